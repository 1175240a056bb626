"""A smallest profile for what no case exercises. Its expectation is to be written from the claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import z3

from engine.checking.cases.coverage import Target
from engine.conditions.facts import YES
from engine.conditions.release import ConditionId, Release
from engine.reasoning.conclusion import Answer
from engine.reasoning.prove import Prover


@dataclass(frozen=True)
class Suggestion:
    """Answers that exercise a target; None: no profile does, or none was found within the limit."""

    target: Target
    answers: Mapping[str, Answer] | None


def suggestions(release: Release, as_of: date, left: Iterable[Target]) -> Iterator[Suggestion]:
    """For each target the fewest answers found from which it follows."""
    prover = Prover(release, as_of)
    for target in left:
        formula = _formula(prover, target)
        verdict = prover.find(formula)
        if verdict.profile is None:
            yield Suggestion(target, None)
        else:
            yield Suggestion(target, prover.matters(verdict.profile, formula))


def _formula(prover: Prover, target: Target) -> Any:
    release = prover.release
    if target.what == "question":
        return prover.condition(ConditionId("ask_when", target.item))
    if target.what == "option":
        facts = release.by_owner[target.item]
        if facts[0].option is None:
            return prover.is_(facts[0].key, target.part)
        return prover.is_(f"{target.item}={target.part}", YES)
    if target.what == "row":
        row = ConditionId("row", target.item, int(target.part) - 1)
        return prover.rows.get(row, z3.BoolVal(False))
    if target.what == "step":
        rules = [rule for rule in release.content.rules.values() if target.item in rule.select]
        return z3.Or([prover.condition(ConditionId("rule", rule.id)) for rule in rules])
    return prover.condition(ConditionId("rule" if target.what == "rule" else "exit", target.item))
