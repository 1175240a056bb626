"""Figures on random complete profiles, to read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from engine.checking.statistics import Statistics
from engine.conditions.release import Release
from engine.content.base import Language
from engine.content.facts import Finding
from engine.planning.words import number
from engine.planning.words import word as plan_word
from engine.reasoning.tables import UNDETERMINED
from reports.blocks import Block, Heading, Notice, Words, fields, paragraph, points, span, words
from reports.review.words import word

LEAST, MOST = 0.1, 99.9
"""Percent: nothing is shown as less, and nothing but all as more."""


def statistics_blocks(statistics: Statistics, release: Release, language: Language) -> list[Block]:
    """The figures as blocks; each count with its share of the profiles that were counted."""
    return list(_Figures(statistics, release, language).blocks())


class _Figures:
    def __init__(self, statistics: Statistics, release: Release, language: Language) -> None:
        self.it, self.content, self.language = statistics, release.content, language

    def say(self, key: str, **details: object) -> str:
        return word(key, self.language, **details)

    def blocks(self) -> Iterator[Block]:
        it = self.it
        yield Heading(1, self.say("sweep", of=f"{it.ruleset} {it.version}"))
        yield paragraph(self.say("sweep-about"))
        lines: list[tuple[str, list[Words]]] = [
            (self.say("on"), [words(it.as_of.isoformat())]),
            (self.say("seed"), [words(str(it.seed))]),
            (
                self.say("given"),
                [words(f"{question}: {self.answer(it.answers[question])}") for question in it.answers],
            ),
            (self.say("drawn"), [words(number(it.drawn, self.language))]),
            (self.say("counted"), [words(self.share(it.counted, it.drawn))]),
        ]
        if it.steps_in_a_plan is not None:
            spread = it.steps_in_a_plan
            lines.append((self.say("spread"), [words(self.say("spread-of", **spread.model_dump()))]))
        yield from fields(lines)
        yield from self.to_look_at()
        if not it.counted:
            return
        yield Heading(2, self.say("routes"))
        yield from self.findings(it.routes)
        yield Heading(2, self.say("exits"))
        yield from fields(
            (self.content.exits[id_].title[self.language], [words(self.share(count, it.counted))])
            for id_, count in it.exits.items()
        )
        yield Heading(2, self.say("findings"))
        yield from self.findings(it.findings)
        yield Heading(2, self.say("steps"))
        yield from fields((id_, [words(self.share(count, it.counted))]) for id_, count in it.steps.items())

    def to_look_at(self) -> Iterator[Block]:
        """What a reader of figures should not overlook."""
        it = self.it
        if it.nowhere:
            example = it.nowhere_example or {}
            told = [words(f"{question}: {self.answer(given)}") for question, given in example.items()]
            text = self.say("nowhere-so-many", count=self.share(it.nowhere, it.counted))
            yield Notice(self.say("nowhere"), (paragraph(text), *points(told)), warning=True)
        elif it.counted:
            yield paragraph(self.say("nowhere-none"))
        else:
            yield Notice(self.say("none-counted"), (paragraph(self.say("none-counted-text")),), warning=True)
        broken = {id_: count for id_, count in it.broken.items() if count}
        if broken:
            yield Heading(2, self.say("broken"))
            yield paragraph(self.say("broken-about"))
            yield from fields((id_, [words(self.share(count, it.drawn))]) for id_, count in broken.items())
        if it.counted:
            yield Heading(2, self.say("rules-never"))
            yield paragraph(self.say("rules-never-about" if it.never_met else "rules-never-none"))
            yield from points(self.rule(rule) for rule in it.never_met)
            if it.for_doubt_only:
                yield paragraph(self.say("rules-doubt", rules=", ".join(it.for_doubt_only)))

    def findings(self, counts: Mapping[str, Mapping[str, int]]) -> Iterator[Block]:
        for id_, values in counts.items():
            finding = self.content.findings[id_]
            yield Heading(3, f"{finding.title[self.language]} ({id_})")
            yield from fields(
                (self.value(finding, value), [words(self.share(count, self.it.counted))])
                for value, count in values.items()
            )

    def value(self, finding: Finding, value: str) -> str:
        if value == UNDETERMINED:
            return self.say("undetermined")
        if finding.is_route:
            return plan_word(f"status-{value}", self.language)
        label = finding.labels.get(value)
        return label[self.language] if label is not None else self.say(value)

    def rule(self, rule: str) -> Words:
        return words(span(rule, "strong"), f" {self.content.rules[rule].because[self.language]}")

    def answer(self, answer: str | tuple[str, ...]) -> str:
        return answer if isinstance(answer, str) else f"[{', '.join(answer)}]"

    def share(self, count: int, of: int) -> str:
        """A count and its share, which is never rounded up to all or down to none."""
        said = number(count, self.language)
        if not of or not count:
            return said
        percent = 100 * count / of
        shown = min(max(round(percent, 1), LEAST), 100.0 if count == of else MOST)
        about = "<" if percent < LEAST else ">" if percent > shown == MOST else ""
        text = f"{shown:.1f}".replace(".", "," if self.language == "da" else ".")
        return f"{said} ({about}{text}{' ' if self.language == 'da' else ''}%)"
