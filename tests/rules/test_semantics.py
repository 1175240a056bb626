"""The semantics on the shipped content: the engine against a plain reading, for random profiles."""

from __future__ import annotations

import random
from datetime import date
from functools import cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.conditions.release import ConditionId, Release, load
from engine.reasoning.conclude import conclude
from engine.reasoning.conclusion import Conclusion
from engine.reasoning.exact import exactly
from engine.reasoning.interview import interview
from engine.reasoning.sweep import sweep
from tests.reference import Values, any_answer, broken, conclusions, doubts, fired

seeds = st.integers(0, 2**32)
days = st.sampled_from([date(2026, 11, 24), date(2028, 1, 1)])


@cache
def shipped() -> Release:
    """The content as it is shipped."""
    return load()


def complete(chance: random.Random) -> dict[str, Any]:
    """An answer to every question, asked or not."""
    return {question.id: any_answer(question, chance) for question in shipped().content.questions.values()}


def rules(conclusion: Conclusion, how: str) -> set[str]:
    """The rules that hold in a reading."""
    reading = conclusion.certain if how == "certain" else conclusion.possible
    return {condition.owner for condition in reading if condition.kind == "rule"}


def within(conclusion: Conclusion, values: Values, day: date) -> None:
    """What a completion has lies between the readings."""
    release = shipped()
    holding = fired(release, values, day)
    aside = doubts(release)
    assert rules(conclusion, "certain") - aside <= holding <= rules(conclusion, "possible")
    for finding, table in conclusion.tables.items():
        assert values[finding] in table.values
        assert table.value in (None, values[finding])
    for question, applies in conclusion.applies.items():
        assert applies == "maybe" or (values[question] == "n/a") == (applies == "no")


@settings(max_examples=120, deadline=None)
@given(seeds, days)
def test_a_complete_profile_is_read_as_written(seed: int, day: date) -> None:
    release, answers = shipped(), complete(random.Random(seed))
    concluded, expected = conclude(release, answers, day), conclusions(shipped(), answers, day)
    assert rules(concluded, "certain") == rules(concluded, "possible") == fired(release, expected, day)
    assert {finding: table.value for finding, table in concluded.tables.items()} == {
        finding: expected[finding] for finding in release.content.findings
    }
    assert bool(concluded.broken_assumptions) == broken(release, expected)


@settings(max_examples=120, deadline=None)
@given(seeds, days, st.floats(0, 1))
def test_the_readings_bound_a_completion(seed: int, day: date, known: float) -> None:
    chance = random.Random(seed)
    answers = complete(chance)
    some = {
        q: a if chance.random() < 0.8 else "unknown" for q, a in answers.items() if chance.random() < known
    }
    whole = {**answers, **{q: a for q, a in some.items() if a != "unknown"}}
    within(conclude(shipped(), some, day), conclusions(shipped(), whole, day), day)


@settings(max_examples=25, deadline=None)
@given(seeds, st.floats(0.3, 1))
def test_exact_conclusions_bound_a_completion_too(seed: int, known: float) -> None:
    day, chance, release = date(2026, 11, 24), random.Random(seed), shipped()
    swept = sweep(release, day, 1, seed % 2**31)
    profile = swept.profile(0)
    answers = {**complete(chance), **profile}
    values = conclusions(release, answers, day)
    some = {question: answer for question, answer in profile.items() if chance.random() < known}
    exact, plain = exactly(release, some, day), conclude(release, some, day)
    assert set(plain.certain) <= set(exact.certain) <= set(exact.possible) <= set(plain.possible)
    if not broken(release, values):
        within(exact, values, day)


@settings(max_examples=30, deadline=None)
@given(seeds, days)
def test_the_sweep_concludes_the_same(seed: int, day: date) -> None:
    release = shipped()
    swept = sweep(release, day, 3, seed % 2**31)
    for number in range(3):
        concluded = conclude(release, swept.profile(number), day)
        for finding in release.content.findings:
            assert swept.value(finding, number) == concluded.tables[finding].value
        holding = {
            rule
            for rule in release.content.rules
            if release.in_force(ConditionId("rule", rule), day)
            and swept.holds(release.forms[ConditionId("rule", rule)])[number]
        }
        assert holding == rules(concluded, "certain")


@settings(max_examples=15, deadline=None)
@given(seeds)
def test_the_interview_comes_to_an_end_with_everything_decided(seed: int) -> None:
    release, chance, answers = shipped(), random.Random(seed), dict[str, Any]()
    day = date(2026, 11, 24)
    while (question := interview(conclude(release, answers, day)).next) is not None:
        answers[question] = any_answer(release.content.questions[question], chance)
    concluded = conclude(release, answers, day)
    assert interview(concluded).at_most == 0
    assert all(table.value is not None for table in concluded.tables.values())
    assert len(answers) <= len(release.content.questions)
