"""Everything can occur: every question can be asked; every row, rule and exit holds for some profile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

import numpy as np

from engine.checking.observation import Observation, observation
from engine.checking.proofs.proof import Ground, Proof, occurs, undecided
from engine.conditions.release import ConditionId
from engine.content.positions import Path
from engine.reasoning.sweep import Truth


def reach(grounds: Sequence[Ground]) -> Iterator[Proof]:
    """Prove of every question, row, rule and exit that it can occur on some day from the first on."""
    release = grounds[0].release
    for question in release.content.questions:
        yield _some_day(
            grounds, ("questions", question), ConditionId("ask_when", question), "P101", "is asked"
        )
    for finding in release.content.findings.values():
        for number in range(len(finding.table)):
            yield _row(grounds, finding.id, number)
    for rule in release.content.rules:
        yield _some_day(grounds, ("rules", rule), ConditionId("rule", rule), "P104", "holds")
    for exit_ in release.content.exits:
        yield _some_day(grounds, ("exits", exit_), ConditionId("exit", exit_), "P105", "holds")


def _some_day(
    grounds: Sequence[Ground], about: tuple[str, str], condition: ConditionId, code: str, statement: str
) -> Proof:
    release = grounds[0].release
    form = release.forms[condition]
    open_ = False
    for ground in grounds:
        if not release.in_force(condition, ground.since):
            continue
        if _doubt(ground, condition):
            return Proof(about, statement, ground.since, "proved")
        verdict = occurs(ground, ground.swept.holds(form), partial(ground.prover.formula, form))
        if verdict.how == "yes":
            return Proof(about, statement, ground.since, "proved")
        open_ |= verdict.how == "undecided"
    if open_:
        return undecided(grounds[0], about, statement)
    if _only_past(grounds, condition):
        return Proof(about, f"{statement} (before the day of the check)", grounds[0].since, "proved")
    return _refuted(grounds[0], about, statement, observation(release, code, *about))


def _doubt(ground: Ground, condition: ConditionId) -> bool:
    """A rule that rests on `unknown` holds for no complete profile; that its question can be asked is
    proved of the question."""
    return any("unknown" in atom.values for term in ground.release.forms[condition] for atom in term)


def _only_past(grounds: Sequence[Ground], condition: ConditionId) -> bool:
    """What ceased to be law before the day of the check is history, not a fault."""
    return not any(grounds[0].release.in_force(condition, ground.since) for ground in grounds)


def _row(grounds: Sequence[Ground], finding_id: str, number: int) -> Proof:
    release = grounds[0].release
    finding = release.content.findings[finding_id]
    about, statement = ("findings", finding_id), f"row {number + 1} can count"
    condition = ConditionId("row", finding_id, number)
    in_force = [g for g in grounds if finding.table[number].in_force.holds_on(g.since)]
    open_ = False
    for ground in in_force:
        verdict = occurs(ground, _counts(ground, finding_id, number), partial(_formula, ground, condition))
        if verdict.how == "yes":
            return Proof(about, statement, ground.since, "proved")
        open_ |= verdict.how == "undecided"
    if not in_force:
        return Proof(about, f"{statement} (before the day of the check)", grounds[0].since, "proved")
    if open_:
        return undecided(grounds[0], about, statement)
    path: Path = ("table", number)
    to = finding.table[number].to
    found = observation(release, "P103", *about, path, row=number + 1, to=to)
    return _refuted(grounds[0], about, statement, found)


def _formula(ground: Ground, row: ConditionId) -> Any:
    return ground.prover.rows[row]


def _counts(ground: Ground, finding_id: str, number: int) -> Truth:
    """Per swept profile whether a row counts."""
    finding, swept = ground.release.content.findings[finding_id], ground.swept
    row = finding.table[number]
    own: Truth = swept.rows.get(ConditionId("row", finding_id, number), np.ones(swept.size, dtype=np.bool_))
    for earlier in range(len(finding.table)):
        truth = swept.rows.get(ConditionId("row", finding_id, earlier))
        if (
            truth is not None
            and earlier != number
            and (row.otherwise or (finding.policy == "first" and earlier < number))
        ):
            own = own & ~truth
    return own


def _refuted(ground: Ground, about: tuple[str, str], statement: str, found: Observation) -> Proof:
    return Proof(about, statement, ground.since, "refuted", observations=(found,))
