"""The basis under a text: each provision once, never surer than its least sure claim."""

from __future__ import annotations

from datetime import date

from reports.paper.citations import Basis, basis_lines, citations_in
from tests.planparts import cite
from tests.plans import long_plan

PLAN = long_plan("da")


def test_a_line_names_source_and_provision_with_its_address_and_check_state() -> None:
    (line,) = basis_lines(PLAN, [cite("gene-act", "§ 9")])
    assert line.text == "Genloven § 9"
    assert line.url == PLAN.sources["gene-act"].url
    assert line.state == "kopi\u00a0set\u00a02026-11-22"


def test_a_source_without_parts_and_address_stands_by_itself() -> None:
    (line,) = basis_lines(PLAN, [cite("experience", None, seen=False, confidence="low")])
    assert (line.text, line.url) == ("Erfaring", None)
    assert line.state == "ikke efterset, lav sikkerhed"


def test_claims_at_one_provision_share_a_number() -> None:
    basis = Basis(PLAN)
    assert basis.refer([cite("gene-act", "§ 9"), cite("gene-act", "§ 7")]) == "1,\u00a02"
    assert basis.refer([cite("gene-act", "§ 9")]) == "1"
    assert basis.refer([]) == ""
    assert [line.number for line in basis.lines()] == [1, 2]


def test_of_several_states_the_most_cautious_is_shown() -> None:
    seen = cite("gene-act", "§ 9")
    assert seen.seen is not None
    older = seen.model_copy(update={"seen": seen.seen.model_copy(update={"on": date(2026, 1, 2)})})
    (line,) = basis_lines(PLAN, [seen, older])
    assert line.state == "kopi\u00a0set\u00a02026-01-02"
    (line,) = basis_lines(PLAN, [seen, cite("gene-act", "§ 9", seen=False, confidence="medium")])
    assert line.state == "ikke efterset, middel sikkerhed"


def test_every_citation_of_a_plan_is_found() -> None:
    found = list(citations_in(PLAN))
    assert {each.source for each in found} == set(PLAN.sources)
    assert PLAN.exits[0].claims[0] in found
    assert PLAN.findings["product.class"].because[0].claims[0] in found
