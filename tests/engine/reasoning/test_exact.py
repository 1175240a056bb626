"""Exact conclusions hold what every completion holds, no more and no less."""

from __future__ import annotations

import random
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.conditions.facts import NO, YES
from engine.conditions.release import ConditionId, Release
from engine.reasoning.conclude import conclude
from engine.reasoning.exact import exactly
from tests.reference import any_answer, broken, completions, conclusions, doubts, fired, holds
from tests.smallcontents import random_release

DAY = date(2026, 11, 24)


def some_answers(release: Release, chance: random.Random) -> dict[str, Any]:
    """Answers to about half the questions."""
    return {
        question.id: any_answer(question, chance) if chance.random() < 0.7 else "unknown"
        for question in release.content.questions.values()
        if chance.random() < 0.7
    }


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 39), st.integers(0, 2**32))
def test_exact_is_what_all_completions_say(seed: int, profile: int) -> None:
    release = random_release(seed)
    answers = some_answers(release, random.Random(profile))
    everything = list(completions(release.content, answers))
    if len(everything) > 2_000:
        return
    exact = exactly(release, answers, DAY)
    values = [conclusions(release, complete, DAY) for complete in everything]
    values = [one for one in values if not broken(release, one)]
    if not values:
        assert exact is conclude(release, answers, DAY)
        return
    firing = [fired(release, one, DAY) for one in values]
    rules = [ConditionId("rule", rule) for rule in release.content.rules if rule not in doubts(release)]
    assert {c.owner for c in rules if c in exact.certain} == set.intersection(*firing)
    assert {c.owner for c in rules if c in exact.possible} == set.union(*firing)
    for finding, table in exact.tables.items():
        may_be = {one[finding] for one in values}
        assert set(table.values) | ({None} if not table.sure else set()) == may_be
        assert table.value == (may_be.pop() if len(may_be) == 1 else None)
    for question, applies in exact.applies.items():
        asked = {one[question] != "n/a" for one in values}
        assert applies == ("maybe" if len(asked) > 1 else "yes" if asked == {True} else "no")
        for fact in release.by_owner[question]:
            if fact.option is not None:
                some = {_of(one[question], fact.option) for one in values}
            else:
                some = {one[question] for one in values}
            assert exact.known[fact.key].possible == some
    for found in release.content.findings.values():
        for number in exact.tables[found.id].certain:
            row = found.table[number]
            assert row.otherwise or all(holds(row.when, one, release.content) for one in values)


def _of(value: Any, option: str) -> str:
    return "n/a" if value == "n/a" else YES if option in value else NO


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 39), st.integers(0, 2**32))
def test_exact_lies_between_the_readings(seed: int, profile: int) -> None:
    release = random_release(seed)
    answers = some_answers(release, random.Random(profile))
    plain, exact = conclude(release, answers, DAY), exactly(release, answers, DAY)
    assert set(plain.certain) <= set(exact.certain) <= set(exact.possible) <= set(plain.possible)
    for key, known in exact.known.items():
        assert known.possible <= plain.known[key].possible
