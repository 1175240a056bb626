"""Why, and why not, by example."""

from __future__ import annotations

from datetime import date

import pytest

from engine.content.base import Language
from engine.planning.explain import Explanation, explain
from tests.engine.planning.examples import (
    FILES,
    NO_CELLS,
    OTHERS,
    OWN,
    TODAY,
    UNSAID,
    Answers,
    example,
    release_from,
)


def explained(answers: Answers, target: str, language: Language = "en", on: date = TODAY) -> Explanation:
    return explain(example(), answers, on, language, target)


def obstructions(explanation: Explanation) -> list[tuple[str, str, str]]:
    return [(row.id, one.kind, one.text) for row in explanation.why_not for one in row.obstructions]


def test_a_step_in_the_plan_has_its_rules_down_to_answers_and_provisions() -> None:
    why = explained(OTHERS, "test-donor")
    assert (why.kind, why.presence, why.answer) == ("step", "certain", "The step is in the plan.")
    assert [(rule.rule, rule.claims[0].at) for rule in why.rules] == [("donor.test", "§ 1")]
    assert why.why_not == []
    assert [(line.fact, line.text) for line in why.facts] == [
        ("goal.routes", "Which routes? Trial and Use."),
        ("cells.present", "Are there cells? Yes."),
        ("cells.donor", "Who is the donor? somebody else."),
        ("product.own", "The cells are not the patient's own."),
        ("route.trial", "Trial: depends on “Test the donor”."),
    ]
    assert why.facts[3].because[0].text == "The donor is somebody else."


def test_a_step_is_not_there_for_the_nearest_condition_that_fails() -> None:
    why = explained(OWN, "test-donor")
    assert (why.presence, why.answer) == (None, "The step is not in the plan.")
    assert obstructions(why) == [
        (
            "donor.test",
            "condition",
            "this would have to hold: the donor is somebody else; here it is so: the donor is the patient",
        )
    ]
    assert why.why_not[0].obstructions[0].facts == {"cells.donor": "own"}
    assert [line.fact for line in why.facts] == ["cells.donor"]


def test_a_step_is_not_there_because_its_route_was_not_chosen() -> None:
    why = explained({**OWN, "goal.routes": ("trial",)}, "treat")
    assert obstructions(why) == [
        ("use.permit", "pursued", "you have not chosen to have the route “Use at the hospital” planned")
    ]
    assert why.why_not[0].obstructions[0].facts == {"goal.routes": "trial"}


def test_a_step_is_not_there_because_its_route_is_closed_by_an_answer() -> None:
    why = explained(OTHERS, "treat")
    assert obstructions(why) == [
        ("use.permit", "route", "the route “Use at the hospital” is not open with these answers")
    ]
    assert why.why_not[0].obstructions[0].facts == {
        "cells.donor": "other",
        "product.own": "no",
        "route.use": "closed",
    }


def test_a_step_that_may_be_added_says_what_is_not_settled() -> None:
    why = explained(UNSAID, "treat")
    assert why.presence == "possible"
    assert [question.question for question in why.hangs_on] == ["cells.donor"]
    assert obstructions(why) == [
        (
            "use.permit",
            "route",
            "it cannot be told yet whether the route “Use at the hospital” can be considered",
        )
    ]
    assert why.why_not[0].undecided
    assert why.why_not[0].obstructions[0].hangs_on == ["cells.donor"]


def test_a_rule_that_is_not_law_yet_says_from_when() -> None:
    assert obstructions(explained(OWN, "log")) == [
        ("all.log", "in-force", "it applies only from 1 March 2027")
    ]
    assert explained(OWN, "log", on=date(2027, 3, 1)).presence == "certain"


def test_a_rule_that_rests_on_doubt_says_that_there_is_none() -> None:
    assert obstructions(explained(OWN, "ask")) == [
        (
            "donor.ask",
            "condition",
            "this would have to hold: the answer to “Who is the donor?” is not known yet; "
            "that is not what was answered",
        )
    ]


def test_a_step_no_rule_selects() -> None:
    why = explained(OWN, "never-selected")
    assert why.answer == "The step is not in the plan: no rule selects it."
    assert why.why_not == []


def test_a_finding_has_its_reasons_and_says_why_it_is_nothing_else() -> None:
    why = explained(OTHERS, "product.own")
    assert (why.kind, why.value, why.answer) == ("finding", "no", "The cells are not the patient's own.")
    assert [(reason.value, reason.claims[0].claim) for reason in why.because] == [("no", "c.law")]
    assert obstructions(why) == [
        (
            "yes",
            "condition",
            "this would have to hold: the donor is the patient; here it is so: the donor is somebody else",
        )
    ]


def test_a_route_that_is_closed_says_what_comes_first() -> None:
    why = explained(OTHERS, "route.use")
    assert (why.kind, why.value, why.pursued) == ("route", "closed", "yes")
    assert ("open", "comes-first", "something else comes first: the cells are not the patient's own") in (
        obstructions(why)
    )
    assert why.answer == "Use at the hospital: not with these answers."


def test_a_route_that_was_not_chosen_says_so() -> None:
    why = explained({**OWN, "goal.routes": ("use",)}, "route.trial")
    assert why.answer == "Trial: can be considered. You have not chosen to have it planned."


def test_a_finding_nobody_asked_down_to_the_question_that_is_not_put() -> None:
    why = explained(NO_CELLS, "product.own", "da")
    assert [(line.fact, line.state, line.text) for line in why.facts] == [
        ("cells.present", "answered", "Er der celler? Nej."),
        ("cells.donor", "n/a", "Hvem er donor? Der spørges ikke om det med disse svar."),
    ]


def test_of_rows_that_contradict_each_other_none_is_called_missing() -> None:
    """The checks of a content tell of such tables; an explanation only has to stay true."""
    both = FILES["rules/findings/findings.yaml"].replace("otherwise: true", "when: {cells.donor: own}", 1)
    release = release_from({**FILES, "rules/findings/findings.yaml": both})
    why = explain(release, OWN, TODAY, "en", "product.class")
    assert (why.value, why.may_be) == (None, ["cell", "gene"])
    assert [reason.value for reason in why.because] == ["cell", "gene"]
    assert why.why_not == []


def test_a_name_that_is_neither_is_an_error() -> None:
    with pytest.raises(KeyError):
        explained(OWN, "nothing")
