from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from engine.checking.lint.copies_seen import copies_seen, months_between
from tests.engine.checking.lint.looking import items, look
from tests.engine.content.bad import CLAIMS


def test_a_claim_nobody_looked_up(tmp_path: Path) -> None:
    assert items(look(tmp_path, copies_seen)) == [("L109", "c.law")]


def test_a_claim_that_was_looked_up(tmp_path: Path) -> None:
    seen = (CLAIMS, "at: § 1, seen: null", 'at: § 1, seen: {url: "https://example.org/act", on: 2026-01-01}')
    assert look(tmp_path, copies_seen, seen) == []


def test_a_claim_seen_long_ago_on_the_day_of_the_check(tmp_path: Path) -> None:
    assert items(look(tmp_path / "in time", copies_seen, as_of=date(2028, 5, 1))) == [("L109", "c.law")]
    late = look(tmp_path / "late", copies_seen, as_of=date(2028, 5, 2))
    assert items(late) == [("L109", "c.law"), ("L110", "c.practice")]
    assert late[1].there.startswith("2026-11-01")


@pytest.mark.parametrize(
    ("earlier", "later", "months"),
    [
        (date(2026, 1, 31), date(2026, 1, 31), 0),
        (date(2026, 1, 31), date(2026, 2, 28), 1),
        (date(2026, 1, 1), date(2026, 2, 2), 2),
        (date(2025, 12, 15), date(2026, 1, 15), 1),
    ],
)
def test_months(earlier: date, later: date, months: int) -> None:
    assert months_between(earlier, later) == months
