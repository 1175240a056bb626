"""Coverage counts exactly what the cases exercise for certain."""

from __future__ import annotations

from pathlib import Path

from engine.checking.cases.coverage import Target, coverage, coverage_observations, exercised
from engine.checking.cases.run import concluded
from engine.conditions.release import release_of
from engine.content.reader import read_content
from tests.contents import SMALL, write


def test_what_one_case_exercises(tmp_path: Path) -> None:
    release = release_of(read_content(write(tmp_path)))
    (case,) = release.content.cases.values()
    found = coverage(release, exercised(concluded(release, case)))
    # Its donor is not known: of what hangs on the donor nothing is exercised.
    assert found.counts == {
        "question": (2, 3),
        "option": (2, 6),
        "row": (1, 6),
        "rule": (1, 2),
        "exit": (0, 1),
        "step": (1, 4),
    }
    assert Target("row", "product.class", "1") not in found.left
    assert Target("row", "route.trial", "2") in found.left
    assert Target("rule", "donor.test") in found.left
    places = {
        (one.code, one.item, Path(one.position.path).name, one.position.line)
        for one in coverage_observations(release, found.left)
    }
    second_row = SMALL["rules/findings/findings.yaml"].splitlines().index("    - to: open") + 1
    assert ("K204", "donor.test", "rules.yaml", 1) in places
    assert ("K203", "route.trial", "findings.yaml", second_row) in places


def test_without_a_case_nothing_is_exercised(tmp_path: Path) -> None:
    release = release_of(read_content(write(tmp_path)))
    found = coverage(release, [])
    assert all(covered == 0 for covered, _ in found.counts.values())
    assert found.left == found.everything
