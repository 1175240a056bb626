"""The facts of a content and their domains, as far as they can be told even from faulty items."""

from __future__ import annotations

from dataclasses import dataclass

from engine.content.items import Item, Items, mapping, strings

YES_NO = ("yes", "no")


@dataclass(frozen=True, slots=True)
class Domain:
    """What a fact can be."""

    values: tuple[str, ...] | None
    """None: cannot be told, so everything is accepted."""
    may_not_apply: bool
    """It, or its section, has an `ask_when`."""
    question: bool
    several: bool
    finding: bool
    route: bool

    def has(self, value: str) -> bool:
        """Whether the value is one of the domain (`n/a` aside)."""
        return self.values is None or value in self.values


UNTOLD = Domain(None, may_not_apply=True, question=True, several=True, finding=True, route=True)
"""Of a fact in a part of a file that could not be read: it may be anything."""


def domains(items: Items) -> dict[str, Domain]:
    """The domain of every question and finding."""
    found = dict.fromkeys(items.only_seen["questions"] | items.only_seen["findings"], UNTOLD)
    found |= {id_: _finding(item) for id_, item in items.by_id["findings"].items()}
    found |= {id_: _question(item, items) for id_, item in items.by_id["questions"].items()}
    return found


def _question(item: Item, items: Items) -> Domain:
    kind = item.value.get("kind")
    values: tuple[str, ...] | None = None
    if kind == "yes_no":
        values = YES_NO
    elif kind in ("choice", "several"):
        options = item.value.get("options")
        ids = [mapping(option).get("id") for option in options] if isinstance(options, list) else [None]
        known = tuple(id_ for id_ in ids if isinstance(id_, str))
        values = known if len(known) == len(ids) else None
    section = item.value.get("section")
    of_section = items.by_id["sections"].get(section) if isinstance(section, str) else None
    may_not_apply = "ask_when" in item.value or of_section is None or "ask_when" in of_section.value
    return Domain(
        values,
        may_not_apply,
        question=True,
        several=kind == "several" or kind is None,
        finding=False,
        route=False,
    )


def _finding(item: Item) -> Domain:
    listed = item.value.get("values")
    values = tuple(strings(listed))
    told = isinstance(listed, list) and len(values) == len(listed)
    route = "pursued" in item.value
    return Domain(values if told else None, False, question=False, several=False, finding=True, route=route)
