"""Two releases side by side in one solver: the same person's answers, read by either."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import z3

from engine.conditions.facts import Fact
from engine.conditions.release import ConditionId, Release
from engine.content.facts import NOT_APPLICABLE
from engine.reasoning.conclusion import Answer
from engine.reasoning.prove import Prover, Verdict

MOST_CONDITIONS: Final = 6
"""Conditions told per difference; more than that nobody reads."""


@dataclass(frozen=True)
class Where:
    """Where two releases differ: the answers that matter, in the new release's names."""

    conditions: tuple[Mapping[str, Answer], ...]
    complete: bool
    """Whether there is no other difference outside them."""
    decided: bool = True
    """False: it was not decided within the limit; nothing may be concluded."""


class Twins:
    """Asks for a profile of which two releases say different things."""

    def __init__(self, old: Release, new: Release, as_of: date) -> None:
        self.old_release, self.new_release, self.as_of = old, new, as_of
        self.new = Prover(new, as_of)
        self.old = Prover(old, as_of, prefix="old ", solver=self.new.solver)
        self.new.solver.add(*self.old.assumed.values(), *self._same_answers())

    def selected(self, side: str, step: str, force: str | None = None) -> Any:
        """That a step is selected in the `old` or the `new` release (with a force, if given)."""
        prover = self.old if side == "old" else self.new
        rules = [
            rule
            for rule in prover.release.content.rules.values()
            if step in rule.select and (force is None or rule.force == force)
        ]
        return z3.Or([prover.condition(ConditionId("rule", rule.id)) for rule in rules])

    def where(self, differs: Any) -> Where:
        """Where a difference shows, as few answers as can be found, one condition after another."""
        found: list[Mapping[str, Answer]] = []
        beyond: list[Any] = []
        while len(found) < MOST_CONDITIONS:
            verdict: Verdict = self.new.find(differs, *beyond)
            if verdict.how == "no":
                return Where(tuple(found), complete=True)
            if verdict.profile is None:
                return Where(tuple(found), complete=False, decided=bool(found))
            answers = self.new.matters(verdict.profile, differs)
            found.append(answers)
            beyond.append(z3.Not(z3.And(self.new.given(answers))))
        return Where(tuple(found), self.new.find(differs, *beyond).how == "no")

    def _same_answers(self) -> Iterator[Any]:
        """A question both releases ask has the same answer in both, as far as both have it."""
        renamed = renamings(self.old_release, self.new_release)
        for key, fact in self.old_release.facts.items():
            twin = self.new_release.facts.get(renamed.get(key, key))
            if twin is None or fact.owner not in self.old_release.content.questions:
                continue
            here, there = self.old.values[key], self.new.values[twin.key]
            for value in fact.values:
                name = renamed.get(f"{fact.key}={value}", f"{twin.key}={value}").rpartition("=")[2]
                if value != NOT_APPLICABLE and name in there:
                    apart = [*_not_asked(fact, here), *_not_asked(twin, there)]
                    yield z3.Or(*apart, here[value] == there[name])


def renamings(old: Release, new: Release) -> dict[str, str]:
    """Old names -> new names of questions and options, by the history of the new content."""
    found: dict[str, str] = {}
    for change in reversed(new.content.ruleset.history):
        if change.version == old.content.ruleset.version:
            found = {}
            continue
        found = {name: change.renamed.get(now, now) for name, now in found.items()} | dict(change.renamed)
    return found


def _not_asked(fact: Fact, values: Mapping[str, Any]) -> list[Any]:
    return [values[NOT_APPLICABLE]] if fact.may_not_apply else []
