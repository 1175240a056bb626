"""The words of files and drawings: both languages, the same details, nothing unused, nothing that permits."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from string import Formatter

import pytest

from reports.drawings.words import PATHWAY_WORDS
from reports.drawings.words import word as drawing_word
from reports.filewords import FILE_WORDS, word
from reports.words import WORDS
from tests.reports.test_words import NEVER

REPORTS = Path(__file__).parents[2] / "reports"
TABLES = {"files": FILE_WORDS, "drawings": PATHWAY_WORDS}
ALL = [(name, key) for name, table in TABLES.items() for key in table]
CODE = "".join(
    path.read_text(encoding="utf-8")
    for folder in (REPORTS, REPORTS / "tables", REPORTS / "wordfile", REPORTS / "drawings")
    for path in sorted(folder.glob("*.py"))
    if path.name not in {"words.py", "filewords.py"}
)
MADE = re.compile(r"^(sheet|kind)-")
"""Keys that are put together from the key of a table."""


@pytest.mark.parametrize(("table", "key"), ALL)
def test_every_word_is_there_in_both_languages_with_the_same_details(table: str, key: str) -> None:
    danish, english = TABLES[table][key]
    assert danish.strip()
    assert english.strip()
    assert _details(danish) == _details(english)


@pytest.mark.parametrize(("table", "key"), ALL)
def test_no_word_reads_as_a_permission_or_as_something_finished(table: str, key: str) -> None:
    assert not [said for said in TABLES[table][key] if NEVER.search(said)]


@pytest.mark.parametrize("table", TABLES)
def test_every_word_is_said_somewhere_and_none_is_a_second_one(table: str) -> None:
    words: Mapping[str, tuple[str, str]] = TABLES[table]
    assert [key for key in words if not re.search(rf"[\"']{key}[\"']", CODE) and not MADE.match(key)] == []
    assert set(words) & set(WORDS) == set()


def test_a_word_all_reports_share_comes_from_their_table() -> None:
    assert word("force-law", "da") == drawing_word("force-law", "da") == "Lov"


def _details(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}
