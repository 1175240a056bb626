"""What belongs to a subject or an authority."""

from __future__ import annotations

import pytest

from engine.checking.book.make import book
from engine.checking.book.selection import KINDS, Selection, everything, names, selection, subject_of
from engine.conditions.release import Release, load
from engine.content.cited import citations
from tests.contents import SMALL, write

OTHER = """\
- id: waste
  phase: late
  tags: [cleaning]
  title: {da: Affald, en: Waste}
  summary: {da: Ryd op., en: Clean up.}
  why: {da: Det skal ud., en: It has to go.}
  actor: sponsor
  claims: [c.practice]
"""
RULE = """\
- id: waste.rule
  when: {product.class: cell}
  select: [waste]
  force: practice
  because: {da: Der er affald., en: There is waste.}
  claims: [c.practice]
"""
FILES = {**SMALL, "checklists/steps/waste.yaml": OTHER, "rules/rules/waste.yaml": RULE}


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    return load(write(tmp_path_factory.mktemp("content"), FILES))


def chosen(release: Release, name: str) -> Selection:
    found = selection(release, name)
    assert found is not None
    return found


def test_a_selection_can_be_asked_for_by_authority_file_phase_and_tag(release: Release) -> None:
    assert {"agency", "waste", "steps", "late", "donor", "cleaning"} <= set(names(release))
    assert len(names(release)) == len(set(names(release)))
    assert selection(release, "no-such") is None
    assert subject_of(release, "rules", "waste.rule") == "waste"


def test_a_file_brings_its_steps_and_what_their_rules_rest_on(release: Release) -> None:
    ids = chosen(release, "waste").ids
    assert ids["steps"] == {"waste"}
    assert ids["rules"] == {"waste.rule"}
    assert ids["findings"] == {"product.class"}
    assert ids["questions"] == {"cells.present"}
    assert ids["claims"] == {"c.practice", "c.law"}
    assert ids["exits"] == ids["assumptions"] == ids["invariants"] == frozenset()


@pytest.mark.parametrize("name", ["cleaning", "waste"])
def test_a_tag_and_a_file_lead_to_the_same_steps(release: Release, name: str) -> None:
    assert chosen(release, name).ids["steps"] == {"waste"}


def test_an_authority_brings_the_steps_that_meet_it_and_what_is_asked_of_it(release: Release) -> None:
    ids = chosen(release, "agency").ids
    assert ids["steps"] == {"apply"}
    assert ids["rules"] == {"donor.test"}
    assert ids["exits"] == {"exit.no-cells"}
    assert ids["open_questions"] == {"who-decides"}
    assert ids["documents"] == {"form"}
    assert ids["authorities"] == {"agency"}


def test_a_phase_brings_its_steps(release: Release) -> None:
    assert chosen(release, "late").ids["steps"] == {"apply", "finish", "waste"}


@pytest.mark.parametrize("name", ["agency", "waste", "early", "donor", "rules"])
def test_whatever_is_in_a_book_has_its_claims_in_it(release: Release, name: str) -> None:
    made = book(release, "en", chosen(release, name))
    held = {(item.kind, item.id) for items in made.chapters.values() for item in items}
    cited = {claim for kind, id_, claim in citations(release.content) if (kind, id_) in held}
    assert cited <= set(made.numbers)


def test_everything_is_everything(release: Release) -> None:
    whole = everything(release)
    assert all(whole.ids[kind] == set(release.content.of_kind(kind)) for kind in KINDS)


def test_the_book_is_called_by_name(release: Release) -> None:
    called = {name: book(release, "en", chosen(release, name)).only for name in ("agency", "late", "waste")}
    assert called == {"agency": "The agency", "late": "Late", "waste": "waste"}
