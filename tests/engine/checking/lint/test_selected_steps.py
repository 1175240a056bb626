from __future__ import annotations

from pathlib import Path

from engine.checking.lint.selected_steps import selected_steps
from tests.engine.checking.lint.looking import items, look
from tests.engine.content.bad import RULES, STEPS

FINISHED = (RULES, "select: [ask]", "select: [ask, finish]")


def test_every_step_is_selected(tmp_path: Path) -> None:
    assert look(tmp_path, selected_steps, FINISHED) == []


def test_a_step_no_rule_selects(tmp_path: Path) -> None:
    assert items(look(tmp_path, selected_steps)) == [("L113", "finish")]


def test_a_step_that_requires_one_no_rule_selects(tmp_path: Path) -> None:
    needs = (STEPS, "  after: [ask]\n", "  after: [ask]\n  our_order: false\n")
    without = (RULES, "select: [test-donor, apply]", "select: [apply]")
    seen = look(tmp_path, selected_steps, FINISHED, needs, without)
    assert items(seen) == [("L113", "test-donor"), ("L114", "apply")]
    assert seen[1].there == "test-donor]"
