"""What rests on a claim is law no longer than the claim, and the claim no longer than its source."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from engine.conditions.dated import around, both
from engine.conditions.release import Release, release_of
from engine.content.base import ALWAYS, InForce
from engine.content.reader import read_content
from engine.reasoning.conclude import conclude
from engine.reasoning.conclusion import Answer
from tests.contents import SMALL, write

EARLY, LATE = date(2026, 1, 1), date(2028, 1, 1)
CLAIMS, SOURCES = "checklists/claims/claims.yaml", "checklists/sources/sources.yaml"


def stretch(begins: date | None, ends: date | None) -> InForce:
    """In force from a day to a day."""
    return InForce.model_validate({"from": begins, "to": ends})


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (ALWAYS, ALWAYS, ALWAYS),
        (stretch(EARLY, None), ALWAYS, stretch(EARLY, None)),
        (stretch(EARLY, None), stretch(None, LATE), stretch(EARLY, LATE)),
        (stretch(LATE, None), stretch(None, EARLY), stretch(LATE, LATE)),
    ],
)
def test_both(first: InForce, second: InForce, expected: InForce) -> None:
    assert both(first, second) == both(second, first) == expected


def test_around() -> None:
    assert around([stretch(None, EARLY), stretch(LATE, None)]) == ALWAYS
    assert around([stretch(EARLY, LATE), stretch(EARLY, EARLY)]) == stretch(EARLY, LATE)


def release(folder: Path, **edits: str) -> Release:
    """The small content with `in_force` of the law's claim or source."""
    files = dict(SMALL)
    if "claim" in edits:
        files[CLAIMS] = files[CLAIMS].replace(
            "confidence: high", f"in_force: {edits['claim']}, confidence: high"
        )
    if "source" in edits:
        files[SOURCES] = files[SOURCES].replace("- id: act\n", f"- id: act\n  in_force: {edits['source']}\n")
    return release_of(read_content(write(folder, files)))


@pytest.mark.parametrize("where", ["claim", "source"])
def test_a_rule_ceases_with_what_it_cites(tmp_path: Path, where: str) -> None:
    one = release(tmp_path, **{where: "{to: 2027-08-07}"})
    assert date(2027, 8, 7) in one.change_dates
    answers: dict[str, Answer] = {"goal.routes": ("trial",), "cells.present": "yes", "cells.donor": "other"}
    rules = [
        {condition.owner for condition in conclude(one, answers, day).certain if condition.kind == "rule"}
        for day in (EARLY, LATE)
    ]
    assert rules == [{"donor.test"}, set()]


def test_the_digest_is_that_of_what_is_written(tmp_path: Path) -> None:
    reading = read_content(write(tmp_path, dict(SMALL)))
    assert release_of(reading).digest == reading.digest
