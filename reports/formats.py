"""How moments, routes and sentences are written in a report. Lengths and dates: `engine.planning.words`."""

from __future__ import annotations

from collections.abc import Sequence

from engine.content.base import Language
from engine.planning.model import Days
from engine.planning.words import listed, number
from reports.words import word


def day_point(days: Days, language: Language) -> str:
    """A moment on a timeline: `dag 0`, `dag 10-60`, `dag 10 eller senere`."""
    low, high = days
    if high is None:
        return word("at-or-later", language, low=number(low, language))
    span = number(low, language) if low == high else f"{number(low, language)}\u2013{number(high, language)}"
    return word("at-day", language, days=span)


def route_names(titles: Sequence[str], language: Language) -> str:
    """Routes by name in a sentence: "vejen Klinisk forsøg"; empty for none."""
    if not titles:
        return ""
    key = "route-ref" if len(titles) == 1 else "routes-ref"
    return word(key, language, routes=listed(titles, "and", language))


def sentence(text: str) -> str:
    """A sentence part as a sentence: a capital first, a full stop last."""
    stripped = text.strip()
    if not stripped:
        return ""
    begun = stripped[0].upper() + stripped[1:]
    return begun if begun[-1] in ".!?\u2026:" else begun + "."
