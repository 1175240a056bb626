"""The book of a content as a web page and as a tagged PDF (PDF/UA-1), for experts to review.

One template makes both; they differ in their style sheet. Neither makes a connection, and the same
content gives the same bytes.
"""

from __future__ import annotations

from hashlib import sha256
from itertools import groupby
from typing import Any, Final, Literal

from engine.checking.book.model import Book, Condition, Item, QuestionItem, Ref, SourceItem, StepItem
from engine.content.base import InForce, Review
from engine.content.sources import Claim, Seen
from engine.planning.words import day_words
from reports.packaged import packaged_text
from reports.pdf import render
from reports.review.words import word
from reports.templating import environment
from reports.words import word as shared_word

Medium = Literal["paper", "screen"]
_NOTICE_SIGNS: Final = 150
"""Signs of the draft notice that fit on one line at the foot of a page."""
_REVIEW_LINE: Final = ("questions", "findings", "rules", "steps", "documents", "exits")
"""Kinds whose items bear a mark of review."""


def book_pdf(book: Book) -> bytes:
    """The book on paper."""
    return render(book_page(book, "paper"), _identifier(book))


def book_html(book: Book) -> str:
    """The book as one page that needs no other file."""
    return book_page(book, "screen")


def book_page(book: Book, medium: Medium) -> str:
    """The page that is shown or printed."""
    pages = _Pages(book)
    notice = book.draft_notice.strip()
    made = environment(pages.say, pages=pages)
    return made.get_template("book.html").render(
        book=book,
        medium=medium,
        style=packaged_text("styles/book-screen.css") if medium == "screen" else None,
        chapters=[(chapter, pages.groups(chapter)) for chapter in book.chapters],
        notice=notice,
        notice_lines=-(-len(notice) // _NOTICE_SIGNS),
    )


def _identifier(book: Book) -> str:
    """What identifies the file: content, subject and language, as 32 hexadecimal signs."""
    text = f"{book.digest}\n{book.only}\n{book.language}"
    return sha256(text.encode("utf-8")).hexdigest()[:32]


class _Pages:
    """What the template asks for while it writes."""

    def __init__(self, book: Book) -> None:
        self.book, self.language = book, book.language
        self._anchors = book.anchors
        sources = [item for item in book.chapters.get("sources", ()) if isinstance(item, SourceItem)]
        self._stated = {claim.id: (source.short, claim) for source in sources for claim in source.stated}

    def say(self, key: str, **details: object) -> str:
        return word(key, self.language, **details)

    def shared(self, key: str, **details: object) -> str:
        """A word all reports say."""
        return shared_word(key, self.language, **details)

    @property
    def title(self) -> str:
        return self.say("book") if self.book.only is None else self.say("book-only", only=self.book.only)

    @property
    def edition(self) -> str:
        day = day_words(self.book.on, self.language)
        return self.say("edition-of", ruleset=self.book.ruleset, version=self.book.version, day=day)

    def groups(self, chapter: str) -> list[tuple[str, str, list[Item]]]:
        """The items of a chapter under the sections, phases, kinds or files they belong to."""
        items = self.book.chapters[chapter]
        if chapter not in ("questions", "steps", "sources"):
            items = tuple(sorted(items, key=lambda item: item.place.partition(":")[0]))
        found = groupby(items, key=self._group)
        return [(f"{chapter}--{number}", name, list(own)) for number, (name, own) in enumerate(found)]

    def _group(self, item: Item) -> str:
        if isinstance(item, QuestionItem):
            return item.section
        if isinstance(item, StepItem):
            return item.phase
        if isinstance(item, SourceItem):
            return self.shared(f"kind-{item.source.kind}")
        return self.say("file", name=item.place.partition(":")[0])

    def anchor(self, ref: Ref | Item) -> str | None:
        """Where an item stands in the book; None: it is not in it."""
        return f"{ref.kind}-{ref.id}" if (ref.kind, ref.id) in self._anchors else None

    def one(self, condition: Condition) -> str | None:
        """A condition that is one clause; None: it has alternatives."""
        return condition.alternatives[0] if len(condition.alternatives) == 1 else None

    def cites(self, claims: tuple[str, ...]) -> list[tuple[int, str, str, str]]:
        """Number, provision, check state and anchor of each claim."""
        cited = []
        for id_ in dict.fromkeys(claims):
            short, claim = self._stated[id_]
            text = short if claim.at is None else f"{short} {claim.at}"
            cited.append((self.book.numbers[id_], text, self.state(claim), f"claims-{id_}"))
        return cited

    def state(self, claim: Claim) -> str:
        """The check state of a claim."""
        said = self.seen(claim.seen)
        return (
            said if claim.confidence == "high" else f"{said}, {self.shared(f'confidence-{claim.confidence}')}"
        )

    def seen(self, seen: Seen | None) -> str:
        """Whether and when a copy was seen."""
        return self.shared("unseen") if seen is None else self.shared("seen", day=seen.on.isoformat())

    def since(self, in_force: InForce) -> str:
        """From when to when something is in force."""
        said = [self.say("from-day", day=in_force.from_)] if in_force.from_ is not None else []
        said += [self.say("to-day", day=in_force.to)] if in_force.to is not None else []
        return ", ".join(said)

    def review(self, item: Item) -> str | None:
        """How far the secretariat has looked at an item; None: its kind bears no mark."""
        if item.kind not in _REVIEW_LINE or item.review is None:
            return None
        return self._reviewed(item.review)

    def _reviewed(self, review: Review) -> str:
        by, day = review.by or self.shared("somebody"), review.on or ""
        details: dict[str, Any] = {} if review.status == "draft" else {"by": by, "day": day}
        return self.shared(f"review-{review.status}", **details).strip()

    def numbers(self, item: SourceItem) -> str:
        """Everything that identifies a source."""
        source = item.source
        named = [source.lbk, _named("CELEX", source.celex), _named("ELI", source.eli)]
        return ", ".join(number for number in named if number is not None)


def _named(kind: str, number: str | None) -> str | None:
    return None if number is None else f"{kind} {number}"
