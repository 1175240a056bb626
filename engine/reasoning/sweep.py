"""The sweep: thousands of complete profiles at once, as columns of numpy arrays.

The second reading of the normal form. It knows no partial answers: every question has an option, so
every condition either holds or does not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from engine.conditions.facts import NO, YES, options_of
from engine.conditions.forms import Form
from engine.conditions.release import ConditionId, Release
from engine.content.facts import NOT_APPLICABLE, UNKNOWN
from engine.reasoning.conclusion import Answer

Truth: TypeAlias = NDArray[np.bool_]
Column: TypeAlias = NDArray[np.int16]
UNDETERMINED: Final = -1
"""The number that stands for "no row of the table holds"."""


@dataclass(frozen=True)
class Swept:
    """What follows for many complete profiles at once."""

    release: Release
    facts: Mapping[str, Column]
    """Fact -> per profile the number of its value in the fact's domain, or `UNDETERMINED`."""
    rows: Mapping[ConditionId, Truth]
    """Row with a `when` -> per profile whether it holds (whether or not an earlier row goes before)."""

    def holds(self, form: Form) -> Truth:
        """Per profile whether a normal form holds."""
        return _holds(self.release, self.facts, form, self.size)

    @property
    def size(self) -> int:
        """How many profiles there are."""
        return len(next(iter(self.facts.values()))) if self.facts else 0

    def profile(self, number: int) -> dict[str, Answer]:
        """The answers of one profile: those to questions that apply to it."""
        answers: dict[str, Answer] = {}
        for question in self.release.content.questions.values():
            facts = self.release.by_owner[question.id]
            values = [fact.values[int(self.facts[fact.key][number])] for fact in facts]
            if values[0] == NOT_APPLICABLE:
                continue
            if question.kind == "several":
                chosen = zip(facts, values, strict=True)
                answers[question.id] = tuple(str(fact.option) for fact, value in chosen if value == YES)
            else:
                answers[question.id] = values[0]
        return answers

    def value(self, fact: str, number: int) -> str | None:
        """The value of a fact in one profile; None: undetermined."""
        index = int(self.facts[fact][number])
        return None if index == UNDETERMINED else self.release.facts[fact].values[index]


def sweep(
    release: Release, as_of: date, size: int, seed: int, known: Mapping[str, Answer] | None = None
) -> Swept:
    """Conclude for `size` random complete profiles that agree with the known answers.

    The same seed gives the same profiles. Assumptions are not regarded: see `unbroken`.
    """
    chance = np.random.default_rng(seed)
    facts: dict[str, Column] = {}
    rows: dict[ConditionId, Truth] = {}
    for owner in release.order:
        if owner in release.content.questions:
            _question(release, owner, (known or {}).get(owner), facts, chance, size)
        else:
            _finding(release, owner, as_of, facts, rows, size)
    return Swept(release, facts, rows)


def unbroken(swept: Swept) -> Truth:
    """Per profile whether it breaks no assumption."""
    fine = np.ones(swept.size, dtype=np.bool_)
    for assumption in swept.release.content.assumptions:
        fine &= ~swept.holds(swept.release.forms[ConditionId("assumption", assumption)])
    return fine


def _question(
    release: Release,
    id_: str,
    answer: Answer | None,
    facts: dict[str, Column],
    chance: np.random.Generator,
    size: int,
) -> None:
    question = release.content.questions[id_]
    asked = _holds(release, facts, release.forms[ConditionId("ask_when", id_)], size)
    for fact in release.by_owner[id_]:
        # Drawn even where the answer is known: the same seed has the same other answers in any case.
        options = 2 if question.kind == "several" else len(options_of(question))
        chosen = chance.integers(0, options, size, dtype=np.int16)
        if answer is not None and answer != UNKNOWN:
            value = (YES if fact.option in answer else NO) if fact.option is not None else str(answer)
            chosen = np.full(size, fact.values.index(value), dtype=np.int16)
        if fact.may_not_apply:
            chosen[~asked] = fact.values.index(NOT_APPLICABLE)
        facts[fact.key] = chosen


def _finding(
    release: Release,
    id_: str,
    as_of: date,
    facts: dict[str, Column],
    rows: dict[ConditionId, Truth],
    size: int,
) -> None:
    finding = release.content.findings[id_]
    values = np.full(size, UNDETERMINED, dtype=np.int16)
    for number, row in enumerate(finding.table):
        if not row.in_force.holds_on(as_of):
            continue
        value = finding.values.index(row.to)
        if row.otherwise:
            values[values == UNDETERMINED] = value
            continue
        condition = ConditionId("row", id_, number)
        rows[condition] = _holds(release, facts, release.forms[condition], size)
        # With policy `first` an earlier row wins; agreeing rows give the same value anyway.
        values[rows[condition] & (values == UNDETERMINED)] = value
    facts[id_] = values


def _holds(release: Release, facts: Mapping[str, Any], form: Form, size: int) -> Truth:
    found = np.zeros(size, dtype=np.bool_)
    for term in form:
        holding = np.ones(size, dtype=np.bool_)
        for atom in term:
            fact = release.facts.get(atom.fact)
            if fact is None:  # `unknown` to a question of several answers: nobody's in a complete profile
                holding[:] = False
                break
            # One place more, for undetermined, which lies in no set.
            allowed = np.array([*(value in atom.values for value in fact.values), False])
            holding &= allowed[facts[atom.fact]]
        found |= holding
    return found
