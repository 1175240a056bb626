"""What is demanded of every content, as expressions of what would be wrong; and the words of plans in them.

Proofs ask whether something wrong can be; mutation asks the same of thousands of altered contents.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from typing import Final, TypeAlias

from engine.checking.proofs.expression import Expression, No, all_, lies_in, some
from engine.conditions.forms import NEVER
from engine.conditions.release import ConditionId, Release
from engine.content.base import FORCES, Force
from engine.content.facts import STATUSES
from engine.content.positions import Path
from engine.content.rules import Invariant

About: TypeAlias = tuple[str, str]
"""Kind and id of an item."""
CONSIDERED: Final = STATUSES[:2]


@dataclass(frozen=True)
class Wrong:
    """Something that must be so for no complete profile."""

    about: About
    statement: str
    """A short name of what is stated instead."""
    bad: Expression
    code: str
    path: Path = ()
    details: dict[str, str] = field(default_factory=dict)

    @property
    def name(self) -> tuple[str, About, str, Path]:
        """What it goes by, in whatever release it is."""
        return self.code, self.about, self.statement, self.path


def condition(release: Release, day: date, id_: ConditionId) -> Expression:
    """That a condition holds and is in force."""
    return release.forms[id_] if release.in_force(id_, day) else NEVER


def row_counts(release: Release, day: date, finding: str, number: int) -> Expression:
    """That a row of a table holds, and no row that goes before it."""
    entry = release.content.findings[finding]
    row = entry.table[number]
    before = [
        release.forms[ConditionId("row", finding, other)]
        for other, rival in enumerate(entry.table)
        if rival.in_force.holds_on(day)
        and not rival.otherwise
        and other != number
        and (row.otherwise or (entry.policy == "first" and other < number))
    ]
    own = () if row.otherwise else (condition(release, day, ConditionId("row", finding, number)),)
    return all_([*own, No(some(before))])


def selected(
    release: Release,
    day: date,
    step: str,
    forces: Collection[Force] = FORCES,
    unless: Collection[str] = (),
) -> Expression:
    """That some rule selects a step, with one of some forces, and some rules left out."""
    rules = [rule for rule in release.content.rules.values() if step in rule.select]
    ways = [rule.id for rule in rules if rule.force in forces and rule.id not in unless]
    return some(condition(release, day, ConditionId("rule", way)) for way in ways)


def gap(release: Release, day: date, finding: str) -> Iterator[Wrong]:
    """That no row of a table holds; nothing where one holds otherwise."""
    entry = release.content.findings[finding]
    if not any(row.otherwise for row in entry.table if row.in_force.holds_on(day)):
        rows = [
            release.forms[ConditionId("row", finding, number)]
            for number, row in enumerate(entry.table)
            if row.in_force.holds_on(day)
        ]
        yield Wrong(("findings", finding), "some row holds", No(some(rows)), "P201")


def clashes(release: Release, day: date, finding: str) -> Iterator[Wrong]:
    """That two rows hold together that do not agree."""
    entry = release.content.findings[finding]
    if entry.policy == "first":
        return
    rows = [n for n, row in enumerate(entry.table) if row.in_force.holds_on(day) and not row.otherwise]
    for one, other in combinations(rows, 2):
        values = {"first": entry.table[one].to, "second": entry.table[other].to}
        if values["first"] != values["second"]:
            both = all_(release.forms[ConditionId("row", finding, number)] for number in (one, other))
            statement = "rows that hold together agree"
            yield Wrong(("findings", finding), statement, both, "P202", ("table", other), values)


def nowhere_to_go(release: Release, day: date) -> Iterator[Wrong]:
    """That no route can be considered and no exit leads on."""
    routes = [finding.id for finding in release.content.findings.values() if finding.is_route]
    if routes:
        ways: list[Expression] = [lies_in(route, *CONSIDERED) for route in routes]
        ways += [condition(release, day, ConditionId("exit", exit_)) for exit_ in release.content.exits]
        yield Wrong(("findings", routes[0]), "a way or an exit", No(some(ways)), "P301")


def required_missing(release: Release, day: date, step: str) -> Iterator[Wrong]:
    """That a step is there without one it requires."""
    for number, required in enumerate(release.content.steps[step].requires):
        bad = all_([selected(release, day, step), No(selected(release, day, required))])
        path, details = ("requires", number), {"required": required}
        yield Wrong(("steps", step), f"{required} is there too", bad, "P302", path, details)


def conditions_missing(release: Release, day: date, route: str) -> Iterator[Wrong]:
    """That a pursued route depends on a step that is not planned."""
    pursued = release.forms[ConditionId("pursued", route)]
    for number, row in enumerate(release.content.findings[route].table):
        if not row.in_force.holds_on(day):
            continue
        for index, step in enumerate(row.conditions):
            counts = row_counts(release, day, route, number)
            bad = all_([counts, pursued, No(selected(release, day, step))])
            path, details = ("table", number, "conditions", index), {"required": step}
            yield Wrong(("findings", route), f"{step} is planned", bad, "P303", path, details)


def demand(release: Release, day: date, invariant: Invariant) -> Iterator[Wrong]:
    """That an invariant's `when` holds and what it demands does not."""
    then = invariant.then
    if then is None:
        return
    demands: list[Expression] = []
    if then.holds is not None:
        demands.append(release.forms[ConditionId("holds", invariant.id)])
    demands += [selected(release, day, step) for step in then.select_all]
    if then.select_any_tag is not None:
        tagged = [step.id for step in release.content.steps.values() if then.select_any_tag in step.tags]
        demands.append(some(selected(release, day, step) for step in tagged))
    where = release.forms[ConditionId("invariant", invariant.id)]
    bad = all_([where, No(all_(demands))])
    yield Wrong(("invariants", invariant.id), "the invariant", bad, "P401", details={"says": ""})


def demands(release: Release, day: date) -> Iterator[Wrong]:
    """Everything that is demanded of one complete profile at a time."""
    content = release.content
    for finding in content.findings:
        yield from gap(release, day, finding)
        yield from clashes(release, day, finding)
    yield from nowhere_to_go(release, day)
    for invariant in content.invariants.values():
        yield from demand(release, day, invariant)
    for route in content.findings.values():
        if route.is_route:
            yield from conditions_missing(release, day, route.id)
    for step in content.steps:
        yield from required_missing(release, day, step)
