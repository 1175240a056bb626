"""Every plan: a way or an exit for everybody, and no step without those it requires."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import z3

from engine.checking.proofs.proof import Ground, Proof, never
from engine.conditions.release import ConditionId


def plans(ground: Ground) -> Iterator[Proof]:
    """Prove of every complete profile that it has a way or an exit, and that its steps are whole."""
    yield from _somewhere_to_go(ground)
    yield from _required(ground)
    yield from _route_conditions(ground)


def selected(ground: Ground, step: str) -> Any:
    """That some rule selects a step."""
    content = ground.release.content
    rules = [rule for rule in content.rules.values() if step in rule.select]
    return z3.Or([ground.prover.condition(ConditionId("rule", rule.id)) for rule in rules])


def _somewhere_to_go(ground: Ground) -> Iterator[Proof]:
    content, prover = ground.release.content, ground.prover
    routes = [finding.id for finding in content.findings.values() if finding.is_route]
    if not routes:
        return
    ways = [prover.is_(route, status) for route in routes for status in ("open", "conditional")]
    ways += [prover.condition(ConditionId("exit", exit_)) for exit_ in content.exits]
    about = ("findings", routes[0])
    yield never(ground, about, "a way or an exit", z3.Not(z3.Or(ways)), "P301")


def _required(ground: Ground) -> Iterator[Proof]:
    for step in ground.release.content.steps.values():
        for number, required in enumerate(step.requires):
            bad = z3.And(selected(ground, step.id), z3.Not(selected(ground, required)))
            about, statement = ("steps", step.id), f"{required} is there too"
            yield never(ground, about, statement, bad, "P302", ("requires", number), required=required)


def _route_conditions(ground: Ground) -> Iterator[Proof]:
    content, prover = ground.release.content, ground.prover
    for route in content.findings.values():
        if not route.is_route:
            continue
        pursued = prover.condition(ConditionId("pursued", route.id))
        for number, row in enumerate(route.table):
            if not row.in_force.holds_on(ground.since):
                continue
            for index, step in enumerate(row.conditions):
                counts = prover.rows[ConditionId("row", route.id, number)]
                bad = z3.And(counts, pursued, z3.Not(selected(ground, step)))
                path = ("table", number, "conditions", index)
                yield never(
                    ground, ("findings", route.id), f"{step} is planned", bad, "P303", path, required=step
                )
