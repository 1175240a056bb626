from __future__ import annotations

from pathlib import Path

import pytest

from engine.checking.lint.numbers_in_texts import numbers_in_texts
from tests.engine.checking.lint.looking import Edit, items, look
from tests.engine.content.bad import CASES, CLAIMS, FINDINGS, GLOSSARY, STEPS

SIXTY: Edit = (CLAIMS, "says: The law says so.", 'says: "The agency decides within 60 days."')
STEP: Edit = (
    STEPS,
    "{da: Send ansøgningen., en: Send the application.}",
    '{da: "Svar efter 60 dage.", en: "An answer after 60 days."}',
)


def test_a_number_that_a_cited_claim_holds(tmp_path: Path) -> None:
    assert look(tmp_path, numbers_in_texts, STEP, SIXTY) == []


def test_a_number_that_no_cited_claim_holds(tmp_path: Path) -> None:
    seen = look(tmp_path, numbers_in_texts, STEP)
    assert items(seen) == [("L105", "apply")] * 2
    assert seen[0].there.startswith('"Svar efter 60 dage.')
    assert seen[1].text == "no claim that 'apply' cites holds 60 days"


def test_words_count_as_well_as_digits(tmp_path: Path) -> None:
    ten = (STEPS, STEP[1], "{da: Svar efter ti dage., en: Answer after ten days.}")
    assert items(look(tmp_path, numbers_in_texts, ten, SIXTY)) == [("L105", "apply")] * 2


def test_a_claim_that_only_another_item_cites_is_no_support(tmp_path: Path) -> None:
    other = (STEPS, "{da: Spørg styrelsen., en: Ask the agency.}", "{da: Vent 60 dage., en: Wait.}")
    assert items(look(tmp_path, numbers_in_texts, other, SIXTY)) == [("L105", "ask")]


def test_a_row_stands_on_its_own_claims(tmp_path: Path) -> None:
    text = (
        FINDINGS,
        "{da: Donor er patienten., en: The donor is the patient.}",
        "{da: Om 60 dage., en: Soon.}",
    )
    own = (FINDINGS, "      when: {cells.donor: own}\n", "      when: {cells.donor: own}\n")
    assert look(tmp_path / "good", numbers_in_texts, text, own, SIXTY) == []
    first_row = text[2] + "\n      claims: [c.law]"
    lost = (FINDINGS, text[1] + "\n      claims: [c.law]", first_row.replace("c.law", "c.practice"))
    assert items(look(tmp_path / "bad", numbers_in_texts, lost, SIXTY)) == [("L105", "product.own")]


@pytest.mark.parametrize(
    "edit",
    [
        (CASES, "{da: Andres celler, en: Others' cells}", "{da: Efter 60 dage, en: After 60 days}"),
        ("rules/ruleset.yaml", "{da: Flere svar., en: More answers.}", "{da: Frist på 60 dage., en: More.}"),
    ],
)
def test_what_no_user_reads_may_hold_any_number(edit: Edit, tmp_path: Path) -> None:
    assert look(tmp_path, numbers_in_texts, edit) == []


def test_a_text_that_can_cite_nothing_holds_no_number(tmp_path: Path) -> None:
    edit = (GLOSSARY, "{da: Giveren., en: The giver.}", "{da: Giveren i 60 dage., en: The giver.}")
    assert items(look(tmp_path, numbers_in_texts, edit, SIXTY)) == [("L105", "donor")]
