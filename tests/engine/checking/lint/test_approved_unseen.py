from __future__ import annotations

from pathlib import Path

import pytest

from engine.checking.lint.approved_unseen import approved_unseen
from tests.engine.checking.lint.looking import items, look
from tests.engine.content.bad import CLAIMS, STEPS

APPLY = "- id: apply\n"


def marked(status: str) -> tuple[str, str, str]:
    return (STEPS, APPLY, f"{APPLY}  review: {{status: {status}, by: secretariat, on: 2026-11-02}}\n")


def test_approved_after_the_source_was_looked_up(tmp_path: Path) -> None:
    seen = (CLAIMS, "at: § 1, seen: null", 'at: § 1, seen: {url: "https://example.org/act", on: 2026-01-01}')
    assert look(tmp_path, approved_unseen, marked("approved"), seen) == []


def test_approved_on_general_knowledge(tmp_path: Path) -> None:
    seen = look(tmp_path, approved_unseen, marked("approved"))
    assert items(seen) == [("L131", "apply")]
    assert seen[0].there.startswith("approved")


@pytest.mark.parametrize("status", ["draft", "reviewed"])
def test_what_is_not_yet_approved(status: str, tmp_path: Path) -> None:
    assert look(tmp_path, approved_unseen, marked(status)) == []
