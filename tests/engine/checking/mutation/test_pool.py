"""The profiles altered releases are tried on: some at random, some near to the cases."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from engine.checking.mutation.pool import AT_RANDOM, KEPT, NEAR, pool
from engine.conditions.release import load
from tests.contents import write

DAY = date(2026, 11, 24)


def test_profiles_near_to_a_case_keep_most_of_its_answers(tmp_path: Path) -> None:
    release = load(write(tmp_path))
    profiles = pool(release, list(release.content.cases.values()))
    swept = profiles.swept(release, DAY)
    assert swept.size == AT_RANDOM + NEAR
    near = [swept.value("cells.present", number) for number in range(AT_RANDOM, swept.size)]
    # One in two of those that are drawn anew has the answer of the case too.
    share = near.count("yes") / NEAR
    assert abs(share - (KEPT + (1 - KEPT) / 2)) < 0.02
    # The case does not know the donor: there any answer is as likely.
    donors = [swept.value("cells.donor", number) for number in range(AT_RANDOM, swept.size)]
    assert abs(donors.count("own") / donors.count("other") - 1) < 0.1


def test_without_cases_all_are_at_random(tmp_path: Path) -> None:
    release = load(write(tmp_path))
    assert pool(release, []).size == AT_RANDOM


def test_other_answers_to_some_questions_and_the_same_to_the_rest(tmp_path: Path) -> None:
    release = load(write(tmp_path))
    first = pool(release, [])
    second = first.with_others(release, ["cells.donor", "product.class"])
    assert second.answers["cells.present"] is first.answers["cells.present"]
    own = (first.answers["cells.donor"]["own"] != second.answers["cells.donor"]["own"]).any()
    assert own
