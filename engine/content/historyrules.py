"""The rule set's history: newest first, beginning with the version it is."""

from __future__ import annotations

from engine.content.items import Item, Items, mapping, strings
from engine.content.positions import Faults


def check_history(item: Item, faults: Faults) -> None:
    """Tell a history out of order, a version named twice, and one that is not the rule set's."""
    version = item.value.get("version")
    changes = [(number, change) for number, change in item.each("history") if isinstance(change, dict)]
    seen: set[str] = set()
    later: str | None = None
    for number, change in changes:
        named, day = change.get("version"), change.get("on")
        if isinstance(named, str):
            if number == 0 and isinstance(version, str) and named != version:
                faults.add(item.at("history", 0, "version"), "S323", version=version, found=named)
            if named in seen:
                faults.add(item.at("history", number, "version"), "S306", value=named)
            seen.add(named)
        if isinstance(day, str) and len(day) == 10:
            if later is not None and day > later:
                faults.add(item.at("history", number, "on"), "S322")
            later = day


def check_changes(items: Items, faults: Faults) -> None:
    """Tell additions, renamings and removals that do not fit the questions there are.

    Each change is read against the questions as they were after it: what a newer change renamed or
    removed existed then.
    """
    if "questions" in items.unreadable:
        return
    now = _names(items)
    for item in items.of("ruleset"):
        then = set(now)
        for number, change in item.each("history"):
            if isinstance(change, dict):
                _change(item, number, change, then, faults)


def _names(items: Items) -> set[str]:
    names = set(items.only_seen["questions"])
    for id_, question in items.by_id["questions"].items():
        names.add(id_)
        if question.value.get("kind") == "yes_no":
            names |= {f"{id_}=yes", f"{id_}=no"}
        names |= {f"{id_}={mapping(option).get('id')}" for _, option in question.each("options")}
    return names


def _change(item: Item, number: int, change: dict[str, object], then: set[str], faults: Faults) -> None:
    where = ("history", number)
    for index, added in enumerate(strings(change.get("added"))):
        if added not in then:
            nearest = faults.nearest(added, frozenset(then))
            faults.add(item.at(*where, "added", index), "Q113", id=added, nearest=nearest)
    before: set[str] = set()
    for old, new in mapping(change.get("renamed")).items():
        if not isinstance(new, str):
            continue
        if new not in then:
            nearest = faults.nearest(new, frozenset(then))
            faults.add(item.at(*where, "renamed", old), "Q401", name=new, nearest=nearest)
        if old in then:
            faults.add(item.key(*where, "renamed", old), "Q402", name=old)
        before.add(old)
    for index, old in enumerate(strings(change.get("removed"))):
        if old in then:
            faults.add(item.at(*where, "removed", index), "Q402", name=old)
        before.add(old)
    then |= before
