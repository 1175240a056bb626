"""A timeline per pursued route: drawn, and the same as a list."""

from __future__ import annotations

from dataclasses import dataclass

from engine.planning.model import Bar, Plan, Timeline
from engine.planning.words import days_words
from reports.drawings.timeline import Drawing, Row, drawings
from reports.formats import day_point
from reports.numbers import Numbers, Pointer, labels_by_phase
from reports.paper.words import word


@dataclass(frozen=True, slots=True)
class BarView:
    """A step on the list: from when to when, in words."""

    pointer: Pointer
    text: str
    critical: bool


@dataclass(frozen=True, slots=True)
class TimelineView:
    """The timeline of one route."""

    title: str
    span: str
    """The counted steps together, as a range; empty when no step is counted."""
    drawings: list[Drawing]
    bars: list[BarView]
    uncounted: str
    """How many steps without a known length come on top; empty for none."""
    uncounted_by_phase: list[tuple[str, list[str]]]
    """Their numbers by phase title."""


def timelines(plan: Plan, numbers: Numbers) -> list[TimelineView]:
    """The timelines of a plan, in the order of its routes."""
    known = [route for route in plan.routes if route.id in plan.timeline]
    return [_timeline(plan, numbers, route.title, plan.timeline[route.id]) for route in known]


def _timeline(plan: Plan, numbers: Numbers, title: str, timeline: Timeline) -> TimelineView:
    language = plan.language
    critical = set(timeline.critical_path)
    bars = [each for each in timeline.bars if each.step in numbers.steps]
    span = days_words(timeline.days, language) if bars else ""
    count = len(timeline.uncounted)
    key = "uncounted-one" if count == 1 else "uncounted-steps"
    rows = [_row(numbers.steps[each.step], each, each.step in critical) for each in bars]
    return TimelineView(
        title=title,
        span=span,
        drawings=drawings(rows, word("drawing", language, route=title, span=span), language),
        bars=[
            BarView(
                numbers.steps[each.step],
                word(
                    "bar",
                    language,
                    starts=day_point(each.starts, language),
                    ends=day_point(each.ends, language),
                ),
                each.step in critical,
            )
            for each in bars
        ],
        uncounted=word(key, language, count=count) if count else "",
        uncounted_by_phase=labels_by_phase(plan, timeline.uncounted, numbers),
    )


def _row(pointer: Pointer, bar: Bar, critical: bool) -> Row:
    return Row(
        label=f"{pointer.label}\u2002{pointer.title}",
        start=bar.starts[0],
        earliest=bar.ends[0],
        latest=bar.ends[1],
        critical=critical,
    )
