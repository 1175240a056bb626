"""The one table of every code and its sentence in Danish and English.

Codes never change their meaning. F: files, S: the shape of an item, Q: references and questions,
C: conditions, R: rules, steps and order, A: answers, U: use of the command.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from engine.content.base import Language

SENTENCES: Final[Mapping[str, tuple[str, str]]] = {}
"""Code -> (Danish, English); `{name}` stands for a detail of the fault."""


def sentence(code: str, language: Language, details: Mapping[str, str]) -> str:
    """The sentence of a code with its details filled in, on one line."""
    danish, english = SENTENCES[code]
    filled = (danish if language == "da" else english).format_map(details)
    return " ".join(filled.split())
