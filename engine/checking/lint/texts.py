"""The texts of a content, each with its place and the claims it may rest on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from engine.content.base import Language, Model, Text
from engine.content.kinds import KINDS, Content
from engine.content.positions import Path

FOR_MAINTAINERS: Final = frozenset({"acceptances", "cases", "invariants", "phrases"})
"""Kinds whose texts stand in no plan and on no page of the questionnaire."""
_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+(?=[\"„»(]?[A-ZÆØÅ])")
"""Not after an abbreviation, which a small letter or a number follows."""


@dataclass(frozen=True)
class Written:
    """A text where it stands."""

    kind: str
    item: str
    path: Path
    """From the item inwards, as the file has it."""
    text: Text
    claims: frozenset[str]
    """What its own row cites, else everything its item cites, clocks included."""

    @property
    def shown(self) -> bool:
        """Whether a user may come to read it. What a source is called is the source's own text."""
        history = self.kind == "ruleset" and self.path[0] == "history"
        return self.kind not in FOR_MAINTAINERS and self.kind != "sources" and not history


def texts_of(content: Content) -> Iterator[Written]:
    """Every text of a content in both languages, kind by kind."""
    for kind in KINDS:
        items: Iterable[Any] = [content.ruleset] if kind == "ruleset" else content.of_kind(kind).values()
        for item in items:
            claims = claims_in(item)
            for path, text in _texts(item, ()):
                own = claims
                if kind == "findings" and path[0] == "table":
                    own = claims_in(item.table[path[1]])
                yield Written(kind, item.id, path, text, own)


def claims_in(model: Model) -> frozenset[str]:
    """Every claim that a model, or a part of it, cites."""
    found: set[str] = set(getattr(model, "claims", ()))
    for name in type(model).model_fields:
        for part in _parts(getattr(model, name)):
            found |= claims_in(part)
    return frozenset(found)


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return _SENTENCE_END.split(text)


def languages(text: Text) -> tuple[tuple[Language, str], tuple[Language, str]]:
    """A text's two readings."""
    return (("da", text.da), ("en", text.en))


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, Text]]:
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, Model):
        for name, field in type(value).model_fields.items():
            yield from _texts(getattr(value, name), (*path, field.alias or name))
    elif isinstance(value, list):
        for number, element in enumerate(value):
            yield from _texts(element, (*path, number))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, (*path, key))


def _parts(value: Any) -> Iterator[Model]:
    if isinstance(value, Model):
        yield value
    elif isinstance(value, list):
        yield from (element for element in value if isinstance(element, Model))
