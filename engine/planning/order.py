"""The order of steps: what stands before what, also through steps that a plan does not hold."""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterable, Mapping, Set
from graphlib import TopologicalSorter
from typing import TypeAlias

from engine.content.steps import Phase, Step

Edges: TypeAlias = Mapping[str, Set[str]]
"""Step -> the steps that stand directly before it."""


def before(steps: Mapping[str, Step], present: Collection[str]) -> dict[str, set[str]]:
    """Present step -> the nearest present steps that come before it by `after` and `requires`.

    A step that is not present passes on what stands before it: if A comes after B, B after C, and B
    is not there, A comes after C.
    """
    graph = {id_: {*step.after, *step.requires} for id_, step in steps.items()}
    return _nearest(graph, present)


def within(edges: Edges, members: Collection[str]) -> dict[str, set[str]]:
    """The same order among some of the steps only, again reaching through the others."""
    return _nearest(edges, members)


def reduced(edges: Edges) -> dict[str, set[str]]:
    """The edges without those that follow from the others: A before C where A before B before C."""
    above = ancestors(edges)
    return {
        step: {one for one in direct if not any(one in above[other] for other in direct)}
        for step, direct in edges.items()
    }


def ancestors(edges: Edges) -> dict[str, set[str]]:
    """Step -> every step that stands anywhere before it."""
    found: dict[str, set[str]] = {}
    for step in TopologicalSorter(edges).static_order():
        direct = edges.get(step, set())
        found[step] = {*direct, *(one for other in direct for one in found[other])}
    return found


def in_order(edges: Edges, steps: Mapping[str, Step], phases: Mapping[str, Phase]) -> list[str]:
    """Every step after all that stands before it; among those that are free, by place."""
    waits = {step: set(direct) for step, direct in edges.items()}
    followers: dict[str, list[str]] = {}
    for step, direct in waits.items():
        for other in direct:
            followers.setdefault(other, []).append(step)

    free = [_place(step, steps, phases) for step, direct in waits.items() if not direct]
    heapq.heapify(free)
    ordered = []
    while free:
        step = heapq.heappop(free)[-1]
        ordered.append(step)
        for follower in followers.get(step, ()):
            waits[follower].discard(step)
            if not waits[follower]:
                heapq.heappush(free, _place(follower, steps, phases))
    return ordered


def by_place(ids: Iterable[str], steps: Mapping[str, Step], phases: Mapping[str, Phase]) -> list[str]:
    """Steps by phase, then by place, whatever stands before what."""
    return sorted(ids, key=lambda step: _place(step, steps, phases))


def _place(step: str, steps: Mapping[str, Step], phases: Mapping[str, Phase]) -> tuple[int, str, int, str]:
    phase = phases[steps[step].phase]
    return phase.place, phase.id, steps[step].place, step


def _nearest(graph: Edges, present: Collection[str]) -> dict[str, set[str]]:
    kept = frozenset(present)
    nearest: dict[str, set[str]] = {}
    for step in TopologicalSorter(graph).static_order():
        found: set[str] = set()
        for other in graph.get(step, ()):
            found |= {other} if other in kept else nearest[other]
        nearest[step] = found
    return {step: nearest.get(step, set()) for step in present}
