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
from typing import Any, Final

import numpy as np

from engine.conditions.forms import Form
from engine.conditions.release import ConditionId, Release
from engine.content.facts import UNKNOWN
from engine.reasoning.conclude import conclude
from engine.reasoning.conclusion import Answer, Applies, Conclusion, Known, TableOutcome
from engine.reasoning.sweep import Truth, sweep, unbroken
from engine.reasoning.tables import UNDETERMINED

COMPLETIONS: Final = 2_000
SEED: Final = 20_261_124
LIMIT: Final = 400_000
"""Resource units of z3 per question: a few hundred milliseconds at the very most."""
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
        if not self.fine.any() and self._possible(lambda _: True) is not True:
            return self.plain
        known = {key: self._known(key, known) for key, known in self.plain.known.items()}
        certain, possible = dict(self.plain.certain), dict(self.plain.possible)
        for condition in self.plain.possible:
            if condition not in certain and _of_doubt(self.release.forms[condition]):
                how = self._by_facts(self.release.forms[condition], known)
                if how == "never":
                    del possible[condition]
                elif how == "always":
                    certain[condition] = possible[condition]
        for condition in _undecided(self.plain):
            how = self._form(self.release.forms[condition], known)
            if how == "never":
                del possible[condition]
            elif how == "always":
                certain[condition] = possible[condition]
        applies: dict[str, Applies] = {}
        for question in self.plain.applies:
            asked = ConditionId("ask_when", question)
            applies[question] = "yes" if asked in certain else "maybe" if asked in possible else "no"
        return replace(
            self.plain,
            known=MappingProxyType(known),
            applies=MappingProxyType(applies),
            tables=MappingProxyType({id_: self._table(id_, known[id_]) for id_ in self.plain.tables}),
            certain=MappingProxyType({c: certain[c] for c in self.plain.possible if c in certain}),
            possible=MappingProxyType({c: possible[c] for c in self.plain.possible if c in possible}),
        )

    def _known(self, key: str, known: Known) -> Known:
        if key not in self.release.facts:  # a question of several answers, as far as it may not apply
            first = self.release.by_owner[key][0].key
            return replace(
                known, possible=known.possible & self._known(first, self.plain.known[first]).possible
            )
        if len(known.possible) < 2:
            return known
        seen = {self.release.facts[key].values[i] for i in np.unique(self._column(key)) if i >= 0}
        if (self._column(key) < 0).any():
            seen.add(UNDETERMINED)
        for value in sorted(known.possible - seen):
            if self._possible(lambda prover, value=value: _is(prover, key, value)) is not False:
                seen.add(value)
        return replace(known, possible=known.possible & seen)

    def _form(self, form: Form, known: Mapping[str, Known]) -> str:
        """Whether a condition holds in all completions, in some, or in none."""
        by_facts = self._by_facts(form, known)
        if by_facts != "sometimes":
            return by_facts
        truth = self.swept.holds(form)[self.fine]
        if not truth.any():
            return "never" if self._possible(lambda prover: prover.formula(form)) is False else "sometimes"
        if truth.all():
            never_not = self._possible(lambda prover: _not(prover.formula(form))) is False
            return "always" if never_not else "sometimes"
        return "sometimes"

    def _by_facts(self, form: Form, known: Mapping[str, Known]) -> str:
        """The same as far as it can be told fact by fact."""
        left = [term for term in form if all(known[atom.fact].maybe_in(atom.values) for atom in term)]
        if not left:
            return "never"
        surely = any(all(known[atom.fact].surely_in(atom.values) for atom in term) for term in left)
        return "always" if surely else "sometimes"

    def _table(self, id_: str, known: Known) -> TableOutcome:
        plain = self.plain.tables[id_]
        possible, certain = [], []
        for number in plain.possible:
            row = ConditionId("row", id_, number)
            truth = self._row(id_, number)[self.fine]
            if number in plain.certain:
                possible.append(number)
                certain.append(number)
            elif not truth.any():
                if self._possible(lambda prover, row=row: prover.rows[row]) is not False:
                    possible.append(number)
            else:
                possible.append(number)
                if truth.all() and self._possible(lambda prover, row=row: _not(prover.rows[row])) is False:
                    certain.append(number)
        finding = self.release.content.findings[id_]
        values = tuple(value for value in finding.values if value in known.possible)
        sure = UNDETERMINED not in known.possible
        value = values[0] if sure and len(values) == 1 else None
        return TableOutcome(tuple(certain), tuple(possible), values, value, sure)

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

    def _column(self, key: str) -> Any:
        return self.swept.facts[key][self.fine]

    def _possible(self, statement: Callable[..., Any]) -> bool | None:
        """Whether some completion agrees with a statement; None: not decided within the limit."""
        prover = _prover(self.release, self.plain.as_of)
        how = prover.find(statement(prover), limit=LIMIT).how
        return {"yes": True, "no": False}.get(how)


def _prover(release: Release, as_of: date) -> Any:
    # z3 takes a fifth of a second to import: only where completions leave something open.
    from engine.reasoning.prove import Prover

    key = (release.digest, release.interval(as_of)[0])
    if key not in _provers:
        _provers[key] = Prover(release, as_of)
        while len(_provers) > _PROVERS_KEPT:
            _provers.popitem(last=False)
    return _provers[key]


def _is(prover: Any, key: str, value: str) -> Any:
    if value == UNDETERMINED:
        return _not(prover.determined(key))
    return prover.is_(key, value)


def _not(formula: Any) -> Any:
    import z3

    return z3.Not(formula)
