"""Plans by example, with the small content of `examples`."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from engine.planning.model import Plan, RouteEntry
from engine.planning.receipt import answers_digest
from tests.contents import write
from tests.engine.planning.examples import (
    FILES,
    NO_CELLS,
    OTHERS,
    OWN,
    ROUTES,
    STEPS,
    TODAY,
    UNSAID,
    Answers,
    plan_of,
    release_from,
    steps_of,
)


def route(plan: Plan, id_: str) -> RouteEntry:
    return next(one for one in plan.routes if one.id == id_)


# ---- steps


def test_steps_stand_in_order_with_the_steps_before_them() -> None:
    steps = steps_of(plan_of(OWN))
    assert list(steps) == ["plan-visit", "brief", "permit", "inspection", "treat"]
    assert steps["permit"].after == ["brief"]
    assert steps["inspection"].after == ["permit"]


def test_order_reaches_through_a_step_the_plan_does_not_hold() -> None:
    """`treat` comes after `never-selected`, which comes after `inspection`."""
    treat = steps_of(plan_of(OWN))["treat"]
    assert treat.after == ["inspection"]
    assert treat.requires == ["permit"]


def test_a_required_step_that_no_rule_selects_is_named_all_the_same() -> None:
    files = {**FILES, "checklists/steps/use.yaml": STEPS.replace("requires: [permit]", "requires: [finish]")}
    treat = steps_of(plan_of(OWN, release=release_from(files)))["treat"]
    assert treat.requires == ["finish"]


def test_force_is_the_strongest_among_the_certain_reasons_and_each_keeps_its_own() -> None:
    permit = steps_of(plan_of(OWN))["permit"]
    assert permit.force == "law"
    assert [(reason.rule, reason.force) for reason in permit.because] == [
        ("use.permit", "law"),
        ("use.advice", "practice"),
    ]


def test_a_possible_law_does_not_raise_the_force_of_certain_practice() -> None:
    """Whether use is open is not settled; the trial needs the permit in practice in any case."""
    permit = steps_of(plan_of(UNSAID))["permit"]
    assert (permit.certainty, permit.force) == ("certain", "practice")
    assert [(reason.rule, reason.certainty) for reason in permit.because] == [
        ("use.advice", "certain"),
        ("use.permit", "possible"),
    ]


def test_a_rule_gives_its_step_the_routes_that_are_considered_and_pursued() -> None:
    assert steps_of(plan_of(OWN))["permit"].routes == ["route.trial", "route.use"]
    assert steps_of(plan_of(OTHERS))["permit"].routes == ["route.trial"]
    assert steps_of(plan_of({**OWN, "goal.routes": ("use",)}))["permit"].routes == ["route.use"]
    assert steps_of(plan_of(OWN))["brief"].routes == []


def test_a_possible_step_hangs_on_the_question_behind_the_finding_behind_the_route() -> None:
    steps = steps_of(plan_of(UNSAID))
    assert (steps["treat"].certainty, steps["treat"].hangs_on) == ("possible", ["cells.donor"])
    assert steps["permit"].hangs_on == []


def test_a_question_that_may_not_be_asked_yields_to_the_one_it_hangs_on() -> None:
    steps = steps_of(plan_of({"goal.routes": ("trial",)}))
    assert steps["test-donor"].hangs_on == ["cells.present"]


def test_a_question_that_may_become_relevant_counts_where_nothing_more_can_be_asked() -> None:
    steps = steps_of(plan_of({"goal.routes": ("trial",), "cells.present": "unknown"}))
    assert steps["test-donor"].hangs_on == ["cells.present", "cells.donor"]


def test_rows_that_change_nothing_about_a_status_are_not_hung_on() -> None:
    """Whether the second row or the last one closes the route, it is closed."""
    table = """\
    - to: open
      when: {product.own: "yes"}
      because: {da: Egne celler., en: Own cells.}
      claims: [c.law]
    - to: closed
      when: {goal.routes: trial}
      because: {da: Et forsøg., en: A trial.}
      claims: [c.law]
    - to: closed
      otherwise: true
      because: {da: Ellers., en: Otherwise.}
      claims: [c.law]
