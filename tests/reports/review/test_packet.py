"""The packet a steering group reads: everything a difference holds is in it, in both languages."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from engine.checking.difference.diff import diff
from engine.conditions.release import release_of
from engine.content.base import Language
from engine.content.reader import read_content
from reports.markdown import blocks_markdown
from reports.review.packet import packet
from reports.text import blocks_text
from tests.contents import SMALL, edited, write

DAY = date(2026, 11, 24)
FINDINGS, RULES, STEPS = (
    "rules/findings/findings.yaml",
    "rules/rules/rules.yaml",
    "checklists/steps/steps.yaml",
)


@pytest.mark.parametrize("language", ["da", "en"])
def test_everything_that_differs_is_in_it(tmp_path: Path, language: Language) -> None:
    files = {
        **edited(FINDINGS, "- to: cell\n", "- to: gene\n"),
        RULES: edited(RULES, "select: [ask]", "select: [ask, finish]")[RULES],
        STEPS: edited(STEPS, "en: Ask the agency.", "en: Ask the agency in time.")[STEPS],
    }
    old = release_of(read_content(write(tmp_path / "old", dict(SMALL))))
    new = release_of(read_content(write(tmp_path / "new", files)))
    difference = diff(old, new, DAY)
    assert difference.changes
    blocks = packet(difference, new, language)
    text = " ".join(blocks_text(blocks, 100).split())
    markdown = blocks_markdown(blocks)
    for change in difference.changes:
        assert change.title[language] in text
        for condition in change.where:
            assert (condition.da if language == "da" else condition.en).split()[0] in text
    for other in difference.texts:
        assert other.new in text
        assert other.new in markdown
    assert difference.old in text
    assert difference.new in text
