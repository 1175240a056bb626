"""The terminal: wrapped to its width, coloured only where colour is wanted (NO_COLOR, no terminal)."""

from __future__ import annotations

from typing import Final

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

WIDEST: Final = 100
"""Columns beyond which lines are tiring to read."""
NARROWEST: Final = 10
"""Columns a text gets even where there is no room for it."""


def console(*, errors: bool = False) -> Console:
    """A console on standard output, or on standard error.

    It shows texts as they are: no markup, no words made into emoji, no numbers coloured.
    """
    return Console(stderr=errors, markup=False, emoji=False, highlight=False)


def width_of(screen: Console) -> int:
    """How many columns a text may take."""
    return min(screen.width, WIDEST)


def write_wrapped(screen: Console, text: str | Text, lead: str = "") -> None:
    """A paragraph in lines of the screen's width, hanging under what leads it; no line ends in blanks."""
    styled = text if isinstance(text, Text) else Text(text)
    indent = cell_len(lead)
    for line in styled.wrap(screen, max(width_of(screen) - indent, NARROWEST)):
        line.rstrip()
        screen.print(Text(lead) + line, soft_wrap=True)
        lead = " " * indent
