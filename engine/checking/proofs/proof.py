"""What a proof comes to, and the ground proofs stand on: one stretch of days of one release."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Final, Literal, TypeAlias

from engine.checking.observation import Observation, observation
from engine.checking.proofs.expression import formula
from engine.checking.proofs.statements import Wrong
from engine.conditions.facts import NO, YES
from engine.conditions.forms import Atom
from engine.conditions.release import Release
from engine.conditions.wording import if_words
from engine.content.base import Language
from engine.reasoning.conclusion import Answer
from engine.reasoning.prove import Prover, Verdict
from engine.reasoning.sweep import Swept, Truth, sweep, unbroken

Result = Literal["proved", "refuted", "undecided"]
PROFILES: Final = 20_000
"""Swept before z3 is asked: a witness among them answers most questions about what can occur."""
SEED: Final = 7
LANGUAGES: Final[tuple[Language, ...]] = ("da", "en")


@dataclass(frozen=True)
class Proof:
    """A statement about every complete profile on every day of a stretch."""

    about: tuple[str, str]
    """Kind and id of the item it is about."""
    statement: str
    """A short name of what is stated: "row 3 can count"."""
    since: date
    """The first day of the stretch, or the day of the check."""
    result: Result
    used: tuple[str, ...] = ()
    """Assumptions without which it may not hold."""
    witness: Mapping[str, Answer] | None = None
    """Where refuted: the answers that matter."""
    observations: tuple[Observation, ...] = ()


@dataclass(frozen=True)
class Ground:
    """A release on a stretch of days within which it does not change."""

    release: Release
    since: date
    """The first day, or the day of the check if that is later."""
    all_days: tuple[date, ...] = field(default=())
    """The first days of all stretches that are looked at."""

    @cached_property
    def prover(self) -> Prover:
        """Asks about all profiles under the assumptions."""
        return Prover(self.release, self.since)

    @cached_property
    def swept(self) -> Swept:
        """Many profiles, always the same."""
        return sweep(self.release, self.since, PROFILES, SEED)

    @cached_property
    def fine(self) -> Truth:
        """Which of them break no assumption."""
        return unbroken(self.swept)


Prove: TypeAlias = Callable[[Ground], Iterable[Proof]]


def grounds(release: Release, as_of: date) -> list[Ground]:
    """The stretches of days from a day on, each beginning on the day the content changes."""
    days = (as_of, *(day for day in release.change_dates if day > as_of))
    return [Ground(release, day, days) for day in days]


def never(ground: Ground, wrong: Wrong) -> Proof:
    """Prove that no profile has something wrong; where one does, with the answers that matter as witness."""
    about, statement = wrong.about, wrong.statement
    bad = formula(wrong.bad, ground.prover)
    verdict = ground.prover.find(bad)
    if verdict.how == "no":
        return Proof(about, statement, ground.since, "proved", verdict.used)
    if verdict.how == "undecided":
        return undecided(ground, about, statement)
    assert verdict.profile is not None
    witness = ground.prover.matters(verdict.profile, bad)
    found = observation(
        ground.release,
        wrong.code,
        *about,
        wrong.path,
        in_language={
            language: {"when": witness_words(ground.release, witness, language)} for language in LANGUAGES
        },
        since=ground.since.isoformat(),
        **wrong.details,
    )
    return Proof(about, statement, ground.since, "refuted", (), witness, (found,))


def undecided(ground: Ground, about: tuple[str, str], statement: str) -> Proof:
    """A proof that did not come to an end: never shown as proved."""
    kind, item = about
    found = observation(ground.release, "P601", kind, item, what=statement)
    return Proof(about, statement, ground.since, "undecided", observations=(found,))


def occurs(ground: Ground, truth: Truth, formula: Callable[[], Any]) -> Verdict:
    """Whether something can be: by a swept profile, else by z3."""
    if (truth & ground.fine).any():
        return Verdict("yes")
    return ground.prover.find(formula())


def witness_words(release: Release, answers: Mapping[str, Answer], language: Language) -> str:
    """When answers are given, as statements: "if there are cells"."""
    term: list[Atom] = []
    for question, answer in answers.items():
        for fact in release.by_owner[question]:
            if fact.option is None:
                term.append(Atom(fact.key, frozenset({str(answer)})))
            elif fact.option in answer:
                term.append(Atom(fact.key, frozenset({YES})))
            elif not answer:
                term.append(Atom(fact.key, frozenset({NO})))
    return if_words(release, (tuple(term),), language)


def observations(proofs: Sequence[Proof]) -> list[Observation]:
    """What the proofs have to say, the same thing said of several stretches only once."""
    said: dict[tuple[str, str, str, str], Observation] = {}
    for proof in proofs:
        for one in proof.observations:
            what = one.details.get("required") or one.details.get("option") or one.details.get("what") or ""
            said.setdefault((one.code, one.kind, one.item, f"{one.position}{what}"), one)
    return list(said.values())
