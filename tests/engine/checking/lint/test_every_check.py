"""Every check has its codes, sentences in both languages, help, and a test of its own."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from engine.checking.lint.checks import LINTS
from engine.checking.lint.setting import Lint
from engine.sentences.checks import MENDS, SEVERITIES
from engine.sentences.checks_lint import LINT

CODE = re.compile(r"\bL\d{3}\b")
HERE = Path(__file__).parent


def codes_of(check: Lint) -> set[str]:
    return set(CODE.findall(check.__doc__ or ""))


@pytest.mark.parametrize("check", LINTS, ids=lambda check: check.__name__)
def test_its_help_names_its_codes_and_says_why(check: Lint) -> None:
    told = (check.__doc__ or "").strip().split("\n\n")
    assert codes_of(check)
    assert codes_of(check) <= SEVERITIES.keys()
    assert len(told) > 1


@pytest.mark.parametrize("check", LINTS, ids=lambda check: check.__name__)
def test_it_has_examples_of_each_of_its_codes(check: Lint) -> None:
    examples = (HERE / f"test_{check.__name__}.py").read_text(encoding="utf-8")
    assert codes_of(check) <= set(CODE.findall(examples))


def test_every_code_belongs_to_one_check() -> None:
    told = [code for check in LINTS for code in codes_of(check)]
    # What meets an acceptance is only known once everything is checked.
    assert sorted([*told, "L102"]) == sorted(LINT)


@pytest.mark.parametrize("code", LINT)
def test_its_sentences_take_the_same_details_in_both_languages(code: str) -> None:
    _, sentences, _ = LINT[code]
    danish, english = ({name for _, name, _, _ in string.Formatter().parse(text)} for text in sentences)
    assert danish == english
    assert all(text.endswith(".") for text in MENDS[code])
