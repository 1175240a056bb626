from __future__ import annotations

from pathlib import Path

from engine.checking.lint.words_to_avoid import words_to_avoid
from tests.engine.checking.lint.looking import items, look
from tests.engine.content.bad import DOCUMENTS, GLOSSARY

AVOID = (GLOSSARY, "  seen: null\n", '  avoid: ["afgiver", "skema"]\n  seen: null\n')


def test_official_terms(tmp_path: Path) -> None:
    assert look(tmp_path, words_to_avoid) == []


def test_a_word_the_glossary_says_to_avoid(tmp_path: Path) -> None:
    seen = look(tmp_path, words_to_avoid, AVOID)
    assert items(seen) == [("L128", "form")]
    assert seen[0].text == "'form' writes 'skema'; the official term is 'donor'"
    assert seen[0].there.startswith("Skema")


def test_only_whole_words(tmp_path: Path) -> None:
    longer = (DOCUMENTS, "{da: Skema, en: Form}", "{da: Skematisk, en: Form}")
    assert look(tmp_path, words_to_avoid, AVOID, longer) == []


def test_a_word_that_is_right_in_the_other_language(tmp_path: Path) -> None:
    english_name = (GLOSSARY, "term: {da: donor, en: donor}", "term: {da: blanket, en: form}")
    avoid = (GLOSSARY, "  seen: null\n", '  avoid: ["form"]\n  seen: null\n')
    assert look(tmp_path / "english", words_to_avoid, english_name, avoid) == []
    danish = (DOCUMENTS, "{da: Skema, en: Form}", "{da: Form, en: Form}")
    assert items(look(tmp_path / "danish", words_to_avoid, english_name, avoid, danish)) == [("L128", "form")]
