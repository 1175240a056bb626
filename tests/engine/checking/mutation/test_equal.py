"""A change counts as equal exactly if nothing shows of it for any complete profile: tried out."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import pytest

from engine.checking.mutation.change import Change, mutant
from engine.checking.mutation.changes import changes
from engine.checking.mutation.effects import rests_on_doubt
from engine.checking.mutation.judge import Judge
from engine.checking.mutation.replay import Readers, Replay
from engine.conditions.release import Release
from engine.reasoning.conclude import conclude
from engine.reasoning.conclusion import Answer
from tests.engine.checking.mutation.formsread import Shown, broken, shown
from tests.reference import any_answer, completions
from tests.smallcontents import random_release, small_seeds

DAY = date(2026, 11, 24)
SEEDS = small_seeds(8, few=1_000)
EACH = 40
"""Changes of each content that are tried out."""


@cache
def profiles(seed: int) -> list[tuple[dict[str, Any], Shown]]:
    """Every complete profile that breaks no assumption, with what it shows."""
    release = random_release(seed)
    everything = ((answers, shown(release, answers, DAY)) for answers in completions(release.content, {}))
    return [(answers, result) for answers, result in everything if not broken(result)]


def some_changes(release: Release, seed: int) -> list[Change]:
    everything = list(changes(release, [DAY]))
    return random.Random(seed).sample(everything, min(EACH, len(everything)))


@pytest.mark.parametrize("seed", SEEDS)
def test_equal_is_what_shows_for_no_profile(seed: int) -> None:
    release = random_release(seed)
    judge = Judge(release, [DAY])
    fates = set()
    for change in some_changes(release, seed):
        altered = mutant(release, change)
        if rests_on_doubt(release, change):
            continue
        differs = any(
            {**shown(altered, answers, DAY), **assumed(result)} != result
            for answers, result in profiles(seed)
        )
        fates.add(differs)
        fate = judge.outcome(change).fate
        assert (fate != "equal") == differs, change
    assert True in fates


def assumed(result: Shown) -> Shown:
    """What breaks an assumption only with the change is no reason to call it different."""
    return {key: value for key, value in result.items() if key.startswith("assumption ")}


def some_answers(release: Release, chance: random.Random) -> dict[str, Answer]:
    """Answers to most questions, some of them in doubt."""
    return {
        question.id: any_answer(question, chance) if chance.random() < 0.7 else "unknown"
        for question in release.content.questions.values()
        if chance.random() < 0.8
    }


@pytest.mark.parametrize("seed", SEEDS[:4])
def test_a_replay_is_what_the_rule_engine_would_conclude(seed: int) -> None:
    release, chance = random_release(seed), random.Random(seed)
    readers = Readers(release)
    for number, change in enumerate(some_changes(release, seed)[:12]):
        altered = replace(mutant(release, change), digest=f"altered {seed} {number}")
        for _ in range(8):
            answers = some_answers(release, chance)
            replay = Replay(conclude(release, answers, DAY), altered, change, readers)
            found, expected = replay.conclusion(), conclude(altered, answers, DAY)
            assert found.applies == expected.applies
            assert found.tables == expected.tables
            assert found.certain == expected.certain
            assert found.possible == expected.possible
            assert {key: found.known[key] for key in expected.known} == expected.known
