"""Every id an item names must exist: one table of what stands where, one check for all."""

from __future__ import annotations

import re
from typing import Any, Final

from engine.content.base import FORCES, ID_PATTERN, RESERVED
from engine.content.domains import Domain
from engine.content.items import Item, Items, mapping, strings
from engine.content.positions import Faults, Spot
from engine.content.whens import found

REFERENCES: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "ruleset": (),
    "sections": (),
    "questions": (
        ("section", "sections"),
        ("claims.*", "claims"),
        ("open_questions.*", "open_questions"),
    ),
    "findings": (
        ("table.*.claims.*", "claims"),
        ("table.*.conditions.*", "steps"),
        ("table.*.open_questions.*", "open_questions"),
    ),
    "rules": (("for.*", "routes"), ("select.*", "steps"), ("claims.*", "claims")),
    "exits": (("ask.*", "authorities"), ("claims.*", "claims")),
    "assumptions": (),
    "invariants": (
        ("then.select_any_tag", "tags"),
        ("then.select_all.*", "steps"),
        ("independent.unless.*", "rules"),
        ("of.*", "facts"),
    ),
    "cases": (
        ("claims.*", "claims"),
        ("expect.steps.*", "steps"),
        ("expect.possible_steps.*", "steps"),
        ("expect.not_steps.*", "steps"),
        *((f"expect.force.{force}.*", "steps") for force in FORCES),
        ("expect.exits.*", "exits"),
        ("expect.possible_exits.*", "exits"),
        ("expect.open_questions.*", "open_questions"),
    ),
    "acceptances": (),
    "phrases": (("claims.*", "claims"),),
    "phases": (),
    "actors": (),
    "steps": (
        ("phase", "phases"),
        ("actor", "actors"),
        ("authority", "authorities"),
        ("documents.*", "documents"),
        ("after.*", "steps"),
        ("requires.*", "steps"),
        ("claims.*", "claims"),
        ("open_questions.*", "open_questions"),
        ("takes.claims.*", "claims"),
        ("takes.extension.*.by", "bodies"),
        ("takes.extension.*.claims.*", "claims"),
        ("due.*.claims.*", "claims"),
        ("keep.*.claims.*", "claims"),
    ),
    "documents": (("written_by", "actors"), ("claims.*", "claims")),
    "claims": (("source", "sources"),),
    "sources": (),
    "authorities": (),
    "open_questions": (("ask.*", "authorities"), ("claims.*", "claims")),
    "glossary": (),
}
"""Kind -> (where the id stands, what it must be the id of). Conditions, cases and the history have
checks of their own."""

_SPLIT: Final = {
    kind: tuple((tuple(path.split(".")), target) for path, target in references)
    for kind, references in REFERENCES.items()
}
_ID: Final = re.compile(ID_PATTERN)
_CODES: Final = {
    "sections": "Q102",
    "steps": "Q103",
    "claims": "Q104",
    "sources": "Q105",
    "authorities": "Q106",
    "actors": "Q107",
    "bodies": "Q108",
    "phases": "Q109",
    "documents": "Q110",
    "open_questions": "Q111",
    "routes": "Q112",
    "exits": "Q114",
    "tags": "Q115",
    "facts": "Q101",
    "rules": "Q118",
}


