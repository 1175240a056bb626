"""The blocks all written reports are drawn from."""

from __future__ import annotations

import pytest

from engine.planning.ahead import StepRef
from reports.blocks import Block, Card, Fields, Heading, Notice, Points, Span, address, plain, span
from reports.written.cites import Basis, basis, short
from reports.written.document import document
from reports.written.view import View
from tests.planparts import cite, reason
from tests.plans import long_plan, short_plan

VIEW = View(long_plan("da"))


def test_both_languages_have_the_same_shape() -> None:
    for plan in (long_plan, short_plan):
        assert _shapes(document(plan("da"))) == _shapes(document(plan("en")))


def test_provisions_of_one_source_are_named_together() -> None:
    claims = [cite("gene-act", "§ 9"), cite("cell-act", "§ 2"), cite("gene-act", "§ 9 a")]
    assert short(VIEW, claims).text == " (Genloven § 9, § 9 a; Celleloven § 2)"
    assert [plain(line).split("\n")[0] for line in basis(VIEW, claims)] == [
        "Genloven: § 9 (kopi set 2026-11-22); § 9 a (kopi set 2026-11-22)",
        "Celleloven § 2 (kopi set 2026-11-22)",
    ]


def test_a_line_refers_to_its_provisions_by_number() -> None:
    made = Basis(VIEW)
    assert made.refer([cite("gene-act", "§ 9"), cite("cell-act", "§ 2")]).text == " [1, 2]"
    assert (
        made.refer([cite("gene-act", "§ 9 a"), cite("gene-act", "§ 9")], "med ord").text
        == " [1, 3] (med ord)"
    )
    assert made.refer([]).text == ""
    assert [plain(line).split("\n")[0] for line in made.lines()] == [
        "Genloven: [1] § 9 (kopi set 2026-11-22); [3] § 9 a (kopi set 2026-11-22)",
        "[2] Celleloven § 2 (kopi set 2026-11-22)",
    ]


def test_a_provision_with_two_claims_shows_the_more_cautious_state() -> None:
    claims = [cite("gene-act", "§ 9"), cite("gene-act", "§ 9", seen=False, confidence="low")]
    (line,) = basis(VIEW, claims)
    assert plain(line).startswith("Genloven § 9 (ikke efterset, lav sikkerhed)\nhttps://")


def test_a_source_without_an_address_says_so() -> None:
    (line,) = basis(VIEW, [cite("experience", None, seen=False)])
    assert plain(line) == "Erfaring (ikke efterset)\ningen offentlig adresse"


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"goal.routes=trial": "yes", "made.by": "hospital"}, "bygger på svar 1 og 3"),
        ({"product.gmo": "yes", "genes.present": "yes"}, "bygger på “GMO” og svar 2"),
        ({"route.trial": "open", "made.by": "hospital"}, "bygger på vejen Klinisk forsøg og svar 3"),
        ({"cells.kind": "n/a", "genes.present": "no"}, "bygger på svar 2"),
        ({"genes.vector": "unknown"}, "bygger på svar 6"),
        ({}, ""),
    ],
)
def test_a_reason_names_the_answers_it_rests_on(facts: dict[str, str], said: str) -> None:
    assert VIEW.facts(reason("rule", "Fordi.", facts=facts)) == said


def test_what_is_behind_a_route_stands_with_the_route() -> None:
    facts = {"goal.routes": "trial", "made.by": "hospital", "genes.present": "yes", "route.trial": "open"}
    why = reason("rule", "Fordi.", facts=facts).model_copy(
        update={"through_routes": ["goal.routes", "genes.present"]}
    )
    assert VIEW.facts(why) == "bygger på vejen Klinisk forsøg og svar 3"


def test_a_possible_reason_names_no_answers_while_one_is_missing() -> None:
    known, missing = {"made.by": "hospital"}, {"made.by": "hospital", "made.place": "unanswered"}
    assert VIEW.facts(reason("rule", "Fordi.", facts=known, certainty="possible")) == "bygger på svar 3"
    assert VIEW.facts(reason("rule", "Fordi.", facts=missing, certainty="possible")) == ""


def test_what_is_no_address_leads_nowhere() -> None:
    assert address("https://example.org/a") == Span("https://example.org/a", None, "https://example.org/a")
    assert address("a folder in the archive").url is None


def test_many_steps_are_named_by_number_few_by_title() -> None:
    ids = [step.id for step in VIEW.plan.steps]
    (line,) = VIEW.steps(ids)
    assert "".join(part.text for part in line).startswith("skridt 1.1–1.3, 3.1")
    assert len(VIEW.steps(ids[:3])) == 3


def test_a_step_that_is_not_in_the_plan_goes_by_its_title() -> None:
    elsewhere = StepRef(id="far-away", title="Et andet skridt")
    view = View(VIEW.plan.model_copy(update={"steps_elsewhere": [elsewhere]}))
    assert view.step("far-away") == (span("Et andet skridt"),)
    many = [*(step.id for step in view.plan.steps), "far-away"]
    assert view.steps(many)[1:] == [(span("Et andet skridt"),)]


@pytest.mark.parametrize(("text", "flat"), [(" a\n  b ", " a b "), ("   ", " "), ("", ""), ("a\tb", "a b")])
def test_a_span_stands_on_one_line(text: str, flat: str) -> None:
    assert span(text).text == flat


def _shapes(blocks: list[Block]) -> list[object]:
    return [_shape(block) for block in blocks]


def _shape(block: Block) -> object:
    if isinstance(block, Heading):
        return block.level
    if isinstance(block, Points):
        return [_shapes(list(item.under)) for item in block.items]
    if isinstance(block, Fields):
        return [len(row.lines) for row in block.rows]
    if isinstance(block, Notice | Card):
        return _shapes(list(block.blocks))
    return "paragraph"
