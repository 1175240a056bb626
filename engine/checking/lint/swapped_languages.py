"""Texts in the other language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from engine.checking.lint.setting import Setting
from engine.checking.lint.texts import languages
from engine.checking.observation import Observation, observation
from engine.content.base import Language

_DANISH: Final = (
    "af de den der det dig din du efter eller er fra hvis hvor hvem hvilke ikke kan med når og også om på "
    "skal som til ved være"
)
_ENGLISH: Final = (
    "and are as be been can from has have if in is it its not of on or that the this to what where which "
    "who with you your"
)
_SMALL_WORDS: Final[Mapping[Language, frozenset[str]]] = {
    "da": frozenset(_DANISH.split()),
    "en": frozenset(_ENGLISH.split()),
}
"""Words of one language only that hardly any sentence does without."""
ENOUGH: Final = 3
"""So many of the other language and none of its own: the text is in the other language."""


def swapped_languages(setting: Setting) -> Iterator[Observation]:
    """L104: a Danish text written in English, or an English one in Danish.

    Told by the small words a sentence of each language needs.
    """
    for written in setting.texts:
        for language, text in languages(written.text):
            own, other = _small_words(text, language), _small_words(text, "en" if language == "da" else "da")
            if own == 0 and other >= ENOUGH:
                path = (*written.path, language)
                yield observation(setting.release, "L104", written.kind, written.item, path, key=language)


def _small_words(text: str, language: Language) -> int:
    return sum(word in _SMALL_WORDS[language] for word in re.findall(r"\w+", text.lower()))
