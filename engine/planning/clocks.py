"""Clocks, duties and retention of a step, in words and in calendar days."""

from __future__ import annotations

from typing import Literal

from engine.conditions.release import ConditionId
from engine.content.base import Language, Unit
from engine.content.steps import Due, Keep, Step, Takes
from engine.planning.context import Context
from engine.planning.model import Days, DueEntry, ExtensionEntry, KeepEntry, TakesEntry
from engine.planning.spans import calendar_days
from engine.planning.words import every_words, range_words, span, word


def takes_entry(step: Step, context: Context) -> TakesEntry | None:
    """How long a step takes, with the extensions that can happen; None: nothing is said."""
    takes = step.takes
    if takes is None:
        return None
    extensions = [
        extension
        for number, extension in enumerate(takes.extension)
        if context.conclusion.holds(ConditionId("extension", step.id, number)) is not None
    ]
    return TakesEntry(
        kind=takes.kind,
        min=takes.min,
        max=takes.max,
        unit=takes.unit,
        days=_days(takes, [(extension.add, extension.unit) for extension in extensions]),
        text=takes_words(takes, context.language),
        starts=context.maybe(takes.starts),
        stops=context.maybe(takes.stops),
        extension=[
            ExtensionEntry(
                add=extension.add,
                unit=extension.unit,
                by=context.actor(extension.by),
                says=context.say(extension.says),
                claims=context.cite(extension.claims),
            )
            for extension in extensions
        ],
        claims=context.cite(takes.claims),
    )


def due_entry(due: Due, context: Context) -> DueEntry:
    """A duty from an event, a lead time before one, or a rhythm."""
    kind, number = _duty(due)
    return DueEntry(
        kind=kind,
        number=number,
        unit=due.unit,
        of=context.maybe(due.of),
        text=due_words(due, context.language),
        claims=context.cite(due.claims),
    )


def keep_entry(keep: Keep, context: Context) -> KeepEntry:
    """How long something is kept."""
    return KeepEntry(
        what=context.say(keep.what),
        number=keep.for_,
        unit=keep.unit,
        since=context.say(keep.from_),
        text=keep_words(keep, context.language),
        claims=context.cite(keep.claims),
    )


def takes_words(takes: Takes, language: Language) -> str:
    """A length of time as a range, or that there is none: "60–106 dage", "ingen frist"."""
    if takes.unit is None or (takes.min is None and takes.max is None):
        return word("no-deadline" if takes.kind == "no_deadline" else "not-known", language)
    return range_words(takes.min, takes.max, takes.unit, language)


def due_words(due: Due, language: Language) -> str:
    """A duty: "senest 7 dage efter …", "6 months before …", "hvert år"."""
    of = due.of[language] if due.of is not None else None
    kind, number = _duty(due)
    if kind == "every":
        text = every_words(number, due.unit, language)
        return text if of is None else word("every-of", language, every=text, of=of)
    return word(kind, language, span=span(number, due.unit, language), of=of or "")


def keep_words(keep: Keep, language: Language) -> str:
    """How long something is kept, and from when."""
    return word("keep", language, span=span(keep.for_, keep.unit, language), since=keep.from_[language])


def _duty(due: Due) -> tuple[Literal["within", "before", "every"], int]:
    # Content is read only where exactly one of the three is given.
    if due.within is not None:
        return "within", due.within
    if due.before is not None:
        return "before", due.before
    return "every", due.every or 1


def _days(takes: Takes, extensions: list[tuple[int, Unit]]) -> Days | None:
    if takes.unit is None or (takes.min is None and takes.max is None):
        return None
    least = 0 if takes.min is None else calendar_days(takes.min, takes.unit)[0]
    if takes.max is None:
        return least, None
    added = sum(calendar_days(number, unit)[1] for number, unit in extensions)
    return least, calendar_days(takes.max, takes.unit)[1] + added
