"""Declared invariants: proved, or refuted by a profile that anyone can try."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from engine.checking.proofs.invariants import invariants
from engine.checking.proofs.plans import plans
from engine.checking.proofs.proof import Proof, grounds, observations
from engine.conditions.release import release_of
from engine.content.reader import read_content
from tests.contents import SMALL, edited, write

DAY = date(2026, 11, 24)
INVARIANTS, RULES = "rules/invariants/invariants.yaml", "rules/rules/rules.yaml"


def proofs(folder: Path, files: dict[str, str]) -> list[Proof]:
    """The proofs of the invariants of a content, on its first stretch of days."""
    return list(invariants(grounds(release_of(read_content(write(folder, files))), DAY)[0]))


def of(found: Sequence[Proof], invariant: str) -> set[str]:
    """The results of an invariant."""
    return {proof.result for proof in found if proof.about[1] == invariant}


def stating(text: str) -> dict[str, str]:
    """The small content with one other invariant."""
    says = "says: {da: Sådan er det., en: So it is.}"
    return {**SMALL, INVARIANTS: f"- id: so\n  {says}\n{text}"}


def test_what_must_hold_is_proved(tmp_path: Path) -> None:
    text = '  when: {cells.present: "no"}\n  then: {holds: {product.class: gene}}\n'
    assert of(proofs(tmp_path, stating(text)), "so") == {"proved"}


def test_what_does_not_hold_has_a_witness_of_the_answers_that_matter(tmp_path: Path) -> None:
    found = proofs(tmp_path, stating("  then: {holds: {product.class: gene}}\n"))
    (proof,) = found
    assert proof.result == "refuted"
    assert proof.witness == {"cells.present": "yes"}
    (one,) = proof.observations
    assert one.text("da") == "'so' holder ikke når dette gælder: der er celler, fra 2026-11-24: Sådan er det."
    assert one.text("en") == "'so' does not hold if there are cells, from 2026-11-24: So it is."


def test_steps_can_be_demanded_by_id_and_by_tag(tmp_path: Path) -> None:
    when = "  when: {cells.donor: other, goal.routes: trial}\n"
    assert of(proofs(tmp_path / "a", stating(when + "  then: {select_any_tag: donor}\n")), "so") == {"proved"}
    assert of(proofs(tmp_path / "b", stating(when + "  then: {select_all: [apply]}\n")), "so") == {"proved"}
    assert of(proofs(tmp_path / "c", stating(when + "  then: {select_all: [ask]}\n")), "so") == {"refuted"}


def test_the_law_does_not_hang_on_the_cells(tmp_path: Path) -> None:
    """Two profiles that differ only in whether there are cells: some step of law follows for one."""
    independent = "  independent: {force: law}\n  of: [cells.present]\n"
    found = proofs(tmp_path / "hangs", stating(independent))
    assert {proof.statement for proof in found if proof.result == "refuted"} == {
        "the step apply does not hang on it",
        "the step test-donor does not hang on it",
    }
    files = {**stating(independent), RULES: edited(RULES, "force: law", "force: guidance")[RULES]}
    assert of(proofs(tmp_path / "free", files), "so") <= {"proved"}


def test_a_rule_that_cites_its_provision_may_differ(tmp_path: Path) -> None:
    text = "  independent: {force: law, unless: [donor.test]}\n  of: [cells.present]\n"
    assert of(proofs(tmp_path, stating(text)), "so") == set()


def test_an_assumption_a_proof_rests_on_is_named(tmp_path: Path) -> None:
    text = "  then: {holds: {any: [{goal.routes: trial}, {goal.routes: use}]}}\n"
    (proof,) = proofs(tmp_path, stating(text))
    assert (proof.result, proof.used) == ("proved", ("one-way-at-least",))


def test_a_required_step_that_may_be_missing(tmp_path: Path) -> None:
    files = edited(RULES, "select: [test-donor, apply]", "select: [apply]")
    ground = grounds(release_of(read_content(write(tmp_path, files))), DAY)[0]
    codes = {one.code for one in observations(list(plans(ground)))}
    assert "P302" in codes
