"""Profiles on which altered releases are tried: some at random, some near to the cases.

Profiles at random seldom come far along a route; those near to a case differ from it in a few answers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np

from engine.checking.cases.run import answers_of
from engine.conditions.release import Release
from engine.content.facts import UNKNOWN
from engine.content.rules import Case
from engine.reasoning.sweep import Bits, Given, Swept, Truth, drawn, swept_of, value_by

AT_RANDOM: Final = 4_000
NEAR: Final = 6_000
"""Profiles near to cases, divided among them."""
KEPT: Final = 0.85
"""How often an answer of the case is kept."""
SEED: Final = 11


@dataclass(frozen=True)
class Pool:
    """Answers of many complete profiles, always the same."""

    answers: Given
    size: int

    def swept(self, release: Release, day: date) -> Swept:
        """What follows for them with a release, which may be an altered one."""
        return swept_of(release, day, self.answers, self.size)

    def with_others(self, release: Release, owners: Sequence[str]) -> Pool:
        """The same profiles with other answers to some questions."""
        others = drawn(release, self.size, SEED + 1)
        keys = {fact.key for owner in owners for fact in release.by_owner.get(owner, ())}
        apart = {key: others[key] for key in keys if key in others}
        return Pool({**self.answers, **apart}, self.size)


def pool(release: Release, cases: Sequence[Case]) -> Pool:
    """The pool of a release and the cases it is tried with."""
    each = NEAR // len(cases) if cases else 0
    size = AT_RANDOM + each * len(cases)
    answers = dict(drawn(release, size, SEED))
    chance = np.random.default_rng(SEED)
    for question in release.content.questions:
        given = [answers_of(case).get(question, UNKNOWN) for case in cases]
        kept = [_kept(answer != UNKNOWN, each, chance) for answer in given]
        for fact in release.by_owner[question]:
            values = ["" if answer == UNKNOWN else value_by(fact, answer) for answer in given]
            answers[fact.key] = _near(answers[fact.key], values, kept)
    return Pool(answers, size)


def _kept(answered: bool, each: int, chance: np.random.Generator) -> Truth:
    """Which of the profiles near to a case keep its answer to a question."""
    kept: Truth = chance.random(each) < (KEPT if answered else 0)
    return kept


def _near(drawn_: Mapping[str, Bits], values: Sequence[str], kept: Sequence[Truth]) -> dict[str, Bits]:
    """Drawn values of a fact with those of the cases in their places."""
    at_random = np.zeros(AT_RANDOM, dtype=np.bool_)
    keeps = np.concatenate([at_random, *kept])
    found: dict[str, Bits] = {}
    for value, bits in drawn_.items():
        wanted = [own & (case == value) for own, case in zip(kept, values, strict=True)]
        given = np.packbits(np.concatenate([at_random, *wanted]))
        found[value] = (bits & ~np.packbits(keeps)) | given
    return found
