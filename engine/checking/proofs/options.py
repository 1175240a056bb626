"""Every option changes some plan: for some profile another answer to the same question gives another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import Any, Final

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
from engine.reasoning.sweep import Bits, Given, Swept, drawn, swept_of, unbroken_set, value_by

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
    if question.kind == "several":
        none = _swept(ground, question, (), size)
        return {option for option in left if _differ(none, _swept(ground, question, (option,), size))}
    swept = {option: _swept(ground, question, option, size) for option in options_of(question)}
    found: set[str] = set()
    for first, second in combinations(swept, 2):
        if not found >= {first, second} and _differ(swept[first], swept[second]):
            found |= {first, second}
    return found


def _swept(ground: Ground, question: Question, answer: Answer, size: int) -> tuple[NDArray[np.uint8], Bits]:
    """What is shown with an answer, one row of profiles each, and which of them break no assumption."""
    release = ground.release
    given = dict(_drawn(release, size))
    everybody: Bits = np.packbits(np.ones(size, dtype=np.bool_))
    nobody: Bits = np.zeros_like(everybody)
    for fact in release.by_owner[question.id]:
        # Everybody gives this answer; all other answers stay as they were drawn.
        value = value_by(fact, answer)
        given[fact.key] = {one: everybody if one == value else nobody for one in given[fact.key]}
    swept = swept_of(release, ground.since, given, size)
    return np.array(list(_shown(ground, swept))), unbroken_set(swept)


@lru_cache(maxsize=len(PROFILES))
def _drawn(release: Release, size: int) -> Given:
    return drawn(release, size, SEED)


def _differ(first: tuple[NDArray[np.uint8], Bits], second: tuple[NDArray[np.uint8], Bits]) -> bool:
    return bool(((first[0] ^ second[0]) & first[1] & second[1]).any())


def _shown(ground: Ground, swept: Swept) -> Iterator[Bits]:
    """Everything a plan shows: values of findings, questions that are not asked, conditions."""
    release, profiles = ground.release, swept.profiles
    for finding in release.content.findings:
        yield from profiles.with_value[finding].values()
    for fact in release.facts.values():
        if NOT_APPLICABLE in profiles.with_value[fact.key]:
            yield profiles.with_value[fact.key][NOT_APPLICABLE]
    for condition, form in release.forms.items():
        if condition.kind in SHOWN and release.in_force(condition, ground.since):
            yield profiles.where(form)


def _by_z3(grounds: Sequence[Ground], question: Question, option: str) -> Proof:
    """Ask for two profiles that differ in this answer alone and in something shown."""
    release = grounds[0].release
    about, statement = ("questions", question.id), f"the answer {option} changes some plan"
    open_ = False
    for ground in grounds:
        first = Prover(release, ground.since)
        second = Prover(release, ground.since, prefix="other ", solver=first.solver)
        chosen = [fact for fact in release.by_owner[question.id] if fact.option in (None, option)]
        value = option if question.kind != "several" else YES
        other = [v for v in chosen[0].values if v not in (value, NOT_APPLICABLE)]
        conditions = [condition for condition in release.forms if condition.kind in SHOWN]
        differs: list[Any] = [first.condition(one) != second.condition(one) for one in conditions]
        for finding in release.content.findings:
            differs += [
                first.is_(finding, v) != second.is_(finding, v) for v in release.facts[finding].values
            ]
        verdict = first.find(
            *second.assumed.values(),
            first.is_(chosen[0].key, value),
            z3.Or([second.is_(chosen[0].key, v) for v in other]),
            *same_answers(first, second, {fact.key for fact in chosen}),
            z3.Or(differs),
        )
        if verdict.how == "yes":
            return Proof(about, statement, ground.since, "proved")
        open_ |= verdict.how == "undecided"
    if open_:
        return undecided(grounds[0], about, statement)
    path = () if question.kind == "yes_no" else ("options", options_of(question).index(option))
    found = observation(release, "P102", *about, path, option=option)
    return Proof(about, statement, grounds[0].since, "refuted", observations=(found,))
