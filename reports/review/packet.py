"""The difference of two contents as a packet a steering group can read: what changes, for whom, on what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from engine.checking.difference.diff import Difference, MeaningChange
from engine.checking.difference.texts import TextChange
from engine.conditions.release import Release
from engine.content.base import Language
from engine.planning.words import word as plan_word
from reports.blocks import Block, Fields, Heading, Words, fields, paragraph, points, span, words
from reports.review.words import word

_CHAPTERS: Final = (("route", "routes"), ("finding", "findings"), ("step", "steps"), ("exit", "exits"))
_WHAT: Final = {
    "added": "what-added",
    "removed": "what-removed",
    "newly for": "what-newly",
    "no longer for": "what-no-longer",
    "force": "what-force",
}


def packet(difference: Difference, new: Release, language: Language) -> list[Block]:
    """The difference as blocks, in a language. `new` is the content it leads to."""
    return list(_Packet(difference, new, language).blocks())


class _Packet:
    def __init__(self, difference: Difference, new: Release, language: Language) -> None:
        self.it, self.new, self.language = difference, new, language

    def say(self, key: str, **details: object) -> str:
        return word(key, self.language, **details)

    def blocks(self) -> Iterator[Block]:
        it = self.it
        yield Heading(1, self.say("packet"))
        yield from fields(
            [
                (self.say("from"), [words(it.old)]),
                (self.say("to"), [words(it.new)]),
                (self.say("on"), [words(it.as_of.isoformat())]),
            ]
        )
        if not it.differs:
            yield paragraph(self.say("nothing"))
            return
        yield paragraph(self.say("packet-intro"))
        yield Heading(2, self.say("overview"))
        yield from self.overview()
        for kind, chapter in _CHAPTERS:
            changes = [change for change in it.changes if change.kind == kind]
            if changes:
                yield Heading(2, self.say(chapter))
            for change in changes:
                if not change.follows_from:
                    yield from self.change(change)
            yield from self.consequences([change for change in changes if change.follows_from])
        for key, ids in (
            ("questions-added", it.added_questions),
            ("questions-removed", it.removed_questions),
        ):
            if ids:
                yield Heading(2, self.say(key))
                yield from points(self.question(id_) for id_ in ids)
        if it.undecided:
            yield Heading(2, self.say("undecided"))
            yield paragraph(self.say("undecided-intro"))
            yield from points(words(id_) for id_ in it.undecided)
        if it.texts:
            yield Heading(2, self.say("texts"))
            yield paragraph(self.say("texts-intro"))
            for text in it.texts:
                yield from self.text(text)

    def overview(self) -> tuple[Fields, ...]:
        def count(numbers: dict[str, int]) -> Words:
            said = [
                f"{numbers[kind]} {self.say(f'one-{kind}' if numbers[kind] == 1 else f'kinds-{kind}')}"
                for kind, _ in _CHAPTERS
                if numbers.get(kind)
            ]
            return words(", ".join(said) or "0")

        changed = {
            kind: len({change.id for change in self.it.changes if change.kind == kind})
            for kind, _ in _CHAPTERS
        }
        rows = [
            (self.say("changed-count"), [count(changed)]),
            (self.say("unchanged-count"), [count(self.it.unchanged)]),
        ]
        if self.it.undecided:
            rows.append((self.say("undecided-count"), [words(str(len(self.it.undecided)))]))
        if self.it.texts:
            rows.append((self.say("texts-count"), [words(str(len(self.it.texts)))]))
        return fields(rows)

    def change(self, change: MeaningChange) -> Iterator[Block]:
        yield Heading(3, change.title[self.language])
        yield paragraph(span(self.what(change), "strong"), f" ({change.id})")
        whom = [words(condition.da if self.language == "da" else condition.en) for condition in change.where]
        if not change.complete:
            whom.append(words(self.say("or-else")))
        yield from fields(
            [(self.say("whom"), whom), (self.say("sources"), [self.claim(claim) for claim in change.claims])]
        )

    def consequences(self, changes: list[MeaningChange]) -> Iterator[Block]:
        """What changes only because something else did, in one list per cause."""
        if not changes:
            return
        yield Heading(3, self.say("follows"))
        for cause in dict.fromkeys(tuple(change.follows_from) for change in changes):
            titles = [change.title[self.language] for change in self.it.changes if [change.id] == list(cause)]
            yield paragraph(
                f"{self.say('follows-from')}: {', '.join(dict.fromkeys(titles)) or ', '.join(cause)}"
            )
            own = [change for change in changes if tuple(change.follows_from) == cause]
            yield from points(
                words(span(change.title[self.language], "strong"), f" – {self.what(change).lower()}")
                for change in own
            )

    def what(self, change: MeaningChange) -> str:
        if change.what in _WHAT:
            said = self.say(_WHAT[change.what])
        else:
            old, _, new = change.what.partition(" -> ")
            said = self.say("what-value", old=self.value(change, old), new=self.value(change, new))
        return said[0].upper() + said[1:]

    def value(self, change: MeaningChange, value: str) -> str:
        if change.kind == "route":
            return f"“{plan_word(f'status-{value}', self.language)}”"
        finding = self.new.content.findings.get(change.id)
        label = finding.labels.get(value) if finding is not None else None
        if label is None and value in ("yes", "no"):
            return f"“{self.say(value)}”"
        return f"“{label[self.language]}”" if label is not None else value

    def claim(self, claim: str) -> Words:
        found = self.new.content.claims[claim]
        source = self.new.content.sources[found.source]
        provision = f" {found.at}" if found.at is not None else ""
        return words(span(source.short[self.language], None, source.url), provision, f" ({claim})")

    def question(self, id_: str) -> Words:
        question = self.new.content.questions.get(id_)
        return words(f"{question.ask[self.language]} ({id_})" if question is not None else id_)

    def text(self, text: TextChange) -> Iterator[Block]:
        yield paragraph(span(f"{text.kind}/{text.id} · {text.path}", "strong"))
        yield from fields([(self.say("before"), [words(text.old)]), (self.say("after"), [words(text.new)])])
