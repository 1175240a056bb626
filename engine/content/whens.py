"""Conditions as authors write them: their shape, the facts and values they name, and where.

The normal form is the business of `engine.conditions`; here every word is checked where it stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

from engine.content.domains import Domain
from engine.content.facts import NOT_APPLICABLE, UNKNOWN
from engine.content.items import Item, Items
from engine.content.positions import HOLE, Faults, ListSpot, Mark, Position, Spot

CONDITIONS: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "sections": (("ask_when",),),
    "questions": (("ask_when",),),
    "findings": (("pursued",), ("table", "*", "when")),
    "rules": (("when",),),
    "exits": (("when",),),
    "assumptions": (("never",),),
    "invariants": (("when",), ("then", "holds")),
    "steps": (("takes", "extension", "*", "when"),),
    "documents": (("when",),),
    "open_questions": (("when",),),
}
"""Kind -> where its conditions stand; `*` is every element of a list."""

UnknownUse = Literal["allowed", "under-law", "never"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A fact that a condition names, and where."""

    fact: str
    position: Position


def found(value: Any, spot: Spot, path: tuple[str, ...]) -> Iterator[tuple[Any, Spot]]:
    """Every value a pattern leads to in an item, with its place; nothing where the way is not there."""
    if not path:
        yield value, spot
        return
    first, rest = path[0], path[1:]
    if first == "*":
        if isinstance(spot, ListSpot) and isinstance(value, list):
            for element, place in zip(value, spot.items, strict=True):
                yield from found(element, place, rest)
    elif value.__class__ is dict and first in value:
        yield from found(value[first], spot.values[first], rest)  # type: ignore[union-attr]  # a dict has a MapSpot


class Conditions:
    """Checks every condition of a content and remembers which facts it names."""

    def __init__(self, facts: dict[str, Domain], items: Items, faults: Faults) -> None:
        self._facts, self._faults = facts, faults
        self._open_ended = not items.unreadable.isdisjoint({"questions", "findings"})

    def check(self, item: Item) -> list[Mention]:
        """The facts that an item's own value hangs on, by its conditions; what is wrong is told.

        Not those of `pursued`: what the user wants does not change what a route is.
        """
        mentions: list[Mention] = []
        use: UnknownUse = "never"
        if item.kind == "rules":
            use = "under-law" if item.value.get("force") == "law" else "allowed"
        for path in CONDITIONS.get(item.kind, ()):
            for value, spot in found(item.value, item.spot, path):
                self._condition(value, spot, item, use, [] if path == ("pursued",) else mentions)
        return mentions

    def _condition(
        self, value: Any, spot: Spot, item: Item, use: UnknownUse, mentions: list[Mention]
    ) -> None:
        if value is HOLE:
            return
        if not isinstance(value, dict):
            self._faults.add(item.of(spot), "C106", found=value)
            return
        if not value:
            self._faults.add(item.of(spot), "C107", key="{}")
        for key, inner in value.items():
            mark, place = spot.keys[key], spot.values[key]  # type: ignore[union-attr]  # a dict has a MapSpot
            if key in ("all", "any"):
                self._group(key, inner, place, item, use, mentions)
            elif key == "not":
                self._condition(inner, place, item, "never", mentions)
            else:
                mentions.append(Mention(key, _position(item, mark)))
                self._fact(key, mark, inner, place, item, use)

    def _group(
        self, key: str, value: Any, spot: Spot, item: Item, use: UnknownUse, mentions: list[Mention]
    ) -> None:
        if value is HOLE:
            return
        if not isinstance(value, list) or not isinstance(spot, ListSpot):
            self._faults.add(item.of(spot), "C111", key=key, found=value)
            return
        if not value:
            self._faults.add(item.of(spot), "C107", key=f"{key}: []")
        for element, place in zip(value, spot.items, strict=True):
            self._condition(element, place, item, use, mentions)

    def _fact(self, fact: str, mark: Mark, value: Any, spot: Spot, item: Item, use: UnknownUse) -> None:
        domain = self._facts.get(fact)
        if domain is None and not self._open_ended:
            nearest = self._faults.nearest(fact, self._facts)
            self._faults.add(_position(item, mark), "C101", fact=fact, nearest=nearest)
        if isinstance(value, list) and isinstance(spot, ListSpot):
            if not value and domain is not None and not domain.several:
                self._faults.add(item.of(spot), "C109", fact=fact)
            seen: set[str] = set()
            for element, place in zip(value, spot.items, strict=True):
                if isinstance(element, str) and element in seen:
                    self._faults.add(item.of(place), "C112", value=element)
                elif isinstance(element, str):
                    seen.add(element)
                self._value(fact, domain, element, item.of(place), use)
        else:
            self._value(fact, domain, value, item.of(spot), use)

    def _value(
        self, fact: str, domain: Domain | None, value: Any, position: Position, use: UnknownUse
    ) -> None:
        add = self._faults.add
        if value is HOLE:
            return
        if not isinstance(value, str):
            nearest = {True: '"yes"', False: '"no"'}.get(value, "") if isinstance(value, bool) else ""
            add(position, "C108", fact=fact, found=value, nearest=nearest)
        elif value == UNKNOWN:
            if domain is not None and not domain.question:
                add(position, "C110", fact=fact)
            elif use != "allowed":
                add(position, "C105" if use == "under-law" else "C104", fact=fact)
        elif domain is None:
            return
        elif value == NOT_APPLICABLE:
            if not domain.may_not_apply:
                add(position, "C103" if domain.question else "C113", fact=fact)
        elif not domain.has(value):
            nearest = self._faults.nearest(value, domain.values or ())
            add(position, "C102", fact=fact, value=value, nearest=nearest)


def _position(item: Item, mark: Mark) -> Position:
    return Position(item.path, mark.line + 1, mark.column + 1)
