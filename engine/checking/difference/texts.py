"""What differs in texts only: it changes no plan's steps, but what people read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ConfigDict

from engine.content.kinds import KINDS, Content


class TextChange(BaseModel):
    """A text of an item that is there in both contents."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: str
    id: str
    path: str
    """Where in the item: `title.da`, `table.2.because.en`."""
    old: str
    new: str


CONDITIONS = frozenset({"when", "ask_when", "never", "pursued", "holds"})


def text_changes(old: Content, new: Content) -> list[TextChange]:
    """Every text that differs, of items of the same kind and id; conditions are not texts."""
    found: list[TextChange] = []
    for kind in KINDS:
        if kind in ("ruleset", "cases", "acceptances"):
            continue
        before, after = old.of_kind(kind), new.of_kind(kind)
        for id_ in before:
            if id_ in after and before[id_] != after[id_]:
                found += _changes(kind, id_, before[id_], after[id_])
    return found


def _changes(kind: str, id_: str, old: Any, new: Any) -> Iterator[TextChange]:
    was = dict(_texts(old.model_dump(mode="json", by_alias=True), ""))
    now = dict(_texts(new.model_dump(mode="json", by_alias=True), ""))
    for path in dict.fromkeys([*was, *now]):
        if was.get(path) != now.get(path):
            yield TextChange(kind=kind, id=id_, path=path, old=was.get(path, ""), new=now.get(path, ""))


def _texts(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in CONDITIONS:
                yield from _texts(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _texts(inner, f"{path}.{number}")
    elif isinstance(value, str):
        yield path, value
