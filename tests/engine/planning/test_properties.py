"""What holds for every plan: over random contents and answers, known and not."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.conditions.facts import options_of
from engine.conditions.release import ConditionId, Release, release_of
from engine.content.reader import read_content
from engine.planning.compare import compare
from engine.planning.explain import explain
from engine.planning.grounds import maybe, surely
from engine.planning.model import Plan, Reason, StepReason
from engine.planning.obstacles import in_the_way, nearest
from engine.planning.plan import make_plan
from engine.reasoning.conclude import conclude, forget
from tests.contents import write_generated
from tests.engine.planning.examples import TODAY, example
from tests.reference import any_answer, doubts
from tests.smallcontents import random_release

UNITS = 45


@cache
def generated() -> Release:
    """A content whose steps have clocks, order and documents."""
    with TemporaryDirectory() as folder:
        return release_of(read_content(write_generated(Path(folder), UNITS)))


def some_answers(release: Release, chance: random.Random, left_out: float) -> dict[str, Any]:
    answers: dict[str, Any] = {}
    for question in release.content.questions.values():
        way = chance.random()
        if way >= left_out:
            answers[question.id] = any_answer(question, chance)
        elif way < left_out / 3:
            answers[question.id] = "unknown"
    return answers


@st.composite
def profiles(draw: st.DrawFn, complete: bool = False) -> tuple[Release, dict[str, Any]]:
    """A release with answers to some or, if complete, all of its questions."""
    which = draw(st.integers(0, 25))
    release = example() if which == 0 else generated() if which < 8 else random_release(which)
    chance = random.Random(draw(st.integers(0, 2**32)))
    left_out = 0.0 if complete else draw(st.sampled_from([0.2, 0.5, 0.9]))
    return release, some_answers(release, chance, left_out)


def made(release: Release, answers: dict[str, Any], exact: bool = False) -> Plan:
    return make_plan(release, answers, TODAY, "en", exact=exact)


@settings(max_examples=120, deadline=None)
@given(profiles())
def test_steps_stand_after_all_that_comes_before_them(profile: tuple[Release, dict[str, Any]]) -> None:
    plan = made(*profile)
    place = {step.id: number for number, step in enumerate(plan.steps)}
    for step in plan.steps:
        written = profile[0].content.steps[step.id]
        assert all(place[other] < place[step.id] for other in step.after)
        for other in {*written.after, *written.requires} & set(place):
            assert place[other] < place[step.id]
        assert step.requires == written.requires
    assert {step.phase for step in plan.steps} == {phase.id for phase in plan.phases}


@settings(max_examples=120, deadline=None)
@given(profiles())
def test_a_step_is_as_certain_and_as_strong_as_its_best_reason(
    profile: tuple[Release, dict[str, Any]],
) -> None:
    strength = ["law", "guidance", "practice", "programme-advice"]
    for step in made(*profile).steps:
        certainties = {reason.certainty for reason in step.because}
        assert (step.certainty == "certain") == ("certain" in certainties)
        counted = [reason.force for reason in step.because if reason.certainty == step.certainty]
        assert step.force == min(counted, key=strength.index)
        assert (step.hangs_on == []) == (step.certainty == "certain")
        assert all(reason.claims and reason.text for reason in step.because)


@settings(max_examples=60, deadline=None)
@given(profiles())
def test_the_same_input_gives_the_same_bytes(profile: tuple[Release, dict[str, Any]]) -> None:
    release, answers = profile
    first = made(release, answers).model_dump_json(by_alias=True)
    forget()
    turned = dict(reversed(answers.items()))
    assert made(release, turned).model_dump_json(by_alias=True) == first
    assert Plan.model_validate_json(first).model_dump_json(by_alias=True) == first


@settings(max_examples=80, deadline=None)
@given(profiles())
def test_facts_are_what_was_answered_and_found(profile: tuple[Release, dict[str, Any]]) -> None:
    release, answers = profile
    plan = made(release, answers)
    applies = conclude(release, answers, TODAY).applies
    reasons: list[Reason | StepReason] = [
        *(reason for step in plan.steps for reason in step.because),
        *(reason for finding in plan.findings.values() for reason in finding.because),
        *(reason for route in plan.routes for reason in route.because),
    ]
    values = {id_: finding.value for id_, finding in plan.findings.items()}
    values |= {route.id: route.status for route in plan.routes}
    for fact, value in {(fact, value) for reason in reasons for fact, value in reason.facts.items()}:
        if fact in values:
            assert values[fact] in (None, value)
        elif applies[fact] == "no":
            assert value == "n/a"
        else:
            given = answers.get(fact, "unanswered")
            assert value == given or set(value.split(", ")) <= {*given, "[]"}


@settings(max_examples=80, deadline=None)
@given(profiles(complete=True))
def test_a_complete_profile_leaves_nothing_possible(profile: tuple[Release, dict[str, Any]]) -> None:
    plan = made(*profile)
    assert {step.certainty for step in plan.steps} <= {"certain"}
    assert all(route.certainty == "certain" and route.hangs_on == [] for route in plan.routes)
    assert all(finding.certainty == "certain" for finding in plan.findings.values())
    assert all(document.certainty == "certain" for step in plan.steps for document in step.documents)
    assert plan.unanswered == []
    assert {question.state for question in plan.questions} == set()


@settings(max_examples=60, deadline=None)
@given(profiles(), st.integers(0, 2**32))
def test_answering_what_a_step_hangs_on_settles_it(
    profile: tuple[Release, dict[str, Any]], seed: int
) -> None:
    release, answers = profile
    chance = random.Random(seed)
    possible = [step.id for step in made(release, answers).steps if step.certainty == "possible"]
    if not possible:
        return
    chosen = chance.choice(possible)
    for _ in range(len(release.content.questions) + 1):
        step = next((one for one in made(release, answers).steps if one.id == chosen), None)
        if step is None or step.certainty == "certain":
            return
        for question in step.hangs_on:
            assert answers.get(question, "unknown") == "unknown"
        question = chance.choice(step.hangs_on)
        answers = {**answers, question: any_answer(release.content.questions[question], chance)}
    raise AssertionError(f"{chosen} is still not settled")


@settings(max_examples=80, deadline=None)
@given(profiles())
def test_why_not_names_what_is_really_not_so(profile: tuple[Release, dict[str, Any]]) -> None:
    release, answers = profile
    conclusion = conclude(release, answers, TODAY)
    for rule in release.content.rules.values():
        condition = ConditionId("rule", rule.id)
        if not release.in_force(condition, TODAY) or not release.forms[condition]:
            continue
        atoms = nearest(conclusion, release.forms[condition])
        how = conclusion.holds(condition)
        if how == "certain":
            assert atoms == ()
        elif how is None:
            assert atoms
            assert not any(maybe(conclusion, atom) for atom in atoms)
        else:
            assert atoms
            assert all(maybe(conclusion, atom) and not surely(conclusion, atom) for atom in atoms)
        for obstacle in in_the_way(conclusion, condition):
            assert obstacle.atom in atoms
            assert obstacle.fails == (how is None)


@settings(max_examples=60, deadline=None)
@given(profiles(), st.integers(0, 2**32))
def test_everything_can_be_explained(profile: tuple[Release, dict[str, Any]], seed: int) -> None:
    """In agreement with the plan: what is absent has an obstruction for each rule that selects it."""
    release, answers = profile
    steps = {step.id: step for step in made(release, answers).steps}
    chance = random.Random(seed)
    for target in chance.sample(list(release.content.steps), 3):
        why = explain(release, answers, TODAY, "da", target, exact=False)
        assert why.presence == (steps[target].certainty if target in steps else None)
        rules = [rule for rule in release.content.rules.values() if target in rule.select]
        if why.presence is None:
            assert len(why.why_not) == len(rules)
        if why.presence != "certain":
            assert all(one.obstructions for one in why.why_not)
        named = {fact for reason in why.rules for fact in reason.facts}
        assert named <= {line.fact for line in why.facts}
    for target in chance.sample(list(release.content.findings), 3):
        why = explain(release, answers, TODAY, "da", target, exact=False)
        assert all(one.obstructions for one in why.why_not)
        for one in why.why_not:
            assert one.id in why.may_be or not one.undecided


@settings(max_examples=80, deadline=None)
@given(profiles())
def test_a_length_that_is_not_known_is_uncounted_never_zero(
    profile: tuple[Release, dict[str, Any]],
) -> None:
    plan = made(*profile)
    steps = {step.id: step for step in plan.steps}
    for line in plan.timeline.values():
        for id_ in line.uncounted:
            takes = steps[id_].takes
            assert takes is None or takes.days is None
            assert not steps[id_].milestone
        for bar in line.bars:
            takes = steps[bar.step].takes
            assert takes is not None
            assert takes.days is not None
            assert bar.ends[0] - bar.starts[0] == takes.days[0]
        for id_ in line.critical_path:
            assert id_ not in line.uncounted
        ends = [bar.ends for bar in line.bars]
        assert line.days[1] is None or line.days[1] == max((end[1] or 0 for end in ends), default=0)
        assert line.days[1] is None or line.days[0] <= line.days[1]


@settings(max_examples=60, deadline=None)
@given(profiles())
def test_next_actions_are_certain_and_free(profile: tuple[Release, dict[str, Any]]) -> None:
    plan = made(*profile)
    steps = {step.id: step for step in plan.steps}
    assert len(plan.next_actions) <= 5
    for id_ in plan.next_actions:
        assert steps[id_].certainty == "certain"
        assert not steps[id_].milestone
        assert not {*steps[id_].after, *steps[id_].requires} & {s for s in steps if not steps[s].milestone}


@settings(max_examples=40, deadline=None)
@given(profiles(), profiles())
def test_comparison_is_empty_of_equals_and_mirrors(
    one: tuple[Release, dict[str, Any]], other: tuple[Release, dict[str, Any]]
) -> None:
    first = made(*one)
    assert compare(first, made(*one)).is_empty
    if one[0] is other[0]:
        second = made(*other)
        there, back = compare(first, second), compare(second, first)
        assert [step.id for step in there.steps_added] == [step.id for step in back.steps_removed]
        assert {(v.id, *v.before, "-", *v.after) for v in there.findings} == {
            (v.id, *v.after, "-", *v.before) for v in back.findings
        }
        assert there.is_empty == back.is_empty


def test_the_generated_answers_are_of_every_sort() -> None:
    """Else the properties above would say less than they seem to."""
    sorts = set()
    for seed in range(40):
        for question, answer in some_answers(generated(), random.Random(seed), 0.5).items():
            options = options_of(generated().content.questions[question])
            sorts.add("unknown" if answer == "unknown" else "none" if answer == () else len(options))
    assert {"unknown", "none", 2, 4} <= sorts
    plan = made(generated(), some_answers(generated(), random.Random(3), 0.5))
    assert {step.certainty for step in plan.steps} == {"certain", "possible"}
    assert any(
        made(generated(), some_answers(generated(), random.Random(seed), 0.3)).timeline for seed in range(9)
    )


@settings(max_examples=60, deadline=None)
@given(profiles(), st.integers(0, 2**32))
def test_an_exact_plan_is_surer_and_nothing_else(profile: tuple[Release, dict[str, Any]], seed: int) -> None:
    """What it leaves out or makes certain was possible; it still says what the rest hangs on.

    Rules that name `unknown` stay as the readings have them, even where their rest is settled.
    """
    release, answers = profile
    rough, exact = made(release, answers), made(release, answers, exact=True)
    certain, possible = (
        {step.id for step in rough.steps if step.certainty == how} for how in ("certain", "possible")
    )
    for step in exact.steps:
        assert step.id in certain | possible
        assert step.because
        rests_on_doubt = any(reason.rule in doubts(release) for reason in step.because)
        assert rests_on_doubt or (step.hangs_on == []) == (step.certainty == "certain")
    assert certain <= {step.id for step in exact.steps if step.certainty == "certain"}
    for target in random.Random(seed).sample([*release.content.steps, *release.content.findings], 4):
        why = explain(release, answers, TODAY, "en", target, exact=True)
        assert all(one.obstructions for one in why.why_not)
