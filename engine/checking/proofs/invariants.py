"""The declared invariants: what must hold for every profile, or for every two that differ in some facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import z3

from engine.checking.observation import observation
from engine.checking.proofs.proof import LANGUAGES, Ground, Proof, never, undecided, witness_words
from engine.checking.proofs.statements import demand
from engine.conditions.release import ConditionId
from engine.content.rules import Invariant
from engine.reasoning.prove import Prover, same_answers


def invariants(ground: Ground) -> Iterator[Proof]:
    """Prove every declared invariant."""
    for invariant in ground.release.content.invariants.values():
        if invariant.independent is not None:
            yield from independence(ground, invariant)
        for wrong in demand(ground.release, ground.since, invariant):
            yield _said(never(ground, wrong), invariant)


def _said(proof: Proof, invariant: Invariant) -> Proof:
    """The proof with what the invariant says in its observations."""
    said = []
    for one in proof.observations:
        words = {
            language: {**one.in_language.get(language, {}), "says": invariant.says[language]}
            for language in LANGUAGES
        }
        details = {name: value for name, value in one.details.items() if name != "says"}
        said.append(replace(one, details=details, in_language=words))
    return replace(proof, observations=tuple(said))


def independence(ground: Ground, invariant: Invariant) -> Iterator[Proof]:
    """Two profiles that differ only in some facts (and what hangs on them) get the same steps of a force."""
    independent = invariant.independent
    assert independent is not None
    release, about = ground.release, ("invariants", invariant.id)
    first = ground.prover
    first.solver.push()
    try:
        second = Prover(release, ground.since, prefix="other ", solver=first.solver)
        apart = {fact.key for owner in invariant.of for fact in release.by_owner[owner]}
        first.solver.add(*same_answers(first, second, apart))
        first.solver.add(*second.assumed.values())
        for step in release.content.steps:
            ways = [
                ConditionId("rule", rule.id)
                for rule in release.content.rules.values()
                if step in rule.select
                and rule.force == independent.force
                and rule.id not in independent.unless
            ]
            if not ways:
                continue
            here = z3.Or([first.condition(way) for way in ways])
            there = z3.Or([second.condition(way) for way in ways])
            verdict = first.find(here, z3.Not(there))
            statement = f"the step {step} does not hang on it"
            if verdict.how == "no":
                yield Proof(about, statement, ground.since, "proved", verdict.used)
            elif verdict.how == "undecided":
                yield undecided(ground, about, statement)
            else:
                assert verdict.profile is not None
                differing = {q: a for q, a in verdict.profile.items() if q in invariant.of}
                found = observation(
                    release,
                    "P402",
                    *about,
                    in_language={
                        language: {
                            "first": witness_words(release, differing, language),
                            "second": {"da": "andre svar på det samme", "en": "other answers to the same"}[
                                language
                            ],
                        }
                        for language in LANGUAGES
                    },
                    step=step,
                    required=step,
                    since=ground.since.isoformat(),
                )
                yield Proof(about, statement, ground.since, "refuted", (), verdict.profile, (found,))
    finally:
        first.solver.pop()
