"""What differs between two plans."""

from __future__ import annotations

from datetime import date

from engine.planning.compare import compare
from tests.engine.planning.examples import FILES, NO_CELLS, OTHERS, OWN, plan_of, release_from


def test_a_plan_does_not_differ_from_itself_nor_from_its_other_language() -> None:
    assert compare(plan_of(OWN), plan_of(OWN)).is_empty
    assert compare(plan_of(OWN, "da"), plan_of(OWN, "en")).routes == []


def test_one_answer_moves_findings_routes_steps_and_times() -> None:
    difference = compare(plan_of(OWN), plan_of(OTHERS))
    assert not difference.is_empty
    assert [(one.question, one.before, one.after) for one in difference.answers] == [
        ("cells.donor", ["the patient"], ["somebody else"])
    ]
    assert [(one.id, one.before, one.after) for one in difference.findings] == [
        ("product.own", ["the cells are the patient's own"], ["the cells are not the patient's own"])
    ]
    assert [(one.id, one.before, one.after) for one in difference.routes] == [
        ("route.trial", ["open"], ["conditional"]),
        ("route.use", ["open"], ["closed"]),
    ]
    assert [one.id for one in difference.steps_added] == ["test-donor", "apply"]
    assert [one.id for one in difference.steps_removed] == ["plan-visit", "treat"]
    permit = next(one for one in difference.steps_changed if one.id == "permit")
    assert permit.what == ["force", "routes", "reasons"]
    assert permit.force == ("law", "practice")
    assert permit.reasons == (["use.permit", "use.advice"], ["use.advice"])
    assert [(one.route, one.before_text, one.after_text) for one in difference.timelines] == [
        ("route.use", "at least 144 days", None)
    ]


def test_what_was_chosen_exits_and_open_questions() -> None:
    difference = compare(plan_of(OWN), plan_of(NO_CELLS))
    assert [(one.id, one.before, one.after) for one in difference.pursued] == [
        ("route.trial", ["yes"], ["no"])
    ]
    assert [one.id for one in difference.exits_added] == ["exit.no-cells"]
    back = compare(plan_of(NO_CELLS), plan_of(OWN))
    assert [one.id for one in back.exits_removed] == ["exit.no-cells"]
    unpursued = compare(plan_of(OWN), plan_of({**OWN, "goal.routes": ()}))
    assert [(one.id, one.title) for one in unpursued.open_questions_removed] == [
        ("only-cells", "Is it for cells only?")
    ]
    assert unpursued.open_questions_added == []


def test_an_answer_that_goes_missing_or_is_set_aside() -> None:
    gone = compare(
        plan_of(OWN),
        plan_of({"goal.routes": (), "cells.present": "yes"}),
    )
    assert [(one.question, one.after, one.after_state) for one in gone.answers] == [
        ("goal.routes", ["None of them"], "answered"),
        ("cells.donor", ["No answer"], "unanswered"),
    ]
    aside = compare(plan_of(OWN), plan_of({**OWN, "cells.present": "no"}))
    assert ("cells.donor", "answered", "set-aside") in [
        (one.question, one.before_state, one.after_state) for one in aside.answers
    ]


def test_the_same_answers_on_another_day() -> None:
    difference = compare(plan_of(OWN), plan_of(OWN, on=date(2027, 3, 1)))
    assert difference.answers == []
    assert [one.id for one in difference.steps_added] == ["log"]
    assert difference.receipts[0].as_of < difference.receipts[1].as_of


def test_a_step_that_takes_another_time() -> None:
    longer = FILES["checklists/steps/use.yaml"].replace("min: 90, unit", "min: 90, max: 99, unit")
    release = release_from({**FILES, "checklists/steps/use.yaml": longer})
    difference = compare(plan_of(OWN), plan_of(OWN, release=release))
    assert {one.route: (one.before, one.after) for one in difference.timelines} == {
        "route.trial": ((144, None), (144, 194)),
        "route.use": ((144, None), (144, 194)),
    }
