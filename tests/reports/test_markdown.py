"""A plan as Markdown: the same words as the text, and nothing of the content becomes mark-up."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from engine.content.base import Language
from engine.planning.model import Plan
from reports.markdown import plan_markdown
from reports.words import word
from tests.plans import LANGUAGES, long_plan, short_plan
from tests.reports.holds import PLANS, flat, of_plan

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
plans = pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)


@plans
def test_everything_a_plan_holds_is_in_its_markdown(plan: Plan) -> None:
    said = _read(plan_markdown(plan)).lower()
    assert [text for text in of_plan(plan) if flat(text).lower() not in said] == []


@plans
def test_it_is_one_document_whose_headings_never_skip_a_level(plan: Plan) -> None:
    levels = [
        int(token.tag[1]) for token in READER.parse(plan_markdown(plan)) if token.type == "heading_open"
    ]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(deeper <= above + 1 for above, deeper in pairwise(levels))


@plans
def test_every_step_is_a_box_to_tick(plan: Plan) -> None:
    boxes = re.findall(r"^- \[ \] \*\*", plan_markdown(plan), flags=re.MULTILINE)
    assert len(boxes) == len(plan.steps)


@plans
def test_it_holds_no_mark_up_that_is_not_ours(plan: Plan) -> None:
    kinds = {token.type for token in _all(READER.parse(plan_markdown(plan)))}
    assert kinds <= {
        *("heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline", "text"),
        *("bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close"),
        *("blockquote_open", "blockquote_close", "strong_open", "strong_close", "em_open", "em_close"),
        *("link_open", "link_close", "hardbreak", "softbreak", "text_special"),
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_addresses_are_links_that_lead_where_they_say(language: Language) -> None:
    links = {
        token.attrs["href"]: None
        for token in _all(READER.parse(plan_markdown(long_plan(language))))
        if token.type == "link_open"
    }
    wanted = {source.url for source in long_plan(language).sources.values() if source.url}
    assert wanted <= set(links)
    assert "mailto:atmp@agency.example.org" in links


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_of_the_signs_of_emphasis(language: Language) -> None:
    said = _read(plan_markdown(long_plan(language)))
    assert "**" not in said
    assert said.count("*") == 1  # the one in the title of a document
    assert word("seen", language, day="2026-11-22") in said


@settings(deadline=None)
@given(
    st.text(
        st.sampled_from(list("ab1 .,:;!?()[]{}<>*_`~#+-=|\\&$'\"/§å%^@")), min_size=1, max_size=30
    ).filter(str.strip)
)
def test_whatever_a_text_holds_reads_as_that_text(text: str) -> None:
    route = (
        short_plan()
        .routes[0]
        .model_copy(
            update={
                "title": text,
                "summary": text,
                "status_text": f"x {text}",
                "why_not": [text],
                "pursued": "yes",
            }
        )
    )
    finding = next(iter(short_plan().findings.values())).model_copy(update={"title": text})
    plan = short_plan().model_copy(update={"routes": [route], "findings": {"f": finding}})
    wanted = " ".join(text.split())
    said = _read(plan_markdown(plan))
    assert said.count(wanted) >= 4
    headings = [
        _read_inline(inline)
        for opened, inline in _pairs(READER.parse(plan_markdown(plan)))
        if opened.type == "heading_open"
    ]
    assert wanted in headings


def _read(markdown: str) -> str:
    """What a reader sees of Markdown, flat."""
    inlines = (token for token in READER.parse(markdown) if token.type == "inline")
    return flat("\n".join(_read_inline(token) for token in inlines))


def _read_inline(token: Token) -> str:
    parts = (" " if child.type.endswith("break") else child.content for child in token.children or ())
    return " ".join("".join(parts).split())


def _pairs(tokens: list[Token]) -> list[tuple[Token, Token]]:
    return list(pairwise(tokens))


def _all(tokens: list[Token]) -> list[Token]:
    return [each for token in tokens for each in (token, *(token.children or ()))]
