"""The one table of every code and its sentence in Danish and English.

Codes never change their meaning. F: files, S: the shape of an item, Q: references and questions,
C: conditions, R: rules, steps and order, A: answers, U: use of the command,
L, P, K, M: the checks (lint, proofs, cases and coverage, mutation).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from engine.content.base import Language
from engine.sentences import answers, checks, conditions, files, references, shape, use

SENTENCES: Final[Mapping[str, tuple[str, str]]] = {
    **files.TABLE,
    **shape.TABLE,
    **references.TABLE,
    **conditions.TABLE,
    **answers.TABLE,
    **use.TABLE,
    **checks.TABLE,
}
"""Code -> (Danish, English); `{name}` stands for a detail of the fault."""

DID_YOU_MEAN: Final[Mapping[Language, str]] = {"da": "mente du", "en": "did you mean"}


def sentence(code: str, language: Language, details: Mapping[str, str]) -> str:
    """The sentence of a code with its details filled in, on one line.

    A detail `nearest` that is not empty is offered as what may have been meant.
    """
    danish, english = SENTENCES[code]
    filled = (danish if language == "da" else english).format_map(details)
    if details.get("nearest"):
        filled += f"; {DID_YOU_MEAN[language]} {details['nearest']}?"
    return " ".join(filled.split())
