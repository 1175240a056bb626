"""A plan on an interactive terminal: the words of the text report, with weight and colour beside them.

Colour never says anything a word does not. NO_COLOR and the terminal's own width are honoured.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.style import Style
from rich.table import Table
from rich.text import Text

from cli.console import console, width_of
from engine.planning.model import Plan
from reports.blocks import Block, Card, Fields, Heading, Item, Mark, Notice, Paragraph, Points, Span, Words
from reports.written.document import document

_STYLES: Final[Mapping[Mark, str]] = {
    "strong": "bold",
    "quiet": "dim",
    "open": "bold cyan",
    "conditional": "bold yellow",
    "closed": "bold red",
    "undecided": "bold magenta",
    "law": "bold blue",
    "guidance": "bold cyan",
    "practice": "bold",
    "programme-advice": "bold italic",
    "possible": "italic magenta",
    "unseen": "yellow",
    "warning": "bold red",
}


def show_plan(plan: Plan) -> None:
    """Print a plan on standard output, drawn for a terminal of whatever width it has."""
    show_blocks(document(plan))


def show_blocks(blocks: Iterable[Block]) -> None:
    """Print blocks on standard output, drawn for a terminal of whatever width it has."""
    screen = console()
    width = width_of(screen)
    for block in blocks:
        screen.print(_drawn(block), width=width)
        screen.print()


def _drawn(block: Block) -> RenderableType:
    if isinstance(block, Heading):
        return _heading(block)
    if isinstance(block, Paragraph):
        return _text(block.words)
    if isinstance(block, Points):
        return _points(block.items)
    if isinstance(block, Fields):
        return _fields(block)
    if isinstance(block, Notice):
        return _notice(block)
    return _card(block)


def _heading(heading: Heading) -> RenderableType:
    if heading.level == 1:
        return Panel(Text(heading.text, style="bold", justify="center"), border_style="bold")
    if heading.level == 2:
        return Rule(Text(heading.text, style="bold"), style="dim", align="left")
    return Text(heading.text, style="bold underline")


def _points(items: Iterable[Item]) -> RenderableType:
    grid = _grid()
    for item in items:
        mark = Text(f"{item.label}." if item.label else "•", style="bold" if item.label else "dim")
        grid.add_row(mark, Group(_text(item.words), *(_drawn(block) for block in item.under)))
        if any(isinstance(block, Fields) for block in item.under):
            grid.add_row()
    return grid


def _fields(fields: Fields) -> RenderableType:
    grid = _grid()
    for row in fields.rows:
        several = len(row.lines) > 1
        values = (Item(line) for line in row.lines)
        grid.add_row(Text(row.name, style="dim"), _points(values) if several else _text(row.lines[0]))
    return grid


def _notice(notice: Notice) -> RenderableType:
    style = "bold red" if notice.warning else "dim"
    title = Text(notice.title, style="bold") if notice.title else None
    return Panel(Group(*_spaced(notice.blocks)), title=title, title_align="left", border_style=style)


def _card(card: Card) -> RenderableType:
    title = _grid()
    title.add_row(
        Text.assemble(("[ ] ", "dim"), (card.label, "bold")), Text(card.title, "bold", overflow="fold")
    )
    under = Group(_text(card.tags), *_spaced(card.blocks))
    return Group(title, Padding(under, (0, 0, 0, 4)))


def _spaced(blocks: Iterable[Block]) -> Iterator[RenderableType]:
    for number, block in enumerate(blocks):
        if number and isinstance(block, Fields):
            yield Text()
        yield _drawn(block)


def _grid() -> Table:
    """Two columns: a name or mark that keeps its width, and what belongs to it."""
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(no_wrap=True)
    grid.add_column(ratio=1, overflow="fold")
    return grid


def _text(words: Words) -> Text:
    text = Text(overflow="fold")
    for part in words:
        text.append(part.text, style=_style(part))
    return text


def _style(part: Span) -> Style:
    style = Style.parse(_STYLES[part.mark]) if part.mark else Style.null()
    return style + Style(link=part.url) if part.url else style
