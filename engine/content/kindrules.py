"""What a model cannot say: rules between the fields of one item, kind by kind.

They look at the values as written, so that they are told in the same reading as faults of shape;
a field of the wrong type is left alone here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from engine.content.clockrules import check_clocks
from engine.content.domains import YES_NO
from engine.content.facts import STATUSES
from engine.content.historyrules import check_history
from engine.content.items import Item, mapping, strings
from engine.content.phrases import GAP
from engine.content.positions import Faults, Path


def check_kind(item: Item, faults: Faults) -> None:
    """Tell what breaks the rules of the item's kind."""
    rules = _RULES.get(item.kind)
    if rules is not None:
        rules(item, faults)
    if "in_force" in item.value:
        check_in_force(item, ("in_force",), item.value["in_force"], faults)


def check_in_force(item: Item, path: Path, value: Any, faults: Faults) -> None:
    """`from` must lie before `to`, which is exclusive. Only looks at dates that are dates."""
    begins, ends = mapping(value).get("from"), mapping(value).get("to")
    if not isinstance(begins, str) or not isinstance(ends, str):
        return
    if len(begins) == len(ends) == 10 and begins >= ends:
        faults.add(item.at(*path, "to"), "S320", begins=begins, ends=ends)


def _question(item: Item, faults: Faults) -> None:
    value, kind = item.value, item.value.get("kind")
    options = value.get("options")
    count = len(options) if isinstance(options, list) else 0 if options is None else None
    if kind == "yes_no":
        if count:
            faults.add(item.key("options"), "S303")
        if "says_not" not in value:
            faults.add(item.at("id"), "S304")
    elif kind in ("choice", "several"):
        least = 2 if kind == "choice" else 1
        if count is not None and count < least:
            faults.add(item.key("options"), "S305", kind=kind, least=least)
        if "says_not" in value:
            faults.add(item.key("says_not"), "S319")
    _unique(item, "options", faults, of="id")


def _unique(item: Item, name: str, faults: Faults, of: str | None = None) -> None:
    seen: set[str] = set()
    for number, element in item.each(name):
        value = mapping(element).get(of) if of else element
        if isinstance(value, str):
            if value in seen:
                faults.add(item.at(name, number, *([of] if of else [])), "S306", value=value)
            seen.add(value)


def _finding(item: Item, faults: Faults) -> None:
    value = item.value
    values = strings(value.get("values"))
    route = "pursued" in value
    yes_no = set(values) == set(YES_NO)
    labels = mapping(value.get("labels"))
    _unique(item, "values", faults)
    for label in labels:
        if values and label not in values:
            nearest = faults.nearest(label, values)
            faults.add(item.key("labels", label), "Q302", value=label, nearest=nearest)
    if route:
        if set(values) != set(STATUSES) and values:
            faults.add(item.at("values"), "S309")
        if "summary" not in value:
            faults.add(item.at("id"), "S312")
    else:
        if "summary" in value:
            faults.add(item.key("summary"), "S313")
        if not yes_no:
            for wanted in dict.fromkeys(values):
                if wanted not in labels:
                    faults.add(item.key("labels"), "S307", value=wanted)
    if yes_no and "says_not" not in value:
        faults.add(item.at("id"), "S304")
    if not yes_no and values and "says_not" in value:
        faults.add(item.key("says_not"), "S319")
    _table(item, values, route, faults)


def _table(item: Item, values: Any, route: bool, faults: Faults) -> None:
    rows = [(number, row) for number, row in item.each("table") if isinstance(row, dict)]
    otherwise = [number for number, row in rows if "otherwise" in row]
    for number, row in rows:
        to = row.get("to")
        if isinstance(to, str) and values and to not in values:
            nearest = faults.nearest(to, values)
            fact = item.id or "?"
            faults.add(item.at("table", number, "to"), "Q301", fact=fact, value=to, nearest=nearest)
        if "when" in row and "otherwise" in row:
            faults.add(item.key("table", number, "otherwise"), "S301")
        elif "when" not in row and "otherwise" not in row:
            faults.add(item.at("table", number), "S300")
        if row.get("conditions") and not (route and to == "conditional"):
            faults.add(item.key("table", number, "conditions"), "S310")
        if "in_force" in row:
            check_in_force(item, ("table", number, "in_force"), row["in_force"], faults)
    for number in otherwise:
        if number != rows[-1][0]:
            faults.add(item.key("table", number, "otherwise"), "S302")


def _rule(item: Item, faults: Faults) -> None:
    conditional = "when" in item.value or bool(item.value.get("for"))
    if "always" in item.value and conditional:
        faults.add(item.key("always"), "S330")
    elif "always" not in item.value and not conditional:
        faults.add(item.at("id"), "S311")


def _invariant(item: Item, faults: Faults) -> None:
    value = item.value
    if ("then" in value) == ("independent" in value):
        faults.add(item.at("id"), "S325")
    elif "then" in value:
        if value["then"] == {}:
            faults.add(item.at("then"), "S327")
        if "of" in value:
            faults.add(item.key("of"), "S326")
    else:
        if not value.get("of"):
            faults.add(item.at("independent"), "S328")
        if "when" in value:
            faults.add(item.key("when"), "S329")


def _phrases(item: Item, faults: Faults) -> None:
    """A phrase begins and ends with a word: a gap at its end would stand for nothing."""
    for part in ("forbid", "unless"):
        for language, listed in mapping(item.value.get(part)).items():
            for number, phrase in enumerate(listed if isinstance(listed, list) else ()):
                if isinstance(phrase, str) and phrase.strip():
                    words = phrase.split()
                    if GAP in (words[0], words[-1]) or not any(sign.isalnum() for sign in phrase):
                        faults.add(item.at(part, language, number), "S331", found=phrase)


_RULES: Final[Mapping[str, Callable[[Item, Faults], None]]] = {
    "questions": _question,
    "findings": _finding,
    "rules": _rule,
    "invariants": _invariant,
    "phrases": _phrases,
    "steps": check_clocks,
    "ruleset": check_history,
}
