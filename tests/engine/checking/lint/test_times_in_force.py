from __future__ import annotations

from datetime import date
from pathlib import Path

from engine.checking.lint.times_in_force import times_in_force
from tests.engine.checking.lint.looking import items, look
from tests.engine.content.bad import CLAIMS, RULES, SOURCES

LAW = "source: act, at: § 1, "
ENDS = (CLAIMS, LAW, LAW + "in_force: {to: 2027-08-07}, ")
RULE = "in_force: {from: 2011-01-01}\n"


def test_rules_and_claims_of_the_same_time(tmp_path: Path) -> None:
    assert look(tmp_path, times_in_force) == []


def test_a_claim_that_ended_before_the_rule_begins(tmp_path: Path) -> None:
    old = (CLAIMS, LAW, LAW + "in_force: {to: 2011-01-01}, ")
    seen = look(tmp_path, times_in_force, old)
    assert ("L111", "donor.test") in items(seen)
    assert next(one for one in seen if one.item == "donor.test").there == "c.law]"


def test_a_claim_whose_source_begins_after_the_row_ends(tmp_path: Path) -> None:
    late = (SOURCES, "  url: https://example.org/act\n", "  url: null\n  in_force: {from: 2030-01-01}\n")
    seen = look(tmp_path, times_in_force, late)
    assert [(one.code, one.item) for one in seen] == [("L111", "product.own")]


def test_a_rule_that_ceases_with_its_claims_and_does_not_say_so(tmp_path: Path) -> None:
    seen = look(tmp_path, times_in_force, ENDS)
    assert ("L112", "donor.test") in items(seen)
    assert "ceases on 2027-08-07" in seen[0].text
    rows = [one for one in seen if one.item == "product.own"]
    assert [one.there for one in rows] == ['to: "yes"']  # the other row says its own end


def test_a_rule_that_says_when_it_ends(tmp_path: Path) -> None:
    ended = (RULES, RULE, "in_force: {from: 2011-01-01, to: 2027-08-07}\n")
    assert ("L112", "donor.test") not in items(look(tmp_path, times_in_force, ENDS, ended))


def test_a_rule_that_also_cites_what_comes_after(tmp_path: Path) -> None:
    newer = (
        "- {id: c.new, says: More., source: act, in_force: {from: 2027-08-07}, seen: null, confidence: low}"
    )
    claim = (CLAIMS, "- id: c.practice\n", f"{newer}\n- id: c.practice\n")
    also = (RULES, "claims: [c.law]\n  in_force", "claims: [c.law, c.new]\n  in_force")
    assert ("L112", "donor.test") not in items(look(tmp_path, times_in_force, ENDS, claim, also))


def test_what_ceased_before_the_day_of_the_check_is_history(tmp_path: Path) -> None:
    assert "L112" not in {one.code for one in look(tmp_path, times_in_force, ENDS, as_of=date(2027, 8, 7))}
