from __future__ import annotations

from pathlib import Path

from engine.checking.lint.silent_not_applicable import silent_not_applicable
from tests.engine.checking.lint.looking import items, look
from tests.engine.content.bad import ASSUMPTIONS, DOCUMENTS, FINDINGS, RULES

WHEN = '{all: [{cells.present: "yes"}, {not: {cells.donor: own}}]}'


def test_the_rest_of_the_condition_sees_to_it_that_the_question_is_asked(tmp_path: Path) -> None:
    assert look(tmp_path, silent_not_applicable) == []


def test_not_that_holds_where_the_question_is_not_asked(tmp_path: Path) -> None:
    seen = look(tmp_path, silent_not_applicable, (RULES, WHEN, "{not: {cells.donor: own}}"))
    assert items(seen) == [("L124", "donor.test")]
    assert seen[0].there.startswith("{not:")
    assert "'cells.donor' is not asked" in seen[0].text


def test_naming_it_is_saying_so(tmp_path: Path) -> None:
    either = (RULES, WHEN, "{any: [{cells.donor: other}, {cells.donor: n/a}]}")
    neither = (DOCUMENTS, '{cells.present: "yes"}', "{not: {cells.donor: [own, n/a]}}")
    assert look(tmp_path, silent_not_applicable, either, neither) == []


def test_rows_assumptions_and_other_conditions_alike(tmp_path: Path) -> None:
    row = (FINDINGS, "when: {cells.donor: own}", "when: {not: {cells.donor: other}}")
    assumption = (ASSUMPTIONS, "{goal.routes: []}", "{not: {cells.donor: own}}")
    document = (DOCUMENTS, '{cells.present: "yes"}', "{not: {cells.donor: own}}")
    seen = look(tmp_path, silent_not_applicable, row, assumption, document)
    assert items(seen) == [("L124", "product.own"), ("L124", "one-way-at-least"), ("L124", "form")]
