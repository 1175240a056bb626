"""The basis under a text: each provision once, never surer than its least sure claim."""

from __future__ import annotations

from datetime import date

from engine.planning.model import Citation
from reports.citations import Basis, Provision, citations_in
from tests.planparts import cite
from tests.plans import long_plan

PLAN = long_plan("da")


def provision_of(*claims: Citation) -> Provision:
    basis = Basis(PLAN.sources, "da")
    basis.refer(claims)
    (provision,) = basis.provisions()
    return provision


def test_a_provision_has_its_source_its_address_and_its_check_state() -> None:
    provision = provision_of(cite("gene-act", "§ 9"))
    assert (provision.source, provision.at, provision.name) == ("Genloven", "§ 9", "Genloven § 9")
    assert provision.url == PLAN.sources["gene-act"].url
    assert (provision.checked, provision.state) == (True, "kopi set 2026-11-22")


def test_a_source_without_parts_and_address_stands_by_itself() -> None:
    provision = provision_of(cite("experience", None, seen=False, confidence="low"))
    assert (provision.name, provision.url) == ("Erfaring", None)
    assert (provision.checked, provision.state) == (False, "ikke efterset, lav sikkerhed")


def test_claims_at_one_provision_share_a_number() -> None:
    basis = Basis(PLAN.sources, "da")
    assert basis.refer([cite("gene-act", "§ 9"), cite("gene-act", "§ 7")]) == [1, 2]
    assert basis.refer([cite("gene-act", "§ 12"), cite("gene-act", "§ 9")]) == [1, 3]
    assert basis.refer([]) == []
    assert [each.number for each in basis.provisions()] == [1, 2, 3]


def test_of_several_states_the_most_cautious_is_shown() -> None:
    seen = cite("gene-act", "§ 9")
    assert seen.seen is not None
    older = seen.model_copy(update={"seen": seen.seen.model_copy(update={"on": date(2026, 1, 2)})})
    assert provision_of(seen, older).state == "kopi set 2026-01-02"
    unsure = cite("gene-act", "§ 9", seen=False, confidence="medium")
    assert provision_of(seen, unsure).state == "ikke efterset, middel sikkerhed"


def test_every_citation_of_a_plan_is_found() -> None:
    found = list(citations_in(PLAN))
    assert {each.source for each in found} == set(PLAN.sources)
    assert PLAN.exits[0].claims[0] in found
    assert PLAN.findings["product.class"].because[0].claims[0] in found
