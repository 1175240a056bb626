"""The tables one looks things up in."""

from __future__ import annotations

from reports.tables.every import tables
from reports.tables.lookup import answers, documents
from reports.tables.model import Table
from reports.written.view import View
from tests.plans import LANGUAGES, long_plan


def column(table: Table, key: str) -> list[object]:
    place = [each.key for each in table.columns].index(key)
    return [row[place] for row in table.rows]


def test_both_languages_have_the_same_tables() -> None:
    shapes = [
        [
            (each.key, [column.key for column in each.columns], len(each.rows))
            for each in tables(long_plan(language))
        ]
        for language in LANGUAGES
    ]
    assert shapes[0] == shapes[1]


def test_every_row_has_a_cell_for_every_column_and_no_column_is_named_twice() -> None:
    for language in LANGUAGES:
        for table in tables(long_plan(language)):
            names = [each.title for each in table.columns]
            assert len(set(names)) == len(names)
            assert {len(row) for row in table.rows} <= {len(names)}


def test_a_document_two_steps_need_stands_once_with_both() -> None:
    plan = long_plan("en")
    first = next(step for step in plan.steps if step.documents)
    entry = first.documents[0].model_copy(update={"certainty": "possible"})
    other = next(step for step in plan.steps if step is not first)
    steps = [step.model_copy(update={"documents": [entry]}) if step is other else step for step in plan.steps]
    made = documents(View(plan.model_copy(update={"steps": steps})))
    place = column(made, "document").index(entry.title)
    used = str(column(made, "used-in")[place])
    assert first.title in used
    assert other.title in used
    assert column(made, "needed")[place] == "where the step applies"


def test_answers_come_first_then_the_questions_without_one() -> None:
    plan = long_plan("en")
    said = column(answers(View(plan)), "answer")
    assert said[: len(plan.answered)] == [
        "Clinical trial, Hospital exemption",
        "Yes",
        "A hospital",
        "none of them",
        "don't know yet",
        "don't know yet",
        "The patient (set aside, because the question does not apply any more)",
    ]
    assert said[len(plan.answered) :] == ["not answered", "may become relevant"]
