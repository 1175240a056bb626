"""Decision tables, evaluated row by row in both readings; never compiled to negation."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from engine.content.facts import Finding
from engine.reasoning.conclusion import Certainty, TableOutcome

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
