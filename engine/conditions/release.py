"""A release: a content made ready for reasoning, with every condition in its normal form."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Literal, NamedTuple, TypeAlias

from engine.conditions.dated import dated
from engine.conditions.facts import Fact, facts_of, owners
from engine.conditions.forms import NEVER, Domains, Form, TooLong
from engine.content.base import InForce, When
from engine.content.kinds import Content
from engine.content.reader import PlaceKey, Places, Reading, read_content, without_collector
from engine.errors import ContentError, Fault

ConditionKind = Literal[
    "ask_when",
    "row",
    "pursued",
    "rule",
    "exit",
    "assumption",
    "document",
    "open_question",
    "extension",
    "invariant",
    "holds",
]


class ConditionId(NamedTuple):
    """Which condition: of what, of whom, and for rows and extensions the number in its list."""

    kind: ConditionKind
    owner: str
    number: int = 0


@dataclass(frozen=True, eq=False)
class Release:
    """An immutable content with its digest, its facts and the normal forms of its conditions."""

    content: Content
    """Its rules, rows and exits are in force no longer than a claim they cite: see `dated`."""
    digest: str
    facts: Mapping[str, Fact]
    """By key, see `engine.conditions.facts`."""
    forms: Mapping[ConditionId, Form]
    """`rule` holds the rule's `for` as well: one of its routes is open or conditional, and pursued."""
    order: tuple[str, ...]
    """Questions and findings, each after all it depends on; questions in the order they are asked."""
    reads: Mapping[str, frozenset[str]]
    """Question or finding -> the questions and findings its conditions name."""
    places: Places = field(repr=False)

    @cached_property
    def by_owner(self) -> Mapping[str, tuple[Fact, ...]]:
        """Question or finding -> its facts."""
        return MappingProxyType(owners(self.facts))

    @cached_property
    def domains(self) -> Domains:
        """Makes further normal forms over the same facts."""
        return Domains(self.facts)

    @cached_property
    def _readers(self) -> Mapping[str, frozenset[str]]:
        """Question or finding -> everything that hangs on it, directly or through others."""
        found: dict[str, set[str]] = {owner: set() for owner in self.reads}
        for owner in reversed(self.order):
            for read in self.reads[owner]:
                found[read] |= {owner, *found[owner]}
        return {owner: frozenset(readers) for owner, readers in found.items()}

    def hanging_on(self, owner: str) -> frozenset[str]:
        """The questions and findings that hang on one, directly or through others."""
        return self._readers[owner]

    @cached_property
    def change_dates(self) -> tuple[date, ...]:
        """The days on which the content changes, in order."""
        return tuple(sorted({day for in_force in _in_force(self.content) for day in in_force.changes}))

    def owner_of(self, key: str) -> str:
        """The question or finding a fact's key belongs to."""
        fact = self.facts.get(key)
        return key if fact is None else fact.owner

    def interval(self, day: date) -> tuple[date | None, date | None]:
        """The stretch of days around a day within which the content does not change: from, to
        (exclusive); None: without end."""
        before = [change for change in self.change_dates if change <= day]
        after = [change for change in self.change_dates if change > day]
        return (before[-1] if before else None, after[0] if after else None)

    def in_force(self, condition: ConditionId, day: date) -> bool:
        """Whether what the condition belongs to is law on that day."""
        if condition.kind == "row":
            return self.content.findings[condition.owner].table[condition.number].in_force.holds_on(day)
        if condition.kind == "rule":
            return self.content.rules[condition.owner].in_force.holds_on(day)
        if condition.kind == "exit":
            return self.content.exits[condition.owner].in_force.holds_on(day)
        return True


def load(root: Path | None = None, name: str = "atmp-dk") -> Release:
    """The release in a content folder, or the shipped one. Raises ContentError with every fault."""
    return release_of(read_content(root, name))


@without_collector()
def release_of(reading: Reading) -> Release:
    """The release a reading holds. Raises ContentError with every fault."""
    if reading.content is None or reading.digest is None:
        raise ContentError(reading.faults)
    content = dated(reading.content)
    facts = facts_of(content)
    domains = Domains(facts)
    forms: dict[ConditionId, Form] = {}
    faults: list[Fault] = []
    for condition, path, written in _conditions(content):
        try:
            forms[condition] = domains.form(*written)
        except TooLong:
            position = reading.places[path]
            faults.append(Fault(*position, "C201", {"kind": condition.kind, "owner": condition.owner}))
    _rules(content, domains, forms, reading.places, faults)
    if faults:
        raise ContentError(faults)
    reads = {owner: _reads(owner, content, facts, forms) for owner in (*content.questions, *content.findings)}
    return Release(
        content=content,
        digest=reading.digest,
        facts=MappingProxyType(facts),
        forms=MappingProxyType(forms),
        order=_order(content, reads),
        reads=MappingProxyType(reads),
        places=reading.places,
    )


_Written: TypeAlias = tuple[ConditionId, PlaceKey, tuple["When | None", ...]]


