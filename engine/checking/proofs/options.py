"""Every option changes some plan: for some profile another answer to the same question gives another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import combinations
from typing import Any, Final, TypeAlias

import numpy as np
import z3
from numpy.typing import NDArray

from engine.checking.observation import observation
from engine.checking.proofs.proof import SEED, Ground, Proof, undecided
from engine.conditions.facts import YES, options_of
from engine.conditions.release import Release
from engine.content.facts import NOT_APPLICABLE, Question
from engine.reasoning.conclusion import Answer
from engine.reasoning.prove import Prover, same_answers
from engine.reasoning.sweep import (
    Bits,
    Given,
    Swept,
    drawn,
    swept_of,
    unbroken_set,
    value_by,
    with_answer,
)

PROFILES: Final = (300, 4_000)
"""Swept per option, first few and, only where these show nothing, more, before z3 is asked."""
SHOWN: Final = ("rule", "exit", "document", "open_question", "extension")
"""Conditions that a plan shows; findings show by their values."""


def options(grounds: Sequence[Ground]) -> Iterator[Proof]:
    """Prove of every option that it changes some plan on some day."""
    for question in grounds[0].release.content.questions.values():
        left = list(options_of(question))
        for size in PROFILES:
            for ground in grounds:
                seen = _seen_to_matter(ground, question, left, size) if left else set()
                left = [option for option in left if option not in seen]
        for option in options_of(question):
            about, statement = ("questions", question.id), f"the answer {option} changes some plan"
            if option not in left:
                yield Proof(about, statement, grounds[0].since, "proved")
            else:
                yield _by_z3(grounds, question, option)


def _seen_to_matter(ground: Ground, question: Question, left: Sequence[str], size: int) -> set[str]:
    """Options that change what is shown for some swept profile, all else being the same."""
    shown = _Shown(ground, question, size)
    if question.kind == "several":
        none = shown.with_answer(())
        return {option for option in left if _differ(none, shown.with_answer((option,)))}
    swept = {option: shown.with_answer(option) for option in options_of(question)}
    found: set[str] = set()
    for first, second in combinations(swept, 2):
        if not found >= {first, second} and _differ(swept[first], swept[second]):
            found |= {first, second}
    return found


_Rows: TypeAlias = tuple[NDArray[np.uint8], Bits]
"""What is shown, one row of profiles each; and which profiles break no assumption."""


def _differ(first: _Rows, second: _Rows) -> bool:
    return bool(((first[0] ^ second[0]) & first[1] & second[1]).any())


@lru_cache(maxsize=4 * len(PROFILES))
def _base(release: Release, since: date, size: int) -> tuple[Given, Swept]:
    given = drawn(release, size, SEED)
    return given, swept_of(release, since, given, size)


class _Shown:
    """What a plan shows and an answer to one question may change."""

    def __init__(self, ground: Ground, question: Question, size: int) -> None:
        self.release, self.since, self.question = ground.release, ground.since, question.id
        self.given, self.swept = _base(ground.release, ground.since, size)
        touched = {question.id, *ground.release.hanging_on(question.id)}
        self.facts = [fact for owner in touched for fact in ground.release.by_owner[owner]]
        keys = {fact.key for fact in self.facts}
        self.forms = [
            form
            for condition, form in ground.release.forms.items()
            if condition.kind in SHOWN and ground.release.in_force(condition, ground.since)
            if any(atom.fact in keys for term in form for atom in term)
        ]

    def with_answer(self, answer: Answer) -> _Rows:
        """What is shown where everybody gives this answer, and all others stay as they were drawn."""
        given, everybody = dict(self.given), self.swept.profiles.everybody
        for fact in self.release.by_owner[self.question]:
            value = value_by(fact, answer)
            given[fact.key] = {
                one: everybody if one == value else self.swept.profiles.nobody for one in given[fact.key]
            }
        swept = with_answer(self.swept, self.since, given, self.question)
        return np.array(list(self._rows(swept))), unbroken_set(swept)

    def _rows(self, swept: Swept) -> Iterator[Bits]:
        """Values of findings, questions that are not asked, conditions."""
        profiles = swept.profiles
        for fact in self.facts:
            sets = profiles.with_value[fact.key]
            if fact.owner in self.release.content.findings:
                yield from sets.values()
            elif NOT_APPLICABLE in sets:
                yield sets[NOT_APPLICABLE]
        yield from (profiles.where(form) for form in self.forms)
        yield profiles.nobody  # a question on which nothing hangs shows nothing


def _by_z3(grounds: Sequence[Ground], question: Question, option: str) -> Proof:
    """Ask for two profiles that differ in this answer alone and in something shown."""
    release = grounds[0].release
    about, statement = ("questions", question.id), f"the answer {option} changes some plan"
    open_ = False
    chosen = [fact for fact in release.by_owner[question.id] if fact.option in (None, option)]
    value = option if question.kind != "several" else YES
    other = [v for v in chosen[0].values if v not in (value, NOT_APPLICABLE)]
    for ground in grounds:
        first, second, differ = _pair(release, ground.since)
        verdict = first.find(
            *second.assumed.values(),
            first.is_(chosen[0].key, value),
            z3.Or([second.is_(chosen[0].key, v) for v in other]),
            *same_answers(first, second, {fact.key for fact in chosen}),
            differ,
        )
        if verdict.how == "yes":
            return Proof(about, statement, ground.since, "proved")
        open_ |= verdict.how == "undecided"
    if open_:
        return undecided(grounds[0], about, statement)
    path = () if question.kind == "yes_no" else ("options", options_of(question).index(option))
    found = observation(release, "P102", *about, path, option=option)
    return Proof(about, statement, grounds[0].since, "refuted", observations=(found,))


@lru_cache(maxsize=4)
def _pair(release: Release, since: date) -> tuple[Prover, Prover, Any]:
    """Two profiles in one solver, and that something shown of them differs."""
    first = Prover(release, since)
    second = Prover(release, since, prefix="other ", solver=first.solver)
    conditions = [condition for condition in release.forms if condition.kind in SHOWN]
    differs: list[Any] = [first.condition(one) != second.condition(one) for one in conditions]
    for finding in release.content.findings:
        values = release.facts[finding].values
        differs += [first.is_(finding, value) != second.is_(finding, value) for value in values]
    return first, second, z3.Or(differs)
