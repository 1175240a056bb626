"""Changes ahead: what becomes different on which day."""

from __future__ import annotations

from dataclasses import dataclass

from engine.content.facts import STATUSES
from engine.planning.ahead import ChangeAhead, ValueChange
from engine.planning.model import Plan
from engine.planning.words import day_words, listed
from engine.planning.words import word as plan_word
from reports.numbers import Numbers, Pointer
from reports.paper.words import word


@dataclass(frozen=True, slots=True)
class Change:
    """One day on which the plan changes: under each label what changes, and how."""

    on: str
    parts: list[tuple[str, list[tuple[Pointer, str]]]]


def changes(plan: Plan, numbers: Numbers) -> list[Change]:
    """Every later day on which this plan would be another one, earliest first."""
    return [
        Change(day_words(each.on, plan.language), _parts(plan, numbers, each)) for each in plan.changes_ahead
    ]


def _parts(plan: Plan, numbers: Numbers, change: ChangeAhead) -> list[tuple[str, list[tuple[Pointer, str]]]]:
    language = plan.language
    parts = [
        ("routes", [_moved(plan, each) for each in change.routes]),
        ("conclusions", [_moved(plan, each) for each in change.findings]),
        ("added", [(_pointer(numbers, each.id, each.title), "") for each in change.added]),
        ("removed", [(_pointer(numbers, each.id, each.title), "") for each in change.removed]),
        (
            "changed",
            [
                (
                    _pointer(numbers, each.id, each.title),
                    listed([word(f"change-{kind}", language) for kind in each.what], "and", language),
                )
                for each in change.changed
            ],
        ),
    ]
    return [(word(key, language), lines) for key, lines in parts if lines]


def _moved(plan: Plan, change: ValueChange) -> tuple[Pointer, str]:
    before, after = _values(plan, change.before), _values(plan, change.after)
    return Pointer("", change.title, ""), word("from-to", plan.language, before=before, after=after)


def _values(plan: Plan, values: list[str]) -> str:
    # A route's values are statuses and have words of their own; a finding's already are words.
    language = plan.language
    words = [plan_word(f"status-{each}", language) if each in STATUSES else each for each in values]
    return listed(words, "or", language) or word("nothing", language)


def _pointer(numbers: Numbers, step: str, title: str) -> Pointer:
    found = numbers.steps.get(step)
    return Pointer(found.label, title, found.anchor) if found else Pointer("", title, "")
