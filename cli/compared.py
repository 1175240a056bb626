"""A comparison of two plans as blocks: what differs, from the first to the second."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from cli.words import word
from engine.content.facts import STATUSES
from engine.planning.ahead import StepRef, ValueChange
from engine.planning.compare import AnswerChange, Comparison, StepDifference, TimelineChange
from engine.planning.words import word as plan_word
from reports.blocks import Block, Heading, Points, Words, paragraph, points, span, words
from reports.words import word as report_word

_PURSUED: Final = ("yes", "no", "possible")


def comparison_blocks(
    comparison: Comparison, names: tuple[str, str], called: Mapping[str, str]
) -> list[Block]:
    """Everything a comparison says, in its language.

    `names` are those of the two, `called` what routes and reasons are called, by the ids of routes and rules.
    """
    return _Compared(comparison, called).blocks(names)


class _Compared:
    def __init__(self, comparison: Comparison, called: Mapping[str, str]) -> None:
        self.it, self.called = comparison, called

    def blocks(self, names: tuple[str, str]) -> list[Block]:
        it = self.it
        made: list[Block] = [
            Heading(1, self.say("comparison")),
            paragraph(self.say("from-to", first=names[0], second=names[1])),
        ]
        if it.is_empty:
            return [*made, paragraph(self.say("no-difference"))]
        return [
            *made,
            *self.part("answers", map(self.answer, it.answers)),
            *self.part("conclusions", map(self.finding, it.findings)),
            *self.part("routes", [*map(self.route, it.routes), *map(self.pursued, it.pursued)]),
            *self.part("steps-added", map(self.named, it.steps_added)),
            *self.part("steps-removed", map(self.named, it.steps_removed)),
            *self.part("steps-changed", map(self.step, it.steps_changed)),
            *self.part("time", map(self.timeline, it.timelines)),
            *self.part("exits-added", map(self.named, it.exits_added)),
            *self.part("exits-removed", map(self.named, it.exits_removed)),
            *self.part("open-added", map(self.named, it.open_questions_added)),
            *self.part("open-removed", map(self.named, it.open_questions_removed)),
        ]

    def part(self, title: str, lines: Iterable[Words]) -> list[Block]:
        found: tuple[Points, ...] = points(lines)
        return [Heading(2, self.say(f"differs-{title}")), *found] if found else []

    def answer(self, change: AnswerChange) -> Words:
        def said(labels: list[str], state: str) -> str:
            text = "; ".join(labels)
            return f"{text} ({self.say('aside')})" if state == "set-aside" else text

        before = said(change.before, change.before_state)
        return self.moved(change.ask, before, said(change.after, change.after_state))

    def finding(self, change: ValueChange) -> Words:
        return self.moved(f"{change.title}:", self.either(change.before), self.either(change.after))

    def route(self, change: ValueChange) -> Words:
        before, after = (
            self.either(
                [plan_word(f"status-{value}", self.it.language) for value in values if value in STATUSES]
            )
            for values in (change.before, change.after)
        )
        return self.moved(f"{change.title}:", before, after)

    def pursued(self, change: ValueChange) -> Words:
        before, after = (
            self.either([self.say(f"pursued-{value}") for value in values if value in _PURSUED])
            for values in (change.before, change.after)
        )
        return self.moved(f"{change.title}:", before, after)

    def step(self, change: StepDifference) -> Words:
        """What is otherwise about a step, with the reasons that come and go."""
        parts = []
        if "force" in change.what:
            before, after = (report_word(f"force-{force}", self.it.language) for force in change.force)
            parts.append(f"{before} → {after}")
        if "certainty" in change.what:
            before, after = (report_word(certainty, self.it.language) for certainty in change.certainty)
            parts.append(f"{before} → {after}")
        for what in ("routes", "reasons"):
            if what in change.what:
                old, new = change.routes if what == "routes" else change.reasons
                signs = [f"+ {self.called[id_]}" for id_ in new if id_ not in old]
                signs += [f"\N{MINUS SIGN} {self.called[id_]}" for id_ in old if id_ not in new]
                parts.append(f"{self.say(f'changed-{what}')} {', '.join(signs)}")
        return words(change.title, ": ", "; ".join(parts), span(f" [{change.id}]", "quiet"))

    def timeline(self, change: TimelineChange) -> Words:
        nothing = self.say("nothing")
        return self.moved(f"{change.title}:", change.before_text or nothing, change.after_text or nothing)

    def named(self, ref: StepRef) -> Words:
        return words(ref.title, span(f" [{ref.id}]", "quiet"))

    def moved(self, what: str, before: str, after: str) -> Words:
        return words(f"{what} ", before, span(" → ", "quiet"), span(after, "strong"))

    def either(self, values: list[str]) -> str:
        return f" {self.say('or')} ".join(values) if values else self.say("nothing")

    def say(self, key: str, **details: object) -> str:
        return word(key, self.it.language, **details)
