"""Timelines: ranges along the longest way; what is not known is not counted, and said."""

from __future__ import annotations

from engine.planning.model import Days, ReviewEntry, StepEntry, TakesEntry, Timeline
from engine.planning.timeline import timeline


def step(
    id_: str, days: Days | None, *, route: str | None = "way", certain: bool = True, milestone: bool = False
) -> StepEntry:
    takes = None
    if days is not None:
        takes = TakesEntry(
            kind="statutory", min=days[0], max=days[1], unit="days", days=days, text="", starts=None,
            stops=None, extension=[], claims=[],
        )  # fmt: skip
    return StepEntry(
        id=id_, certainty="certain" if certain else "possible", hangs_on=[], routes=[route] if route else [],
        force="law", phase="p", milestone=milestone, tags=[], title=id_, summary="", why="", actor="",
        authority=None, after=[], requires=[], our_order=False, yields=None, takes=takes, due=[], keep=[],
        documents=[], open_questions=[], review=ReviewEntry(status="draft", by=None, on=None), claims=[],
        because=[],
    )  # fmt: skip


def made(*steps: StepEntry, **edges: set[str]) -> Timeline:
    """The timeline of the route "way"; steps in plan order."""
    by_id = {one.id: one for one in steps}
    return timeline("way", [], by_id, {id_: edges.get(id_, set()) for id_ in by_id})


def bars(line: Timeline) -> dict[str, tuple[Days, Days]]:
    return {bar.step: (bar.starts, bar.ends) for bar in line.bars}


def test_the_longest_way_counts_not_the_sum() -> None:
    line = made(
        step("a", (10, 20)), step("b", (30, 40)), step("c", (5, 50)), step("d", (1, 2)), b={"a"}, d={"b", "c"}
    )
    assert line.days == (41, 62)
    assert line.critical_path == ["a", "b", "d"]
    assert bars(line) == {
        "a": ((0, 0), (10, 20)),
        "b": ((10, 20), (40, 60)),
        "c": ((0, 0), (5, 50)),
        "d": ((40, 60), (41, 62)),
    }


def test_a_step_without_a_known_length_is_uncounted_and_has_no_bar() -> None:
    line = made(step("a", (10, 20)), step("b", None), step("c", (1, 1)), b={"a"}, c={"b"})
    assert line.days == (11, 21)
    assert line.uncounted == ["b"]
    assert line.critical_path == ["a", "c"]
    assert set(bars(line)) == {"a", "c"}


def test_nothing_known_is_not_nothing_to_do() -> None:
    line = made(step("a", None))
    assert (line.days, line.uncounted, line.bars) == ((0, 0), ["a"], [])


def test_without_an_upper_end_on_the_way_there_is_none_in_all() -> None:
    line = made(step("a", (90, None)), step("b", (10, 500)), step("c", (1, 2)), c={"a"})
    assert line.days == (91, None)
    assert bars(line)["c"] == ((90, None), (91, None))
    assert line.critical_path == ["a", "c"]


def test_what_may_be_needed_counts_in_the_maximum_only() -> None:
    line = made(step("a", (10, 20), certain=False), step("b", (30, 40)), b={"a"})
    assert line.days == (30, 60)
    assert bars(line) == {"a": ((0, 0), (10, 20)), "b": ((0, 20), (30, 60))}
    assert line.critical_path == ["a", "b"]


def test_an_endless_step_that_may_be_needed_takes_the_upper_end_away() -> None:
    line = made(step("a", (10, None), certain=False), step("b", (3, 4)), b={"a"})
    assert line.days == (3, None)
    assert line.critical_path == ["b"]


def test_a_milestone_gathers_and_is_neither_counted_nor_uncounted() -> None:
    line = made(step("a", (10, 20)), step("m", None, milestone=True), step("b", (1, 1)), m={"a"}, b={"m"})
    assert (line.days, line.uncounted, line.critical_path) == ((11, 21), [], ["a", "b"])


def test_general_steps_before_a_steps_of_the_route_count_others_do_not() -> None:
    line = made(
        step("general", (10, 10), route=None),
        step("other", (99, 99), route="other"),
        step("own", (5, 5)),
        step("later", (50, 50), route=None),
        other={"general"},
        own={"other"},
        later={"own"},
    )
    assert line.days == (15, 15)
    assert list(bars(line)) == ["general", "own"]


def test_the_conditions_of_a_route_are_its_steps() -> None:
    steps = {"first": step("first", (7, 9), route=None), "own": step("own", (1, 1))}
    line = timeline("way", ["first"], steps, {"first": set(), "own": set()})
    assert line.days == (7, 9)
