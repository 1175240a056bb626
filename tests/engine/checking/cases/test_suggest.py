"""Suggested answers exercise what they are suggested for; where there are none, no profile does."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from engine.checking.cases.coverage import Target, exercised, targets
from engine.checking.cases.skeleton import skeleton
from engine.checking.cases.suggest import suggestions
from engine.conditions.release import Release, release_of
from engine.content.reader import read_content
from engine.reasoning.conclude import conclude
from tests.contents import write
from tests.reference import Values, broken, completions, conclusions, fired
from tests.smallcontents import random_release, small_seeds

DAY = date(2026, 11, 24)


def some_profile_does(release: Release, target: Target, profiles: list[Values]) -> bool:
    """Tried out, read plainly."""
    content = release.content
    if target.what == "row":
        for values in profiles:
            concluded = {q: values[q] for q in content.questions if values[q] != "n/a"}
            if int(target.part) - 1 in conclude(release, concluded, DAY).tables[target.item].certain:
                return True
        return False
    if target.what == "question":
        return any(values[target.item] != "n/a" for values in profiles)
    if target.what == "option":
        several = content.questions[target.item].kind == "several"
        return any(
            target.part in values[target.item] if several else values[target.item] == target.part
            for values in profiles
            if values[target.item] != "n/a"
        )
    rules = [r.id for r in content.rules.values() if target.item in (r.id, *r.select)]
    return any(set(rules) & fired(release, values, DAY) for values in profiles)


@pytest.mark.parametrize("seed", small_seeds(6))
def test_they_exercise_it(seed: int) -> None:
    release = random_release(seed)
    everything = (conclusions(release, p, DAY) for p in completions(release.content, {}))
    profiles = [values for values in everything if not broken(release, values)]
    left = targets(release)
    found = list(suggestions(release, [DAY], left))
    assert sorted(target for one in found for target in one.targets) == sorted(left)
    for suggestion in found:
        if suggestion.answers is None:
            (target,) = suggestion.targets
            assert not some_profile_does(release, target, profiles)
        else:
            done = exercised(conclude(release, suggestion.answers, suggestion.as_of))
            assert set(suggestion.targets) <= done


def test_no_answer_is_too_much(tmp_path: Path) -> None:
    release = release_of(read_content(write(tmp_path)))
    (found,) = suggestions(release, [DAY], [Target("row", "route.trial", "1")])
    assert found.answers == {"cells.present": "no"}


def test_doubt_is_suggested_where_a_rule_rests_on_it(tmp_path: Path) -> None:
    release = release_of(read_content(write(tmp_path)))
    (found,) = suggestions(release, [DAY], [Target("rule", "donor.ask")])
    assert found.answers == {"cells.present": "yes", "cells.donor": "unknown"}


def test_what_is_in_force_only_later_is_looked_for_later(tmp_path: Path) -> None:
    release = release_of(read_content(write(tmp_path)))
    days = [date(2010, 1, 1), date(2011, 1, 1)]
    (found,) = suggestions(release, days, [Target("rule", "donor.test")])
    assert found.as_of == date(2011, 1, 1)


def test_the_case_is_a_skeleton_with_nothing_expected(tmp_path: Path) -> None:
    release = release_of(read_content(write(tmp_path)))
    (found,) = suggestions(release, [DAY], [Target("rule", "donor.test")])
    text = skeleton(release, found, 3, "en")
    (case,) = yaml.safe_load(text)
    assert case["answers"] == {"goal.routes": ["trial"], "cells.present": "yes", "cells.donor": "other"}
    assert case["expect"] == {}
    assert case["claims"] == ["c.law"]
    assert "# rules/donor.test" in text
    assert "# if you want Trial, there are cells and the donor is somebody else" in text
    assert "never from what the command shows" in text
