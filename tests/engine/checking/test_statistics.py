"""Statistics held against counting profile by profile in plain Python."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from statistics import median_low

import pytest

from engine.checking import statistics as counting
from engine.checking.statistics import statistics
from engine.conditions.release import Release, load
from engine.reasoning.conclude import conclude
from engine.reasoning.sweep import Swept, sweep
from tests.contents import SMALL, edited, write
from tests.smallcontents import random_release

DAY = date(2026, 11, 24)


@pytest.fixture
def small(tmp_path: Path) -> Release:
    return load(write(tmp_path))


@pytest.mark.parametrize("seed", range(6))
def test_the_counts_are_those_of_the_rule_engine(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    release = random_release(seed)
    chunks: list[Swept] = []

    def remembered(*arguments: object) -> Swept:
        chunks.append(sweep(*arguments))  # type: ignore[arg-type]  # passed on as they came
        return chunks[-1]

    monkeypatch.setattr(counting, "CHUNK", 32)
    monkeypatch.setattr(counting, "sweep", remembered)
    made = statistics(release, DAY, 75, seed)
    assert [chunk.size for chunk in chunks] == [32, 32, 11]

    values: Counter[tuple[str, str]] = Counter()
    rules: Counter[str] = Counter()
    exits: Counter[str] = Counter()
    broken: Counter[str] = Counter()
    lengths: list[int] = []
    for chunk in chunks:
        for number in range(chunk.size):
            concluded = conclude(release, chunk.profile(number), DAY)
            against = {c.owner for c in concluded.certain if c.kind == "assumption"}
            broken.update(against)
            if against:
                continue
            values.update((id_, table.value or "undetermined") for id_, table in concluded.tables.items())
            held = {c.owner for c in concluded.certain if c.kind == "rule"}
            rules.update(held)
            exits.update(c.owner for c in concluded.certain if c.kind == "exit")
            lengths.append(len({step for rule in held for step in release.content.rules[rule].select}))
    assert made.drawn == 75
    assert made.counted == len(lengths)
    assert _positive(made.broken) == broken
    counted = {
        (id_, v): n for id_, own in {**made.routes, **made.findings}.items() for v, n in own.items() if n
    }
    assert counted == values
    assert _positive(made.rules) == rules
    assert _positive(made.exits) == exits
    if lengths:
        assert made.steps_in_a_plan is not None
        spread = (made.steps_in_a_plan.fewest, made.steps_in_a_plan.median, made.steps_in_a_plan.most)
        assert spread == (min(lengths), median_low(lengths), max(lengths))


def _positive(counts: dict[str, int]) -> dict[str, int]:
    return {id_: count for id_, count in counts.items() if count}


def test_the_same_seed_gives_the_same_and_another_one_does_not(small: Release) -> None:
    first = statistics(small, DAY, 5_000, 1)
    assert statistics(small, DAY, 5_000, 1) == first
    assert statistics(small, DAY, 5_000, 2).findings != first.findings


def test_known_answers_hold_and_unknown_ones_leave_open(small: Release) -> None:
    made = statistics(small, DAY, 1_000, 1, {"cells.present": "no", "goal.routes": "unknown"})
    assert made.answers == {"cells.present": "no"}
    assert made.exits == {"exit.no-cells": made.counted}
    assert 0 < made.counted < made.drawn


def test_rules_only_doubt_can_meet_are_told_apart_from_rules_nobody_met(tmp_path: Path) -> None:
    rules = "rules/rules/rules.yaml"
    doubt = "{any: [{cells.donor: unknown}, {goal.routes: []}]}"
    release = load(write(tmp_path, edited(rules, f"when: {doubt}", "when: {cells.donor: unknown}")))
    made = statistics(release, DAY, 500, 1, {"cells.donor": "own"})
    assert made.for_doubt_only == ["donor.ask"]
    assert made.never_met == ["donor.test"]


def test_a_rule_that_is_not_in_force_is_neither_met_nor_missed(small: Release) -> None:
    made = statistics(small, date(2001, 1, 1), 500, 1)
    assert "donor.test" not in made.rules
    assert made.never_met == ["donor.ask"]
    assert made.steps == dict.fromkeys(small.content.steps, 0)


def test_profiles_with_nowhere_to_go_are_counted_and_one_is_shown(tmp_path: Path) -> None:
    findings = SMALL["rules/findings/findings.yaml"].replace(
        "- to: open\n      otherwise", "- to: closed\n      otherwise"
    )
    release = load(write(tmp_path, {**SMALL, "rules/findings/findings.yaml": findings}))
    made = statistics(release, DAY, 2_000, 1)
    assert made.nowhere > 0
    assert made.nowhere_example is not None
    assert made.nowhere_example["cells.donor"] == "own"
    assert statistics(release, DAY, 2_000, 1, {"cells.present": "no"}).nowhere == 0


def test_where_all_answers_break_an_assumption_nothing_is_counted(small: Release) -> None:
    made = statistics(small, DAY, 100, 1, {"goal.routes": ()})
    assert (made.counted, made.steps_in_a_plan, made.broken) == (0, None, {"one-way-at-least": 100})


def test_progress_is_told_from_nothing_to_all(small: Release, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "CHUNK", 40)
    told: list[tuple[int, int]] = []
    statistics(small, DAY, 100, 1, progress=lambda done, total: told.append((done, total)))
    assert told == [(0, 100), (40, 100), (80, 100), (100, 100)]
