"""A case that fails tells, at its place, what it expects and what follows."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.checking.cases.run import run
from engine.conditions.release import Release, release_of
from engine.content.reader import read_content
from tests.contents import SMALL, write

CASES = "rules/cases/cases.yaml"


def with_case(folder: Path, old: str, new: str) -> Release:
    """The small content with one place of its case another."""
    assert old in SMALL[CASES]
    return release_of(read_content(write(folder, {**SMALL, CASES: SMALL[CASES].replace(old, new)})))


def told(release: Release) -> list[str]:
    (case,) = release.content.cases.values()
    return [one.line("en").partition("cases.yaml:")[2] for one in run(release, case)]


def test_a_case_that_holds(tmp_path: Path) -> None:
    assert told(with_case(tmp_path, "exits: []", "exits: []")) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "sentence"),
    [
        (
            "product.class: cell",
            "product.class: gene",
            7,
            "K101: the case 'others-cells' expects product.class: gene, but the plan has cell",
        ),
        (
            'product.own: ["yes", "no"]',
            'product.own: "no"',
            7,
            "K101: the case 'others-cells' expects product.own: no, but the plan has yes | no",
        ),
        (
            "[conditional, open]",
            "closed",
            8,
            "K101: the case 'others-cells' expects route.trial: closed, but the plan has open | conditional",
        ),
        (
            "steps: [ask]",
            "steps: [ask, apply]",
            9,
            "K102: the case 'others-cells' expects the step apply: certain, but the plan has possible",
        ),
        (
            "possible_steps: [test-donor]\n    not_steps: [finish]",
            "possible_steps: [finish]",
            10,
            "K102: the case 'others-cells' expects the step finish: possible, but the plan has -",
        ),
        (
            "not_steps: [finish]",
            "not_steps: [apply]",
            11,
            "K102: the case 'others-cells' expects the step apply: -, but the plan has possible",
        ),
        (
            "exits: []",
            "exits: [exit.no-cells]",
            12,
            "K101: the case 'others-cells' expects exits: exit.no-cells, but the plan has -",
        ),
        (
            "exits: []",
            "possible_exits: [exit.no-cells]",
            12,
            "K101: the case 'others-cells' expects possible exits: exit.no-cells, but the plan has -",
        ),
        (
            "not_steps: [finish]",
            "force: {law: [ask]}",
            11,
            "K102: the case 'others-cells' expects the step ask: law, but the plan has programme-advice",
        ),
        (
            "not_steps: [finish]",
            "force: {law: [apply]}",
            11,
            "K102: the case 'others-cells' expects the step apply: law, but the plan has possible",
        ),
        (
            "answers: {goal.routes: [trial], ",
            "answers: {goal.routes: [], ",
            5,
            "K104: the case's answers go against the assumption one-way-at-least",
        ),
    ],
)
def test_what_differs(tmp_path: Path, old: str, new: str, line: int, sentence: str) -> None:
    found = told(with_case(tmp_path, old, new))
    assert any(one.startswith(f"{line}:") and one.endswith(sentence) for one in found), found


def test_an_open_question_that_is_not_shown(tmp_path: Path) -> None:
    kind = "checklists/open_questions/open_questions.yaml"
    another = (
        SMALL[kind].replace("who-decides", "who-else").replace('cells.present: "yes"', 'cells.present: "no"')
    )
    case = SMALL[CASES].replace("open_questions: [who-decides]", "open_questions: [who-decides, who-else]")
    files = {**SMALL, kind: SMALL[kind] + another, CASES: case}
    (only,) = told(release_of(read_content(write(tmp_path, files))))
    assert only.endswith(
        "K103: the case 'others-cells' expects the open question who-else, which the plan does not show"
    )


def test_a_step_named_with_its_force_must_exist(tmp_path: Path) -> None:
    text = SMALL[CASES].replace("not_steps: [finish]", "force: {law: [finsh]}")
    reading = read_content(write(tmp_path, {**SMALL, CASES: text}))
    assert [(fault.line, fault.details["nearest"]) for fault in reading.faults] == [(11, "finish")]


def test_a_force_that_there_is_not(tmp_path: Path) -> None:
    text = SMALL[CASES].replace("not_steps: [finish]", "force: {rule: [finish]}")
    reading = read_content(write(tmp_path, {**SMALL, CASES: text}))
    assert [fault.line for fault in reading.faults] == [11]
    assert "guidance" in reading.faults[0].text("en")
