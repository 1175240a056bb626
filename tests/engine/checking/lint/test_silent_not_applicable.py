from __future__ import annotations

from pathlib import Path

import pytest

from engine.checking.lint.silent_not_applicable import silent_not_applicable
from tests.contents import SMALL
from tests.engine.checking.lint.looking import Edit, items, look
from tests.engine.content.bad import (
    ASSUMPTIONS,
    DOCUMENTS,
    EXITS,
    FINDINGS,
    INVARIANTS,
    OPEN,
    QUESTIONS,
    RULES,
    SECTIONS,
    STEPS,
)

WHEN = '{all: [{cells.present: "yes"}, {not: {cells.donor: own}}]}'


def test_the_rest_of_the_condition_sees_to_it_that_the_question_is_asked(tmp_path: Path) -> None:
    assert look(tmp_path, silent_not_applicable) == []


def test_another_option_of_the_same_question_is_chosen(tmp_path: Path) -> None:
    several = (QUESTIONS, "  kind: several\n", '  kind: several\n  ask_when: {cells.present: "yes"}\n')
    chosen = (RULES, WHEN, "{goal.routes: trial, not: {goal.routes: use}}")
    assert look(tmp_path / "chosen", silent_not_applicable, several, chosen) == []
    alone = (RULES, WHEN, "{not: {goal.routes: use}}")
    free = (RULES, "  for: [route.trial]\n", "")
    seen = look(tmp_path / "alone", silent_not_applicable, several, free, alone)
    assert items(seen) == [("L124", "donor.test")]


def test_not_that_holds_where_the_question_is_not_asked(tmp_path: Path) -> None:
    seen = look(tmp_path, silent_not_applicable, (RULES, WHEN, "{not: {cells.donor: own}}"))
    assert items(seen) == [("L124", "donor.test")]
    assert seen[0].there.startswith("{not:")
    assert "'cells.donor' is not asked" in seen[0].text


def test_naming_it_is_saying_so(tmp_path: Path) -> None:
    either = (RULES, WHEN, "{any: [{cells.donor: other}, {cells.donor: n/a}]}")
    neither = (DOCUMENTS, '{cells.present: "yes"}', "{not: {cells.donor: [own, n/a]}}")
    assert look(tmp_path, silent_not_applicable, either, neither) == []


def test_a_finding_sees_to_it_that_the_question_is_asked(tmp_path: Path) -> None:
    through = (RULES, WHEN, "{product.class: cell, not: {cells.donor: own}}")
    assert look(tmp_path / "cell", silent_not_applicable, through) == []
    other = (RULES, WHEN, "{product.class: gene, not: {cells.donor: own}}")
    assert items(look(tmp_path / "gene", silent_not_applicable, other)) == [("L124", "donor.test")]


SILENT = "{not: {cells.donor: own}}"
LATER = """\
- id: later
  place: 3
  title: {da: Senere, en: Later}
  ask_when: {not: {cells.donor: own}}
"""


@pytest.mark.parametrize(
    ("item", "edit"),
    [
        ("product.own", (FINDINGS, "{cells.donor: own}", SILENT)),
        ("one-way-at-least", (ASSUMPTIONS, "{goal.routes: []}", SILENT)),
        ("form", (DOCUMENTS, '{cells.present: "yes"}', SILENT)),
        ("who-decides", (OPEN, '{cells.present: "yes"}', SILENT)),
        ("exit.no-cells", (EXITS, '{cells.present: "no"}', SILENT)),
        ("always-tested", (INVARIANTS, "{cells.donor: other}", SILENT)),
        ("apply", (STEPS, "{cells.donor: other}", SILENT)),
        ("later", (SECTIONS, SMALL[SECTIONS], SMALL[SECTIONS] + LATER)),
    ],
)
def test_conditions_of_every_kind(item: str, edit: Edit, tmp_path: Path) -> None:
    assert items(look(tmp_path, silent_not_applicable, edit)) == [("L124", item)]
