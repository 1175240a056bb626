from __future__ import annotations

from pathlib import Path

from engine.checking.lint.options_alike import options_alike
from tests.engine.checking.lint.looking import look
from tests.engine.content.bad import QUESTIONS, RULES

USED = (RULES, "{goal.routes: []}", "{goal.routes: use}")


def test_every_option_makes_a_difference(tmp_path: Path) -> None:
    assert look(tmp_path, options_alike, USED) == []


def test_options_no_condition_tells_apart(tmp_path: Path) -> None:
    other = "      label: {da: en anden, en: somebody else}\n"
    more = "".join(
        f"    - id: {id_}\n      label: {{da: {id_}, en: {id_}}}\n" for id_ in ("sister", "brother")
    )
    [seen] = look(tmp_path, options_alike, USED, (QUESTIONS, other, other + more))
    assert (seen.code, seen.item) == ("L115", "cells.donor")
    assert seen.text == "no condition tells these answers to 'cells.donor' apart: sister, brother"
    assert seen.there.startswith("- id: own")


def test_a_choice_of_several_that_nothing_names(tmp_path: Path) -> None:
    rare = "    - id: rare\n      label: {da: Sjælden, en: Rare}\n  claims: [c.law]\n- id: cells.present"
    named_by_none = (QUESTIONS, "  claims: [c.law]\n- id: cells.present", rare)
    [seen] = look(tmp_path, options_alike, USED, named_by_none)
    assert seen.text == "no condition tells these answers to 'goal.routes' apart: rare"
