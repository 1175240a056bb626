from __future__ import annotations

from pathlib import Path

from engine.checking.lint.duplicate_texts import duplicate_texts
from tests.engine.checking.lint.looking import items, look
from tests.engine.content.bad import RULES, STEPS

LONG = '{da: "Det er en lang begrundelse, som står to steder.", en: "A long reason that stands twice."}'


def test_short_words_may_stand_twice(tmp_path: Path) -> None:
    assert look(tmp_path, duplicate_texts) == []


def test_two_steps_of_one_title(tmp_path: Path) -> None:
    same = (STEPS, "{da: Test donor, en: Test the donor}", "{da: SPØRG, en: Ask}")
    seen = look(tmp_path, duplicate_texts, same)
    assert items(seen) == [("L130", "test-donor")]
    assert "the same text as 'ask' (steps)" in seen[0].text


def test_a_long_text_that_stands_twice(tmp_path: Path) -> None:
    why = (STEPS, "{da: Det kræves., en: It is required.}", LONG)
    because = (RULES, "{da: Loven siger det., en: The law says so.}", LONG)
    seen = look(tmp_path, duplicate_texts, why, because)
    assert items(seen) == [("L130", "apply")]
    assert "'donor.test' (rules)" in seen[0].text


def test_the_same_words_in_one_language_only(tmp_path: Path) -> None:
    danish = (STEPS, "{da: Test donor, en: Test the donor}", "{da: Spørg, en: Ask about the donor}")
    assert look(tmp_path, duplicate_texts, danish) == []
