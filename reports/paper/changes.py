"""Changes ahead: what becomes different on which day."""

from __future__ import annotations

from dataclasses import dataclass

from engine.content.facts import STATUSES
from engine.planning.model import ChangeAhead, Plan, ValueChange
from reports.paper.formats import either, listed, long_date
from reports.paper.numbers import Numbers, Pointer
from reports.paper.words import word


@dataclass(frozen=True, slots=True)
class Change:
    """One day on which the plan changes, in lines of label, pointer and text."""

    on: str
    lines: list[tuple[str, Pointer, str]]


def changes(plan: Plan, numbers: Numbers) -> list[Change]:
    """Every later day on which this plan would be another one, earliest first."""
    return [
        Change(long_date(each.on, plan.language), _lines(plan, numbers, each)) for each in plan.changes_ahead
    ]


def _lines(plan: Plan, numbers: Numbers, change: ChangeAhead) -> list[tuple[str, Pointer, str]]:
    language = plan.language
    lines = [(word("change-route", language), *_moved(plan, each)) for each in change.routes]
    lines += [(word("change-finding", language), *_moved(plan, each)) for each in change.findings]
    lines += [(word("added", language), _pointer(numbers, each.id, each.title), "") for each in change.added]
    lines += [
        (word("removed", language), _pointer(numbers, each.id, each.title), "") for each in change.removed
    ]
    for each in change.changed:
        what = listed([word(f"change-{kind}", language) for kind in each.what], language)
        lines.append((word("changed", language), _pointer(numbers, each.id, each.title), what))
    return lines


def _moved(plan: Plan, change: ValueChange) -> tuple[Pointer, str]:
    before, after = _values(plan, change.before), _values(plan, change.after)
    return Pointer("", change.title, ""), word("moved", plan.language, before=before, after=after)


def _values(plan: Plan, values: list[str]) -> str:
    # A route's values are statuses and have words of their own; a finding's already are words.
    language = plan.language
    words = [word(f"status-{each}", language) if each in STATUSES else each for each in values]
    return either(words, language) or word("nothing", language)


def _pointer(numbers: Numbers, step: str, title: str) -> Pointer:
    found = numbers.steps.get(step)
    return Pointer("", title, "") if found is None else Pointer(found.label, title, found.anchor)
