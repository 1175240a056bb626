"""Texts that are the same in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from engine.checking.lint.setting import Setting
from engine.checking.observation import Observation, observation

SHARED_WORDS: Final = 2
"""So many words of small letters may be the same in both languages: "sponsor", "national standard"."""
_WORD: Final = re.compile(r"(?<![\w./-])[^\W\d_A-ZÆØÅ][^\W\d_A-ZÆØÅ]+(?![\w/@-]|\.\w)")


def equal_texts(setting: Setting) -> Iterator[Observation]:
    """L103: a text that reads the same in Danish and English, and is not only names, numbers and
    abbreviations.

    A copy stands where the translation was forgotten. A word or two may truly be the same; that a term is,
    the glossary says.
    """
    for written in setting.texts:
        text = written.text
        of_glossary = (written.kind, written.path) == ("glossary", ("term",))
        if not of_glossary and text.da.split() == text.en.split() and _needs_translation(text.da):
            yield observation(setting.release, "L103", written.kind, written.item, written.path, text=text.da)


def _needs_translation(text: str) -> bool:
    small_words = len(_WORD.findall(text))
    return small_words > SHARED_WORDS or (small_words > 0 and text.rstrip().endswith((".", "?", "!")))
