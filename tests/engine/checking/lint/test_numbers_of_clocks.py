from __future__ import annotations

from pathlib import Path

from engine.checking.lint.numbers_of_clocks import numbers_of_clocks
from tests.engine.checking.lint.looking import look
from tests.engine.content.bad import CLAIMS, STEPS

ALL = 'says: "60 to 90 days and 30 more; a report within 7 days and every year; kept 25 years."'
CLAIM = "says: The law says so."


def test_every_number_of_a_clock_is_held_by_its_claims(tmp_path: Path) -> None:
    assert look(tmp_path, numbers_of_clocks, (CLAIMS, CLAIM, ALL)) == []


def test_numbers_that_no_claim_holds(tmp_path: Path) -> None:
    seen = look(tmp_path, numbers_of_clocks)
    assert {one.code for one in seen} == {"L106"}
    assert [one.text.rsplit("holds ")[1] for one in seen] == [
        "60 days", "90 days", "30 days", "7 days", "1 years", "25 years",
    ]  # fmt: skip
    assert seen[3].there.startswith("7, unit: days")


def test_another_unit_is_another_length(tmp_path: Path) -> None:
    weeks = ALL.replace("within 7 days", "within one week")
    assert [one.text for one in look(tmp_path, numbers_of_clocks, (CLAIMS, CLAIM, weeks))] == [
        "no claim of the clock in 'apply' holds 7 days"
    ]


def test_a_clock_with_claims_of_its_own_does_not_stand_on_the_steps(tmp_path: Path) -> None:
    other = (
        STEPS,
        "        claims: [c.law]\n    claims: [c.law]\n",
        "        claims: [c.law]\n    claims: [c.practice]\n",
    )
    seen = look(tmp_path, numbers_of_clocks, (CLAIMS, CLAIM, ALL), other)
    assert [one.text.rsplit("holds ")[1] for one in seen] == ["60 days", "90 days"]
