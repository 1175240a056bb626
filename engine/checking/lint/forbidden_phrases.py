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
    forbidden = taboo.forbid.da if language == "da" else taboo.forbid.en
    exceptions = taboo.unless.da if language == "da" else taboo.unless.en
    for sentence in sentences(text):
        if any(_pattern(phrase).search(sentence) for phrase in exceptions):
            continue
        for phrase in forbidden:
            found = _pattern(phrase).search(sentence)
            if found is not None:
                return found[0]
    return None


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    """A phrase as an expression; see `engine.content.phrases` for how phrases are written."""
    made, joint = "", ""
    for word in phrase.split():
        if word == GAP:
            joint = _GAP
            continue
        ways = "|".join(re.escape(way).replace(r"\*", r"\w*") for way in word.split("/"))
        made += f"{joint}(?:{ways})"
        joint = _BETWEEN
    return re.compile(rf"(?<!\w){made}(?!\w)", re.IGNORECASE)
