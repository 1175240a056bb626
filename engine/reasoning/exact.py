"""Exact conclusions: what holds in every completion of the answers, and what in none.

The two readings are the bounds. Some thousand completions of the sweep, always the same ones, decide
most of what lies between; z3 decides the rest, with a limit that does not depend on the clock, so
that the same answers give the same plan. What it cannot decide stays as the readings have it.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any, Final, Literal, TypeAlias

import numpy as np

from engine.conditions.forms import Form
from engine.conditions.release import ConditionId, Release
from engine.content.facts import UNKNOWN
from engine.reasoning.conclude import conclude
from engine.reasoning.conclusion import Answer, Applies, Conclusion, Known, TableOutcome
from engine.reasoning.sweep import Truth, sweep, unbroken
from engine.reasoning.tables import UNDETERMINED

COMPLETIONS: Final = 8_000
SEED: Final = 20_261_124
LIMIT: Final = 2_000_000
"""Resource units of z3 per question: a second at the very most."""
How: TypeAlias = Literal["always", "sometimes", "never"]
Statement: TypeAlias = Callable[[Any], Any]
CACHED: Final = 128
_lock: Final = threading.Lock()
_cache: Final[OrderedDict[tuple[Any, ...], Conclusion]] = OrderedDict()
_provers: Final[OrderedDict[tuple[str, date | None], Any]] = OrderedDict()
_PROVERS_KEPT: Final = 8


def exactly(release: Release, answers: Mapping[str, Answer], as_of: date) -> Conclusion:
    """Everything that follows from valid answers, made exact.

    Answers that break an assumption, or that no complete profile agrees with, have no completion:
    then this is the plain conclusion. Rules that name `unknown` are told fact by fact.
    """
    plain = conclude(release, answers, as_of)
    if not _undecided(plain):
        return plain
    key = (release.digest, release.interval(as_of)[0], tuple(plain.answers.items()))
    with _lock:
        if key not in _cache:
            _cache[key] = _Refinement(plain).made()
            while len(_cache) > CACHED:
                _cache.popitem(last=False)
        _cache.move_to_end(key)
        found = _cache[key]
    return found if found.as_of == as_of else replace(found, as_of=as_of)


def forget() -> None:
    """Forget exact conclusions: for measuring."""
    with _lock:
        _cache.clear()


def _undecided(conclusion: Conclusion) -> list[ConditionId]:
    """Conditions between the two readings that completions can decide."""
    forms = conclusion.release.forms
    return [
        condition
        for condition in conclusion.possible
        if condition not in conclusion.certain and not _of_doubt(forms[condition])
    ]


def _of_doubt(form: Form) -> bool:
    """Whether a condition names `unknown`, which no completion has."""
    return any(UNKNOWN in atom.values for term in form for atom in term)


class _Refinement:
    """One conclusion on its way to being exact."""

    def __init__(self, plain: Conclusion) -> None:
        self.plain, self.release = plain, plain.release
        self.given = {
            question: answer
            for question, answer in plain.answers.items()
            if answer != UNKNOWN and plain.applies[question] != "no"
        }
        swept = sweep(self.release, plain.as_of, COMPLETIONS, SEED, self.given)
        self.swept, self.fine = swept, unbroken(swept)

    def made(self) -> Conclusion:
        """The exact conclusion."""
        prover = _prover(self.release, self.plain.as_of)
        with prover.within(*prover.given(self.given)):
            return self._made()

    def _made(self) -> Conclusion:
        if not self.fine.any() and not self._reached({"": lambda _: True}):
            return self.plain
        known = self._facts()
        conditions, rows = self._conditions(known), self._rows()
        holds = {key: how for key, how in conditions.items() if how != "never"}
        certain = [key for key, how in holds.items() if how == "always"]
        applies: dict[str, Applies] = {}
        for question in self.plain.applies:
            how = holds.get(ConditionId("ask_when", question))
            applies[question] = "no" if how is None else "yes" if how == "always" else "maybe"
        return replace(
            self.plain,
            known=MappingProxyType(known),
            applies=MappingProxyType(applies),
            tables=MappingProxyType({id_: self._table(id_, known[id_], rows) for id_ in self.plain.tables}),
            certain=MappingProxyType({c: self.plain.certain.get(c, self.plain.possible[c]) for c in certain}),
            possible=MappingProxyType({c: self.plain.possible[c] for c in holds}),
        )

    def _facts(self) -> dict[str, Known]:
        """Each fact with the values it has in some completion."""
        seen: dict[str, set[str]] = {}
        unseen: dict[Any, Statement] = {}
        for key, known in self.plain.known.items():
            if key not in self.release.facts or len(known.possible) < 2:
                continue
            column = self.swept.facts[key][self.fine]
            seen[key] = {self.release.facts[key].values[i] for i in np.unique(column) if i >= 0}
            if (column < 0).any():
                seen[key].add(UNDETERMINED)
            unseen |= {(key, value): _value(key, value) for value in known.possible - seen[key]}
        for key, value in self._reached(unseen):
            seen[key].add(value)
        found = {
            key: replace(known, possible=known.possible & seen.get(key, known.possible))
            for key, known in self.plain.known.items()
        }
        for key in found.keys() - self.release.facts.keys():
            # A question of several answers itself, as far as it may not apply.
            first = self.release.by_owner[key][0].key
            found[key] = replace(found[key], possible=found[key].possible & found[first].possible)
        return found

    def _conditions(self, known: Mapping[str, Known]) -> dict[ConditionId, How]:
        """Each possible condition, and whether it holds in all completions, in some, or in none."""
        found: dict[ConditionId, How] = {}
        asked: dict[Any, Statement] = {}
        for condition in self.plain.possible:
            form = self.release.forms[condition]
            found[condition] = "always" if condition in self.plain.certain else _by_facts(form, known)
            if found[condition] == "sometimes" and not _of_doubt(form):
                truth = self.swept.holds(form)[self.fine]
                if not truth.any():
                    asked[condition, "never"] = _holds(form)
                if truth.all():
                    asked[condition, "always"] = _fails(form)
        reached = self._reached(asked)
        found |= {condition: how for condition, how in asked if (condition, how) not in reached}
        return found

    def _rows(self) -> dict[ConditionId, How]:
        """Each row that may count, and whether it does in all completions, in some, or in none."""
        found: dict[ConditionId, How] = {}
        asked: dict[Any, Statement] = {}
        for id_, table in self.plain.tables.items():
            for number in table.possible:
                row = ConditionId("row", id_, number)
                found[row] = "always" if number in table.certain else "sometimes"
                if found[row] == "sometimes":
                    truth = self._row(id_, number)[self.fine]
                    if not truth.any():
                        asked[row, "never"] = _counts(row)
                    if truth.all():
                        asked[row, "always"] = _counts_not(row)
        reached = self._reached(asked)
        found |= {row: how for row, how in asked if (row, how) not in reached}
        return found

    def _table(self, id_: str, known: Known, rows: Mapping[ConditionId, How]) -> TableOutcome:
        ways = {number: rows[ConditionId("row", id_, number)] for number in self.plain.tables[id_].possible}
        values = tuple(v for v in self.release.content.findings[id_].values if v in known.possible)
        sure = UNDETERMINED not in known.possible
        return TableOutcome(
            certain=tuple(number for number, how in ways.items() if how == "always"),
            possible=tuple(number for number, how in ways.items() if how != "never"),
            values=values,
            value=values[0] if sure and len(values) == 1 else None,
            sure=sure,
        )

    def _row(self, id_: str, number: int) -> Truth:
        """Per completion whether a row counts."""
        finding, swept = self.release.content.findings[id_], self.swept
        before = [
            swept.rows[ConditionId("row", id_, earlier)]
            for earlier in range(len(finding.table))
            if earlier != number and ConditionId("row", id_, earlier) in swept.rows
            if finding.table[number].otherwise or (finding.policy == "first" and earlier < number)
        ]
        own = swept.rows.get(ConditionId("row", id_, number), np.ones(swept.size, dtype=np.bool_))
        return own & ~np.any(before, axis=0) if before else own

    def _reached(self, asked: Mapping[Any, Statement]) -> set[Any]:
        """Those of some statements that hold in some completion, or of which that is not decided."""
        if not asked:
            return set()
        prover = _prover(self.release, self.plain.as_of)
        statements = {key: statement(prover) for key, statement in asked.items()}
        reached: set[Any] = prover.reached(statements, limit=LIMIT)
        return reached


def _prover(release: Release, as_of: date) -> Any:
    # z3 takes a fifth of a second to import: only where completions leave something open.
    from engine.reasoning.prove import Prover

    key = (release.digest, release.interval(as_of)[0])
    if key not in _provers:
        _provers[key] = Prover(release, as_of)
        while len(_provers) > _PROVERS_KEPT:
            _provers.popitem(last=False)
    return _provers[key]


def _by_facts(form: Form, known: Mapping[str, Known]) -> How:
    """Whether a condition holds, as far as it can be told fact by fact."""
    left = [term for term in form if all(known[atom.fact].maybe_in(atom.values) for atom in term)]
    if not left:
        return "never"
    surely = any(all(known[atom.fact].surely_in(atom.values) for atom in term) for term in left)
    return "always" if surely else "sometimes"


# What z3 is asked, made only where it is: each takes the prover and gives a formula.


def _value(key: str, value: str) -> Statement:
    if value == UNDETERMINED:
        return lambda prover: prover.undetermined(key)
    return lambda prover: prover.is_(key, value)


def _holds(form: Form) -> Statement:
    return lambda prover: prover.formula(form)


def _fails(form: Form) -> Statement:
    return lambda prover: prover.fails(form)


def _counts(row: ConditionId) -> Statement:
    return lambda prover: prover.rows[row]


def _counts_not(row: ConditionId) -> Statement:
    return lambda prover: prover.counts_not(row)
