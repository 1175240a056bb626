"""Where the steps of a plan stand in a drawing: in which lane, in which phase, how far along in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from graphlib import TopologicalSorter

from engine.planning.model import PhaseEntry, Plan, StepEntry
from engine.planning.order import reduced, within
from reports.drawings.words import word


@dataclass(frozen=True, slots=True)
class Lane:
    """An authority, or those who act where no authority has a part."""

    label: str
    steps: tuple[StepEntry, ...]


@dataclass(frozen=True, slots=True)
class PhaseLayout:
    """The steps of one phase with their order among each other."""

    number: int
    phase: PhaseEntry
    lanes: tuple[Lane, ...]
    before: dict[str, frozenset[str]]
    """Step -> the steps of the phase that stand directly before it, also through steps of other phases."""
    layer: dict[str, int]
    """Step -> how many steps of the phase stand before it on the longest way."""
    from_outside: dict[str, tuple[str, ...]]
    """Step -> the steps of other phases that stand directly before it, in plan order."""


def lanes(plan: Plan, steps: Sequence[StepEntry]) -> tuple[Lane, ...]:
    """Steps by who acts where there is no authority, then by authority, each in plan order."""
    by_actor: dict[str, list[StepEntry]] = {}
    by_authority: dict[str, list[StepEntry]] = {}
    for step in steps:
        if step.authority is None:
            by_actor.setdefault(word("lane-actor", plan.language, name=step.actor), []).append(step)
        else:
            found = plan.authorities.get(step.authority)
            by_authority.setdefault(found.name if found else step.authority, []).append(step)
    return tuple(
        Lane(label, tuple(steps)) for group in (by_actor, by_authority) for label, steps in group.items()
    )


def phase_layouts(plan: Plan) -> list[PhaseLayout]:
    """Every phase that has steps, in the plan's order."""
    present = [step.id for step in plan.steps]
    edges = {step.id: {*step.after, *step.requires} & set(present) for step in plan.steps}
    made = []
    for number, phase in enumerate(plan.phases, 1):
        steps = [step for step in plan.steps if step.phase == phase.id]
        members = [step.id for step in steps]
        inside = reduced(within(edges, members))
        layer: dict[str, int] = {}
        for step in TopologicalSorter(inside).static_order():
            layer[step] = max((layer[one] + 1 for one in inside[step]), default=0)
        made.append(
            PhaseLayout(
                number=number,
                phase=phase,
                lanes=lanes(plan, steps),
                before={id_: frozenset(found) for id_, found in inside.items()},
                layer=layer,
                from_outside={
                    id_: tuple(one for one in present if one in edges[id_] and one not in inside)
                    for id_ in members
                },
            )
        )
    return made
