"""What the plan of an example reads like: in words, with everything behind it, not too long."""

from __future__ import annotations

import re
from typing import Final

import pytest

from engine.content.base import Language
from engine.planning.explain import explain
from engine.reasoning.answers import read_answers
from reports.citations import citations_in
from reports.markdown import plan_markdown
from reports.numbers import numbers_of
from reports.pdf import plan_html
from reports.support import support
from reports.text import blocks_text, plan_text
from tests.examples.test_examples import FOLDER, case_of, each_example, plan_of, shipped
from tests.plans import LANGUAGES

KINDS: Final = (
    "questions",
    "findings",
    "rules",
    "steps",
    "documents",
    "claims",
    "open_questions",
    "authorities",
    "exits",
    "sources",
)
ADDRESS: Final = re.compile(r"<?(?:https?://|mailto:)\S+")
TAG: Final = re.compile(r"<style.*?</style>|<svg.*?</svg>|<[^>]*>", re.DOTALL)
TOKEN: Final = re.compile(r"[\w-]+(?:\.[\w-]+)*")
each_language = pytest.mark.parametrize("language", LANGUAGES)


def ids() -> set[str]:
    """Every id of the content that no text would hold by chance."""
    content = shipped().content
    found = {id_ for kind in KINDS for id_ in content.of_kind(kind)}
    return {id_ for id_ in found if "_" in id_ or "." in id_ or id_.count("-") > 1}


def ids_in(text: str) -> set[str]:
    return set(TOKEN.findall(ADDRESS.sub(" ", text))) & ids()


@each_example
@each_language
def test_no_report_shows_an_id(example: str, language: Language) -> None:
    plan = plan_of(example, language)
    assert ids_in(plan_text(plan, 100)) == set()
    assert ids_in(plan_markdown(plan).replace("\\", "")) == set()
    assert ids_in(TAG.sub(" ", plan_html(plan))) == set()


@pytest.mark.parametrize("target", ["route.hospital_exemption", "product.class", "cta-submission"])
@each_language
def test_an_explanation_shows_ids_only_as_what_can_be_explained(target: str, language: Language) -> None:
    from cli.explained import explanation_blocks

    answers = read_answers(FOLDER / "early-idea.yaml", shipped()).answers
    made = explain(shipped(), answers, case_of("early-idea").as_of, language, target)
    text = " ".join(blocks_text(explanation_blocks(made), 100).split())
    assert f"{target}," in text
    labelled = re.sub(r"\[[\w.-]+\]", "", text.replace(f"{target},", ""))
    assert ids_in(labelled) == set()


@each_language
def test_a_route_stands_for_the_answers_behind_it(language: Language) -> None:
    """No reason of a step repeats them: they stand with the route."""
    plan = plan_of("academic-hospital-exemption", language)
    (route,) = [each for each in plan.routes if each.pursued == "yes"]
    numbers = numbers_of(plan)
    behind = {pointer.label for why in route.because for pointer in support(plan, numbers, why).answers}
    assert len(behind) > 5
    for_it = [why for step in plan.steps for why in step.because if why.routes == [route.id]]
    assert for_it
    for why in for_it:
        found = support(plan, numbers, why)
        assert found.routes == [route.title]
        assert not behind <= {pointer.label for pointer in found.answers}


@pytest.mark.parametrize(("example", "pages"), [("early-idea", 48), ("academic-hospital-exemption", 33)])
def test_a_plan_on_paper_can_be_carried_to_a_meeting(example: str, pages: int) -> None:
    """Nothing is left out to get there: every step, provision and open question stands in it."""
    from reports.pdf import plan_pdf
    from tests.reports.pdfs import Paper, squeezed

    plan = plan_of(example, "da")
    paper = Paper(plan_pdf(plan))
    assert len(paper.pdf.pages) <= pages
    texts = [step.title for step in plan.steps] + [each.question for each in plan.open_questions]
    texts += [claim.at for claim in citations_in(plan.steps) if claim.at]
    texts += [source.short for source in plan.sources.values()]
    assert [text for text in texts if squeezed(text) not in paper.text] == []
