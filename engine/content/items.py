"""The items of a content before they are models: plain values that know where they stand."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from engine.content.base import Model
from engine.content.files import SourceFile
from engine.content.kinds import KINDS
from engine.content.positions import HOLE, Faults, ListSpot, MapSpot, Position, Spot, mark_of, spot_at
from engine.content.yamlnodes import parse

_ID_IN_TEXT: Final = re.compile(r"""\bid:\s*["']?([A-Za-z][A-Za-z0-9._-]*)""")


@dataclass(slots=True, eq=False)
class Item:
    """One item of a file. `value` is a mapping as it was read, right or wrong."""

    kind: str
    id: str | None
    """None where it has none that can be used."""
    value: dict[str, Any]
    spot: Spot
    path: str
    model: Model | None = None

    def at(self, *path: str | int) -> Position:
        """Where the value at a path in the item stands, or the nearest that exists around it."""
        return self.of(spot_at(self.spot, path))

    def key(self, *path: str | int) -> Position:
        """Where the key that the path ends with stands."""
        *way, last = path
        spot = spot_at(self.spot, tuple(way))
        if isinstance(spot, MapSpot) and last in spot.keys:
            mark = spot.keys[str(last)]
            return Position(self.path, mark.line + 1, mark.column + 1)
        return self.at(*path)

    def of(self, spot: Spot) -> Position:
        """The position of a spot of this item."""
        mark = mark_of(spot)
        return Position(self.path, mark.line + 1, mark.column + 1)

    def each(self, name: str) -> Iterator[tuple[int, Any]]:
        """The elements of a list of the item with their numbers; nothing where it is no list."""
        value = self.value.get(name)
        return enumerate(value) if isinstance(value, list) else enumerate(())


@dataclass
class Items:
    """All items of a content by kind, good and bad ones."""

    all: dict[str, list[Item]] = field(default_factory=lambda: {kind: [] for kind in KINDS})
    by_id: dict[str, dict[str, Item]] = field(default_factory=lambda: {kind: {} for kind in KINDS})
    only_seen: dict[str, set[str]] = field(default_factory=lambda: {kind: set() for kind in KINDS})
    """Ids in parts of files that could not be read: known, so that nobody is told they do not exist."""
    unreadable: set[str] = field(default_factory=set)
    """Kinds with a file of which nothing could be read: any id may exist."""

    def of(self, kind: str) -> list[Item]:
        """The items of a kind in order of file and place."""
        return self.all[kind]

    def may_exist(self, kind: str, id_: str) -> bool:
        """Whether an item of that kind and id exists, as far as can be told."""
        return id_ in self.by_id[kind] or id_ in self.only_seen[kind] or kind in self.unreadable


def collect(files: Iterable[SourceFile], faults: Faults) -> Items:
    """Parse all files into items; faults of files, of the YAML and of duplicate ids are told."""
    items = Items()
    for file in files:
        if file.text is None:
            items.unreadable.add(file.kind)
        else:
            _collect(file, file.text, items, faults)
    _shared_namespace(items, faults)
    return items


def _collect(file: SourceFile, text: str, items: Items, faults: Faults) -> None:
    def report(line: int, column: int, code: str, **details: Any) -> None:
        faults.add(Position(file.path, line, column), code, **details)

    document = parse(text, report)
    if not document.complete:
        items.only_seen[file.kind].update(_ID_IN_TEXT.findall(text))
    if document.spot is None or (document.complete and document.value is None):
        if document.complete:
            faults.add(Position(file.path), "F111")
        return
    if file.kind == "ruleset":
        if document.complete:
            _add(file, document.value, document.spot, items, faults)
        return
    if not isinstance(document.value, list) or not isinstance(document.spot, ListSpot):
        mark = mark_of(document.spot)
        if document.complete:
            faults.add(Position(file.path, mark.line + 1, mark.column + 1), "F119", found=document.value)
        items.only_seen[file.kind].update(_ID_IN_TEXT.findall(text))
        return
    for value, spot in zip(document.value, document.spot.items, strict=True):
        _add(file, value, spot, items, faults)


def _add(file: SourceFile, value: Any, spot: Spot, items: Items, faults: Faults) -> None:
    if value is HOLE:
        return
    if not isinstance(value, dict):
        mark = mark_of(spot)
        code = "F126" if file.kind == "ruleset" else "F127"
        faults.add(Position(file.path, mark.line + 1, mark.column + 1), code, found=value)
        return
    id_ = value.get("id")
    item = Item(file.kind, id_ if isinstance(id_, str) else None, value, spot, file.path)
    items.all[file.kind].append(item)
    if item.id is not None:
        first = items.by_id[file.kind].setdefault(item.id, item)
        if first is not item:
            faults.add(item.at("id"), "Q201", id=item.id, first=first.at("id"))


def _shared_namespace(items: Items, faults: Faults) -> None:
    """Questions and findings are both facts: conditions name them alike."""
    for id_, finding in items.by_id["findings"].items():
        question = items.by_id["questions"].get(id_)
        if question is not None:
            faults.add(finding.at("id"), "Q202", id=id_, first=question.at("id"))


def strings(value: Any) -> Collection[str]:
    """The texts in a list; nothing where it is no list."""
    return [element for element in value if isinstance(element, str)] if isinstance(value, list) else []


def mapping(value: Any) -> Mapping[str, Any]:
    """The value if it is a mapping, else an empty one."""
    return value if isinstance(value, dict) else {}
