from __future__ import annotations

from pathlib import Path

import pytest

from engine.checking.lint.force_and_source import force_and_source
from tests.engine.checking.lint.looking import items, look
from tests.engine.content.bad import RULES, SOURCES

ACT = "- id: act\n  kind: law\n"


@pytest.mark.parametrize("kind", ["law", "case-law"])
def test_law_stands_on_law(kind: str, tmp_path: Path) -> None:
    assert look(tmp_path, force_and_source, (SOURCES, ACT, f"- id: act\n  kind: {kind}\n")) == []


@pytest.mark.parametrize("kind", ["guidance", "register", "proposal"])
def test_law_that_stands_on_less(kind: str, tmp_path: Path) -> None:
    seen = look(tmp_path, force_and_source, (SOURCES, ACT, f"- id: act\n  kind: {kind}\n"))
    assert items(seen) == [("L125", "donor.test")]
    assert seen[0].there == "[c.law]"


def test_guidance_that_stands_on_a_register(tmp_path: Path) -> None:
    guidance = (RULES, "  force: law\n", "  force: guidance\n")
    assert look(tmp_path / "good", force_and_source, guidance) == []
    register = (SOURCES, ACT, "- id: act\n  kind: register\n")
    assert items(look(tmp_path / "bad", force_and_source, guidance, register)) == [("L126", "donor.test")]
