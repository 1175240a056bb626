"""One reading of a complete profile, by any engine that can tell which terms hold.

The terms are those of the normal forms the release has, each given to the engine once. Questions and
findings are worked out layer by layer, so that an engine is asked as few times as their dependence
allows; what a table comes to is decided here, alike for all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeAlias

from engine.conditions.facts import NO, YES
from engine.conditions.forms import Term
from engine.conditions.release import ConditionId, Release
from engine.content.facts import NOT_APPLICABLE
from engine.reasoning.conclusion import Answer
from engine.reasoning.network import NOT_RUN
from engine.reasoning.tables import UNDETERMINED

Values: TypeAlias = dict[str, str]
"""Fact -> its value."""
Tell: TypeAlias = Callable[[int, Values], Iterable[int]]
"""Tells the values of a layer's facts; the terms that hold now and did not before."""


@dataclass(frozen=True)
class Terms:
    """The distinct terms of a release, and where each is used."""

    release: Release
    terms: Sequence[Term]
    used: Mapping[ConditionId, tuple[int | None, ...]]
    """Condition -> its terms by number; None: always holds."""
    layers: Sequence[Sequence[str]]
    """Questions and findings, each after all it depends on."""
    layer_of: Sequence[int]
    """Per term the layer that brings the last of its facts."""
    keys: Mapping[str, str]
    """Fact -> a short name without signs that mean something to an engine."""


class Reader(Protocol):
    """An engine that was given the terms."""

    def session(self) -> AbstractContextManager[Tell]:
        """Begin with nothing told."""


def terms_of(release: Release) -> Terms:
    """The terms of a release, numbered."""
    numbers: dict[Term, int] = {}
    used: dict[ConditionId, tuple[int | None, ...]] = {}
    for condition, form in release.forms.items():
        if condition.kind not in NOT_RUN:
            used[condition] = tuple(numbers.setdefault(term, len(numbers)) if term else None for term in form)
    depth: dict[str, int] = {}
    for owner in release.order:
        depth[owner] = max((depth[other] + 1 for other in release.reads[owner]), default=0)
    layers = [[owner for owner in release.order if depth[owner] == n] for n in range(max(depth.values()) + 1)]
    layer_of = [max(depth[release.owner_of(atom.fact)] for atom in term) for term in numbers]
    facts = sorted({*release.facts, *(atom.fact for term in numbers for atom in term)})
    keys = {fact: f"x{number}" for number, fact in enumerate(facts)}
    return Terms(release, list(numbers), used, layers, layer_of, keys)


def reading(terms: Terms, reader: Reader, answers: Mapping[str, Answer], as_of: date) -> set[int | None]:
    """The terms that hold for a complete profile; None, what always holds, is among them."""
    fired: set[int | None] = {None}
    with reader.session() as tell:
        for number, owners in enumerate(terms.layers):
            values: Values = {}
            for owner in owners:
                if owner in terms.release.content.questions:
                    values.update(_question(terms, owner, answers[owner], fired))
                else:
                    values[owner] = _finding(terms, owner, as_of, fired)
            fired.update(tell(number, values))
    return fired


def _question(terms: Terms, id_: str, answer: Answer, fired: set[int | None]) -> Values:
    facts = terms.release.by_owner[id_]
    if fired.isdisjoint(terms.used[ConditionId("ask_when", id_)]):
        return {fact.key: NOT_APPLICABLE for fact in facts}
    if facts and facts[0].option is None:
        return {id_: str(answer)}
    return {fact.key: YES if fact.option in answer else NO for fact in facts}


def _finding(terms: Terms, id_: str, as_of: date, fired: set[int | None]) -> str:
    otherwise = UNDETERMINED
    for number, row in enumerate(terms.release.content.findings[id_].table):
        if not row.in_force.holds_on(as_of):
            continue
        if row.otherwise:
            otherwise = row.to
        elif not fired.isdisjoint(terms.used[ConditionId("row", id_, number)]):
            return row.to
    return otherwise
