"""The two readings hold what the semantics promise, for all profiles of many small contents."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.conditions.release import ConditionId, Release
from engine.reasoning.conclude import conclude
from engine.reasoning.conclusion import Conclusion
from tests.reference import any_answer, broken, completions, conclusions, doubts, fired
from tests.smallcontents import random_release

BEFORE, AFTER = date(2026, 1, 1), date(2026, 11, 24)
seeds = st.integers(0, 39)
days = st.sampled_from([BEFORE, AFTER])


def rules(conclusion: Conclusion, how: str) -> set[str]:
    """The rules that hold in a reading."""
    reading = conclusion.certain if how == "certain" else conclusion.possible
    return {condition.owner for condition in reading if condition.kind == "rule"}


def some_answers(release: Release, chance: random.Random, left_out: float) -> dict[str, Any]:
    """Answers to some questions, `unknown` to others, none to the rest."""
    answers: dict[str, Any] = {}
    for question in release.content.questions.values():
        way = chance.random()
        if way >= left_out:
            answers[question.id] = any_answer(question, chance)
        elif way < left_out / 2:
            answers[question.id] = "unknown"
    return answers


@settings(max_examples=300, deadline=None)
@given(seeds, st.integers(0, 2**32), days)
def test_a_complete_profile_is_read_as_written(seed: int, profile: int, day: date) -> None:
    """Both readings are equal and say what a plain reading of the conditions says."""
    release = random_release(seed)
    answers = some_answers(release, random.Random(profile), left_out=0)
    concluded = conclude(release, answers, day)
    expected = conclusions(release, answers, day)
    assert rules(concluded, "certain") == rules(concluded, "possible") == fired(release, expected, day)
    assert set(concluded.certain) == set(concluded.possible)
    for finding in release.content.findings:
        assert concluded.tables[finding].value == expected[finding]
        assert concluded.tables[finding].certain == concluded.tables[finding].possible[:1] or (
            release.content.findings[finding].policy == "agree"
        )
    for question, applies in concluded.applies.items():
        assert applies == ("no" if expected[question] == "n/a" else "yes")
    assert bool(concluded.broken_assumptions) == broken(release, expected)


@settings(max_examples=150, deadline=None)
@given(seeds, st.integers(0, 2**32))
def test_doubt_is_the_users_and_rules_may_rest_on_it(seed: int, profile: int) -> None:
    """`unknown` holds for certain where the question is asked, possibly where it may be, else not."""
    release = random_release(seed)
    answers = some_answers(release, random.Random(profile), left_out=0.7)
    concluded = conclude(release, answers, AFTER)
    for rule in map(release.content.rules.__getitem__, doubts(release)):
        assert rule.when is not None
        ((question, _),) = rule.when.items()
        doubted = answers.get(question) == "unknown"
        certain = doubted and concluded.applies[question] == "yes"
        possible = doubted and concluded.applies[question] != "no"
        if not rule.for_ and release.in_force(ConditionId("rule", rule.id), AFTER):
            assert (rule.id in rules(concluded, "certain")) == certain
            assert (rule.id in rules(concluded, "possible")) == possible


@settings(max_examples=150, deadline=None)
@given(seeds, st.integers(0, 2**32), days)
def test_certain_and_possible_bound_every_completion(seed: int, profile: int, day: date) -> None:
    release = random_release(seed)
    answers = some_answers(release, random.Random(profile), left_out=0.5)
    concluded = conclude(release, answers, day)
    assert rules(concluded, "certain") <= rules(concluded, "possible")
    certain, possible = (rules(concluded, how) - doubts(release) for how in ("certain", "possible"))
    for complete in _some(completions(release.content, answers), profile):
        values = conclusions(release, complete, day)
        holding = fired(release, values, day)
        assert certain <= holding <= possible
        for finding, table in concluded.tables.items():
            if table.value is not None:
                assert values[finding] == table.value
            elif values[finding] is None:
                assert not table.sure
            else:
                assert values[finding] in table.values
        for question, applies in concluded.applies.items():
            assert applies == "maybe" or (values[question] == "n/a") == (applies == "no")


@settings(max_examples=150, deadline=None)
@given(seeds, st.integers(0, 2**32), days)
def test_what_is_certain_stays_certain_when_more_is_known(seed: int, profile: int, day: date) -> None:
    release = random_release(seed)
    chance = random.Random(profile)
    answers = some_answers(release, chance, left_out=0.6)
    more = dict(answers)
    for question in release.content.questions.values():
        if answers.get(question.id, "unknown") == "unknown" and chance.random() < 0.5:
            more[question.id] = any_answer(question, chance)
    before, after = conclude(release, answers, day), conclude(release, more, day)
    assert rules(before, "certain") - doubts(release) <= rules(after, "certain")
    assert rules(after, "possible") <= rules(before, "possible")
    for key, known in after.known.items():
        assert known.possible <= before.known[key].possible


@pytest.mark.parametrize("seed", range(10))
def test_several_ask_whens_keep_answers_aside(seed: int) -> None:
    """An answer to a question that is not asked changes nothing."""
    release = random_release(seed)
    for profile in range(30):
        answers = some_answers(release, random.Random(profile), left_out=0.2)
        concluded = conclude(release, answers, AFTER)
        kept = {q: answer for q, answer in answers.items() if q not in concluded.set_aside}
        without = conclude(release, kept, AFTER)
        assert dict(without.known) == dict(concluded.known)
        assert dict(without.certain) == dict(concluded.certain)


def test_rules_in_force_come_and_go_with_the_day() -> None:
    changed = 0
    for seed in range(10):
        release = random_release(seed)
        answers = some_answers(release, random.Random(seed), left_out=0)
        for day in (BEFORE, AFTER):
            for condition in conclude(release, answers, day).certain:
                assert release.in_force(ConditionId(*condition), day)
        changed += rules(conclude(release, answers, BEFORE), "certain") != rules(
            conclude(release, answers, AFTER), "certain"
        )
    assert changed


def _some(ways: Iterator[dict[str, Any]], seed: int, most: int = 60) -> list[dict[str, Any]]:
    """All of them, or a sample where there are many."""
    everything = list(ways)
    return everything if len(everything) <= most else random.Random(seed).sample(everything, most)
