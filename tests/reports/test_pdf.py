"""A plan as a PDF: what it says, how it is tagged, and that it comes out the same."""

from __future__ import annotations

import logging
import socket
import subprocess
import sys
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from engine.content.base import Language
from engine.planning.model import FindingEntry, Plan
from engine.planning.words import word as planning_word
from reports.citations import citations_in
from reports.numbers import numbers_of
from reports.paper.words import word
from reports.pdf import CHAPTERS, identifier, plan_pdf
from tests.plans import LANGUAGES, generated_plan, long_plan, short_plan
from tests.reports.holds import PLANS, of_plan
from tests.reports.pdfs import Paper, squeezed

ROOT = Path(__file__).parents[2]
plans = pytest.mark.parametrize("name", PLANS)
languages = pytest.mark.parametrize("language", LANGUAGES)


@cache
def paper_of(name: str) -> Paper:
    return Paper(plan_pdf(PLANS[name]))


@plans
def test_everything_a_plan_holds_is_on_paper(name: str) -> None:
    paper = paper_of(name)
    said = paper.text.lower()
    # Addresses are links; that a length is not known is said once, for all steps that give none.
    left_out = planning_word("not-known", PLANS[name].language)
    texts = [text for text in of_plan(PLANS[name]) if not text.startswith("https://") and text != left_out]
    assert [text for text in texts if squeezed(text).lower() not in said] == []


@plans
def test_every_provision_is_a_link_to_its_address(name: str) -> None:
    addresses = {claim.url for claim in citations_in(PLANS[name]) if claim.url}
    addresses |= {source.url for source in PLANS[name].sources.values() if source.url}
    addresses |= {claim.seen.url for claim in citations_in(PLANS[name]) if claim.seen}
    assert addresses - paper_of(name).addresses == set()


@plans
def test_no_link_inside_the_document_leads_nowhere(name: str) -> None:
    assert paper_of(name).jumps - paper_of(name).places == set()


@plans
def test_the_document_names_its_language_and_title(name: str) -> None:
    pdf, plan = paper_of(name).pdf, PLANS[name]
    assert str(pdf.Root.Lang) == plan.language
    assert str(pdf.docinfo.Title) == word("title", plan.language, ruleset=plan.ruleset.title)
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)


@plans
def test_the_document_is_marked_as_pdf_ua_1(name: str) -> None:
    pdf = paper_of(name).pdf
    assert bool(pdf.Root.MarkInfo.Marked)
    assert b'pdfuaid:part="1"' in pdf.Root.Metadata.read_bytes()
    assert all(page.Tabs == "/S" for page in pdf.pages)


def test_the_structure_has_every_role_a_reader_needs() -> None:
    roles = {element.role for element in paper_of("long-da").elements}
    assert {"/H1", "/H2", "/H3", "/H4", "/P", "/L", "/LI", "/Lbl", "/LBody", "/Link", "/Figure"} <= roles


@plans
def test_headings_begin_with_one_title_and_never_skip_a_level(name: str) -> None:
    levels = [level for level, _ in paper_of(name).headings]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


@plans
def test_all_text_but_running_heads_and_feet_is_in_the_structure(name: str) -> None:
    paper = paper_of(name)
    loose = [
        piece for piece in paper.pieces if piece.mark is not None and "/Document" not in paper.role_of(piece)
    ]
    assert loose == []


def test_every_figure_has_words_for_it_and_lies_on_its_page() -> None:
    figures = [element.node for element in paper_of("long-en").elements if element.role == "/Figure"]
    assert len(figures) == 1
    for figure in figures:
        assert str(figure.Alt).startswith("Timeline for Clinical trial, at least 210 days in all")
        left, bottom, right, top = (float(each) for each in figure.A.BBox)
        assert 0 < left < right < float(figure.Pg.MediaBox[2])
        assert 0 < bottom < top < float(figure.Pg.MediaBox[3])


@plans
def test_the_outline_holds_every_chapter_and_every_step(name: str) -> None:
    plan = PLANS[name]
    outline = paper_of(name).outline
    assert [title for depth, title in outline if depth == 1] == [
        word(key, plan.language) for key in CHAPTERS.values()
    ]
    squeezed_titles = {squeezed(title) for depth, title in outline if depth == 3}
    assert {
        squeezed(f"{each.label}{each.title}") for each in numbers_of(plan).steps.values()
    } == squeezed_titles


@plans
def test_every_page_carries_the_notice_the_rule_set_and_its_number(name: str) -> None:
    plan, paper = PLANS[name], paper_of(name)
    pages = len(paper.pdf.pages)
    count = {"da": "side {} af {}", "en": "page {} of {}"}[plan.language]
    for page in range(pages):
        edges = paper.edges(page)
        assert plan.ruleset.draft_notice in edges
        assert word("rule-set", plan.language, version=plan.ruleset.version) in edges
        assert count.format(page + 1, pages) in edges


