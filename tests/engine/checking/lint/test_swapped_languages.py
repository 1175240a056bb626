from __future__ import annotations

from pathlib import Path

from engine.checking.lint.swapped_languages import swapped_languages
from tests.engine.checking.lint.looking import Edit, look
from tests.engine.content.bad import STEPS

WHY = "{da: Svaret ændrer vejen., en: The answer changes the way.}"
ENGLISH = "The way is not the one that you have in mind."
DANISH = "Vejen er ikke den, som du har i tankerne, og det skal du vide."


def written(danish: str, english: str) -> Edit:
    return (STEPS, WHY, f'{{da: "{danish}", en: "{english}"}}')


def test_each_text_in_its_own_language(tmp_path: Path) -> None:
    assert look(tmp_path, swapped_languages, written(DANISH, ENGLISH)) == []


def test_both_texts_under_the_wrong_key(tmp_path: Path) -> None:
    seen = look(tmp_path, swapped_languages, written(ENGLISH, DANISH))
    assert [(one.code, one.item) for one in seen] == [("L104", "ask")] * 2
    assert [one.there[1:6] for one in seen] == [ENGLISH[:5], DANISH[:5]]


def test_a_quotation_in_the_other_language_is_no_swap(tmp_path: Path) -> None:
    quoted = "Reglen kaldes 'the one that is not in the way' og er kendt."
    assert look(tmp_path, swapped_languages, written(quoted, ENGLISH)) == []
