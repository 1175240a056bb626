"""The days in which steps may fall."""

from __future__ import annotations

from datetime import date

import pytest

from engine.planning.model import Bar, Plan, Timeline
from reports.windows import milestones_before, windows
from tests.plans import generated_plan

START = date(2027, 1, 4)


def plan(*bars: tuple[int, tuple[int, int], tuple[int, int | None]], milestone: int | None = None) -> Plan:
    """Four steps, each after the one before it, of which some have a place on the timeline."""
    made = generated_plan(4)
    steps = [
        step.model_copy(update={"milestone": number == milestone}) for number, step in enumerate(made.steps)
    ]
    return made.model_copy(update={"steps": steps, "timeline": {"route.one": timeline(*bars)}})


def timeline(*bars: tuple[int, tuple[int, int], tuple[int, int | None]]) -> Timeline:
    return Timeline(
        days=(0, None),
        critical_path=[],
        uncounted=[],
        bars=[Bar(step=f"step-{number}", starts=starts, ends=ends) for number, starts, ends in bars],
    )


@pytest.mark.parametrize(
    ("starts", "ends", "first", "last", "open_ended"),
    [
        ((0, 0), (10, 10), date(2027, 1, 4), date(2027, 1, 13), False),
        ((10, 20), (15, 40), date(2027, 1, 14), date(2027, 2, 12), False),
        ((10, 20), (15, None), date(2027, 1, 14), date(2027, 1, 18), True),
        ((3, 3), (3, 3), date(2027, 1, 7), date(2027, 1, 7), False),
    ],
    ids=["one length", "a range", "no latest end", "no length of its own"],
)
def test_a_window_runs_from_the_earliest_start_to_the_latest_known_end(
    starts: tuple[int, int], ends: tuple[int, int | None], first: date, last: date, open_ended: bool
) -> None:
    (window,) = windows(plan((0, starts, ends)), START).values()
    assert (window.first, window.last, window.open_ended) == (first, last, open_ended)


def test_of_several_routes_it_takes_the_widest() -> None:
    made = plan((0, (0, 0), (5, 9)))
    both = made.model_copy(
        update={"timeline": {**made.timeline, "route.two": timeline((0, (2, 3), (7, 12)))}}
    )
    (window,) = windows(both, START).values()
    assert (window.first, window.last) == (START, date(2027, 1, 15))
    assert list(window.on_routes) == ["route.one", "route.two"]


def test_it_names_the_steps_before_it_that_are_not_counted() -> None:
    found = windows(plan((1, (0, 0), (5, 5)), (3, (5, 5), (9, 9))), START)
    assert {id_: window.uncounted for id_, window in found.items()} == {
        "step-1": ["step-0"],
        "step-3": ["step-0", "step-2"],
    }


def test_neither_a_milestone_nor_anything_after_one_has_days() -> None:
    bars = [(number, (0, 0), (5, 5)) for number in range(4)]
    made = plan(*bars, milestone=1)
    assert list(windows(made, START)) == ["step-0"]
    assert milestones_before(made)["step-3"] == ["step-1"]
    assert list(windows(plan(*bars), START)) == ["step-0", "step-1", "step-2", "step-3"]


def test_a_plan_without_timelines_has_no_days() -> None:
    assert windows(generated_plan(3), START) == {}
