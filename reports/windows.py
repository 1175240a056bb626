"""When steps may fall, as dates counted from a day the user chose: an aid to planning, never a deadline.

No step that comes after a milestone gets a date. A milestone (the first patient, an authorisation) depends on
more than the lengths that are known, and a date behind it would give it one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from engine.planning.model import Bar, Plan
from engine.planning.order import ancestors


@dataclass(frozen=True, slots=True)
class Window:
    """The days in which a step may fall, counting known lengths only."""

    step: str
    first: date
    """The earliest start on any route."""
    last: date
    """The last day of the latest end on any route; of the earliest end where no latest is known."""
    open_ended: bool
    """No latest end is known on one route at least."""
    on_routes: dict[str, Bar]
    """Route -> the step's place on its timeline."""
    uncounted: list[str]
    """Steps that come before it and have no known length, in plan order."""


def windows(plan: Plan, start: date) -> dict[str, Window]:
    """The windows of a plan by step, in plan order, day 0 of its timelines being `start`."""
    bars: dict[str, dict[str, Bar]] = {}
    for route, line in plan.timeline.items():
        for bar in line.bars:
            bars.setdefault(bar.step, {})[route] = bar
    above = before(plan)
    after = milestones_before(plan)
    return {
        step.id: _window(
            step.id,
            start,
            bars[step.id],
            [one.id for one in plan.steps if one.id in above[step.id] and one.id not in bars],
        )
        for step in plan.steps
        if step.id in bars and not step.milestone and not after[step.id]
    }


def before(plan: Plan) -> dict[str, set[str]]:
    """Step -> every step of the plan that stands anywhere before it."""
    present = {step.id for step in plan.steps}
    return ancestors({step.id: {*step.after, *step.requires} & present for step in plan.steps})


def milestones_before(plan: Plan) -> dict[str, list[str]]:
    """Step -> the milestones that stand anywhere before it, in plan order."""
    above = before(plan)
    milestones = [step.id for step in plan.steps if step.milestone]
    return {step.id: [one for one in milestones if one in above[step.id]] for step in plan.steps}


def _window(step: str, start: date, bars: dict[str, Bar], uncounted: list[str]) -> Window:
    first = min(bar.starts[0] for bar in bars.values())
    end = max(bar.ends[0] if bar.ends[1] is None else bar.ends[1] for bar in bars.values())
    return Window(
        step=step,
        first=start + timedelta(first),
        # A step without length of its own still takes a day of a calendar.
        last=start + timedelta(max(end - 1, first)),
        open_ended=any(bar.ends[1] is None for bar in bars.values()),
        on_routes=bars,
        uncounted=uncounted,
    )
