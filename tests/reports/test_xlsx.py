"""A plan as a workbook."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from engine.content.base import Language
from engine.planning.model import Plan
from reports.filewords import word
from reports.tables.checklist import OWN_COLUMNS, OWN_STATES
from reports.tables.every import tables
from reports.xlsx import LINE, TALLEST, plan_xlsx, row_height
from tests.plans import LANGUAGES, generated_plan, long_plan
from tests.reports.holds import PLANS, flat, of_step
from tests.reports.office import R, S, names, part, rows, sheets

plans = pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
languages = pytest.mark.parametrize("language", LANGUAGES)
CHECKLIST = "xl/worksheets/sheet1.xml"


@plans
def test_every_step_has_a_row_that_says_all_of_it(plan: Plan) -> None:
    (name, *_) = (table.title for table in tables(plan))
    listed = rows(sheets(plan_xlsx(plan))[name])
    assert len(listed) == len(plan.steps)
    for step, row in zip(plan.steps, listed, strict=True):
        said = flat(" ".join(row.values())).lower()
        assert [text for text in of_step(step) if text and flat(text).lower() not in said] == []


@plans
def test_every_open_question_source_document_and_answer_is_on_a_sheet(plan: Plan) -> None:
    made = sheets(plan_xlsx(plan))
    said = {name: flat(" ".join(cells.values())) for name, cells in made.items()}
    language = plan.language
    held = {
        "sheet-open": [text for each in plan.open_questions for text in (each.question, each.context)],
        "sheet-sources": [text for each in plan.sources.values() for text in (each.title, each.url or "")],
        "sheet-documents": [each.title for step in plan.steps for each in step.documents],
        "sheet-answers": [text for each in plan.answered for text in (each.ask, *each.answer)]
        + [each.ask for each in plan.questions],
        "sheet-routes": [text for each in plan.routes for text in (each.title, each.status_text[1:])],
        "sheet-about": [plan.ruleset.about, plan.receipt.digest, plan.receipt.answers],
    }
    for key, texts in held.items():
        assert [text for text in texts if flat(text) not in said[word(key, language)]] == []


@plans
def test_every_sheet_begins_with_the_draft_notice(plan: Plan) -> None:
    made = sheets(plan_xlsx(plan))
    assert len(made) == 7
    assert {cells["A1"] for cells in made.values()} == {plan.ruleset.draft_notice}


@languages
@pytest.mark.parametrize(
    "text", ["=1+1", "+45 1234", "-1", "@SUM(A1)", "{=A1}", '=HYPERLINK("https://x.org")']
)
def test_no_text_is_ever_a_formula(text: str, language: Language) -> None:
    plan = generated_plan(2, language)
    steps = [
        plan.steps[0].model_copy(update={"title": text, "summary": text, "why": text, "actor": text}),
        plan.steps[1],
    ]
    made = plan_xlsx(plan.model_copy(update={"steps": steps}))
    for name in (name for name in names(made) if name.startswith("xl/worksheets/")):
        if name.endswith(".xml"):
            assert list(part(made, name).iter(f"{S}f")) == []
    (checklist, *_) = sheets(made).values()
    assert rows(checklist)[0][word("step", language)] == text


@languages
def test_the_users_own_columns_are_empty_and_offer_words_that_claim_nothing(language: Language) -> None:
    plan = long_plan(language)
    made = plan_xlsx(plan)
    own = {word(key, language) for key, _ in OWN_COLUMNS}
    (checklist, *_) = sheets(made).values()
    assert own <= {checklist[place] for place in checklist if place.endswith("2")}
    assert all(own.isdisjoint(row) for row in rows(checklist))
    lists = [each for each in part(made, CHECKLIST).iter(f"{S}dataValidation") if each.get("type") == "list"]
    (offered,) = (each.findtext(f"{S}formula1") or "" for each in lists)
    assert offered.strip('"').split(",") == [word(state, language) for state in OWN_STATES]
    assert lists[0].get("sqref") == f"J3:J{len(plan.steps) + 2}"


@pytest.mark.parametrize("state", OWN_STATES)
def test_no_state_reads_as_if_something_were_met_or_allowed(state: str) -> None:
    claims = ("godkend", "opfyld", "færdig", "klar", "ok", "approv", "compl", "done", "ready", "pass", "met")
    for language in LANGUAGES:
        assert not any(claim in word(state, language).split() for claim in claims)
        assert not any(claim in word(state, language) for claim in claims if len(claim) > 4)


@plans
def test_the_heading_stays_in_view_and_filters(plan: Plan) -> None:
    made = plan_xlsx(plan)
    for number, table in enumerate(tables(plan), 1):
        sheet = part(made, f"xl/worksheets/sheet{number}.xml")
        pane = sheet.find(f".//{S}pane")
        assert pane is not None
        assert (pane.get("state"), pane.get("ySplit")) == ("frozen", "2")
        listed = part(made, f"xl/tables/table{number}.xml")
        assert listed.find(f"{S}autoFilter") is not None
        assert [each.get("name") for each in listed.iter(f"{S}tableColumn")] == [
            column.title for column in table.columns
        ]


@languages
def test_printed_pages_are_numbered_and_repeat_the_heading(language: Language) -> None:
    made = plan_xlsx(long_plan(language))
    sheet = part(made, CHECKLIST)
    foot = sheet.findtext(f".//{S}oddFooter") or ""
    assert "&P" in foot
    assert "&N" in foot
    setup = sheet.find(f"{S}pageSetup")
    assert setup is not None
    assert (setup.get("orientation"), setup.get("fitToHeight")) == ("landscape", "0")
    named = {
        each.get("name"): each.text or "" for each in part(made, "xl/workbook.xml").iter(f"{S}definedName")
    }
    assert named["_xlnm.Print_Titles"].endswith("$1:$2")
    assert named["_xlnm.Print_Area"].split("$")[1:] == ["A", "1:", "L", str(len(long_plan().steps) + 2)]


@languages
def test_sources_lead_to_their_address(language: Language) -> None:
    plan = long_plan(language)
    made = plan_xlsx(plan)
    number = [table.key for table in tables(plan)].index("sources") + 1
    links = part(made, f"xl/worksheets/sheet{number}.xml").iter(f"{S}hyperlink")
    related = part(made, f"xl/worksheets/_rels/sheet{number}.xml.rels")
    targets = {each.get("Id"): each.get("Target") for each in related}
    assert {targets[link.get(f"{R}id")] for link in links} == {
        source.url for source in plan.sources.values() if source.url
    }


def test_a_row_is_as_tall_as_its_longest_cell_within_bounds() -> None:
    table = tables(generated_plan(1))[0]
    empty = tuple(None for _ in table.columns)
    assert row_height(table, empty) == LINE + 1
    step = [column.key for column in table.columns].index("step")
    tall = (*empty[:step], "et par ord " * 20, *empty[step + 1 :])
    assert 6 * LINE < row_height(table, tall) < 12 * LINE
    assert row_height(table, (*empty[:step], "\n" * 99, *empty[step + 1 :])) == TALLEST
    last = len(table.columns) - 1
    assert row_height(table, (*empty[:last], "\n" * 99)) < TALLEST / 2


@plans
def test_the_same_plan_gives_the_same_bytes(plan: Plan) -> None:
    made = plan_xlsx(plan)
    assert plan_xlsx(plan.model_copy(deep=True)) == made
    with zipfile.ZipFile(BytesIO(made)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
