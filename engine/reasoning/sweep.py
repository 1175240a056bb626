"""The sweep: thousands of complete profiles at once, as columns of numpy arrays.

The second reading of the normal form. It knows no partial answers: every question has an option, so
every condition either holds or does not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from engine.conditions.facts import NO, YES, Fact, options_of
from engine.conditions.forms import Atom, Form, Term
from engine.conditions.release import ConditionId, Release
from engine.content.facts import NOT_APPLICABLE, UNKNOWN
from engine.reasoning.conclusion import Answer

Truth: TypeAlias = NDArray[np.bool_]
Column: TypeAlias = NDArray[np.int16]
UNDETERMINED: Final = -1
"""The number that stands for "no row of the table holds"."""


class Columns:
    """The values of facts as far as they are known, and which atoms hold; each is worked out once."""

    def __init__(self, release: Release, size: int) -> None:
        self.release, self.size = release, size
        self.facts: dict[str, Column] = {}
        self._atoms: dict[Atom, Truth] = {}
        self._terms: dict[Term, Truth] = {}

    def holds(self, form: Form) -> Truth:
        """Per profile whether a normal form holds. The array is the caller's own."""
        if len(form) == 1:
            return self._term(form[0]).copy()
        found = np.zeros(self.size, dtype=np.bool_)
        for term in form:
            found |= self._term(term)
        return found

    def _term(self, term: Term) -> Truth:
        if term not in self._terms:
            holding = np.ones(self.size, dtype=np.bool_)
            for atom in term:
                holding &= self._atom(atom)
            self._terms[term] = holding
        return self._terms[term]

    def _atom(self, atom: Atom) -> Truth:
        if atom not in self._atoms:
            fact = self.release.facts.get(atom.fact)
            if fact is None:  # `unknown` to a question of several answers: of nobody in a complete profile
                self._atoms[atom] = np.zeros(self.size, dtype=np.bool_)
            else:
                # One place more, for undetermined, which lies in no set.
                allowed = np.array([*(value in atom.values for value in fact.values), False])
                self._atoms[atom] = allowed[self.facts[atom.fact]]
        return self._atoms[atom]


@dataclass(frozen=True)
class Swept:
    """What follows for many complete profiles at once."""

    release: Release
    facts: Mapping[str, Column]
    """Fact -> per profile the number of its value in the fact's domain, or `UNDETERMINED`."""
    rows: Mapping[ConditionId, Truth]
    """Row with a `when` -> per profile whether it holds (whether or not an earlier row goes before)."""
    columns: Columns

    def holds(self, form: Form) -> Truth:
        """Per profile whether a normal form holds."""
        return self.columns.holds(form)

    @property
    def size(self) -> int:
        """How many profiles there are."""
        return self.columns.size

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
    return swept_of(release, as_of, drawn(release, size, seed, known), size)


def drawn(
    release: Release, size: int, seed: int, known: Mapping[str, Answer] | None = None
) -> dict[str, Column]:
    """Random answers to every question, whether or not it will be asked: fact -> per profile the number
    of its value. Known answers are all the same."""
    chance = np.random.default_rng(seed)
    answers: dict[str, Column] = {}
    for owner in release.order:
        question = release.content.questions.get(owner)
        if question is None:
            continue
        answer = (known or {}).get(owner)
        for fact in release.by_owner[owner]:
            # Drawn even where the answer is known: the same seed has the same other answers in any case.
            options = 2 if question.kind == "several" else len(options_of(question))
            chosen = chance.integers(0, options, size, dtype=np.int16)
            if answer is not None and answer != UNKNOWN:
                chosen[:] = number_of(fact, answer)
            answers[fact.key] = chosen
    return answers


def number_of(fact: Fact, answer: Answer) -> int:
    """The number of the value an answer gives a fact of its question."""
    value = (YES if fact.option in answer else NO) if fact.option is not None else str(answer)
    return fact.values.index(value)


def swept_of(release: Release, as_of: date, answers: Mapping[str, Column], size: int) -> Swept:
    """Conclude for complete profiles whose answers are given as `drawn` gives them."""
    columns = Columns(release, size)
    rows: dict[ConditionId, Truth] = {}
    for owner in release.order:
        if owner in release.content.questions:
            _question(columns, owner, answers)
        else:
            _finding(columns, owner, as_of, rows)
    return Swept(release, columns.facts, rows, columns)


def unbroken(swept: Swept) -> Truth:
    """Per profile whether it breaks no assumption."""
    fine = np.ones(swept.size, dtype=np.bool_)
    for assumption in swept.release.content.assumptions:
        fine &= ~swept.holds(swept.release.forms[ConditionId("assumption", assumption)])
    return fine


def _question(columns: Columns, id_: str, answers: Mapping[str, Column]) -> None:
    asked = columns.holds(columns.release.forms[ConditionId("ask_when", id_)])
    for fact in columns.release.by_owner[id_]:
        chosen = answers[fact.key].copy()
        if fact.may_not_apply:
            chosen[~asked] = fact.values.index(NOT_APPLICABLE)
        columns.facts[fact.key] = chosen


def _finding(columns: Columns, id_: str, as_of: date, rows: dict[ConditionId, Truth]) -> None:
    finding = columns.release.content.findings[id_]
    values = np.full(columns.size, UNDETERMINED, dtype=np.int16)
    for number, row in enumerate(finding.table):
        if not row.in_force.holds_on(as_of):
            continue
        value = finding.values.index(row.to)
        if row.otherwise:
            values[values == UNDETERMINED] = value
            continue
        condition = ConditionId("row", id_, number)
        rows[condition] = columns.holds(columns.release.forms[condition])
        # With policy `first` an earlier row wins; agreeing rows give the same value anyway.
        values[rows[condition] & (values == UNDETERMINED)] = value
    columns.facts[id_] = values
