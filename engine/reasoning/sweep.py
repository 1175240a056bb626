"""The sweep: many complete profiles at once, as sets of profiles packed eight to a byte.

The second reading of the normal form. It knows no partial answers: every question has an option, so
every condition either holds or does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final, Generic, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from engine.conditions.facts import NO, YES, Fact, options_of
from engine.conditions.forms import Atom, Form, Term
from engine.conditions.release import ConditionId, Release
from engine.content.facts import NOT_APPLICABLE, UNKNOWN, Finding
from engine.reasoning.conclusion import Answer

Truth: TypeAlias = NDArray[np.bool_]
"""Per profile whether something is so."""
Column: TypeAlias = NDArray[np.int16]
Bits: TypeAlias = NDArray[np.uint8]
"""A set of profiles, one bit each; those after the last profile are 0. Never changed once it is made."""
Given: TypeAlias = Mapping[str, Mapping[str, Bits]]
"""Answers of many profiles: fact of a question -> option -> those that have chosen it."""
UNDETERMINED: Final = -1
"""The number that stands for "no row of the table holds"."""
K = TypeVar("K")
V = TypeVar("V")


class Profiles:
    """Sets of profiles: those with a value, and those for which something holds; each worked out once."""

    def __init__(self, release: Release, size: int) -> None:
        self.release, self.size = release, size
        self.everybody: Bits = np.packbits(np.ones(size, dtype=np.bool_))
        self.nobody: Bits = np.zeros_like(self.everybody)
        self.with_value: dict[str, dict[str, Bits]] = {}
        """Fact -> value -> those that have it; of an undetermined finding a profile has none."""
        self.in_row: dict[ConditionId, Bits] = {}
        """Row with a `when` -> those for which it holds (whether or not an earlier row goes before)."""
        self._atoms: dict[Atom, Bits] = {}
        self._terms: dict[Term, Bits] = {}

    def where(self, form: Form) -> Bits:
        """Those for which a normal form holds."""
        if len(form) == 1:
            return self._term(form[0])
        found = self.nobody
        for term in form:
            found = found | self._term(term)
        return found

    def unpacked(self, bits: Bits) -> Truth:
        """A set as one truth per profile. The array is the caller's own."""
        return np.unpackbits(bits, count=self.size).view(np.bool_)

    def _term(self, term: Term) -> Bits:
        if term not in self._terms:
            holding = self.everybody
            for atom in term:
                holding = holding & self._atom(atom)
            self._terms[term] = holding
        return self._terms[term]

    def _atom(self, atom: Atom) -> Bits:
        if atom not in self._atoms:
            # `unknown` to a question of several answers is no fact's value: of nobody in a complete profile.
            sets = self.with_value.get(atom.fact, {})
            found = self.nobody
            for value in atom.values & sets.keys():
                found = found | sets[value]
            self._atoms[atom] = found
        return self._atoms[atom]


@dataclass(frozen=True)
class Swept:
    """What follows for many complete profiles at once."""

    release: Release
    profiles: Profiles

    @property
    def size(self) -> int:
        """How many profiles there are."""
        return self.profiles.size

    def holds(self, form: Form) -> Truth:
        """Per profile whether a normal form holds. The array is the caller's own."""
        return self.profiles.unpacked(self.profiles.where(form))

    @cached_property
    def facts(self) -> Mapping[str, Column]:
        """Fact -> per profile the number of its value in the fact's domain, or `UNDETERMINED`."""
        return _Lazy(list(self.profiles.with_value), self._column)

    @cached_property
    def rows(self) -> Mapping[ConditionId, Truth]:
        """Row with a `when` -> per profile whether it holds (whether or not an earlier row goes before)."""
        in_row = self.profiles.in_row
        return _Lazy(list(in_row), lambda row: self.profiles.unpacked(in_row[row]))

    def profile(self, number: int) -> dict[str, Answer]:
        """The answers of one profile: those to questions that apply to it."""
        answers: dict[str, Answer] = {}
        for question in self.release.content.questions.values():
            facts = self.release.by_owner[question.id]
            values = [self.value(fact.key, number) for fact in facts]
            if values[0] == NOT_APPLICABLE:
                continue
            if question.kind == "several":
                chosen = zip(facts, values, strict=True)
                answers[question.id] = tuple(str(fact.option) for fact, value in chosen if value == YES)
            else:
                answers[question.id] = str(values[0])
        return answers

    def value(self, fact: str, number: int) -> str | None:
        """The value of a fact in one profile; None: undetermined."""
        byte, bit = divmod(number, 8)
        sets = self.profiles.with_value[fact]
        return next((value for value, bits in sets.items() if bits[byte] << bit & 0x80), None)

    def _column(self, fact: str) -> Column:
        column = np.full(self.size, UNDETERMINED, dtype=np.int16)
        sets = self.profiles.with_value[fact]
        for number, value in enumerate(self.release.facts[fact].values):
            if value in sets:
                column[self.profiles.unpacked(sets[value])] = number
        return column


