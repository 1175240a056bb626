"""The numbers by which parts of a report point at each other."""

from __future__ import annotations

import pytest

from engine.planning.ahead import StepRef
from engine.planning.model import Plan
from reports.numbers import Pointer, deciding, labels_by_phase, numbers_of, runs, steps_by_phase
from tests.plans import generated_plan, long_plan, short_plan

PLANS = [long_plan("da"), long_plan("en"), short_plan("da"), generated_plan(25, "en")]


@pytest.mark.parametrize("plan", PLANS)
def test_every_step_question_and_open_question_has_a_number_of_its_own(plan: Plan) -> None:
    numbers = numbers_of(plan)
    assert set(numbers.steps) == {step.id for step in plan.steps}
    assert "" not in {each.label for each in numbers.steps.values()}
    assert {each.question for each in plan.answered} <= set(numbers.questions)
    assert {each.question for each in plan.questions} <= set(numbers.questions)
    assert set(numbers.open_questions) == {each.id for each in plan.open_questions}
    for group in (numbers.steps, numbers.questions, numbers.open_questions):
        assert len({each.label for each in group.values()}) == len(group)


def test_certain_steps_are_numbered_by_phase_and_possible_ones_by_a_letter() -> None:
    danish, english = numbers_of(long_plan("da")).steps, numbers_of(long_plan("en")).steps
    assert danish["brief"].label == "1.1"
    assert danish["premises"].label == "3.1"
    possible = [step.id for step in long_plan("da").steps if step.certainty == "possible"]
    assert {danish[each].label[0] for each in possible} == {"M"}
    assert {english[each].label[0] for each in possible} == {"P"}


def test_certain_and_possible_steps_together_are_all_steps() -> None:
    plan = long_plan("da")
    grouped = [
        step for certain in (True, False) for _, steps in steps_by_phase(plan, certain) for step in steps
    ]
    assert sorted(step.id for step in grouped) == sorted(step.id for step in plan.steps)


def test_facts_point_to_the_answers_behind_them() -> None:
    numbers = numbers_of(long_plan("da"))
    assert [each.label for each in numbers.of_facts({"goal.routes=trial": "yes", "product.gmo": "yes"})] == [
        "1"
    ]
    assert numbers.of_questions(["no.such"]) == []


def test_a_step_that_is_not_in_the_plan_goes_by_its_title() -> None:
    elsewhere = StepRef(id="far-away", title="Et andet skridt")
    numbers = numbers_of(long_plan("da").model_copy(update={"steps_elsewhere": [elsewhere]}))
    assert numbers.steps["far-away"] == Pointer("", "Et andet skridt", "")


def test_numbers_in_a_row_are_told_from_first_to_last() -> None:
    assert runs(["1.1", "1.2", "1.3", "1.5", "2.6", "2.7"]) == ["1.1–1.3", "1.5", "2.6", "2.7"]
    assert runs(["M9", "M10", "M11"]) == ["M9–M11"]
    assert runs(["3", "4"]) == ["3", "4"]
    assert runs([]) == []


def test_some_steps_are_told_by_phase() -> None:
    plan = long_plan("da")
    numbers = numbers_of(plan)
    told = labels_by_phase(plan, [step.id for step in plan.steps], numbers)
    assert [title for title, _ in told] == [phase.title for phase in plan.phases]
    assert told[0][1][0].startswith("1.1")
    assert labels_by_phase(plan, [], numbers) == []


def test_the_question_that_decides_most_comes_first() -> None:
    plan = long_plan("da")
    counts = list(deciding(plan).values())
    assert counts == sorted(counts, reverse=True)
    assert sum(counts) == sum(len(step.hangs_on) for step in plan.steps) > 0
