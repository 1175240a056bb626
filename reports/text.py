"""A plan as plain text: for a pipe, a file or a mail, without colour, wrapped to a width."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from engine.planning.model import Plan
from reports.blocks import Block, Card, Field, Fields, Heading, Item, Notice, Paragraph, Points, plain
from reports.written.document import document

NARROWEST: Final = 40
"""Columns below which a text is not wrapped any further."""
_NAMES_BESIDE: Final = 34
"""Columns that must be left for a value, or its name stands on a line of its own."""
_TOGETHER: Final = re.compile(
    r"(?<=§)\s(?=\S)|(?<=\b[Aa]rt\.)\s(?=\d)|(?<=\bstk\.)\s(?=\d)|(?<=\bnr\.)\s(?=\d)|(?<=\d,)\s(?=[\d, ]+\])"
)
_HARD_BLANK: Final = "\N{NO-BREAK SPACE}"
_UNDER: Final = {1: "=", 2: "=", 3: "-"}


def plan_text(plan: Plan, width: int) -> str:
    """The plan as text of lines of at most `width` columns; only an address or a word may be longer."""
    return blocks_text(document(plan), width)


def blocks_text(blocks: Iterable[Block], width: int) -> str:
    """Blocks as text of lines of at most `width` columns; only an address or a word may be longer."""
    lines = "\n".join(_drawn(blocks, max(width, NARROWEST)))
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n") + "\n"


def _drawn(blocks: Iterable[Block], width: int) -> Iterator[str]:
    for block in blocks:
        yield from _block(block, width)
        yield ""


def _block(block: Block, width: int) -> Iterator[str]:
    if isinstance(block, Heading):
        yield from _heading(block, width)
    elif isinstance(block, Paragraph):
        yield from _wrapped(plain(block.words), width)
    elif isinstance(block, Points):
        yield from _points(block.items, width)
    elif isinstance(block, Fields):
        yield from _fields(block.rows, width)
    elif isinstance(block, Notice):
        yield from _notice(block, width)
    else:
        yield from _card(block, width)


def _heading(heading: Heading, width: int) -> Iterator[str]:
    # Chapters stand apart, so that the eye finds them when one scrolls.
    if heading.level == 2:
        yield ""
    lines = _wrapped(heading.text if heading.level == 3 else heading.text.upper(), width)
    yield from lines
    yield _UNDER[heading.level] * (width if heading.level == 1 else max(len(line) for line in lines))


def _points(items: Sequence[Item], width: int) -> Iterator[str]:
    marks = [f"{item.label}." if item.label else "-" for item in items]
    indent = max(len(mark) for mark in marks) + 1
    airy = any(isinstance(block, Fields) for item in items for block in item.under)
    for mark, item in zip(marks, items, strict=True):
        yield from _wrapped(plain(item.words), width, f"{mark:<{indent}}")
        for block in item.under:
            yield from _shifted(_block(block, width - indent), indent)
        if airy:
            yield ""


def _fields(rows: Sequence[Field], width: int) -> Iterator[str]:
    column = max(len(row.name) for row in rows) + 2
    beside = width - column >= _NAMES_BESIDE
    for row in rows:
        first = f"{row.name:<{column}}" if beside else "  "
        if not beside:
            yield f"{row.name}:"
        # A hanging line is told from a new one where there are several.
        several = "- " if len(row.lines) > 1 else ""
        for line in row.lines:
            yield from _wrapped(plain(line), width, first + several)
            first = " " * len(first)


def _notice(notice: Notice, width: int) -> Iterator[str]:
    edge = "! " if notice.warning else "| "
    inside = [*_wrapped(notice.title.upper(), width - 2), *_compact(notice.blocks, width - 2)]
    for line in inside:
        yield f"{edge}{line}".rstrip()


def _card(card: Card, width: int) -> Iterator[str]:
    box = f"[ ] {card.label}  "
    yield from _wrapped(card.title, width, box)
    indent = 4
    yield from _wrapped(plain(card.tags), width, " " * indent)
    yield from _shifted(_compact(card.blocks, width - indent), indent)


def _compact(blocks: Iterable[Block], width: int) -> Iterator[str]:
    for number, block in enumerate(blocks):
        if number and isinstance(block, Fields):
            yield ""
        yield from _block(block, width)


def _shifted(lines: Iterable[str], indent: int) -> Iterator[str]:
    for line in lines:
        yield " " * indent + line if line else line


def _wrapped(text: str, width: int, lead: str = "") -> list[str]:
    """A text in lines of a width. A provision's sign and number stay on one line."""
    lines: list[str] = []
    for part in text.splitlines():
        lines += textwrap.wrap(
            _TOGETHER.sub(_HARD_BLANK, part),
            width,
            initial_indent=" " * len(lead) if lines else lead,
            subsequent_indent=" " * len(lead),
            break_long_words=False,
            break_on_hyphens=False,
        )
    return [line.replace(_HARD_BLANK, " ") for line in lines]
