"""What a change alters for some complete profile: values, questions asked, exits, steps and their force.

Everything before the changed place is as it was, so it is enough to look at the place itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from engine.checking.mutation.change import Change
from engine.checking.proofs.expression import Expression, No, all_, some
from engine.checking.proofs.statements import condition, row_counts, selected
from engine.conditions.forms import Form
from engine.conditions.release import ConditionId, Release
from engine.content.base import FORCES
from engine.content.facts import UNKNOWN


def effects(release: Release, altered: Release, change: Change, day: date) -> Iterator[Expression]:
    """Expressions one of which holds for a profile exactly if the change shows for it on that day.

    A rule that rests on the user's doubt holds for no complete profile: see `rests_on_doubt`.
    """
    for id_ in change.forms:
        if id_.kind in ("ask_when", "exit", "pursued"):
            yield _differ(condition(release, day, id_), condition(altered, day, id_))
    if change.owner in release.content.findings:
        assert change.owner is not None
        yield from _values(release, altered, change.owner, day)
    if change.rules:
        yield from _steps(release, altered, change, day)


def _differ(first: Expression, second: Expression) -> Expression:
    return some([all_([first, No(second)]), all_([second, No(first)])])


def _values(release: Release, altered: Release, finding: str, day: date) -> Iterator[Expression]:
    for value in release.content.findings[finding].values:
        yield _differ(_gives(release, finding, value, day), _gives(altered, finding, value, day))


def _gives(release: Release, finding: str, value: str, day: date) -> Expression:
    """That a row counts that gives the value."""
    table = release.content.findings[finding].table
    return some(
        row_counts(release, day, finding, number)
        for number, row in enumerate(table)
        if row.to == value and row.in_force.holds_on(day)
    )


def _steps(release: Release, altered: Release, change: Change, day: date) -> Iterator[Expression]:
    steps = {
        step: None
        for content in (release.content, altered.content)
        for rule in sorted(change.rules)
        for step in content.rules[rule].select
    }
    for step in steps:
        for number in range(len(FORCES)):  # its force is the strongest of those by which it is selected
            ways = [selected(one, day, step, FORCES[: number + 1]) for one in (release, altered)]
            if ways[0] != ways[1]:
                yield _differ(*ways)


def rests_on_doubt(release: Release, change: Change) -> bool:
    """Whether a changed condition names `unknown`: complete profiles cannot tell whether it matters."""
    forms = (*(release.forms.get(id_, ()) for id_ in change.forms), *change.forms.values())
    rules = [release.forms[ConditionId("rule", rule)] for rule in change.rules]
    return any(_names_doubt(form) for form in (*forms, *rules))


def _names_doubt(form: Form) -> bool:
    return any(UNKNOWN in atom.values for term in form for atom in term)
