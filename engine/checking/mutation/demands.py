"""What of a content's demands a change can touch: tables, plans and invariants behind the changed place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from engine.checking.mutation.change import Change
from engine.checking.mutation.replay import Readers
from engine.checking.proofs.statements import (
    Wrong,
    clashes,
    conditions_missing,
    demand,
    gap,
    nowhere_to_go,
    required_missing,
)
from engine.conditions.release import ConditionId, Release
from engine.content.rules import Invariant


@dataclass(frozen=True)
class Reach:
    """What hangs on a changed place."""

    owners: frozenset[str]
    """Questions and findings, the changed one among them."""
    conditions: frozenset[ConditionId]
    """Those that read them, and the changed ones."""

    @property
    def rules(self) -> frozenset[str]:
        """The rules among the conditions."""
        return frozenset(id_.owner for id_ in self.conditions if id_.kind == "rule")


def reach_of(release: Release, change: Change, readers: Readers) -> Reach:
    """What hangs on the place of a change."""
    conditions = {*change.forms, *(ConditionId("rule", rule) for rule in change.rules)}
    owners: set[str] = set()
    waiting = [change.owner] if change.owner is not None else []
    while waiting:
        owner = waiting.pop()
        if owner in owners:
            continue
        owners.add(owner)
        for fact in release.by_owner[owner]:
            conditions.update(readers.conditions.get(fact.key, ()))
            waiting += readers.owners.get(fact.key, ())
    return Reach(frozenset(owners), frozenset(conditions))


def touched(release: Release, altered: Release, reach: Reach, day: date) -> Iterator[Wrong]:
    """What an altered release might do wrong, as far as the change can have to do with it."""
    content = altered.content
    rules = [one.content.rules[rule] for one in (release, altered) for rule in reach.rules]
    selected = {step for rule in rules for step in rule.select}
    for finding in content.findings:
        if finding in reach.owners:
            yield from gap(altered, day, finding)
            yield from clashes(altered, day, finding)
    exits = any(id_.kind == "exit" for id_ in reach.conditions)
    if exits or any(content.findings[f].is_route for f in reach.owners if f in content.findings):
        yield from nowhere_to_go(altered, day)
    for invariant in content.invariants.values():
        if _concerns(altered, invariant, reach, selected):
            yield from demand(altered, day, invariant)
    for route in content.findings.values():
        if route.is_route and (
            route.id in reach.owners
            or ConditionId("pursued", route.id) in reach.conditions
            or any(step in selected for row in route.table for step in row.conditions)
        ):
            yield from conditions_missing(altered, day, route.id)
    for step in content.steps.values():
        if step.id in selected or not selected.isdisjoint(step.requires):
            yield from required_missing(altered, day, step.id)


def _concerns(altered: Release, invariant: Invariant, reach: Reach, selected: set[str]) -> bool:
    own = {ConditionId("invariant", invariant.id), ConditionId("holds", invariant.id)}
    if own & reach.conditions:
        return True
    then = invariant.then
    if then is None:
        return False
    steps = altered.content.steps
    return not selected.isdisjoint(then.select_all) or any(
        then.select_any_tag in steps[step].tags for step in selected
    )


def independences(altered: Release, reach: Reach) -> Iterator[Invariant]:
    """Invariants over two profiles that a change may break: a rule behind it hangs on what may not matter."""
    for invariant in altered.content.invariants.values():
        if invariant.independent is None:
            continue
        rules = [altered.content.rules[rule] for rule in reach.rules]
        watched = [rule.id for rule in rules if rule.force == invariant.independent.force]
        watched = [rule for rule in watched if rule not in invariant.independent.unless]
        of = set(invariant.of)
        if any(of & _read(altered, rule) for rule in watched):
            yield invariant


def _read(release: Release, rule: str) -> set[str]:
    """Every question and finding a rule hangs on."""
    form = release.forms[ConditionId("rule", rule)]
    waiting = [release.owner_of(atom.fact) for term in form for atom in term]
    found: set[str] = set()
    while waiting:
        owner = waiting.pop()
        if owner not in found:
            found.add(owner)
            waiting += release.reads.get(owner, ())
    return found
