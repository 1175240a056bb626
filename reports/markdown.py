"""A plan as Markdown (CommonMark, with GitHub's boxes to tick)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final
from urllib.parse import quote

from engine.planning.model import Plan
from reports.blocks import (
    BREAK,
    Block,
    Card,
    Field,
    Fields,
    Heading,
    Item,
    Mark,
    Notice,
    Paragraph,
    Points,
    Span,
    Words,
)
from reports.written.document import document

_SIGNS: Final = re.compile(r"[\\`*_\[\]<>~|$]")
_ENTITY: Final = re.compile(r"&(?=#?\w+;)")
_AT_START: Final = re.compile(r"^(?:([-+=#>])|(\d{1,9})([.)])(?=\s|$))")
_CORE: Final = re.compile(r"^(\W*)(.*\w)(\W*)$")
_BOLD: Final[frozenset[Mark]] = frozenset(
    {
        "strong",
        "open",
        "conditional",
        "closed",
        "undecided",
        "law",
        "guidance",
        "practice",
        "programme-advice",
    }
)
_PLAIN: Final[frozenset[Mark | None]] = frozenset({None, "quiet"})
_IN_ADDRESSES: Final = "!#$%&'()*+,/:;=?@[]~"
"""Characters that stay as they are in an address; all others are percent-encoded."""


def plan_markdown(plan: Plan) -> str:
    """The plan as Markdown. Whatever the content holds is text, never mark-up."""
    return blocks_markdown(document(plan))


def blocks_markdown(blocks: Iterable[Block]) -> str:
    """Blocks as Markdown."""
    lines = "\n".join(_apart(blocks))
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n") + "\n"


def _apart(blocks: Iterable[Block]) -> Iterator[str]:
    """Blocks with an empty line between them."""
    for number, block in enumerate(blocks):
        if number:
            yield ""
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        # A heading may end in the sign it begins with, which then would be no part of it.
        title = _escaped(block.text).replace("#", "\\#")
        yield f"{'#' * block.level} {title}"
    elif isinstance(block, Paragraph):
        yield from _lines(block.words)
    elif isinstance(block, Points):
        for item in block.items:
            yield from _item(item)
    elif isinstance(block, Fields):
        for row in block.rows:
            yield from _field(row)
    elif isinstance(block, Notice):
        yield from _notice(block)
    else:
        yield from _card(block)


def _item(item: Item) -> Iterator[str]:
    label = f"**{_escaped(item.label)}.** " if item.label else ""
    lines = _lines(item.words, label)
    for block in item.under:
        # A paragraph goes on in a new line of the point; a list is a list within it.
        if isinstance(block, Paragraph):
            lines[-1] += "\\"
        lines += _block(block)
    yield from _listed(lines)


def _field(row: Field) -> Iterator[str]:
    name = f"**{_escaped(row.name)}:** "
    if len(row.lines) == 1:
        yield from _listed(_lines(row.lines[0], name))
        return
    points = [line for words in row.lines for line in _listed(_lines(words))]
    yield from _listed([name.rstrip(), *points])


def _notice(notice: Notice) -> Iterator[str]:
    title = [f"**{_escaped(notice.title)}**", ""] if notice.title else []
    for line in (*title, *_apart(notice.blocks)):
        yield f"> {line}".rstrip()


def _card(card: Card) -> Iterator[str]:
    title = f"[ ] **{_escaped(f'{card.label} {card.title}')}**"
    yield from _listed([f"{title}\\", *_lines(card.tags), "", *_apart(card.blocks)])


def _listed(lines: Sequence[str]) -> Iterator[str]:
    """Lines as one point of a list."""
    for number, line in enumerate(lines):
        yield f"{'  ' if number else '- '}{line}".rstrip()


def _lines(words: Words, lead: str = "") -> list[str]:
    """Words in lines of Markdown, each but the last ending in a hard break."""
    lines = [lead]
    for part in words:
        if part == BREAK:
            lines[-1] = f"{lines[-1].rstrip()}\\"
            lines.append("")
        else:
            lines[-1] += _span(part)
    return [_AT_START.sub(_at_start, line.strip()) for line in lines]


def _at_start(found: re.Match[str]) -> str:
    sign, number, after = found.groups()
    return f"\\{sign}" if sign else f"{number}\\{after}"


def _span(part: Span) -> str:
    if part.url is not None:
        return _link(part.text, part.url)
    if part.mark in _PLAIN:
        return _escaped(part.text)
    around = "**" if part.mark in _BOLD else "*"
    core = _CORE.match(part.text)
    # Beside a sign, a star would not count as emphasis; so signs and blanks stand outside of it.
    if core is None:
        return _escaped(part.text)
    before, text, after = core.groups()
    return f"{_escaped(before)}{around}{_escaped(text)}{around}{_escaped(after)}"


def _link(text: str, url: str) -> str:
    target = quote(url, safe=_IN_ADDRESSES)
    return f"<{target}>" if text == url else f"[{_escaped(text)}](<{target}>)"


def _escaped(text: str) -> str:
    return _ENTITY.sub("&amp;", _SIGNS.sub(r"\\\g<0>", text))
