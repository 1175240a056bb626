from __future__ import annotations

from pathlib import Path

from engine.checking.lint.law_without_authority import law_without_authority
from tests.engine.checking.lint.looking import items, look
from tests.engine.content.bad import RULES, STEPS

NONE = (STEPS, "  authority: agency\n", "")
STATUTORY = (STEPS, "    kind: statutory\n", "    kind: typical\n")


def test_a_step_of_law_with_an_authority(tmp_path: Path) -> None:
    assert look(tmp_path, law_without_authority) == []


def test_a_statutory_length_and_no_authority(tmp_path: Path) -> None:
    assert items(look(tmp_path, law_without_authority, NONE)) == [("L116", "apply")]


def test_only_a_document_and_no_authority(tmp_path: Path) -> None:
    assert items(look(tmp_path, law_without_authority, NONE, STATUTORY)) == [("L132", "apply")]


def test_a_step_of_advice_needs_none(tmp_path: Path) -> None:
    advice = (RULES, "  force: law\n", "  force: practice\n")
    assert look(tmp_path, law_without_authority, NONE, advice) == []
