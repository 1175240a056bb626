"""How days, dates and sentences are written on paper."""

from __future__ import annotations

from datetime import date
from typing import Final

from engine.content.base import Language
from engine.planning.model import Days
from reports.paper.words import word

_MONTHS: Final[tuple[tuple[str, str], ...]] = (
    ("januar", "January"),
    ("februar", "February"),
    ("marts", "March"),
    ("april", "April"),
    ("maj", "May"),
    ("juni", "June"),
    ("juli", "July"),
    ("august", "August"),
    ("september", "September"),
    ("oktober", "October"),
    ("november", "November"),
    ("december", "December"),
)


def long_date(day: date, language: Language) -> str:
    """`24. november 2026` or `24 November 2026`."""
    danish, english = _MONTHS[day.month - 1]
    return f"{day.day}. {danish} {day.year}" if language == "da" else f"{day.day} {english} {day.year}"


def number(value: int, language: Language) -> str:
    """A whole number with the language's thousands sign: `1.095` or `1,095`."""
    text = f"{value:,}"
    return text.replace(",", ".") if language == "da" else text


def day_span(days: Days, language: Language) -> str:
    """`60-106 dage`, `60 dage`, `60 dage eller mere` for an open end."""
    low, high = days
    if high is None:
        return word("days-or-more", language, low=number(low, language))
    if low == high:
        return word("one-day" if low == 1 else "days", language, days=number(low, language))
    return word("days", language, days=f"{number(low, language)}\u2013{number(high, language)}")


def day_point(days: Days, language: Language) -> str:
    """A moment on a timeline: `dag 0`, `dag 10-60`, `dag 10 eller senere`."""
    low, high = days
    if high is None:
        return word("at-or-later", language, low=number(low, language))
    span = number(low, language) if low == high else f"{number(low, language)}\u2013{number(high, language)}"
    return word("at-day", language, days=span)


def sentence(text: str) -> str:
    """A sentence part as a sentence: a capital first, a full stop last."""
    stripped = text.strip()
    if not stripped:
        return ""
    begun = stripped[0].upper() + stripped[1:]
    return begun if begun[-1] in ".!?\u2026:" else begun + "."


def listed(parts: list[str], language: Language) -> str:
    """`a, b og c` or `a, b and c`."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {word('and', language)} {parts[-1]}"


def either(parts: list[str], language: Language) -> str:
    """`a, b eller c` or `a, b or c`."""
    if len(parts) < 2:
        return "".join(parts)
    return word("or", language, first=", ".join(parts[:-1]), last=parts[-1])