"""
    head = ROUTES.partition("    - to: closed")[0]
    release = release_from({**FILES, "rules/findings/use.yaml": head + table})
    plan = plan_of({"cells.present": "yes"}, release=release)
    assert route(plan, "route.use").hangs_on == ["cells.donor"]


def test_reasons_are_traced_down_to_answers() -> None:
    reason = steps_of(plan_of(OTHERS))["test-donor"].because[0]
    assert reason.facts == {
        "goal.routes": "trial",
        "cells.present": "yes",
        "cells.donor": "other",
        "product.own": "no",
        "route.trial": "conditional",
    }


def test_what_is_not_asked_rests_on_why_not() -> None:
    finding = plan_of(NO_CELLS).findings["product.own"]
    assert finding.because[0].facts == {"cells.present": "no", "cells.donor": "n/a"}


def test_otherwise_rests_on_what_rules_out_the_other_rows() -> None:
    use = route(plan_of(OWN), "route.use")
    assert use.because[0].facts == {
        "cells.present": "yes",
        "cells.donor": "own",
        "product.class": "cell",
        "product.own": "yes",
    }


def test_none_of_several_is_an_answer() -> None:
    steps = steps_of(plan_of({**OWN, "goal.routes": ()}))
    assert steps["ask"].because[0].facts == {"goal.routes": "[]"}


def test_doubt_of_the_user_is_a_fact() -> None:
    steps = steps_of(plan_of({**OWN, "cells.donor": "unknown"}))
    assert steps["ask"].because[0].facts == {"cells.donor": "unknown"}
    assert steps["ask"].certainty == "certain"


# ---- clocks


def test_an_extension_counts_in_the_maximum_and_only_where_it_can_happen() -> None:
    apply = steps_of(plan_of(OTHERS))["apply"].takes
    assert apply is not None
    assert (apply.text, apply.days, len(apply.extension)) == ("60–90 days", (60, 120), 1)
    assert apply.extension[0].by == "The agency"
    nobodys = steps_of(plan_of({**NO_CELLS, "goal.routes": ("trial",)}))
    assert "apply" not in nobodys


def test_an_extension_that_cannot_happen_is_left_out() -> None:
    never = FILES["checklists/steps/steps.yaml"].replace(
        "when: {cells.donor: other}", "when: {cells.donor: own}"
    )
    release = release_from({**FILES, "checklists/steps/steps.yaml": never})
    apply = steps_of(plan_of(OTHERS, release=release))["apply"].takes
    assert apply is not None
    assert (apply.days, apply.extension) == ((60, 90), [])


def test_clocks_in_words() -> None:
    steps = steps_of(plan_of(OWN, "da"))
    said = {id_: (one.takes.text, one.takes.days) for id_, one in steps.items() if one.takes is not None}
    assert said == {
        "brief": ("2–3 uger", (14, 21)),
        "permit": ("30–45 arbejdsdage", (40, 74)),
        "inspection": ("mindst 90 dage", (90, None)),
        "plan-visit": ("ingen frist", None),
    }
    apply = steps_of(plan_of(OTHERS, "da"))["apply"]
    assert [due.text for due in apply.due] == ["senest 7 dage efter svaret", "hvert år"]
    assert [keep.text for keep in apply.keep] == ["25 år fra afslutningen"]


def test_a_timeline_for_each_pursued_route_that_is_not_closed() -> None:
    assert set(plan_of(OWN).timeline) == {"route.trial", "route.use"}
    assert set(plan_of(OTHERS).timeline) == {"route.trial"}
    assert set(plan_of(UNSAID).timeline) == {"route.trial", "route.use"}
    assert plan_of({"cells.present": "yes"}).timeline == {}


def test_a_timeline_counts_what_is_known_and_names_the_rest() -> None:
    line = plan_of(OWN).timeline["route.use"]
    assert line.days == (144, None)
    assert line.critical_path == ["brief", "permit", "inspection"]
    assert line.uncounted == ["plan-visit"]


# ---- findings and routes


def test_a_route_is_never_a_permission() -> None:
    danish = {one.id: one.status_text for one in plan_of(OTHERS, "da").routes}
    assert danish == {
        "route.trial": "afhænger af “Test donor”",
        "route.use": "ikke farbar med disse svar",
    }
    assert route(plan_of(OWN, "da"), "route.trial").status_text == "kan overvejes"


def test_an_undecided_route_says_what_it_may_be_and_what_it_hangs_on() -> None:
    use = route(plan_of(UNSAID), "route.use")
    assert (use.status, use.may_be, use.hangs_on) == (None, ["open", "closed"], ["cells.donor"])
    assert use.status_text == "cannot be told yet: can be considered or not with these answers"
    assert use.why_not == ["the cells are the patient's own"]


def test_a_closed_route_says_what_would_have_to_hold() -> None:
    assert route(plan_of(OTHERS), "route.use").why_not == ["the cells are the patient's own"]
    assert route(plan_of(NO_CELLS), "route.use").why_not == [
        "the class is cell therapy",
        "the cells are the patient's own",
    ]
    assert route(plan_of(OWN), "route.use").why_not == []


@pytest.mark.parametrize(
    ("goal", "pursued"), [(("use",), "yes"), (("trial",), "no"), ((), "no"), ("unknown", "possible")]
)
def test_pursued_is_what_the_user_wants(goal: str | tuple[str, ...], pursued: str) -> None:
    assert route(plan_of({**OWN, "goal.routes": goal}), "route.use").pursued == pursued


def test_findings_in_words() -> None:
    settled, open_ = plan_of(OTHERS, "da").findings, plan_of(UNSAID, "da").findings
    assert settled["product.class"].text == "klassen er celleterapi"
    assert settled["product.own"].text == "cellerne er ikke patientens egne"
    assert open_["product.own"].text == (
        "det kan ikke siges endnu, om dette gælder: cellerne er patientens egne"
    )
    assert open_["product.own"].may_be == ["yes", "no"]
    assert (open_["product.own"].certainty, open_["product.own"].hangs_on) == ("possible", ["cells.donor"])


def test_a_finding_no_row_gives_a_value_is_undetermined() -> None:
    """From 2030 on no row speaks of others' cells."""
    own = plan_of(OTHERS, on=date(2030, 1, 1)).findings["product.own"]
    assert (own.value, own.may_be, own.certainty) == (None, [], "certain")
    assert own.text == "“Own cells”: no rule fits the answers"


