"""What held before is not worked out again while what it rests on is the same; nothing else is kept."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from engine.checking import check as module
from engine.checking.check import CheckReport, check
from engine.checking.kept import Kept, logic
from engine.conditions.release import Release, release_of
from engine.content.reader import read_content
from tests.contents import edited, write

DAY = date(2026, 11, 24)
CASES, RULES = "rules/cases/cases.yaml", "rules/rules/rules.yaml"
GOOD = {
    name: text
    for name, text in edited(CASES, "open_questions: [who-decides]", "open_questions: []").items()
    if "invariants" not in name
}
"""A content whose case holds."""


def release(folder: Path, files: dict[str, str]) -> Release:
    """A content of files, ready for reasoning."""
    return release_of(read_content(write(folder, files)))


def checked(one: Release, path: Path) -> CheckReport:
    """A check that keeps its results in a file."""
    return check(one, DAY, kept=Kept(path))


@pytest.fixture
def _no_case_may_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a case was run again")

    monkeypatch.setattr(module, "concluded", refuse)


def test_a_kept_check_says_the_same(tmp_path: Path) -> None:
    one, path = release(tmp_path, GOOD), tmp_path / "kept" / "check.json"
    first = checked(one, path)
    again = checked(one, path)
    assert again == first == check(one, DAY)


def test_a_changed_text_runs_nothing_again(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    path = tmp_path / "check.json"
    before = checked(release(tmp_path / "old", GOOD), path)
    request.getfixturevalue("_no_case_may_run")
    texts = {name: text.replace("Ask early.", "Ask in good time.") for name, text in GOOD.items()}
    after = checked(release(tmp_path / "new", texts), path)
    assert after.coverage == before.coverage
    assert after.failing == before.failing == ()


def test_a_changed_condition_runs_everything_again(tmp_path: Path) -> None:
    old = release(tmp_path / "old", GOOD)
    new = release(
        tmp_path / "new",
        {**GOOD, RULES: edited(RULES, "{cells.donor: unknown}", "{cells.donor: own}")[RULES]},
    )
    assert logic(old) != logic(new)
    checked(old, tmp_path / "check.json")
    assert checked(new, tmp_path / "check.json") == check(new, DAY)


def test_what_failed_is_looked_at_again(tmp_path: Path) -> None:
    """Its observation points at a line, which may have moved."""
    bad = release(tmp_path / "bad", {**GOOD, CASES: GOOD[CASES].replace("steps: [ask]", "steps: [apply]")})
    path = tmp_path / "check.json"
    assert checked(bad, path).failing == checked(bad, path).failing == ("others-cells",)
    assert Kept(path).exercised(bad, bad.content.cases["others-cells"]) is None


@pytest.mark.parametrize("text", ["", "[]", "{", '{"x": 1}'])
def test_a_file_that_is_of_no_use_is_as_good_as_none(tmp_path: Path, text: str) -> None:
    one, path = release(tmp_path, GOOD), tmp_path / "check.json"
    path.write_text(text, encoding="utf-8")
    assert checked(one, path) == check(one, DAY)


def test_nothing_is_kept_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    one = release(tmp_path / "content", GOOD)
    assert checked(one, tmp_path / "file" / "check.json") == check(one, DAY)
