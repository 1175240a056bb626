"""How rough the plain readings are on the shipped content, and what making a plan exact costs."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Mapping
from typing import NamedTuple

from benchmarks.measuring import AS_OF, FULL, Scale, table
from engine.conditions.release import Release, load
from engine.reasoning import exact
from engine.reasoning.conclude import conclude, forget
from engine.reasoning.conclusion import Answer, Conclusion
from engine.reasoning.sweep import sweep

KNOWN = (0.25, 0.5, 0.75, 0.9)
"""Shares of a complete profile's answers that are given."""


class Rough(NamedTuple):
    """One partial profile: rules between certain and possible, before and after, and the time."""

    open_before: int
    settled: int
    plain_seconds: float
    extra_seconds: float


def main(scale: Scale = FULL) -> None:
    """Write the table."""
    release = load()
    measure(release, {})  # what is made once per release is not a plan's cost
    rows = []
    for share in KNOWN:
        measured = [
            measure(release, answers)
            for seed in range(max(2, scale.profiles * 4))
            if (answers := partial(release, share, seed))
        ]
        opened = sum(one.open_before for one in measured)
        settled = sum(one.settled for one in measured)
        extra = [one.extra_seconds * 1000 for one in measured]
        rows.append(
            [
                f"{share:.0%}",
                f"{len(measured)}",
                f"{opened / len(measured):.0f}",
                f"{settled / len(measured):.1f}",
                f"{100 * settled / max(opened, 1):.0f} %",
                f"{statistics.median(one.plain_seconds * 1000 for one in measured):.0f}",
                f"{statistics.median(extra):.0f}",
                f"{max(extra):.0f}",
            ]
        )
    head = [
        "answers given",
        "profiles",
        "rules left open by the readings",
        "of them settled",
        "share",
        "both readings, ms",
        "exact besides, median ms",
        "most, ms",
    ]
    table("Exactness", head, rows)


def partial(release: Release, share: float, seed: int) -> dict[str, Answer]:
    """Some of the answers of a random complete profile."""
    chance = random.Random(seed)
    profile = sweep(release, AS_OF, 1, seed).profile(0)
    return {question: answer for question, answer in profile.items() if chance.random() < share}


def measure(release: Release, answers: Mapping[str, Answer]) -> Rough:
    """What the readings leave open for a profile, and what exactness settles."""
    forget()
    start = time.process_time()
    plain = conclude(release, answers, AS_OF)
    middle = time.process_time()
    exact.forget()
    made = exact.exactly(release, answers, AS_OF)
    end = time.process_time()

    before = _between(plain)
    return Rough(before, before - _between(made), middle - start, end - middle)


def _between(conclusion: Conclusion) -> int:
    """Rules that may hold, but not for certain."""
    return sum(one.kind == "rule" and one not in conclusion.certain for one in conclusion.possible)
