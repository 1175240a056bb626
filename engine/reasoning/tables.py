"""Decision tables, evaluated row by row in both readings; never compiled to negation."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from engine.conditions.forms import ALWAYS, Atom, Domains
from engine.conditions.release import ConditionId, Release
from engine.content.facts import Finding
from engine.reasoning.conclusion import Certainty, Known, TableOutcome

UNDETERMINED = "undetermined"
"""In no domain: what a finding may be as long as it is not sure that one of its rows holds."""


def outcome(
    finding: Finding,
    rows: Sequence[int],
    holds: Callable[[int], Certainty | None],
    cover: Callable[[Sequence[int]], bool],
) -> TableOutcome:
    """What a table comes to.

    `rows` are the numbers of the rows in force; `holds` tells of a row with a `when` whether it
    holds; `cover` whether one of the given rows must hold, and is only asked where no single row is
    certain. With policy `first` a row counts as possible unless an earlier one is certain.
    `otherwise` is possible unless another row is certain, and certain if no other is possible.
    """
    certain: list[int] = []
    possible: list[int] = []
    settled = False
    for number in rows:
        row = finding.table[number]
        if row.otherwise:
            if not settled:
                if not possible:
                    certain.append(number)
                possible.append(number)
                settled = True
            continue
        how = holds(number)
        if how is None:
            continue
        first = finding.policy == "first"
        if how == "certain" and not (first and possible):
            certain.append(number)
        possible.append(number)
        if how == "certain":
            settled = True
            if first:
                break
    values = tuple(v for v in finding.values if any(finding.table[number].to == v for number in possible))
    sure = bool(values) and (settled or cover(possible))
    value = values[0] if sure and len(values) == 1 else None
    return TableOutcome(tuple(certain), tuple(possible), values, value, sure)


def known_of_finding(table: TableOutcome) -> Known:
    """What is known of a finding by what its table comes to."""
    return Known(frozenset(table.values) | (set() if table.sure else {UNDETERMINED}))


def covers(release: Release, known: Mapping[str, Known], finding: str, rows: Sequence[int]) -> bool:
    """Whether one of some rows must hold, given what is known: are they everything together?"""
    forms = [release.forms[ConditionId("row", finding, number)] for number in rows]
    named = {atom.fact for form in forms for term in form for atom in term}
    left = {key: replace(release.facts[key], values=tuple(known[key].possible)) for key in named}
    within = [
        tuple(
            tuple(Atom(atom.fact, atom.values & known[atom.fact].possible) for atom in term)
            for term in form
            if all(known[atom.fact].maybe_in(atom.values) for atom in term)
        )
        for form in forms
    ]
    return Domains(left).any_of(within) == ALWAYS
