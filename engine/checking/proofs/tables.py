"""Every table: some row holds for every complete profile, and rows that hold together agree."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

import z3

from engine.checking.proofs.proof import Ground, Proof, never
from engine.conditions.release import ConditionId


def tables(ground: Ground) -> Iterator[Proof]:
    """Prove of every finding's table that it has no gap and that no two rows contradict each other."""
    for finding in ground.release.content.findings.values():
        rows = [n for n, row in enumerate(finding.table) if row.in_force.holds_on(ground.since)]
        about = ("findings", finding.id)
        if not any(finding.table[number].otherwise for number in rows):
            gap = z3.Not(ground.prover.determined(finding.id))
            yield never(ground, about, "some row holds", gap, "P201")
        else:
            yield Proof(about, "some row holds", ground.since, "proved")
        if finding.policy == "agree":
            yield from _agreement(ground, finding.id, rows)


def _agreement(ground: Ground, finding_id: str, rows: list[int]) -> Iterator[Proof]:
    finding = ground.release.content.findings[finding_id]
    about, statement = ("findings", finding_id), "rows that hold together agree"
    pairs = [
        (first, second, _both(ground, finding_id, first, second))
        for first, second in combinations([n for n in rows if not finding.table[n].otherwise], 2)
        if finding.table[first].to != finding.table[second].to
    ]
    if not pairs:
        yield Proof(about, statement, ground.since, "proved")
        return
    # One question for all pairs; only where it fails, which of them.
    everything = never(
        ground, about, statement, z3.Or([bad for _, _, bad in pairs]), "P202", first="", second=""
    )
    if everything.result != "refuted":
        yield everything
        return
    for first, second, bad in pairs:
        values = {"first": finding.table[first].to, "second": finding.table[second].to}
        proof = never(ground, about, statement, bad, "P202", ("table", second), **values)
        if proof.result == "refuted":
            yield proof


def _both(ground: Ground, finding_id: str, first: int, second: int) -> Any:
    forms = [ground.release.forms[ConditionId("row", finding_id, number)] for number in (first, second)]
    return z3.And([ground.prover.formula(form) for form in forms])
