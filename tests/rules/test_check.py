"""The shipped content proves itself: no error, no warning, every proof, every case, every row and rule."""

from __future__ import annotations

from datetime import date

from engine.checking.check import check
from engine.conditions.release import load


def test_the_shipped_content_is_clean() -> None:
    report = check(load(), date(2026, 11, 24))
    left = [one for one in report.observations if one.accepted is None and one.severity != "notice"]
    assert [one.line("en") for one in left] == []
    assert {proof.result for proof in report.proofs} == {"proved"}
    assert report.failing == ()
    assert report.cases == len(report.release.content.cases)
    assert report.coverage is not None
    counts = report.coverage.counts
    assert counts["row"] == (counts["row"][1], counts["row"][1])
    assert counts["rule"] == (counts["rule"][1], counts["rule"][1])
