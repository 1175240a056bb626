"""Every table: some row holds for every complete profile, and rows that hold together agree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from engine.checking.proofs.expression import some
from engine.checking.proofs.proof import Ground, Proof, never
from engine.checking.proofs.statements import clashes, gap


def tables(ground: Ground) -> Iterator[Proof]:
    """Prove of every finding's table that it has no gap and that no two rows contradict each other."""
    for finding in ground.release.content.findings.values():
        gaps = list(gap(ground.release, ground.since, finding.id))
        for wrong in gaps:
            yield never(ground, wrong)
        if not gaps:
            yield Proof(("findings", finding.id), "some row holds", ground.since, "proved")
        if finding.policy == "agree":
            yield from _agreement(ground, finding.id)


def _agreement(ground: Ground, finding_id: str) -> Iterator[Proof]:
    pairs = list(clashes(ground.release, ground.since, finding_id))
    if not pairs:
        statement = "rows that hold together agree"
        yield Proof(("findings", finding_id), statement, ground.since, "proved")
        return
    # One question for all pairs; only where it fails, which of them.
    everything = never(ground, replace(pairs[0], bad=some(pair.bad for pair in pairs)))
    if everything.result != "refuted":
        yield everything
        return
    for pair in pairs:
        proof = never(ground, pair)
        if proof.result == "refuted":
            yield proof
