"""The paper's own words, and that every word a template says is there."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest
from jinja2 import Environment, meta

import reports
from reports.paper.words import PAPER_WORDS, word
from reports.words import WORDS
from tests.reports.test_words import NEVER

FOLDER = Path(reports.__file__).parent
SAID_IN_TEMPLATE = re.compile(r"""\bw\("([a-z-]+)"|\bw\('([a-z-]+)'""")


@pytest.mark.parametrize("key", PAPER_WORDS)
def test_every_word_is_there_in_both_languages_with_the_same_details(key: str) -> None:
    danish, english = PAPER_WORDS[key]
    assert danish.strip()
    assert english.strip()
    assert details(danish) == details(english)


@pytest.mark.parametrize("key", PAPER_WORDS)
def test_no_word_reads_as_a_permission_or_as_something_finished(key: str) -> None:
    assert [found[0] for text in PAPER_WORDS[key] if (found := NEVER.search(text))] == []


def test_a_word_all_reports_share_is_not_repeated() -> None:
    assert PAPER_WORDS.keys() & WORDS.keys() == set()
    assert word("basis", "da") == WORDS["basis"][0]


def test_every_word_of_the_templates_is_there() -> None:
    known = PAPER_WORDS.keys() | WORDS.keys()
    whole, begun = said_in_templates()
    assert whole - known == set()
    assert [each for each in begun if not any(key.startswith(each) for key in known)] == []


def test_every_word_of_the_paper_is_said_somewhere() -> None:
    whole, begun = said_in_templates()
    code = "\n".join(path.read_text("utf-8") for path in [*FOLDER.rglob("*.py")] if path.name != "words.py")
    begun |= set(re.findall(r'f["\']([a-z-]+-)\{', code))
    unsaid = {
        key
        for key in PAPER_WORDS
        if key not in whole
        and not re.search(f"[\"']{key}[\"']", code)
        and not any(key.startswith(each) for each in begun)
    }
    assert unsaid == set()


def said_in_templates() -> tuple[set[str], set[str]]:
    """The keys templates say, and the beginnings of those that are put together."""
    keys = {
        found[0] or found[1]
        for text in templates("plan.html").values()
        for found in SAID_IN_TEMPLATE.findall(text)
    }
    begun = {key for key in keys if key.endswith("-")}
    return keys - begun, begun


def templates(name: str) -> dict[str, str]:
    """A template with all it is made of, by name."""
    text = (FOLDER / "templates" / name).read_text("utf-8")
    found = {name: text}
    for other in meta.find_referenced_templates(Environment(autoescape=True).parse(text)):
        assert other is not None
        found |= templates(other)
    return found


def details(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}
