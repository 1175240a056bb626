"""Texts that say what no text may say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from engine.checking.lint.setting import Setting
from engine.checking.lint.texts import languages, sentences
from engine.checking.observation import Observation, observation
from engine.content.base import Language
from engine.content.phrases import GAP, Taboo

_BETWEEN: Final = r"[^\w.!?;]+"
_NUMBER_WORD: Final = re.compile(r"\bN\b")
_NUMBER: Final = r"\\d[\\d.,–-]*"
_GAP: Final = rf"{_BETWEEN}(?:[\w'’-]+{_BETWEEN}){{0,6}}"


def forbidden_phrases(setting: Setting) -> Iterator[Observation]:
    """L127: a text a user reads that says one of the phrases the content itself forbids (`phrases`).

    A tool that orients must not sound as if it permitted, approved or promised. What is forbidden,
    why, and what makes it right (`unless`, in the same sentence) is content.
    """
    for written in setting.shown_texts:
        for language, text in languages(written.text):
            for taboo in setting.release.content.phrases.values():
                said = says(taboo, text, language)
                if said is not None:
                    path = (*written.path, language)
                    details = {"said": said, "phrase": taboo.id}
                    reasons: dict[Language, dict[str, str]] = {
                        one: {"because": taboo.because[one]} for one in ("da", "en")
                    }
                    yield observation(
                        setting.release,
                        "L127",
                        written.kind,
                        written.item,
                        path,
                        in_language=reasons,
                        **details,
                    )


def says(taboo: Taboo, text: str, language: Language) -> str | None:
    """The words by which a text says it; None if it does not."""
    forbidden = _any_of(tuple(taboo.forbid.da if language == "da" else taboo.forbid.en))
    if forbidden.search(text) is None:
        return None
    exceptions = tuple(taboo.unless.da if language == "da" else taboo.unless.en)
    for sentence in sentences(text):
        found = forbidden.search(sentence)
        if found is not None and not (exceptions and _any_of(exceptions).search(sentence)):
            return found[0]
    return None


@cache
def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """An expression for any of some phrases; see `engine.content.phrases` for how they are written."""
    ways = "|".join(_expression(phrase) for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{ways})(?!\w)", re.IGNORECASE)


def _expression(phrase: str) -> str:
    made, joint = "", ""
    for word in phrase.split():
        if word == GAP:
            joint = _GAP
            continue
        ways = "|".join(_way(way) for way in word.split("/"))
        made += f"{joint}(?:{ways})"
        joint = _BETWEEN
    return made


def _way(written: str) -> str:
    return _NUMBER_WORD.sub(_NUMBER, re.escape(written).replace(r"\*", r"\w*"))
