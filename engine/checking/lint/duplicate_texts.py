"""Texts that stand in two items."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from engine.checking.lint.setting import Setting
from engine.checking.lint.texts import Written
from engine.checking.observation import Observation, observation

_NAMES: Final = frozenset({"title", "name", "ask", "question", "term"})
"""By these a reader tells items of one kind apart: they are never the same."""
LONG: Final = 8
"""Words from which on two items hardly say the same by chance."""


def duplicate_texts(setting: Setting) -> Iterator[Observation]:
    """L130: two items of one kind with the same name, or two items with the same longer text.

    Two of the same cannot be told apart, and one of two copies is forgotten when the other changes.
    """
    first: dict[tuple[str, ...], Written] = {}
    for written in setting.shown_texts:
        name = written.path[0] in _NAMES and len(written.path) == 1
        words = written.text.da.lower().split()
        if not name and len(words) < LONG:
            continue
        key = (written.kind if name else "", " ".join(words), " ".join(written.text.en.lower().split()))
        other = first.setdefault(key, written)
        if (other.kind, other.item) != (written.kind, written.item):
            yield observation(
                setting.release,
                "L130",
                written.kind,
                written.item,
                written.path,
                other=other.item,
                other_kind=other.kind,
            )
