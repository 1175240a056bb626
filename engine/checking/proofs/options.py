"""Every option changes some plan: for some profile another answer to the same question gives another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any, Final

import numpy as np
import z3

from engine.checking.observation import observation
from engine.checking.proofs.proof import SEED, Ground, Proof, undecided
from engine.conditions.facts import YES, options_of
from engine.conditions.release import Release
from engine.content.facts import NOT_APPLICABLE, Question
from engine.reasoning.conclusion import Answer
from engine.reasoning.prove import Prover, same_answers
from engine.reasoning.sweep import Swept, sweep, unbroken

PROFILES: Final = 2_000
SHOWN: Final = ("rule", "exit", "document", "open_question", "extension")
"""Conditions that a plan shows; findings show by their values."""


def options(grounds: Sequence[Ground]) -> Iterator[Proof]:
    """Prove of every option that it changes some plan on some day."""
    for question in grounds[0].release.content.questions.values():
        left = set(options_of(question))
        for ground in grounds:
            left -= _seen_to_matter(ground, question)
            if not left:
                break
        for option in options_of(question):
            about, statement = ("questions", question.id), f"the answer {option} changes some plan"
            if option not in left:
                yield Proof(about, statement, grounds[0].since, "proved")
            else:
                yield _by_z3(grounds, question, option)


def _seen_to_matter(ground: Ground, question: Question) -> set[str]:
    """Options that change what is shown for some swept profile, all else being the same."""
    release, since = ground.release, ground.since
    if question.kind == "several":
        ways: dict[str, list[Answer]] = {option: [(), (option,)] for option in options_of(question)}
        return {option for option, pair in ways.items() if _differ(release, ground, question, pair)}
    swept = {o: sweep(release, since, PROFILES, SEED, {question.id: o}) for o in options_of(question)}
    shown = {option: _shown(ground, one) for option, one in swept.items()}
    fine = {option: unbroken(one) for option, one in swept.items()}
    found: set[str] = set()
    for first, second in combinations(swept, 2):
        both = fine[first] & fine[second]
        if (shown[first][:, both] != shown[second][:, both]).any():
            found |= {first, second}
    return found


def _differ(release: Release, ground: Ground, question: Question, pair: Sequence[Answer]) -> bool:
    first, second = (sweep(release, ground.since, PROFILES, SEED, {question.id: answer}) for answer in pair)
    both = unbroken(first) & unbroken(second)
    return bool((_shown(ground, first)[:, both] != _shown(ground, second)[:, both]).any())


def _shown(ground: Ground, swept: Swept) -> Any:
    """Everything a plan shows, one row each."""
    release = ground.release
    rows: list[Any] = [swept.facts[finding] for finding in release.content.findings]
    rows += [swept.facts[fact.key] == _place_of_na(fact.values) for fact in release.facts.values()]
    for condition, form in release.forms.items():
        if condition.kind in SHOWN and release.in_force(condition, ground.since):
            rows.append(swept.holds(form))
    return np.array([np.asarray(row, dtype=np.int16) for row in rows])


def _place_of_na(values: tuple[str, ...]) -> int:
    """The number of `n/a`: which questions are asked shows too."""
    return values.index(NOT_APPLICABLE) if NOT_APPLICABLE in values else -2


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
