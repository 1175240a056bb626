"""What a written report is made of, before anything decides how it looks.

A plan becomes a list of blocks once; plain text, Markdown and the terminal are three ways to draw
the same blocks, so none of them can forget a line that another one has.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

Mark = Literal[
    "strong",
    "quiet",
    "open",
    "conditional",
    "closed",
    "undecided",
    "law",
    "guidance",
    "practice",
    "programme-advice",
    "possible",
    "unseen",
    "warning",
]
"""What a span is, for those who draw with weight or colour. Its text says the same by itself."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text on one line."""

    text: str
    mark: Mark | None = None
    url: str | None = None
    """Where it leads. A span whose text is its address is the address itself."""


Words: TypeAlias = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A title: 1 the report, 2 a chapter, 3 a part of one."""

    level: Literal[1, 2, 3]
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    words: Words


@dataclass(frozen=True, slots=True)
class Item:
    """One point of a list, with what stands under it."""

    words: Words
    under: tuple[Block, ...] = ()
    label: str = ""
    """Its number, where others refer to it."""


@dataclass(frozen=True, slots=True)
class Points:
    """A list."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A name and what it holds, one line or several."""

    name: str
    lines: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    """Names and values in a row under each other."""

    rows: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """What must not be overlooked."""

    title: str
    """May be empty, where the text begins with what it is."""
    blocks: tuple[Block, ...]
    warning: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """Something to do, with a box to tick, its number, title and all that belongs to it."""

    label: str
    title: str
    tags: Words
    blocks: tuple[Block, ...]


Block: TypeAlias = Heading | Paragraph | Points | Fields | Notice | Card


def span(text: str, mark: Mark | None = None, url: str | None = None) -> Span:
    """A span on one line: line breaks and doubled blanks of the content are no part of it."""
    lead, trail = text[:1].isspace(), text[-1:].isspace()
    flat = " ".join(text.split())
    if not flat:
        return Span(" " if text else "", mark, url)
    return Span(f"{' ' if lead else ''}{flat}{' ' if trail else ''}", mark, url)


BREAK = Span("\n")
"""Begins a new line within the same words."""


def words(*parts: str | Span) -> Words:
    """Texts and spans, one after the other."""
    made = (part if isinstance(part, Span) else span(part) for part in parts)
    return tuple(part for part in made if part.text)


def paragraph(*parts: str | Span) -> Paragraph:
    """A paragraph of texts and spans."""
    return Paragraph(words(*parts))


def address(url: str) -> Span:
    """An address that is shown and leads there; what is none, the name of a paper copy, is only shown."""
    return Span(url, None, url) if url.startswith(("https://", "http://")) else span(url)


def fields(rows: Iterable[tuple[str, Iterable[Words]]]) -> tuple[Fields, ...]:
    """Fields without those that hold nothing; no block at all where all are empty."""
    made = [Field(name, tuple(line for line in lines if line)) for name, lines in rows]
    kept = tuple(row for row in made if row.lines)
    return (Fields(kept),) if kept else ()


def points(lines: Iterable[Words]) -> tuple[Points, ...]:
    """A plain list; no block at all where it is empty."""
    items = tuple(Item(line) for line in lines)
    return (Points(items),) if items else ()


def plain(line: Words) -> str:
    """The text of a line."""
    return "".join(part.text for part in line)


def field_lines(blocks: Iterable[Block]) -> dict[str, list[str]]:
    """The lines of the fields among blocks as text, by the name of the field."""
    return {
        row.name: [plain(line) for line in row.lines]
        for block in blocks
        if isinstance(block, Fields)
        for row in block.rows
    }
