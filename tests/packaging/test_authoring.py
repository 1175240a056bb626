"""The examples of docs/authoring.md are a content that is read without a fault."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from engine.conditions.release import release_of
from engine.content.kinds import CHECKLISTS_KINDS, KINDS, RULES_KINDS
from engine.content.reader import Reading, read_content
from engine.sentences import SENTENCES
from tests.packaging.tree import PROJECT

PAGE = (PROJECT / "docs" / "authoring.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(r"^```yaml\n# ((?:rules|checklists)/\S+\.yaml)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    for path, text in EXAMPLE.findall(PAGE):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return read_content(tmp_path)


def test_the_examples_fit_together(reading: Reading) -> None:
    assert [fault.text("en") for fault in reading.faults] == []
    assert release_of(reading).digest == reading.digest


def test_every_kind_has_an_example(reading: Reading) -> None:
    assert reading.content is not None
    assert [kind for kind in (*RULES_KINDS, *CHECKLISTS_KINDS) if not reading.content.of_kind(kind)] == []
    assert [kind for kind in KINDS if kind not in PAGE] == []


def test_every_code_the_page_names_exists() -> None:
    assert set(re.findall(r"`([FSQCRAULPKM]\d{3})`", PAGE)) <= SENTENCES.keys()


def test_the_fault_it_shows_is_told_just_so(tmp_path: Path) -> None:
    shown = re.search(r"^    (rules/[^:]+):\d+:\d+: C101: .+$", PAGE, re.MULTILINE)
    assert shown is not None
    for path, text in EXAMPLE.findall(PAGE):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        slip = text.replace("when: {tissue.covered:", "when: {tissue.coverd:") if path == shown[1] else text
        (tmp_path / path).write_text(slip, encoding="utf-8")
    told = [fault.text("en").removeprefix(f"{tmp_path}/") for fault in read_content(tmp_path).faults]
    assert told == [shown[0].strip()]
