"""Changes of the small content that are noticed, and such that are not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from engine.checking.mutation.changes import changes
from engine.checking.mutation.judge import Judge, Outcome
from engine.checking.mutation.mutate import MutationReport, change_words, mutate
from engine.conditions.release import Release, release_of
from engine.content.reader import read_content
from tests.contents import SMALL, write

DAY = date(2026, 11, 24)
CASES = "rules/cases/cases.yaml"
WITHOUT = {**SMALL, CASES: "[]\n", "rules/invariants/invariants.yaml": "[]\n"}
ANOTHER = """\
- id: own-cells
  title: {da: Egne celler, en: Own cells}
  basis: From the law.
  as_of: 2026-11-02
  answers: {goal.routes: [trial], cells.present: "yes", cells.donor: other}
  expect:
    routes: {route.trial: conditional}
    steps: [apply]
    force: {law: [test-donor]}
    exits: []
  claims: [c.law]
"""


def content(folder: Path, cases: str = "", **others: str) -> Release:
    files = {
        **WITHOUT,
        CASES: cases or "[]\n",
        **{f"rules/{kind}/{kind}.yaml": text for kind, text in others.items()},
    }
    return release_of(read_content(write(folder, files)))


def outcomes(release: Release, item: str) -> dict[str, Outcome]:
    """The outcomes of the changes of an item, by what is changed."""
    judge = Judge(release, [DAY])
    own = [change for change in changes(release, [DAY]) if change.about[1] == item]
    return {change_words(release, change, "en"): judge.outcome(change) for change in own}


def test_nobody_notices_what_no_case_looks_at(tmp_path: Path) -> None:
    found = outcomes(content(tmp_path), "donor.test")
    assert {one.fate for one in found.values()} >= {"survived", "proof"}
    # The route's condition is missing without cells too, so no proof notices that it is missing more often.
    assert found["the rule no longer selects test-donor"].by == "steps/apply"
    assert found["the force is guidance instead of law"].fate == "survived"


def test_a_case_notices_what_it_expects(tmp_path: Path) -> None:
    found = outcomes(content(tmp_path, ANOTHER), "donor.test")
    assert found["the rule is gone"] == Outcome(found["the rule is gone"].change, "case", "own-cells")
    assert found["the rule no longer selects apply"].by == "own-cells"
    assert found["the force is guidance instead of law"].by == "own-cells"
    # The route is wanted in the case: that the rule is for those who want it, it cannot see.
    assert found["the rule is no longer for route.trial"].fate == "survived"


def test_a_case_that_fails_notices_nothing(tmp_path: Path) -> None:
    failing = ANOTHER.replace("steps: [apply]", "steps: [finish]")
    found = outcomes(content(tmp_path, failing), "donor.test")
    assert all(one.fate != "case" for one in found.values())


def test_a_proof_notices_a_gap(tmp_path: Path) -> None:
    found = outcomes(content(tmp_path), "product.class")
    gone = found["the row that gives gene is gone"]
    assert (gone.fate, gone.by) == ("proof", "findings/product.class")


def test_an_invariant_notices_what_it_forbids(tmp_path: Path) -> None:
    invariant = """\
- id: always-tested
  says: {da: Andres celler testes., en: Others' cells are tested.}
  when: {cells.donor: other, goal.routes: trial}
  then: {select_all: [test-donor]}
"""
    found = outcomes(content(tmp_path, invariants=invariant), "donor.test")
    assert found["the rule is gone"].by == "invariants/always-tested"
    assert outcomes(content(tmp_path / "without"), "donor.test")["the rule is gone"].fate == "survived"


def test_an_invariant_of_two_profiles_notices_what_may_not_matter(tmp_path: Path) -> None:
    invariant = """\
- id: same-law
  says: {da: Loven er den samme., en: The law is the same.}
  independent: {force: law}
  of: [cells.donor]
"""
    rules = SMALL["rules/rules/rules.yaml"].replace(
        'when: {all: [{cells.present: "yes"}, {not: {cells.donor: own}}]}',
        'when: {cells.present: "yes", cells.donor: [own, other]}',
    )
    found = outcomes(content(tmp_path, invariants=invariant, rules=rules), "donor.test")
    narrowed = (
        "“if the donor is the patient or somebody else and there are cells” "
        "becomes “if the donor is somebody else and there are cells”"
    )
    assert found[narrowed].by == "invariants/same-law"


def test_what_shows_in_no_plan_is_not_counted(tmp_path: Path) -> None:
    # The donor is asked for only where there are cells, so that there are cells need not be said.
    rules = SMALL["rules/rules/rules.yaml"].replace("{not: {cells.donor: own}}", "{cells.donor: other}")
    found = outcomes(content(tmp_path, rules=rules), "donor.test")
    redundant = "“if the donor is somebody else and there are cells” becomes “if the donor is somebody else”"
    assert found[redundant].fate == "equal"


def test_the_report_counts_exactly(tmp_path: Path) -> None:
    report = mutate(content(tmp_path, ANOTHER), DAY)
    assert len(report.outcomes) == report.possible
    total = report.score()
    assert total.counted + total.equal == report.possible
    assert total.caught == sum(score.caught for score in report.scores.values())
    assert len(report.observations) == total.counted - total.caught
    assert total.percent == 100 * total.caught // total.counted


def test_a_survivor_is_told_at_its_place_in_both_languages(tmp_path: Path) -> None:
    report = mutate(content(tmp_path, ANOTHER), DAY)
    lines = {language: [one.line(language) for one in report.observations] for language in ("da", "en")}
    line = SMALL["rules/rules/rules.yaml"].splitlines().index("  for: [route.trial]") + 1
    assert (
        f"{tmp_path}/rules/rules/rules.yaml:{line}:9: notice: M101: no case and no proof notices a change of "
        "'donor.test': the rule is no longer for route.trial"
    ) in lines["en"]
    assert any("reglen er ikke længere for route.trial" in one for one in lines["da"])


@pytest.mark.parametrize("most", [1, 7])
def test_a_sample_is_always_the_same(tmp_path: Path, most: int) -> None:
    release = content(tmp_path, ANOTHER)

    def told(report: MutationReport) -> list[tuple[str, str]]:
        return [(change_words(release, one.change, "en"), one.fate) for one in report.outcomes]

    first, second = mutate(release, DAY, most), mutate(release, DAY, most)
    assert len(first.outcomes) == most < first.possible
    assert told(first) == told(second)
