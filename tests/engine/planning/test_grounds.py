"""What reasons rest on, how sure they are, and how a conclusion that is not settled is said."""

from __future__ import annotations

import pytest

from engine.content.base import Language
from engine.planning.ahead import StepRef
from engine.planning.model import StepReason
from tests.contents import SMALL
from tests.engine.planning.examples import (
    FILES,
    OTHERS,
    OWN,
    ROUTES,
    STEPS,
    Answers,
    plan_of,
    release_from,
    steps_of,
)

FINDINGS = "rules/findings/findings.yaml"
DOUBT = """\
- id: unsettled.donor
  title: {da: Hvem er donor?, en: Who is the donor?}
  says: {da: "det er uafklaret, hvem der er donor", en: it is unsettled who the donor is}
  says_not: {da: svarene rejser ikke tvivl om donor, en: the answers raise no doubt about the donor}
  values: ["yes", "no"]
  table:
    - to: "yes"
      when: {cells.donor: other}
      because: {da: Donor er en anden., en: The donor is somebody else.}
      claims: [c.law]
      open_questions: [who-decides]
    - to: "no"
      otherwise: true
      because: {da: Ellers., en: Otherwise.}
      claims: [c.law]
"""


def reason(step: str, rule: str, answers: dict[str, str | tuple[str, ...]]) -> StepReason:
    (found,) = [why for why in steps_of(plan_of(answers))[step].because if why.rule == rule]
    return found


def own(why: StepReason) -> set[str]:
    return set(why.facts) - set(why.through_routes)


def test_a_step_for_a_route_rests_on_the_route_alone() -> None:
    why = reason("permit", "use.permit", dict(OWN))
    assert own(why) == {"route.use"}
    assert {"goal.routes", "cells.donor", "product.own"} <= set(why.through_routes)


def test_what_a_rule_itself_asks_for_is_its_own_although_the_route_rests_on_it_too() -> None:
    why = reason("apply", "donor.test", dict(OTHERS))
    assert own(why) == {"route.trial", "cells.present", "cells.donor"}
    assert why.through_routes == ["goal.routes", "product.own"]


def test_what_rests_on_no_route_is_all_its_own() -> None:
    assert reason("brief", "all.brief", dict(OWN)).through_routes == []
    for finding in plan_of(OWN).findings.values():
        assert all(why.through_routes == [] for why in finding.because)


def test_a_row_that_holds_is_a_sure_reason_where_the_rows_before_it_give_the_same_value() -> None:
    table = ROUTES.replace("when: {product.class: gene}", "when: {cells.donor: other}").replace(
        'when: {product.own: "no"}', 'when: {cells.present: "yes"}'
    )
    files = {**FILES, "rules/findings/use.yaml": table}
    plan = plan_of({"goal.routes": ("use",), "cells.present": "yes"}, "en", release=release_from(files))
    (route,) = [one for one in plan.routes if one.id == "route.use"]
    assert (route.status, route.certainty) == ("closed", "certain")
    assert [(why.text, why.certainty) for why in route.because] == [
        ("For cells only.", "possible"),
        ("For own cells only.", "certain"),
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("da", "det kan ikke siges endnu, om dette spørgsmål rejser sig: “Hvem er donor?”"),
        ("en", "it cannot be told yet whether this question arises: “Who is the donor?”"),
    ],
)
def test_whether_the_law_is_in_doubt_is_told_without_saying_doubt_twice(
    language: Language, text: str
) -> None:
    release = release_from({**FILES, FINDINGS: SMALL[FINDINGS] + DOUBT})
    answers: Answers = {"goal.routes": ("use",), "cells.present": "yes"}
    assert plan_of(answers, language, release=release).findings["unsettled.donor"].text == text
    settled = plan_of(OTHERS, language, release=release).findings["unsettled.donor"]
    assert settled.text in {"det er uafklaret, hvem der er donor", "it is unsettled who the donor is"}


def test_a_step_that_is_named_but_not_in_the_plan_has_its_title_there() -> None:
    files = {**FILES, "checklists/steps/use.yaml": STEPS.replace("requires: [permit]", "requires: [finish]")}
    plan = plan_of(OWN, "en", release=release_from(files))
    assert "finish" not in steps_of(plan)
    assert StepRef(id="finish", title="Milestone") in plan.steps_elsewhere
    assert {ref.id for ref in plan.steps_elsewhere}.isdisjoint(steps_of(plan))
