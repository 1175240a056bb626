"""The sweep's sets of profiles: any number of them, drawn evenly, the same each time."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from engine.conditions.release import ConditionId, Release, load
from engine.reasoning.sweep import Profiles, sweep, unbroken, unbroken_set
from tests.contents import write
from tests.smallcontents import random_release

DAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Release:
    return load(write(tmp_path_factory.mktemp("content")))


@pytest.mark.parametrize("size", [1, 7, 8, 9, 63, 64, 65, 1000])
def test_every_profile_has_exactly_one_value_of_each_question(size: int) -> None:
    release = random_release(3)
    swept = sweep(release, DAY, size, 1)
    for question in release.content.questions:
        for fact in release.by_owner[question]:
            sets = [swept.profiles.unpacked(bits) for bits in swept.profiles.with_value[fact.key].values()]
            assert np.array(sets).sum(axis=0).tolist() == [1] * size


@pytest.mark.parametrize("size", [1, 7, 9, 1001])
def test_no_set_holds_anybody_beyond_the_last_profile(size: int) -> None:
    """Counting bits counts profiles, whatever the number of them."""
    release = random_release(5)
    swept = sweep(release, DAY, size, 1)
    sets = [bits for own in swept.profiles.with_value.values() for bits in own.values()]
    sets += [swept.profiles.where(form) for form in release.forms.values()]
    for bits in (*sets, swept.profiles.everybody, unbroken_set(swept)):
        assert np.bitwise_count(bits).sum() == swept.profiles.unpacked(bits).sum() <= size


def test_columns_and_single_values_say_the_same_as_the_sets() -> None:
    release = random_release(7)
    swept = sweep(release, DAY, 50, 2)
    for key, fact in release.facts.items():
        column = swept.facts[key]
        for number in range(swept.size):
            value = swept.value(key, number)
            assert int(column[number]) == (fact.values.index(value) if value is not None else -1)


def test_all_options_are_drawn_about_equally_often(small: Release) -> None:
    swept = sweep(small, DAY, 30_000, 1)
    donors = swept.profiles.with_value["cells.donor"]
    own, other, not_asked = (int(np.bitwise_count(donors[v]).sum()) for v in ("own", "other", "n/a"))
    assert not_asked == pytest.approx(15_000, rel=0.05)
    assert own == pytest.approx(other, rel=0.05)


def test_what_was_looked_up_once_is_not_changed_by_its_reader(small: Release) -> None:
    swept = sweep(small, DAY, 100, 1)
    form = small.forms[ConditionId("exit", "exit.no-cells")]
    before = swept.holds(form).copy()
    swept.holds(form)[:] = True
    assert (swept.holds(form) == before).all()


def test_an_unknown_row_or_fact_is_an_error(small: Release) -> None:
    swept = sweep(small, DAY, 10, 1)
    with pytest.raises(KeyError):
        swept.facts["no.such"]
    with pytest.raises(KeyError):
        swept.rows[ConditionId("row", "no.such", 0)]
    assert set(swept.facts) == set(small.facts)
    assert len(swept.rows) == 4


def test_an_empty_form_holds_for_nobody_and_an_empty_term_for_everybody(small: Release) -> None:
    profiles = Profiles(small, 11)
    assert not profiles.unpacked(profiles.where(())).any()
    assert profiles.unpacked(profiles.where(((),))).all()


def test_assumptions_are_told_apart(small: Release) -> None:
    swept = sweep(small, DAY, 400, 1)
    for number, fine in enumerate(unbroken(swept)):
        assert fine == (swept.profile(number)["goal.routes"] != ())


def test_content_folders_do_not_matter(small: Release, tmp_path: Path) -> None:
    again = load(write(tmp_path))
    assert sweep(again, DAY, 20, 4).profile(13) == sweep(small, DAY, 20, 4).profile(13)
