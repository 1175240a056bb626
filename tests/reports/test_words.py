"""The table of words: both languages, the same details, nothing that sounds like a permission."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

from reports.words import WORDS, word

ROOT = Path(__file__).parents[2]
NEVER = re.compile(
    r"godkend|tillad|overhold|opfyld|færdig|\bok\b|i orden|"
    r"compl|approv|\bdone\b|authoris|permi|\bfulfil|\bpassed",
    re.IGNORECASE,
)


@pytest.mark.parametrize("key", WORDS)
def test_every_word_is_there_in_both_languages_with_the_same_details(key: str) -> None:
    danish, english = WORDS[key]
    assert danish.strip()
    assert english.strip()
    assert _details(danish) == _details(english)


@pytest.mark.parametrize("key", WORDS)
def test_no_word_reads_as_a_permission_or_as_something_finished(key: str) -> None:
    assert not [found for text in WORDS[key] if (found := NEVER.search(text))]


def test_a_word_takes_its_details() -> None:
    assert word("steps-certain", "da", count=3) == "3 følger af dine svar"
    assert word("steps-certain", "en", count=3) == "3 follow from your answers"


def test_a_word_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        word("no-such-word", "da")


def test_every_word_is_said_somewhere() -> None:
    whole, begun = _texts_in_code()
    unsaid = [key for key in WORDS if key not in whole and not any(key.startswith(text) for text in begun)]
    assert unsaid == []


def _details(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def _texts_in_code() -> tuple[set[str], set[str]]:
    """The text constants of the code of reports, and the beginnings of those that are put together."""
    whole: set[str] = set()
    begun: set[str] = set()
    for path in (ROOT / "reports").rglob("*.py"):
        if path.name == "words.py":
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.JoinedStr):
                first = node.values[0]
                if isinstance(first, ast.Constant) and str(first.value).endswith("-"):
                    begun.add(str(first.value))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                whole.add(node.value)
    # `count-open` and `count-open-one`: the second is put together from the first.
    return whole | {f"{text}-one" for text in whole}, begun
