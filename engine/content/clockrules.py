"""Clocks, duties and rhythms of a step: which fields go together."""

from __future__ import annotations

from typing import Any, Final

from engine.content.items import Item
from engine.content.positions import Faults

_COUNTED: Final = ("statutory", "typical")
_UNCOUNTED: Final = ("no_deadline", "not_known")
_DUE_KINDS: Final = ("within", "before", "every")


def check_clocks(item: Item, faults: Faults) -> None:
    """Tell what does not go together in a step's `takes` and `due`."""
    takes = item.value.get("takes")
    if isinstance(takes, dict):
        if item.value.get("milestone") is True:
            faults.add(item.key("takes"), "S321")
        _takes(item, takes, faults)
    for number, due in item.each("due"):
        if isinstance(due, dict):
            _due(item, number, due, faults)


def _takes(item: Item, takes: dict[str, Any], faults: Faults) -> None:
    kind = takes.get("kind")
    shortest, longest = takes.get("min"), takes.get("max")
    if kind in _COUNTED and ((shortest is None and longest is None) or takes.get("unit") is None):
        faults.add(item.at("takes", "kind"), "S316", kind=kind)
    if kind in _UNCOUNTED:
        for key in ("min", "max", "unit", "extension"):
            if takes.get(key) not in (None, []):
                faults.add(item.key("takes", key), "S318", key=key, kind=kind)
    if isinstance(shortest, int) and isinstance(longest, int) and shortest > longest:
        faults.add(item.at("takes", "min"), "S317", min=shortest, max=longest)


def _due(item: Item, number: int, due: dict[str, Any], faults: Faults) -> None:
    given = [key for key in _DUE_KINDS if due.get(key) is not None]
    if len(given) != 1:
        faults.add(item.at("due", number), "S314")
    elif given != ["every"] and due.get("of") is None:
        faults.add(item.key("due", number, given[0]), "S315", key=given[0])
