"""Mutation: every change, or a sample always the same, and how many of them are noticed."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from engine.checking.mutation.change import GROUPS, Change, Group
from engine.checking.mutation.changes import changes
from engine.checking.mutation.judge import Judge, Outcome
from engine.checking.observation import Observation, observation
from engine.checking.proofs.proof import LANGUAGES
from engine.conditions.forms import Form
from engine.conditions.release import Release
from engine.conditions.wording import if_words
from engine.content.base import Language
from engine.sentences.checks_mutation import CHANGES

MOST: Final = 10_000
"""Changes that are tried unless another number is asked for: some three minutes of work."""
SEED: Final = 29
Progress = Callable[[str, int, int], None]
"""Told: what is being done, how many changes have been tried, and how many there are."""


@dataclass(frozen=True)
class Score:
    """How many changes are noticed. What shows for no profile is not counted."""

    caught: int
    counted: int
    equal: int
    """Changes that were proved to show for no profile."""

    @property
    def percent(self) -> int:
        """The share that is noticed, rounded down: 100 is all of them."""
        return 100 * self.caught // self.counted if self.counted else 100


@dataclass(frozen=True)
class MutationReport:
    """What became of the changes of a release."""

    release: Release
    as_of: date
    possible: int
    """How many changes there are; fewer outcomes: a sample was tried."""
    outcomes: tuple[Outcome, ...]
    """In the content's order."""

    def score(self, group: Group | None = None) -> Score:
        """The score of a group, or of all."""
        own = [one.fate for one in self.outcomes if group in (None, one.change.group)]
        equal = own.count("equal")
        return Score(own.count("case") + own.count("proof"), len(own) - equal, equal)

    @property
    def scores(self) -> dict[Group, Score]:
        """The score of each group."""
        return {group: self.score(group) for group in GROUPS}

    @property
    def observations(self) -> tuple[Observation, ...]:
        """What nobody notices, in order of place."""
        survived = [one.change for one in self.outcomes if one.fate == "survived"]
        return tuple(
            sorted((_observation(self.release, one) for one in survived), key=lambda one: one.position)
        )


def mutate(
    release: Release, as_of: date, most: int | None = None, progress: Progress = lambda *_: None
) -> MutationReport:
    """Try the changes of a release as it is from a day on; of more than `most` (default `MOST`) a sample.

    The same release, day and number give the same report.
    """
    days = (as_of, *(day for day in release.change_dates if day > as_of))
    everything = list(changes(release, days))
    limit = MOST if most is None else most
    tried = everything
    if len(everything) > limit:
        chosen = sorted(random.Random(SEED).sample(range(len(everything)), limit))
        tried = [everything[number] for number in chosen]
    outcomes = tuple(_judged(Judge(release, days), tried, progress))
    return MutationReport(release, as_of, len(everything), outcomes)


def _judged(judge: Judge, tried: list[Change], progress: Progress) -> Iterator[Outcome]:
    for number, change in enumerate(tried):
        progress("mutation", number, len(tried))
        yield judge.outcome(change)
    progress("mutation", len(tried), len(tried))


def change_words(release: Release, change: Change, language: Language) -> str:
    """What a change is, in words: the old condition and the new one, or what is gone."""
    danish, english = CHANGES[change.kind]
    sentence = danish if language == "da" else english
    return sentence.format(
        was=_words(release, change.was, language), now=_words(release, change.now, language)
    )


def _words(release: Release, part: Form | str, language: Language) -> str:
    return part if isinstance(part, str) else if_words(release, part, language)


def _observation(release: Release, change: Change) -> Observation:
    words = {language: {"change": change_words(release, change, language)} for language in LANGUAGES}
    return observation(release, "M101", *change.about, change.path, in_language=words)
