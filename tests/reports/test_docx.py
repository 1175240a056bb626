"""A plan as a Word document."""

from __future__ import annotations

import zipfile
from io import BytesIO
from itertools import pairwise

import pytest

from engine.content.base import Language
from engine.planning.model import Plan
from reports.docx import plan_docx
from reports.wordfile.elements import W14
from tests.plans import LANGUAGES, generated_plan, long_plan, short_plan
from tests.reports.holds import PLANS, flat, of_plan
from tests.reports.office import Element, R, W, names, paragraphs, part, text_of

plans = pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
languages = pytest.mark.parametrize("language", LANGUAGES)
LOCALES = {"da": "da-DK", "en": "en-GB"}


def body(plan: Plan) -> Element:
    return part(plan_docx(plan), "word/document.xml")


def headings(document: Element) -> list[tuple[int, str]]:
    return [
        (int(style.removeprefix("Heading")), text)
        for style, text in paragraphs(document)
        if style.startswith("Heading")
    ]


@plans
def test_everything_a_plan_holds_is_in_its_document(plan: Plan) -> None:
    said = flat("\n".join(text for _, text in paragraphs(body(plan)))).lower()
    assert [text for text in of_plan(plan) if flat(text).lower() not in said] == []


@plans
def test_headings_never_skip_a_level(plan: Plan) -> None:
    levels = [level for level, _ in headings(body(plan))]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(deeper <= above + 1 for above, deeper in pairwise(levels))


@plans
def test_every_step_has_a_box_of_its_own_that_is_empty(plan: Plan) -> None:
    controls = list(body(plan).iter(f"{W}sdt"))
    assert len(controls) == len(plan.steps)
    assert {text_of(each) for each in controls} <= {"☐"}
    assert {state.get(f"{{{W14}}}val") for each in controls for state in each.iter(f"{{{W14}}}checked")} <= {
        "0"
    }
    for what in ("alias", "id", "tag"):
        said = [each.find(f"{W}sdtPr/{W}{what}") for each in controls]
        assert len({one.get(f"{W}val") for one in said if one is not None}) == len(plan.steps)


@languages
def test_a_box_stands_before_the_title_of_its_step(language: Language) -> None:
    plan = long_plan(language)
    titles = [text for _, text in headings(body(plan)) if text.startswith("☐ ")]
    assert len(titles) == len(plan.steps)
    assert all(any(title.endswith(f" {step.title}") for title in titles) for step in plan.steps)


@languages
def test_addresses_are_links_that_lead_where_they_say(language: Language) -> None:
    made = plan_docx(long_plan(language))
    targets = {each.get("Id"): each.get("Target") for each in part(made, "word/_rels/document.xml.rels")}
    links = {
        text_of(link): targets[id_]
        for link in part(made, "word/document.xml").iter(f"{W}hyperlink")
        if (id_ := link.get(f"{R}id"))
    }
    assert "https://law.example.org/eli/lta/2030/99" in links
    assert all(target in (text, f"mailto:{text}") for text, target in links.items())


@languages
def test_the_contents_lead_to_every_chapter(language: Language) -> None:
    document = body(long_plan(language))
    places = {each.get(f"{W}name") for each in document.iter(f"{W}bookmarkStart")}
    inner = {
        each.get(f"{W}anchor"): text_of(each)
        for each in document.iter(f"{W}hyperlink")
        if each.get(f"{W}anchor")
    }
    assert set(inner) == places
    assert list(inner.values()) == [text for level, text in headings(document) if level == 2]


@languages
def test_the_language_is_set_everywhere(language: Language) -> None:
    made = plan_docx(long_plan(language))
    spoken = {each.get(f"{W}val") for each in part(made, "word/styles.xml").iter(f"{W}lang")}
    assert spoken == {LOCALES[language]}
    core = {each.tag.rpartition("}")[2]: each.text for each in part(made, "docProps/core.xml")}
    assert core["language"] == LOCALES[language]


@languages
def test_what_the_file_is_and_when_it_was_made_comes_from_the_plan(language: Language) -> None:
    plan = long_plan(language)
    core = {
        each.tag.rpartition("}")[2]: each.text or "" for each in part(plan_docx(plan), "docProps/core.xml")
    }
    assert plan.ruleset.title in core["title"]
    assert core["created"] == core["modified"] == f"{plan.as_of.isoformat()}T00:00:00Z"
    assert core["creator"] == core["lastModifiedBy"] == f"Stifinder {plan.receipt.engine}"
    assert plan.receipt.answers[:16] in core["identifier"]


@languages
def test_every_page_says_that_it_is_a_draft_and_which_page_it_is(language: Language) -> None:
    plan = long_plan(language)
    made = plan_docx(plan)
    (head,), (foot,) = (
        [part(made, name) for name in names(made) if name.startswith(f"word/{what}")]
        for what in ("header", "footer")
    )
    assert text_of(head) == plan.ruleset.draft_notice
    assert [code.text for code in foot.iter(f"{W}instrText")] == [" PAGE ", " NUMPAGES "]
    assert plan.receipt.ruleset in text_of(foot)


def test_every_style_that_is_used_is_there() -> None:
    made = plan_docx(long_plan())
    known = {each.get(f"{W}styleId") for each in part(made, "word/styles.xml").iter(f"{W}style")}
    document = part(made, "word/document.xml")
    used = {each.get(f"{W}val") for what in ("pStyle", "rStyle") for each in document.iter(f"{W}{what}")}
    assert used <= known
    assert len(used) > 8


@plans
def test_the_same_plan_gives_the_same_bytes(plan: Plan) -> None:
    made = plan_docx(plan)
    assert plan_docx(plan.model_copy(deep=True)) == made
    with zipfile.ZipFile(BytesIO(made)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_language_or_a_day_makes_another_file() -> None:
    plan = short_plan("da")
    other = plan.model_copy(update={"as_of": plan.as_of.replace(year=2030)})
    assert len({plan_docx(plan), plan_docx(short_plan("en")), plan_docx(other)}) == 3


def test_no_picture_and_nothing_from_elsewhere_is_in_the_file() -> None:
    made = plan_docx(long_plan())
    assert [name for name in names(made) if not name.endswith((".xml", ".rels"))] == []
    assert "image" not in "".join(name for name in names(made))


@pytest.mark.parametrize("text", ["<w:p/> & ]]>", "\x00\x0b\ufffe tegn", "§ 9 – “citat” 😀", "a\tb"])
def test_whatever_a_text_holds_reads_as_that_text(text: str) -> None:
    plan = generated_plan(1)
    steps = [plan.steps[0].model_copy(update={"title": text})]
    wanted = " ".join(text.replace("\x00", "").replace("\x0b", "").replace("\ufffe", "").split())
    said = [" ".join(each.split()) for _, each in paragraphs(body(plan.model_copy(update={"steps": steps})))]
    assert any(each == f"☐ 1.1 {wanted}" for each in said)