@plans
def test_no_page_ends_with_a_heading(name: str) -> None:
    paper = paper_of(name)
    for page in range(len(paper.pdf.pages)):
        last = [piece for piece in paper.pieces if piece.page == page and piece.mark is not None][-1]
        assert not {"/H1", "/H2", "/H3", "/H4"} & set(paper.role_of(last)), f"page {page + 1}: {last.text}"


def test_no_step_is_cut_by_the_end_of_a_page() -> None:
    paper = paper_of("generated-da")
    for page in range(len(paper.pdf.pages)):
        said = "".join(piece.text for piece in paper.pieces if piece.page == page)
        assert said.count("Hvorfor") == said.count("Grundlag")


@languages
def test_the_brief_keeps_to_two_pages_however_much_there_is(language: Language) -> None:
    plan = crowded(language)
    paper = Paper(plan_pdf(plan))
    begins = next(
        piece.page
        for piece in paper.pieces
        if piece.text == word("checklist", language) and "/H2" in paper.role_of(piece)
    )
    assert begins == 2
    shown = squeezed("".join(piece.text for piece in paper.pieces if piece.page < 2))
    assert squeezed(word("more-in", language, count=32, chapter=word("appendix", language))) in shown


def test_a_route_that_is_not_settled_never_reads_as_if_it_were() -> None:
    plan = long_plan("en")
    route = plan.routes[1].model_copy(
        update={
            "conditions": ["contained-use"],
            "because": [
                plan.routes[0].because[0].model_copy(update={"certainty": "possible"}),
                *plan.routes[1].because,
            ],
        }
    )
    text = Paper(plan_pdf(plan.model_copy(update={"routes": [route], "timeline": {}}))).text
    assert squeezed("Hospital exemption not settled yet") in text
    assert text.count(squeezed("Possibly: depends on conditions – A trial can be considered.")) == 2
    assert text.count(squeezed("Possibly: not with these answers – The making may be routine.")) == 2
    assert squeezed("Hospital exemption depends on") not in text


@languages
def test_an_empty_plan_has_every_chapter_and_says_that_it_is_empty(language: Language) -> None:
    paper = Paper(plan_pdf(generated_plan(0, language)))
    for key in ("checklist-none", "possible-none", "meeting-none", "timelines-none", "changes-none"):
        assert squeezed(word(key, language)) in paper.text


def test_a_plan_without_a_draft_notice_has_no_foot() -> None:
    plan = short_plan("da")
    quiet = plan.model_copy(update={"ruleset": plan.ruleset.model_copy(update={"draft_notice": ""})})
    assert "Udkast" not in Paper(plan_pdf(quiet)).edges(0)


def test_the_texts_of_a_content_cannot_become_markup() -> None:
    plan = short_plan("da")
    route = plan.routes[0].model_copy(update={"title": '<img src="https://example.org/a.png">&amp;</title>'})
    assert (
        '<imgsrc="https://example.org/a.png">&amp;</title>'
        in Paper(plan_pdf(plan.model_copy(update={"routes": [route]}))).text
    )


def test_the_same_plan_gives_the_same_bytes_in_every_process() -> None:
    code = (
        "import hashlib; from reports.pdf import plan_pdf; from tests.plans import long_plan;"
        "print(hashlib.sha256(plan_pdf(long_plan('da'))).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PATH": "/usr/bin:/bin", "TZ": zone},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }
    assert len(digests) == 1


def test_another_receipt_or_language_is_another_file() -> None:
    plan = short_plan("da")
    receipt = plan.receipt.model_copy(update={"answers": "0" * 64})
    others = [plan.model_copy(update={"receipt": receipt}), short_plan("en")]
    assert len({identifier(each) for each in [plan, *others]}) == 3
    assert bytes(paper_of("short-da").pdf.trailer.ID[0]).decode() == identifier(plan)


def test_making_a_pdf_opens_no_connection_and_warns_of_nothing(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was tried")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    with caplog.at_level(logging.WARNING):
        plan_pdf(long_plan("en"))
    assert caplog.records == []


def crowded(language: Language) -> Plan:
    """The long plan with far more of everything the brief shows."""
    plan = long_plan(language)
    route, question, finding = plan.routes[1], plan.open_questions[0], plan.findings["product.class"]
    long = " ".join([route.because[0].text] * 8)
    routes = [
        route.model_copy(
            update={"id": f"route.{number}", "because": [route.because[0].model_copy(update={"text": long})]}
        )
        for number in range(8)
    ]
    findings: dict[str, FindingEntry] = {f"finding.{number}": finding for number in range(42)}
    questions = [question.model_copy(update={"id": f"open-{number}"}) for number in range(20)]
    unknown = [plan.questions[2].model_copy(update={"question": f"asked.{number}"}) for number in range(30)]
    ruleset = plan.ruleset
    texts = {"about": ruleset.about * 3, "draft_notice": ruleset.draft_notice * 6}
    return plan.model_copy(
        update={
            "ruleset": ruleset.model_copy(update=texts),
            "routes": routes,
            "timeline": {},
            "findings": findings,
            "open_questions": questions,
            "questions": [*plan.questions, *unknown],
            "next_actions": [step.id for step in plan.steps[:5]],
        }
    )
