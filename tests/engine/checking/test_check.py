"""The whole check: what is done in which order, and what acceptances do to what is found."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from engine.checking.check import check
from engine.conditions.release import load
from tests.contents import SMALL, write

DAY = date(2026, 11, 24)
ACCEPTANCES = "rules/acceptances/acceptances.yaml"
FINISH = "code: L113\n  kind: steps\n  item: finish\n"


def accepting(written: str) -> dict[str, str]:
    return {
        **SMALL,
        ACCEPTANCES: SMALL[ACCEPTANCES].replace("code: L101\n  kind: claims\n  item: c.practice\n", written),
    }


def test_a_quick_check_proves_nothing(tmp_path: Path) -> None:
    parts: list[str] = []
    report = check(load(write(tmp_path)), DAY, lambda part, *_: parts.append(part), quick=True)
    assert (report.proofs, parts) == ((), [])
    assert {one.code[0] for one in report.observations} == {"L"}


def test_a_full_check_tells_how_far_it_is(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    report = check(load(write(tmp_path)), DAY, lambda *part: told.append(part))
    assert report.proofs
    # The cases are run beside the proofs and tell how far they are on their own.
    proving = [one for one in told if one[0] != "cases"]
    assert proving[-1][0] == "proved"
    assert [done for _, done, _ in proving] == list(range(len(proving)))
    assert {total for *_, total in proving} == {len(proving) - 1}
    assert all(done <= total for _, done, total in told)


def test_observations_stand_in_order_of_place(tmp_path: Path) -> None:
    report = check(load(write(tmp_path)), DAY, quick=True)
    places = [one.position for one in report.observations]
    assert places == sorted(places)


def test_what_is_accepted_is_marked_and_nothing_else(tmp_path: Path) -> None:
    report = check(load(write(tmp_path, accepting(FINISH))), DAY, quick=True)
    accepted = [one for one in report.observations if one.accepted is not None]
    assert [(one.code, one.item) for one in accepted] == [("L113", "finish")]
    assert not report.clean


def test_an_acceptance_of_a_proof_is_stale_only_once_it_was_proved(tmp_path: Path) -> None:
    release = load(write(tmp_path, accepting(FINISH.replace("L113", "P104"))))
    assert "L102" not in {one.code for one in check(release, DAY, quick=True).observations}
    assert "L102" in {one.code for one in check(release, DAY).observations}