# ---- the rest


def test_next_actions_are_certain_and_free_first_what_most_steps_for_the_routes_wait_for() -> None:
    """Three steps for the routes wait for the brief, which itself is for no route; none for the visit."""
    assert plan_of(OWN).next_actions == ["brief", "plan-visit"]
    assert plan_of(OTHERS).next_actions == ["test-donor", "brief"]
    assert plan_of(UNSAID).next_actions == ["brief"]


def test_a_milestone_is_never_next() -> None:
    alone = STEPS.replace("after: [never-selected]\n  requires: [permit]", "after: []")
    plan = plan_of(OWN, release=release_from({**FILES, "checklists/steps/use.yaml": alone}))
    assert steps_of(plan)["treat"].after == []
    assert plan.next_actions == ["brief", "plan-visit"]


def test_what_may_come_first_keeps_a_step_from_being_next() -> None:
    """Whether the donor is tested first is not known, so the inspection is not next even without the rest."""
    files = {**FILES, "checklists/steps/use.yaml": STEPS.replace("[permit, test-donor]", "[test-donor]")}
    plan = plan_of(UNSAID, release=release_from(files))
    assert steps_of(plan)["inspection"].certainty == "certain"
    assert plan.next_actions == ["brief"]


def test_open_questions_say_what_raises_them() -> None:
    raised = {one.id: one.raised_by for one in plan_of(OTHERS).open_questions}
    assert raised == {"who-decides": ["route.trial", "cells.donor"], "only-cells": ["permit"]}
    assert {one.id: one.raised_by for one in plan_of(NO_CELLS).open_questions}["only-cells"] == ["route.use"]


def test_an_open_question_stands_where_its_own_condition_holds() -> None:
    text = FILES["rules/questions/questions.yaml"].replace("  open_questions: [who-decides]\n", "")
    plan = plan_of(OWN, release=release_from({**FILES, "rules/questions/questions.yaml": text}))
    assert {one.id: one.raised_by for one in plan.open_questions} == {
        "who-decides": [],
        "only-cells": ["permit"],
    }


def test_answers_in_words_and_what_is_not_known_yet() -> None:
    plan = plan_of({**NO_CELLS, "cells.donor": "own"}, "da")
    assert [(one.question, one.answer, one.state) for one in plan.answered] == [
        ("goal.routes", ["Brug"], "answered"),
        ("cells.present", ["Nej"], "answered"),
        ("cells.donor", ["patienten selv"], "set-aside"),
    ]
    open_ = plan_of({"cells.present": "unknown"})
    assert [(one.question, one.state) for one in open_.questions] == [
        ("goal.routes", "unanswered"),
        ("cells.present", "unknown"),
        ("cells.donor", "may-become-relevant"),
    ]
    assert open_.unanswered == ["goal.routes"]