def _conditions(content: Content) -> Iterator[_Written]:
    """Every condition but those of rules, with its place and what is written."""
    for question in content.questions.values():
        section = content.sections[question.section]
        written = (section.ask_when, question.ask_when)
        yield ConditionId("ask_when", question.id), ("questions", question.id, ("ask_when",)), written
    for finding in content.findings.values():
        for number, row in enumerate(finding.table):
            if row.when is not None:
                place: PlaceKey = ("findings", finding.id, ("table", number, "when"))
                yield ConditionId("row", finding.id, number), place, (row.when,)
        if finding.pursued is not None:
            place = ("findings", finding.id, ("pursued",))
            yield ConditionId("pursued", finding.id), place, (finding.pursued,)
    for exit_ in content.exits.values():
        yield ConditionId("exit", exit_.id), ("exits", exit_.id, ("when",)), (exit_.when,)
    for assumption in content.assumptions.values():
        place = ("assumptions", assumption.id, ("never",))
        yield ConditionId("assumption", assumption.id), place, (assumption.never,)
    for document in content.documents.values():
        yield ConditionId("document", document.id), ("documents", document.id, ("when",)), (document.when,)
    for open_question in content.open_questions.values():
        if open_question.when is not None:
            place = ("open_questions", open_question.id, ("when",))
            yield ConditionId("open_question", open_question.id), place, (open_question.when,)
    for step in content.steps.values():
        for number, extension in enumerate(step.takes.extension if step.takes else ()):
            place = ("steps", step.id, ("takes", "extension", number, "when"))
            yield ConditionId("extension", step.id, number), place, (extension.when,)
    for invariant in content.invariants.values():
        place = ("invariants", invariant.id, ("when",))
        yield ConditionId("invariant", invariant.id), place, (invariant.when,)
        if invariant.then is not None and invariant.then.holds is not None:
            place = ("invariants", invariant.id, ("then", "holds"))
            yield ConditionId("holds", invariant.id), place, (invariant.then.holds,)


def _rules(
    content: Content,
    domains: Domains,
    forms: dict[ConditionId, Form],
    places: Places,
    faults: list[Fault],
) -> None:
    """A rule holds where its `when` does and one of its routes is open or conditional, and pursued."""
    pursued = {
        route: forms.get(ConditionId("pursued", route), NEVER)  # too long: that is told already
        for route, finding in content.findings.items()
        if finding.is_route
    }
    for rule in content.rules.values():
        try:
            when = domains.form(rule.when)
            forms[ConditionId("rule", rule.id)] = rule_form(domains, when, {r: pursued[r] for r in rule.for_})
        except TooLong:
            position = places["rules", rule.id, ("when",)]
            faults.append(Fault(*position, "C201", {"kind": "rule", "owner": rule.id}))


def rule_form(domains: Domains, when: Form, pursued: Mapping[str, Form]) -> Form:
    """When a rule holds: by its own condition, and by what each of its routes is pursued by (none: the
    rule is for whatever route). Raises TooLong."""
    if not pursued:
        return when
    ways = [
        domains.all_of([domains.form({route: ["open", "conditional"]}), form])
        for route, form in pursued.items()
    ]
    return domains.all_of([when, domains.any_of(ways)])


def _reads(
    owner: str, content: Content, facts: Mapping[str, Fact], forms: Mapping[ConditionId, Form]
) -> frozenset[str]:
    if owner in content.questions:
        named = [forms[ConditionId("ask_when", owner)]]
    else:
        rows = range(len(content.findings[owner].table))
        named = [forms.get(ConditionId("row", owner, number), ()) for number in rows]
    return frozenset(facts[atom.fact].owner for form in named for term in form for atom in term)


def _order(content: Content, reads: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """Everything after what it reads; among what is ready, questions first and in their own order.

    A finding comes as early as it can, so that nothing waits for it longer than needed.
    """
    rank: dict[str, tuple[int, int]] = {}
    for number, finding in enumerate(content.findings):
        rank[finding] = (0, number)
    for number, question in enumerate(content.questions):
        rank[question] = (1, number)
    waits = {owner: set(read) for owner, read in reads.items()}
    readers: dict[str, list[str]] = {}
    for owner, read in reads.items():
        for other in read:
            readers.setdefault(other, []).append(owner)
    ready = [(rank[owner], owner) for owner, read in waits.items() if not read]
    heapq.heapify(ready)
    order: list[str] = []
    while ready:
        _, owner = heapq.heappop(ready)
        order.append(owner)
        for reader in readers.get(owner, ()):
            waits[reader].discard(owner)
            if not waits[reader]:
                heapq.heappush(ready, (rank[reader], reader))
    return tuple(order)


def _in_force(content: Content) -> Iterator[InForce]:
    for rule in content.rules.values():
        yield rule.in_force
    for exit_ in content.exits.values():
        yield exit_.in_force
    for finding in content.findings.values():
        for row in finding.table:
            yield row.in_force
