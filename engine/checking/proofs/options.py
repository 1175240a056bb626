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
from engine.content.facts import NOT_APPLICABLE, Question
from engine.reasoning.conclusion import Answer
from engine.reasoning.prove import Prover, same_answers
from engine.reasoning.sweep import Swept, Truth, sweep, unbroken

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


def _swept(ground: Ground, question: Question, answer: Answer, size: int) -> tuple[Any, Truth]:
    """What is shown with an answer, and of which profiles that break no assumption."""
    swept = sweep(ground.release, ground.since, size, SEED, {question.id: answer})
    return _shown(ground, swept), unbroken(swept)


def _differ(first: tuple[Any, Truth], second: tuple[Any, Truth]) -> bool:
    both = first[1] & second[1]
    return bool((first[0][:, both] != second[0][:, both]).any())


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
