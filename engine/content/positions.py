"""Where something stands: positions in files, and the faults found there."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple, Protocol, TypeAlias

from engine.errors import Fault

MAX_FAULTS_PER_FILE: Final = 500
"""A file of garbage could hold a million faults; nobody reads more than the first screens."""
MAX_SUGGESTIONS: Final = 200
"""Looking for the nearest name costs milliseconds; after so many the faults have one common cause."""
SHOWN_LENGTH: Final = 60
SHORT: Final = 8


class Position(NamedTuple):
    """File, line and column, both counting from 1; 0 means the whole file."""

    path: str
    line: int = 0
    column: int = 0


class Mark(Protocol):
    """What the YAML parser says about a place: both count from 0."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


@dataclass(slots=True)
class MapSpot:
    """Where a mapping, its keys and its values stand."""

    mark: Mark
    keys: dict[str, Mark]
    values: dict[str, Spot]


@dataclass(slots=True)
class ListSpot:
    """Where a list and its elements stand."""

    mark: Mark
    items: list[Spot]


class Words(str):
    """A detail in our own words, shown whole."""

    __slots__ = ()


Spot: TypeAlias = "Mark | MapSpot | ListSpot"
Path: TypeAlias = tuple[str | int, ...]
"""From an item inwards: `("table", 2, "when")`."""


class Hole:
    """Stands where a value could not be read; its fault is already told, so nothing more is said."""


HOLE: Final = Hole()


def mark_of(spot: Spot) -> Mark:
    """Where it begins."""
    return spot.mark if isinstance(spot, MapSpot | ListSpot) else spot


def spot_at(spot: Spot, path: Path) -> Spot:
    """The spot a path leads to, or the last one on the way that exists."""
    for part in path:
        if isinstance(spot, MapSpot) and isinstance(part, str) and part in spot.values:
            spot = spot.values[part]
        elif isinstance(spot, ListSpot) and isinstance(part, int) and 0 <= part < len(spot.items):
            spot = spot.items[part]
        else:
            break
    return spot


def shown(value: Any) -> str:
    """A value as a fault shows it: short, on one line, without control characters."""
    if isinstance(value, Words):
        return str(value)
    if isinstance(value, Position):
        return f"{value.path}:{value.line}:{value.column}"
    if value is True or value is False:
        return "true" if value else "false"
    if value is None:
        return "null"
    if isinstance(value, str):
        printable = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in value)
        return printable if len(printable) <= SHOWN_LENGTH else printable[: SHOWN_LENGTH - 1] + "…"
    if isinstance(value, list):
        return "[…]" if value else "[]"
    if isinstance(value, dict):
        return "{…}" if value else "{}"
    return str(value)[:SHOWN_LENGTH]


class Faults:
    """Collects every fault of one reading."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []
        self._per_file: Counter[str] = Counter()
        self._suggestions: dict[tuple[str, int], tuple[str, Collection[str]]] = {}

    def add(self, position: Position, code: str, **details: Any) -> None:
        """Note a fault. Details are shown as `shown` does; `nearest` adds "did you mean"."""
        self._per_file[position.path] += 1
        count = self._per_file[position.path]
        if count > MAX_FAULTS_PER_FILE:
            if count == MAX_FAULTS_PER_FILE + 1:
                details = {"limit": str(MAX_FAULTS_PER_FILE)}
                self._faults.append(Fault(position.path, 0, 0, "F121", details))
            return
        words: Mapping[str, str] = {name: shown(value) for name, value in details.items()}
        self._faults.append(Fault(*position, code, words))

    def nearest(self, word: object, names: Collection[str]) -> str:
        """The name most like the word, or "" if none is."""
        if not isinstance(word, str):
            return ""
        key = (word, id(names))
        if key not in self._suggestions:
            full = len(self._suggestions) >= MAX_SUGGESTIONS or len(word) > 2 * SHOWN_LENGTH
            # The names are kept too, so that no other collection can get their number.
            self._suggestions[key] = ("" if full else _nearest(word, names), names)
        return self._suggestions[key][0]

    def in_file(self, path: str) -> int:
        """How many faults that file has so far."""
        return self._per_file[path]

    def sorted(self) -> tuple[Fault, ...]:
        """All faults in order of place, none twice."""
        unique: dict[tuple[Any, ...], Fault] = {}
        for fault in sorted(self._faults):
            details = tuple(sorted(fault.details.items()))
            unique.setdefault((fault.path, fault.line, fault.column, fault.code, details), fault)
        return tuple(unique.values())

    def __bool__(self) -> bool:
        return bool(self._faults)


def _nearest(word: str, names: Collection[str]) -> str:
    lowered = {name.lower(): name for name in sorted(names, reverse=True) if name != word}
    if word.lower() in lowered:
        return lowered[word.lower()]
    # Long ids often share their beginning, which alone makes no likeness.
    likeness = 0.6 if len(word) <= SHORT else 0.75
    found = difflib.get_close_matches(word.lower(), sorted(lowered), n=1, cutoff=likeness)
    return lowered[found[0]] if found else ""
