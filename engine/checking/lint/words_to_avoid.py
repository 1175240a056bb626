"""Words the glossary says to avoid."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.checking.lint.setting import Setting
from engine.checking.lint.texts import languages
from engine.checking.observation import Observation, observation
from engine.content.base import Language
from engine.content.sources import Term


def words_to_avoid(setting: Setting) -> Iterator[Observation]:
    """L128: a text a user reads that uses a word or spelling which a glossary term says to avoid.

    The authorities' own words let the reader find the same thing in the law and in the letter.
    """
    terms = setting.release.content.glossary.values()
    wanted = [
        (term, word, re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE))
        for term in terms
        for word in term.avoid
    ]
    for written in setting.shown_texts:
        for language, text in languages(written.text):
            for term, word, pattern in wanted:
                if (written.kind, written.item) == ("glossary", term.id):
                    continue
                if _meant_for(term, word, language) and pattern.search(text):
                    path, official = (*written.path, language), term.term[language]
                    yield observation(
                        setting.release,
                        "L128",
                        written.kind,
                        written.item,
                        path,
                        word=word,
                        official=official,
                    )


def _meant_for(term: Term, word: str, language: Language) -> bool:
    """A word that is part of the official term in one language is only wrong in the other."""
    return word.lower() not in term.term[language].lower()
