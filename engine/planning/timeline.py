"""How long the steps of a route take: ranges of calendar days along the longest way, never a date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from engine.planning.model import Bar, Days, StepEntry, Timeline
from engine.planning.order import Edges, ancestors, within
from engine.planning.spans import add

NOTHING: Days = (0, 0)


def timeline(route: str, conditions: Sequence[str], steps: Mapping[str, StepEntry], edges: Edges) -> Timeline:
    """The timeline of one route of a plan, whose steps are given in plan order.

    It counts the steps selected for the route, its conditions, and the steps for no route in
    particular that stand before one of those. Only `takes` counts. A step that may be needed counts in
    the maximum only, and has a bar as if it were. A step without a known length is `uncounted`: what
    comes after it starts as if it were not there.
    """
    own = {id_ for id_, step in steps.items() if route in step.routes or id_ in conditions}
    above = ancestors(edges)
    first = {one for id_ in own for one in above[id_] if not steps[one].routes}
    members = [id_ for id_ in steps if id_ in own or id_ in first]
    spans = _spans(members, steps, within(edges, members))
    counted = [id_ for id_ in members if _length(steps[id_]) is not None]
    days = _whole(counted, steps, spans)
    return Timeline(
        days=days,
        critical_path=_longest(counted, steps, spans, latest=days[1] is not None),
        uncounted=[id_ for id_ in members if not steps[id_].milestone and _length(steps[id_]) is None],
        bars=[Bar(step=id_, starts=spans[id_].starts, ends=spans[id_].ends) for id_ in counted],
    )


@dataclass(frozen=True, slots=True)
class _Span:
    """Earliest and latest start and end of a step, and what stands before it on the longest way."""

    starts: Days
    ends: Days
    passed: Days
    """The days after it, as they count for what follows."""
    earliest_after: str | None
    latest_after: str | None


def _spans(members: Sequence[str], steps: Mapping[str, StepEntry], edges: Edges) -> dict[str, _Span]:
    spans: dict[str, _Span] = {}
    for id_ in members:
        direct = [one for one in members if one in edges[id_]]
        early = max(direct, key=lambda one: spans[one].passed[0], default=None)
        late = max(direct, key=lambda one: _end(spans[one].passed), default=None)
        starts = (
            spans[early].passed[0] if early is not None else 0,
            spans[late].passed[1] if late is not None else 0,
        )
        ends = add(starts, _length(steps[id_]) or NOTHING)
        passed = ends if steps[id_].certainty == "certain" else (starts[0], ends[1])
        spans[id_] = _Span(starts, ends, passed, early, late)
    return spans


def _whole(counted: Sequence[str], steps: Mapping[str, StepEntry], spans: Mapping[str, _Span]) -> Days:
    least = max((spans[id_].ends[0] for id_ in counted if steps[id_].certainty == "certain"), default=0)
    ends = [spans[id_].ends[1] for id_ in counted]
    if any(end is None for end in ends):
        return least, None
    return least, max((end for end in ends if end is not None), default=0)


def _longest(
    counted: Sequence[str], steps: Mapping[str, StepEntry], spans: Mapping[str, _Span], latest: bool
) -> list[str]:
    """The counted steps of the way that ends last, by the maximum or, without one, by the minimum."""
    counting = [id_ for id_ in counted if latest or steps[id_].certainty == "certain"]
    last = max(counting, key=lambda id_: spans[id_].ends[1 if latest else 0] or 0, default=None)
    way: list[str] = []
    while last is not None:
        way.append(last)
        last = spans[last].latest_after if latest else spans[last].earliest_after
    return [id_ for id_ in reversed(way) if id_ in counting]


def _length(step: StepEntry) -> Days | None:
    return None if step.takes is None else step.takes.days


def _end(days: Days) -> float:
    return float("inf") if days[1] is None else days[1]