class _Lazy(Mapping[K, V], Generic[K, V]):
    """A mapping whose values are made when they are asked for, and kept."""

    def __init__(self, keys: Sequence[K], make: Callable[[K], V]) -> None:
        self._keys, self._make = dict.fromkeys(keys), make
        self._made: dict[K, V] = {}

    def __getitem__(self, key: K) -> V:
        if key not in self._made:
            if key not in self._keys:
                raise KeyError(key)
            self._made[key] = self._make(key)
        return self._made[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


def sweep(
    release: Release, as_of: date, size: int, seed: int, known: Mapping[str, Answer] | None = None
) -> Swept:
    """Conclude for `size` random complete profiles that agree with the known answers.

    The same seed gives the same profiles. Assumptions are not regarded: see `unbroken`.
    """
    return swept_of(release, as_of, drawn(release, size, seed, known), size)


def drawn(release: Release, size: int, seed: int, known: Mapping[str, Answer] | None = None) -> Given:
    """Random answers of `size` profiles to every question, whether or not it will be asked; known ones
    are everybody's. The same seed gives the same answers."""
    chance = np.random.Generator(np.random.SFC64(seed))
    everybody: Bits = np.packbits(np.ones(size, dtype=np.bool_))
    given: dict[str, dict[str, Bits]] = {}
    for owner in release.order:
        question = release.content.questions.get(owner)
        if question is None:
            continue
        answer = (known or {}).get(owner)
        for fact in release.by_owner[owner]:
            options = (YES, NO) if question.kind == "several" else options_of(question)
            # Drawn even where the answer is known: the same seed has the same other answers in any case.
            sets = dict(zip(options, _drawn(everybody, size, len(options), chance), strict=True))
            if answer is not None and answer != UNKNOWN:
                value, nobody = value_by(fact, answer), np.zeros_like(everybody)
                sets = {option: everybody if option == value else nobody for option in options}
            given[fact.key] = sets
    return given


def swept_of(release: Release, as_of: date, given: Given, size: int) -> Swept:
    """Conclude for `size` profiles whose answers are given as `drawn` gives them."""
    profiles = Profiles(release, size)
    for owner in release.order:
        if owner in release.content.questions:
            _question(profiles, owner, given)
        else:
            _finding(profiles, release.content.findings[owner], as_of)
    return Swept(release, profiles)


def with_answer(swept: Swept, as_of: date, given: Given, question: str) -> Swept:
    """The same profiles with other answers to one question: only what hangs on it is worked out anew.

    `given` holds the answers of all of them, the new ones among them.
    """
    release, before = swept.release, swept.profiles
    after = Profiles(release, before.size)
    touched = {question, *release.hanging_on(question)}
    for owner in release.order:
        if owner not in touched:
            for fact in release.by_owner[owner]:
                after.with_value[fact.key] = before.with_value[fact.key]
        elif owner in release.content.questions:
            _question(after, owner, given)
        else:
            _finding(after, release.content.findings[owner], as_of)
    return Swept(release, after)


def unbroken(swept: Swept) -> Truth:
    """Per profile whether it breaks no assumption."""
    return swept.profiles.unpacked(unbroken_set(swept))


def unbroken_set(swept: Swept) -> Bits:
    """Those that break no assumption."""
    fine = swept.profiles.everybody
    for assumption in swept.release.content.assumptions:
        never = swept.release.forms[ConditionId("assumption", assumption)]
        fine = fine & ~swept.profiles.where(never)
    return fine


def value_by(fact: Fact, answer: Answer) -> str:
    """The value that a known answer to its question gives a fact."""
    if fact.option is not None:
        return YES if fact.option in answer else NO
    return str(answer)


def _question(profiles: Profiles, id_: str, given: Given) -> None:
    asked = profiles.where(profiles.release.forms[ConditionId("ask_when", id_)])
    for fact in profiles.release.by_owner[id_]:
        sets = dict(given[fact.key])
        if fact.may_not_apply:
            sets = {option: bits & asked for option, bits in sets.items()}
            sets[NOT_APPLICABLE] = profiles.everybody & ~asked
        profiles.with_value[fact.key] = sets


def _drawn(everybody: Bits, size: int, number: int, chance: np.random.Generator) -> list[Bits]:
    """Everybody divided at random among a number of options, all as likely."""
    if number == 2:
        first: Bits = np.frombuffer(chance.bytes(len(everybody)), dtype=np.uint8)
        first = first & everybody
        return [first, first ^ everybody]
    chosen = chance.integers(0, number, size, dtype=np.uint16)
    return [np.packbits(chosen == option) for option in range(number)]


def _finding(profiles: Profiles, finding: Finding, as_of: date) -> None:
    sets = dict.fromkeys(finding.values, profiles.nobody)
    left = profiles.everybody
    for number, row in enumerate(finding.table):
        if not row.in_force.holds_on(as_of):
            continue
        holding = left
        if not row.otherwise:
            condition = ConditionId("row", finding.id, number)
            profiles.in_row[condition] = profiles.where(profiles.release.forms[condition])
            # With policy `first` an earlier row wins; agreeing rows give the same value anyway.
            holding = left & profiles.in_row[condition]
        sets[row.to] = sets[row.to] | holding
        left = left & ~holding
    profiles.with_value[finding.id] = sets