def test_a_broken_assumption_is_told_with_the_questions() -> None:
    broken = plan_of({**OWN, "goal.routes": ()}).broken_assumptions
    assert [(one.id, one.questions) for one in broken] == [("one-way-at-least", ["goal.routes"])]
    assert plan_of(OWN).broken_assumptions == []


def test_exits_sources_and_authorities_are_there_once_named() -> None:
    plan = plan_of(NO_CELLS)
    assert [(one.id, one.ask, one.certainty) for one in plan.exits] == [
        ("exit.no-cells", ["agency"], "certain")
    ]
    assert set(plan.sources) == {"act", "talks"}
    assert set(plan.authorities) == {"agency"}


def test_documents_that_are_not_needed_are_left_out() -> None:
    text = FILES["checklists/documents/documents.yaml"].replace('cells.present: "yes"', "cells.donor: own")
    release = release_from({**FILES, "checklists/documents/documents.yaml": text})
    assert [one.id for one in steps_of(plan_of(OTHERS))["apply"].documents] == ["form"]
    assert steps_of(plan_of(OTHERS, release=release))["apply"].documents == []
    assert steps_of(plan_of(UNSAID, release=release))["apply"].documents[0].certainty == "possible"


def test_changes_ahead_are_differences_to_the_day_before() -> None:
    first, second = plan_of(OTHERS).changes_ahead
    assert (first.on, [step.id for step in first.added]) == (date(2027, 3, 1), ["log"])
    assert (first.removed, first.changed, first.findings, first.routes) == ([], [], [], [])
    assert second.on == date(2030, 1, 1)
    assert [(one.id, one.before, one.after) for one in second.routes] == [
        ("route.trial", ["conditional"], ["open"]),
        ("route.use", ["closed"], ["open"]),
    ]
    assert [(one.id, one.before, one.after) for one in second.findings] == [
        ("product.own", ["the cells are not the patient's own"], [])
    ]
    assert [step.id for step in second.added] == ["plan-visit", "treat"]
    assert [(step.id, step.what) for step in second.changed] == [
        ("inspection", ["routes"]),
        ("permit", ["force", "claims", "routes"]),
    ]


def test_a_day_that_changes_nothing_for_these_answers_is_not_ahead() -> None:
    assert [change.on for change in plan_of(OWN).changes_ahead] == [date(2027, 3, 1)]
    assert plan_of(OWN, on=date(2027, 3, 1)).changes_ahead == []


def test_an_authority_bears_its_name_of_the_day() -> None:
    text = FILES["checklists/authorities/authorities.yaml"].replace(
        "  what_for", "  renamed: [{on: 2027-01-01, name: {da: Det nye navn, en: The new name}}]\n  what_for"
    )
    release = release_from({**FILES, "checklists/authorities/authorities.yaml": text})
    assert plan_of(OTHERS, release=release).authorities["agency"].name == "The agency"
    assert plan_of(OTHERS, on=date(2027, 1, 1), release=release).authorities["agency"].name == "The new name"


def test_the_order_of_answers_and_options_does_not_matter() -> None:
    turned: Answers = {"cells.donor": "own", "cells.present": "yes", "goal.routes": ("use", "trial")}
    assert plan_of(turned) == plan_of(OWN)
    assert answers_digest(turned) == answers_digest(OWN) != answers_digest(OTHERS)


def test_a_question_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError, match="colour"):
        plan_of({"cells.colour": "red"})


def test_the_same_bytes_in_every_process(tmp_path: Path) -> None:
    """Also where sets and hashes fall out otherwise."""
    write(tmp_path, FILES)
    script = (
        "import sys; from datetime import date; from pathlib import Path\n"
        "from engine.conditions.release import load; from engine.planning.plan import make_plan\n"
        f"plan = make_plan(load(Path(sys.argv[1])), {UNSAID!r}, {TODAY!r}, 'da')\n"
        "sys.stdout.write(plan.model_dump_json(by_alias=True))"
    ).replace("datetime.date(", "date(")
    printed = {
        subprocess.run(
            [sys.executable, "-c", script, str(tmp_path)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1
    assert b'"step"' in next(iter(printed))
