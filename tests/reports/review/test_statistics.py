"""Figures on many profiles, to read."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from engine.checking.statistics import Statistics, statistics
from engine.conditions.release import Release, load
from engine.content.base import Language
from reports.review.statistics import statistics_blocks
from reports.text import blocks_text
from tests.contents import write

DAY = date(2026, 11, 24)


@cache
def release() -> Release:
    with TemporaryDirectory() as folder:
        return load(write(Path(folder)))


def text(made: Statistics, language: Language = "en") -> str:
    return blocks_text(statistics_blocks(made, release(), language), 100)


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_route_value_exit_and_step_is_told(language: Language) -> None:
    said = text(statistics(release(), DAY, 1_000, 1), language)
    content = release().content
    titles = [finding.title for finding in content.findings.values()]
    titles += [exit_.title for exit_ in content.exits.values()]
    assert [title[language] for title in titles if title[language] not in said] == []
    assert all(step in said for step in content.steps)
    assert "1.000" in said if language == "da" else "1,000" in said


def test_the_figures_are_those_counted() -> None:
    made = statistics(release(), DAY, 1_000, 1)
    own = made.findings["product.own"]["yes"]
    assert f"yes  {own} ({100 * own / made.counted:.1f}%)" in text(made)
    assert f"one-way-at-least  {made.broken['one-way-at-least']} (" in text(made)
    # Nobody chooses no route, for an assumption rules it out; so the rule holds for doubt alone.
    assert "- donor.ask Ask early." in text(made)
    met = made.model_copy(update={"never_met": []})
    assert "All rules that complete answers can meet were met." in text(met)


@pytest.mark.parametrize(
    ("count", "of", "shown"),
    [
        (0, 10, "0"),
        (10, 10, "10 (100.0%)"),
        (1, 100_000, "1 (<0.1%)"),
        (99_999, 100_000, "99,999 (>99.9%)"),
        (1, 1_000, "1 (0.1%)"),
        (1, 3, "1 (33.3%)"),
    ],
)
def test_a_share_is_never_rounded_to_all_or_none(count: int, of: int, shown: str) -> None:
    made = statistics(release(), DAY, 50, 1)
    told = text(made.model_copy(update={"counted": of, "exits": {"exit.no-cells": count}}))
    line = next(line for line in told.splitlines() if line.startswith("No cells"))
    assert line.split(maxsplit=2)[2] == shown


def test_profiles_with_nowhere_to_go_cannot_be_overlooked() -> None:
    made = statistics(release(), DAY, 50, 1)
    lost = made.model_copy(
        update={"nowhere": 3, "nowhere_example": {"cells.donor": "own", "goal.routes": ()}}
    )
    said = text(lost)
    assert "! NO ROUTE AND NO EXIT" in said
    assert "cells.donor: own" in said
    assert "goal.routes: []" in said
    assert "Each set of answers counted has a route that can be considered, or an exit." in text(made)


def test_where_nothing_could_be_counted_it_says_so() -> None:
    said = text(statistics(release(), DAY, 50, 1, {"goal.routes": ()}))
    assert "! NOTHING TO COUNT" in said
    assert "Routes to patients" not in said
