"""Pieces of our SVG drawings: texts in lines, boxes that say by their shape what they are, arrows."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import Final

from markupsafe import Markup

from engine.content.base import Force

INK, SOFT, GRID, BLACK = "#12355b", "#4a5a6a", "#c9d2da", "#1a1a1a"
FONT: Final = "Open Sans, Liberation Sans, DejaVu Sans, sans-serif"
LINE: Final = 1.2
"""Height of a line in sizes of its letters."""
SIGN: Final = 0.55
"""Width of a sign in sizes of its letters, a little more rather than less."""
EDGE: Final = 5.0
CORNER: Final = 9.0
POINT: Final = 6.0
"""Length of the point of an arrow."""
_EDGES: Final[dict[Force, tuple[tuple[float, float, str], ...]]] = {
    # Offset from the box, width, dashes: told apart without any colour.
    "law": ((2.5, 5.0, ""),),
    "guidance": ((1.0, 1.4, ""), (4.2, 1.4, "")),
    "practice": ((2.5, 2.6, "7 4"),),
    "programme-advice": ((2.5, 2.6, "2 4"),),
}


def root(name: str, width: float, height: float, title: str, about: str, content: list[Markup]) -> Markup:
    """A drawing with its title and description, which a screen reader says for it."""
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" id="{0}" width="{1}" height="{2}" viewBox="0 0 {1} {2}" '
        'role="group" aria-labelledby="{0}-title" aria-describedby="{0}-about" font-family="{3}">'
        '<title id="{0}-title">{4}</title><desc id="{0}-about">{5}</desc>{6}</svg>'
    ).format(name, short(width), short(height), FONT, title, about, Markup("").join(content))


def fitting(said: str, width: float, size: float, most: int) -> list[str]:
    """A text in at most so many lines of a width; what does not fit ends in an ellipsis. A long word is
    never cut in two."""
    lines = textwrap.wrap(said, max(int(width / (size * SIGN)), 4), break_long_words=False) or [""]
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], f"{lines[most - 1][:-1].rstrip()}\u2026"]


def text(
    lines: list[str],
    x: float,
    y: float,
    size: float,
    *,
    fill: str = BLACK,
    bold: bool = False,
    middle: bool = False,
) -> Markup:
    """Lines of text below each other, the first with its foot at `y`."""
    look = Markup(' font-weight="700"') if bold else Markup("")
    anchor = Markup(' text-anchor="middle"') if middle else Markup("")
    rows = Markup("").join(
        Markup('<tspan x="{}" y="{}">{}</tspan>').format(short(x), short(y + place * size * LINE), line)
        for place, line in enumerate(lines)
    )
    return Markup('<text font-size="{}" fill="{}"{}{}>{}</text>').format(size, fill, look, anchor, rows)


def frame(x: float, y: float, width: float, height: float, *, possible: bool, milestone: bool) -> Markup:
    """The outline of a step: square corners; round and dashed where it only may apply; cut for a
    milestone."""
    if milestone:
        cut = CORNER
        outline = (
            f"M{short(x + cut)} {short(y)}H{short(x + width - cut)}L{short(x + width)} {short(y + cut)}"
            f"V{short(y + height - cut)}L{short(x + width - cut)} {short(y + height)}H{short(x + cut)}"
            f"L{short(x)} {short(y + height - cut)}V{short(y + cut)}Z"
        )
        dashes = Markup(' stroke-dasharray="5 3"') if possible else Markup("")
        return Markup('<path d="{}" fill="#fff" stroke="{}" stroke-width="1.8"{}/>').format(
            outline, INK, dashes
        )
    look = Markup(' rx="{}" stroke-dasharray="5 3"').format(CORNER) if possible else Markup("")
    return Markup(
        '<rect x="{}" y="{}" width="{}" height="{}" fill="#fff" stroke="{}" stroke-width="1.1"{}/>'
    ).format(short(x), short(y), short(width), short(height), INK, look)


def force_edge(x: float, y: float, height: float, force: Force) -> Iterator[Markup]:
    """The edge at the left of a step that says how binding it is."""
    for offset, width, dashes in _EDGES[force]:
        look = Markup(' stroke-dasharray="{}"').format(dashes) if dashes else Markup("")
        yield Markup('<path d="M{} {}v{}" stroke="{}" stroke-width="{}" fill="none"{}/>').format(
            short(x + offset), short(y + CORNER), short(height - 2 * CORNER), INK, width, look
        )


def arrow(corners: Sequence[tuple[float, float]]) -> Markup:
    """A line along corners, with a point at its end."""
    *way, (right, low) = corners
    line = "L".join(f"{short(x)} {short(y)}" for x, y in [*way, (right - POINT, low)])
    return Markup(
        '<path d="M{0}" stroke="{1}" stroke-width="1.1" stroke-linejoin="round" fill="none"/>'
        '<path d="M{2} {3}l{4} 3.5l-{4} 3.5z" fill="{1}"/>'
    ).format(line, SOFT, short(right - POINT), short(low - 3.5), short(POINT))


def short(value: float) -> str:
    """A number of a drawing, short and the same on every machine."""
    return f"{value:.1f}".removesuffix(".0")