class References:
    """Knows every id of a content, and tells of those that are named but do not exist."""

    def __init__(self, items: Items, facts: dict[str, Domain], faults: Faults) -> None:
        self._faults = faults
        self.names: dict[str, frozenset[str]] = {
            kind: frozenset(by_id) | items.only_seen[kind] for kind, by_id in items.by_id.items()
        }
        self.names["routes"] = frozenset(id_ for id_, domain in facts.items() if domain.route)
        self.names["facts"] = frozenset(facts)
        self.names["bodies"] = self.names["actors"] | self.names["authorities"]
        self.names["tags"] = frozenset(
            tag for step in items.of("steps") for tag in strings(step.value.get("tags"))
        )
        self._open_ended = set(items.unreadable)
        for target, kinds in {
            "routes": {"findings"},
            "facts": {"questions", "findings"},
            "bodies": {"actors", "authorities"},
            "tags": {"steps"},
        }.items():
            if kinds & items.unreadable or (target == "tags" and items.only_seen["steps"]):
                self._open_ended.add(target)

    def check(self, item: Item) -> None:
        """Tell every id in an item that is not the id of what it should be, or is named twice."""
        for path, target in _SPLIT[item.kind]:
            names = self.names[target]
            for value, spot in found(item.value, item.spot, path):
                if value.__class__ is str and value not in names:
                    self._missing(item, value, spot, target)
        for path, _ in _SPLIT[item.kind]:
            if path[-1] == "*":
                for value, spot in found(item.value, item.spot, path[:-1]):
                    self._twice(item, value, spot)

    def _missing(self, item: Item, value: Any, spot: Spot, target: str) -> None:
        if target in self._open_ended or value in RESERVED or not _ID.match(value):
            return  # of a text that can be no id the shape tells
        code = _CODES[target]
        if target == "routes" and value in self.names["facts"]:
            code = "Q117"
        nearest = self._faults.nearest(value, self.names[target])
        self._faults.add(item.of(spot), code, id=value, nearest=nearest)

    def _twice(self, item: Item, value: Any, spot: Any) -> None:
        if not isinstance(value, list) or len(value) < 2:
            return
        seen: set[str] = set()
        for element, place in zip(value, spot.items, strict=True):
            if isinstance(element, str):
                if element in seen:
                    self._faults.add(item.of(place), "S306", value=element)
                seen.add(element)


class CaseReferences:
    """Answers and expectations of cases: facts and values that must exist."""

    def __init__(self, facts: dict[str, Domain], open_ended: bool, faults: Faults) -> None:
        self._facts, self._open_ended, self._faults = facts, open_ended, faults
        self._questions = frozenset(id_ for id_, domain in facts.items() if domain.question)
        self._findings = frozenset(id_ for id_, domain in facts.items() if domain.finding)
        self._routes = frozenset(id_ for id_, domain in facts.items() if domain.route)

    def check(self, case: Item) -> None:
        """Tell every unknown question, option, finding, route and value of a case."""
        for question, answer in mapping(case.value.get("answers")).items():
            self._answer(case, question, answer)
        expect = mapping(case.value.get("expect"))
        for part, names, code in (
            ("findings", self._findings, "Q116"),
            ("routes", self._routes, "Q112"),
        ):
            for fact, value in mapping(expect.get(part)).items():
                if fact not in names:
                    self._unknown(case, ("expect", part, fact), fact, code, names)
                else:
                    self._values(case, ("expect", part, fact), fact, value)
        self._contradictions(case, expect)

    def _answer(self, case: Item, question: str, answer: Any) -> None:
        if question not in self._questions:
            self._unknown(case, ("answers", question), question, "Q113", self._questions)
            return
        if answer == "unknown":
            return
        domain = self._facts[question]
        if domain.values is not None and isinstance(answer, str | list):
            if domain.several and isinstance(answer, str):
                self._faults.add(case.at("answers", question), "Q303", question=question, value=answer)
            elif not domain.several and isinstance(answer, list):
                self._faults.add(case.at("answers", question), "Q304", question=question)
        self._values(case, ("answers", question), question, answer)

    def _values(self, case: Item, path: tuple[str, ...], fact: str, value: Any) -> None:
        domain = self._facts[fact]
        listed = list(enumerate(value)) if isinstance(value, list) else [(-1, value)]
        for number, element in listed:
            if isinstance(element, str) and not domain.has(element):
                nearest = self._faults.nearest(element, domain.values or ())
                place = case.at(*path, number)
                self._faults.add(place, "Q301", fact=fact, value=element, nearest=nearest)

    def _unknown(self, case: Item, path: tuple[str, ...], id_: str, code: str, names: frozenset[str]) -> None:
        if not self._open_ended:
            self._faults.add(case.key(*path), code, id=id_, nearest=self._faults.nearest(id_, names))

    def _contradictions(self, case: Item, expect: Any) -> None:
        first: dict[str, str] = {}
        for part in ("steps", "possible_steps", "not_steps"):
            for number, step in enumerate(expect.get(part) if isinstance(expect.get(part), list) else ()):
                if isinstance(step, str) and first.setdefault(step, part) != part:
                    place = case.at("expect", part, number)
                    self._faults.add(place, "Q305", step=step, first=first[step], second=part)
