"""The timeline of a route as a drawing of our own.

Each step is a row. Solid: from its earliest start to its earliest end. Hatched: on to its latest end. An
arrow: no latest end is known. A step that decides the length carries a triangle. Shapes carry the meaning;
the one colour only pleases.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup, escape

from engine.content.base import Language
from reports.paper.words import word

ROWS: Final = 32
"""Rows in one drawing; longer timelines go on in the next, since a drawing is never cut by a page's end."""

WIDTH: Final = 658
LABELS: Final = 252
RIGHT: Final = 22
TOP: Final = 22
ROW: Final = 19
BAR: Final = 9
LABEL_SIZE: Final = 9.5
LABEL_SIGNS: Final = 42
INK, SOFT, GRID = "#12355b", "#4a5a6a", "#c9d2da"
FONT: Final = "Open Sans, Liberation Sans, DejaVu Sans, sans-serif"


@dataclass(frozen=True, slots=True)
class Row:
    """A step to draw, in days from the first step."""

    label: str
    start: int
    earliest: int
    latest: int | None
    """None: no latest end is known."""
    critical: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """One picture: its SVG, with title and description inside."""

    svg: Markup


def drawings(rows: Sequence[Row], title: str, language: Language) -> list[Drawing]:
    """The rows in as many pictures as needed, all on the same scale. No rows, no picture."""
    end = max((max(row.earliest, row.latest or 0) for row in rows), default=0)
    parts = [rows[first : first + ROWS] for first in range(0, len(rows), ROWS)]
    titles = [title] if len(parts) < 2 else _numbered(title, len(parts), language)
    return [
        Drawing(_svg(part, max(end, 1), name, language)) for part, name in zip(parts, titles, strict=False)
    ]


def step_of_axis(end: int) -> int:
    """Days between two marks of the axis: a round number that makes four to ten of them."""
    size = 1
    while True:
        for factor in (1, 2, 5):
            if end <= 8 * factor * size:
                return factor * size
        size *= 10


def _numbered(title: str, count: int, language: Language) -> list[str]:
    return [
        word("drawing-part", language, title=title, part=part, parts=count) for part in range(1, count + 1)
    ]


def _svg(rows: Sequence[Row], end: int, title: str, language: Language) -> Markup:
    height = TOP + ROW * len(rows) + 8
    open_ended = any(row.latest is None for row in rows)
    chart = WIDTH - LABELS - RIGHT - (20 if open_ended else 0)
    scale = chart / end
    parts = [
        Markup(
            '<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{1}" viewBox="0 0 {0} {1}" '
            'font-family="{2}" font-size="{3}">'
        ).format(WIDTH, height, FONT, LABEL_SIZE),
        Markup("<title>{}</title><desc>{}</desc>").format(title, word("drawing-about", language)),
        *_axis(end, scale, height, language),
    ]
    for place, row in enumerate(rows):
        parts.extend(_bar(row, TOP + ROW * place, scale))
    return Markup("").join([*parts, Markup("</svg>")])


def _axis(end: int, scale: float, height: int, language: Language) -> Iterator[Markup]:
    step = step_of_axis(end)
    for day in range(0, end + 1, step):
        x = _n(LABELS + day * scale)
        yield Markup('<path d="M{0} {1}V{2}" stroke="{3}" stroke-width="0.7" fill="none"/>').format(
            x, TOP - 4, height - 4, GRID
        )
        text = word("axis-day", language, day=day) if day == 0 else str(day)
        yield Markup('<text x="{}" y="{}" text-anchor="middle" font-size="9" fill="{}">{}</text>').format(
            x, TOP - 9, SOFT, text
        )


def _bar(row: Row, y: int, scale: float) -> Iterator[Markup]:
    middle = y + ROW / 2
    top = middle - BAR / 2
    start, earliest = LABELS + row.start * scale, LABELS + row.earliest * scale
    yield Markup('<text x="0" y="{}" fill="#1a1a1a">{}</text>').format(
        _n(middle + 3.5), escape(_cut(row.label))
    )
    if row.critical:
        yield Markup('<path d="M{0} {1}l6 4l-6 4z" fill="{2}"/>').format(_n(LABELS - 11), _n(middle - 4), INK)
    # A step without length of its own still has to be seen.
    solid = max(earliest - start, 1.6)
    yield _box(start, top, solid, INK)
    if row.latest is None:
        end = WIDTH - RIGHT - 4
        yield _hatched(start + solid, top, end - start - solid)
        yield Markup('<path d="M{0} {1}l9 {2}l-9 {2}z" fill="{3}"/>').format(
            _n(end), _n(top - 2), _n(BAR / 2 + 2), INK
        )
    elif row.latest > row.earliest:
        yield _hatched(start + solid, top, LABELS + row.latest * scale - start - solid)


def _box(x: float, y: float, width: float, fill: str) -> Markup:
    return Markup('<rect x="{}" y="{}" width="{}" height="{}" fill="{}"/>').format(
        _n(x), _n(y), _n(width), BAR, fill
    )


def _hatched(x: float, y: float, width: float) -> Markup:
    """An outlined box with strokes at 45 degrees, each cut at the box by hand: no pattern, no clipping."""
    if width <= 0:
        return Markup("")
    right, bottom = x + width, y + BAR
    strokes = []
    at = x - BAR + 3
    while at < right:
        left, low = (at, bottom) if at >= x else (x, bottom - (x - at))
        end, high = (at + BAR, y) if at + BAR <= right else (right, y + at + BAR - right)
        strokes.append(f"M{_n(left)} {_n(low)}L{_n(end)} {_n(high)}")
        at += 4
    return Markup(
        '<rect x="{}" y="{}" width="{}" height="{}" fill="#fff" stroke="{}" stroke-width="0.8"/>'
        '<path d="{}" stroke="{}" stroke-width="0.9" fill="none"/>'
    ).format(_n(x), _n(y + 0.4), _n(width), _n(BAR - 0.8), INK, "".join(strokes), INK)


def _cut(label: str) -> str:
    return label if len(label) <= LABEL_SIGNS else f"{label[: LABEL_SIGNS - 1].rstrip()}\u2026"


def _n(value: float) -> str:
    """A number of the drawing, short and the same on every machine."""
    return f"{value:.1f}".removesuffix(".0")
