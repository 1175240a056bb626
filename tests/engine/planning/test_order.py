"""Order: `after` and `requires` point backwards, also through steps that are not there."""

from __future__ import annotations

import random
from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from engine.content.base import Text
from engine.content.steps import Phase, Step
from engine.planning.order import ancestors, before, in_order, reduced, within

SOME = Text(da="x", en="y")
PHASES = {name: Phase(id=name, title=SOME, place=place) for place, name in enumerate(["early", "late"])}


def step(
    id_: str,
    *,
    after: list[str] | None = None,
    requires: list[str] | None = None,
    phase: str = "early",
    place: int = 0,
) -> Step:
    return Step(
        id=id_, phase=phase, place=place, title=SOME, summary=SOME, why=SOME, actor="sponsor", claims=["c"],
        after=after or [], requires=requires or [],
    )  # fmt: skip


def steps(*made: Step) -> dict[str, Step]:
    return {one.id: one for one in made}


def test_a_step_that_is_absent_passes_on_what_stands_before_it() -> None:
    chain = steps(step("c"), step("b", after=["c"]), step("a", requires=["b"]))
    assert before(chain, ["a", "c"]) == {"a": {"c"}, "c": set()}
    assert before(chain, ["a", "b", "c"]) == {"a": {"b"}, "b": {"c"}, "c": set()}
    assert within({"a": {"b"}, "b": {"c"}, "c": set()}, ["a", "c"]) == {"a": {"c"}, "c": set()}


def test_what_follows_from_the_rest_is_left_out() -> None:
    edges = {"c": set[str](), "b": {"c"}, "a": {"b", "c"}}
    assert reduced(edges) == {"c": set(), "b": {"c"}, "a": {"b"}}
    assert ancestors(edges)["a"] == {"b", "c"}


def test_among_free_steps_the_phase_then_the_place_then_the_id_decides() -> None:
    made = steps(
        step("x", phase="late"),
        step("b", place=2),
        step("d", place=1),
        step("c", place=1),
        step("a", place=3),
    )
    assert in_order(before(made, list(made)), made, PHASES) == ["c", "d", "b", "a", "x"]


def test_a_late_step_that_others_wait_for_comes_before_them() -> None:
    made = steps(step("first", phase="late"), step("then", after=["first"]), step("free"))
    assert in_order(before(made, list(made)), made, PHASES) == ["free", "first", "then"]


@st.composite
def graphs(draw: st.DrawFn) -> tuple[Mapping[str, Step], list[str]]:
    """Steps whose order has no circle, listed in any order, and some of them."""
    count = draw(st.integers(1, 12))
    chance = random.Random(draw(st.integers(0, 2**32)))
    names = [f"s{number}" for number in range(count)]
    made = [
        step(
            name,
            after=[other for other in names[:number] if chance.random() < 0.2],
            requires=[other for other in names[:number] if chance.random() < 0.1],
            phase=chance.choice(["early", "late"]),
            place=chance.randrange(3),
        )
        for number, name in enumerate(names)
    ]
    chance.shuffle(made)
    return steps(*made), [name for name in names if chance.random() < 0.7]


def way(made: Mapping[str, Step], late: str) -> set[str]:
    """Everything before a step, found by walking every written edge."""
    found: set[str] = set()
    left = [late]
    while left:
        one = made[left.pop()]
        for other in {*one.after, *one.requires} - found:
            found.add(other)
            left.append(other)
    return found


@given(graphs())
def test_every_step_comes_after_all_that_stand_before_it(graph: tuple[Mapping[str, Step], list[str]]) -> None:
    made, present = graph
    edges = before(made, present)
    ordered = in_order(edges, made, PHASES)
    assert sorted(ordered) == sorted(present)
    for number, one in enumerate(ordered):
        assert way(made, one) & set(present) <= set(ordered[:number])


@given(graphs())
def test_leaving_out_what_follows_loses_nothing(graph: tuple[Mapping[str, Step], list[str]]) -> None:
    made, present = graph
    edges = before(made, present)
    fewer = reduced(edges)
    assert ancestors(fewer) == ancestors(edges)
    for one, direct in fewer.items():
        for other in direct:
            without = {**fewer, one: direct - {other}}
            assert ancestors(without) != ancestors(fewer)
    assert {one: way(made, one) & set(present) for one in present} == {
        one: above for one, above in ancestors(edges).items() if one in present
    }
