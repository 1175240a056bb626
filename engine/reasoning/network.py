"""A release's conditions as terms of numbered value sets: what the rule engine is given.

Per fact each distinct set of values that some condition tests has a number, so that a fact of five
possible values is told as the sets it lies in and not five times over.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from engine.conditions.forms import Term
from engine.conditions.release import ConditionId, Release

NOT_RUN = frozenset({"invariant", "holds"})
"""Invariants are proved over all profiles, not looked up for one."""


@dataclass(frozen=True)
class Network:
    """Conditions over numbered value sets."""

    sets: Mapping[str, tuple[tuple[int, frozenset[str]], ...]]
    """Fact -> its tested sets with their numbers."""
    terms: Sequence[frozenset[int]]
    """The distinct terms, as the numbers that must all be told; none is empty."""
    conditions: Mapping[ConditionId, tuple[int | None, ...]]
    """Condition -> its normal form's terms by their place in `terms`; None: always holds."""


def network_of(release: Release) -> Network:
    """The network of a release's conditions."""
    numbers: dict[tuple[str, frozenset[str]], int] = {}
    places: dict[Term, int] = {}
    terms: list[frozenset[int]] = []
    conditions: dict[ConditionId, tuple[int | None, ...]] = {}
    for condition, form in release.forms.items():
        if condition.kind in NOT_RUN:
            continue
        own: list[int | None] = []
        for term in form:
            if not term:
                own.append(None)
                continue
            if term not in places:
                places[term] = len(terms)
                terms.append(
                    frozenset(numbers.setdefault((fact, values), len(numbers)) for fact, values in term)
                )
            own.append(places[term])
        conditions[condition] = tuple(own)
    sets: dict[str, list[tuple[int, frozenset[str]]]] = {}
    for (fact, values), number in numbers.items():
        sets.setdefault(fact, []).append((number, values))
    return Network({fact: tuple(own) for fact, own in sets.items()}, terms, conditions)
