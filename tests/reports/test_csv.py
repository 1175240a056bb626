"""A plan as CSV."""

from __future__ import annotations

import csv
import io

import pytest

from engine.content.base import Language
from engine.planning.model import Plan
from reports.csv import plan_csv
from reports.filewords import word
from tests.plans import LANGUAGES, generated_plan, long_plan
from tests.reports.holds import PLANS, flat, of_step

plans = pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)


def read(plan: Plan) -> list[dict[str, str]]:
    text = plan_csv(plan).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";", strict=True))


def of_kind(plan: Plan, kind: str) -> list[dict[str, str]]:
    name = word("kind", plan.language)
    return [row for row in read(plan) if row[name] == word(f"kind-{kind}", plan.language)]


@plans
def test_every_step_has_a_row_that_says_all_of_it(plan: Plan) -> None:
    found = of_kind(plan, "checklist")
    assert len(found) == len(plan.steps)
    for step, row in zip(plan.steps, found, strict=True):
        said = flat(" ".join(row.values())).lower()
        assert [text for text in of_step(step) if text and flat(text).lower() not in said] == []


@plans
def test_open_questions_sources_routes_and_the_receipt_have_rows_too(plan: Plan) -> None:
    title = word("title-column", plan.language)
    assert [row[title] for row in of_kind(plan, "open")] == [each.question for each in plan.open_questions]
    assert [row[title] for row in of_kind(plan, "sources")] == [each.short for each in plan.sources.values()]
    assert [row[title] for row in of_kind(plan, "routes")] == [each.title for each in plan.routes]
    said = flat(" ".join(value for row in read(plan) for value in row.values()))
    held = [plan.ruleset.draft_notice, plan.ruleset.about, plan.receipt.digest, plan.receipt.answers]
    held += [text for each in plan.open_questions for text in (each.context, each.watch or "")]
    held += [text for each in plan.sources.values() for text in (each.title, each.url or "")]
    held += [text for each in plan.answered for text in (each.ask, *each.answer)]
    assert [text for text in held if flat(text) not in said] == []


@plans
def test_excel_can_tell_letters_cells_and_rows(plan: Plan) -> None:
    made = plan_csv(plan)
    assert made.startswith(b"\xef\xbb\xbf")
    assert made.endswith(b'"\r\n')
    widths = {
        len(row) for row in csv.reader(io.StringIO(made.decode("utf-8-sig"), newline=""), delimiter=";")
    }
    assert len(widths) == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_begins_like_a_formula(sign: str, language: Language) -> None:
    plan = generated_plan(1, language)
    changed = plan.steps[0].model_copy(update={"title": f"{sign}1+1", "actor": f"{sign}cmd"})
    made = plan.model_copy(update={"steps": [changed]})
    (row,) = of_kind(made, "checklist")
    assert row[word("title-column", language)] == f"'{sign}1+1"
    cells = [value for row in read(made) for value in row.values()]
    assert [value for value in cells if value.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


def test_quotes_semicolons_and_line_breaks_stay_in_their_cell() -> None:
    plan = generated_plan(1)
    text = 'en; "to"\ntre'
    made = plan.model_copy(update={"steps": [plan.steps[0].model_copy(update={"summary": text})]})
    (row,) = of_kind(made, "checklist")
    assert row[word("text", "da")] == text


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert plan_csv(long_plan()) == plan_csv(long_plan())
    assert plan_csv(long_plan("da")) != plan_csv(long_plan("en"))
