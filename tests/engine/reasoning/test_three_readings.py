"""One normal form, three readings: run, sweep and prove say the same of every complete profile."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.conditions.release import ConditionId
from engine.reasoning.conclude import conclude
from engine.reasoning.prove import Prover
from engine.reasoning.sweep import sweep, unbroken
from tests.reference import any_answer, conclusions, fired
from tests.smallcontents import random_release

DAYS = (date(2026, 1, 1), date(2026, 11, 24))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 39), st.integers(0, 1000), st.sampled_from(DAYS))
def test_the_sweep_agrees_with_a_plain_reading_and_the_rule_engine(seed: int, chance: int, day: date) -> None:
    release = random_release(seed)
    swept = sweep(release, day, 20, chance)
    rules = {
        rule: swept.holds(release.forms[ConditionId("rule", rule)])
        for rule in release.content.rules
        if release.in_force(ConditionId("rule", rule), day)
    }
    for number in range(swept.size):
        answers = swept.profile(number)
        concluded = conclude(release, answers, day)
        complete = {q.id: any_answer(q, np.random) for q in release.content.questions.values()}  # type: ignore[arg-type]  # chooses alike
        values = conclusions(release, {**complete, **answers}, day)
        for finding in release.content.findings:
            assert swept.value(finding, number) == values[finding] == concluded.tables[finding].value
        holding = {rule for rule, truth in rules.items() if truth[number]}
        assert holding == fired(release, values, day)
        assert holding == {condition.owner for condition in concluded.certain if condition.kind == "rule"}


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 39), st.integers(0, 1000), st.sampled_from(DAYS))
def test_the_prover_agrees_with_the_sweep(seed: int, chance: int, day: date) -> None:
    """For profiles of the sweep z3 knows exactly one value of each finding, and the same rules."""
    release = random_release(seed)
    swept = sweep(release, day, 5, chance)
    prover = Prover(release, day, assume=())
    for number in range(swept.size):
        given_ = prover.given(swept.profile(number))
        found = prover.find(*given_)
        assert found.how == "yes"
        assert found.values is not None
        for finding in release.content.findings:
            assert found.values.get(finding) == swept.value(finding, number)
        for rule in release.content.rules:
            condition = ConditionId("rule", rule)
            holds = release.in_force(condition, day) and bool(swept.holds(release.forms[condition])[number])
            assert prover.find(*given_, prover.condition(condition)).how == ("yes" if holds else "no")


@pytest.mark.parametrize("seed", range(12))
def test_what_the_sweep_meets_the_prover_finds_and_what_it_finds_is_so(seed: int) -> None:
    release, day = random_release(seed), DAYS[1]
    swept, prover = sweep(release, day, 3_000, 1), Prover(release, day)
    for rule in release.content.rules:
        condition = ConditionId("rule", rule)
        verdict = prover.find(prover.condition(condition))
        if (swept.holds(release.forms[condition]) & unbroken(swept)).any():
            assert verdict.how == "yes"
        if verdict.profile is not None:
            assert condition in conclude(release, verdict.profile, day).certain


def test_known_answers_hold_in_every_swept_profile() -> None:
    release = random_release(4)
    question = next(iter(release.content.questions.values()))
    answer = any_answer(question, np.random)  # type: ignore[arg-type]  # chooses alike
    swept = sweep(release, DAYS[1], 50, 1, {question.id: answer})
    assert all(swept.profile(number)[question.id] == answer for number in range(50))
    assert sweep(release, DAYS[1], 50, 9).profile(7) == sweep(release, DAYS[1], 50, 9).profile(7)
