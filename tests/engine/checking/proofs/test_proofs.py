"""What is proved holds for every complete profile, and what is refuted fails for one: tried out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from math import prod
from typing import Any

import pytest

from engine.checking.proofs.options import options
from engine.checking.proofs.plans import plans
from engine.checking.proofs.proof import Ground, Proof, grounds
from engine.checking.proofs.reach import reach
from engine.checking.proofs.tables import tables
from engine.conditions.facts import options_of
from engine.conditions.release import Release
from tests.reference import (
    Values,
    all_answers,
    broken,
    completions,
    conclusions,
    doubts,
    fired,
    holds,
)
from tests.smallcontents import random_release

DAY = date(2026, 11, 24)
FEW = 4_000


def small(seed: int) -> bool:
    """Whether all profiles of a content can be tried."""
    questions = random_release(seed).content.questions.values()
    return prod(len(all_answers(question)) for question in questions) <= FEW


SEEDS = [seed for seed in range(40) if small(seed)][:10]


@cache
def profiles(seed: int) -> list[tuple[dict[str, Any], Values]]:
    """Every complete profile that breaks no assumption, with what follows from it."""
    release = random_release(seed)
    everything = ((p, conclusions(release, p, DAY)) for p in completions(release.content, {}))
    return [(profile, values) for profile, values in everything if not broken(release, values)]


def ground(seed: int) -> Ground:
    """The only stretch of days there is from that day on."""
    (only,) = grounds(random_release(seed), DAY)
    return only


def decided(proofs: Iterator[Proof], statement: str) -> Iterator[tuple[str, bool]]:
    """Item and verdict of the proofs of a statement; none may be left undecided."""
    for proof in proofs:
        assert proof.result != "undecided"
        if proof.statement == statement:
            yield proof.about[1], proof.result == "proved"


def rows_that_count(release: Release, finding_id: str, values: Values) -> list[int]:
    """The rows of a table that count for a profile, read plainly."""
    finding = release.content.findings[finding_id]
    in_force = [(n, row) for n, row in enumerate(finding.table) if row.in_force.holds_on(DAY)]
    given = [n for n, row in in_force if row.when is not None and holds(row.when, values, release.content)]
    given = given or [n for n, row in in_force if row.otherwise]
    return given[:1] if finding.policy == "first" else given


@pytest.mark.parametrize("seed", SEEDS)
def test_what_can_occur(seed: int) -> None:
    release = random_release(seed)
    proofs = list(reach([ground(seed)]))
    for question, proved in decided(iter(proofs), "is asked"):
        assert proved == any(values[question] != "n/a" for _, values in profiles(seed))
    for rule, proved in decided(iter(proofs), "holds"):
        if rule not in doubts(release):
            assert proved == any(rule in fired(release, values, DAY) for _, values in profiles(seed))
    for finding in release.content.findings.values():
        for number, row in enumerate(finding.table):
            verdicts = dict(decided(iter(proofs), f"row {number + 1} can count"))
            seen = any(number in rows_that_count(release, finding.id, values) for _, values in profiles(seed))
            if row.in_force.holds_on(DAY):
                assert verdicts[finding.id] == seen


@pytest.mark.parametrize("seed", SEEDS)
def test_whole_tables(seed: int) -> None:
    release = random_release(seed)
    for finding, proved in decided(tables(ground(seed)), "some row holds"):
        assert proved == all(rows_that_count(release, finding, values) for _, values in profiles(seed))
    for finding, proved in decided(tables(ground(seed)), "rows that hold together agree"):
        table = release.content.findings[finding].table
        counts = [rows_that_count(release, finding, values) for _, values in profiles(seed)]
        assert proved == all(len({table[number].to for number in one}) <= 1 for one in counts)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_way_for_everybody(seed: int) -> None:
    for _, proved in decided(plans(ground(seed)), "a way or an exit"):
        ways = ("open", "conditional")
        assert proved == all(
            any(value in ways for fact, value in values.items() if fact in ("f2", "f5"))
            for _, values in profiles(seed)
        )


@pytest.mark.parametrize("seed", SEEDS)
def test_a_witness_is_enough_to_fail(seed: int) -> None:
    """Every profile that agrees with the answers of a witness fails, and no answer is too much."""
    release = random_release(seed)
    for proof in tables(ground(seed)):
        if proof.witness is None:
            continue
        matching = [
            values
            for profile, values in profiles(seed)
            if all(values[q] in ("n/a", a) for q, a in proof.witness.items())
            and all(profile[q] == a or values[q] == "n/a" for q, a in proof.witness.items())
        ]
        assert matching
        for values in matching:
            counts = rows_that_count(release, proof.about[1], values)
            table = release.content.findings[proof.about[1]].table
            assert not counts or len({table[number].to for number in counts}) > 1


@pytest.mark.parametrize("seed", SEEDS[:6])
def test_options_that_change_nothing(seed: int) -> None:
    """An option is told to change no plan only where another answer never makes a difference."""
    release = random_release(seed)
    shown: dict[str, Any] = {}
    for profile, values in profiles(seed):
        asked = tuple(sorted((q, values[q] == "n/a") for q in release.content.questions))
        found = tuple(sorted((f, values[f]) for f in release.content.findings))
        shown[repr(sorted(profile.items()))] = (found, asked, frozenset(fired(release, values, DAY)))
    proofs = {(proof.about[1], proof.statement): proof for proof in options([ground(seed)])}
    for question in release.content.questions.values():
        for option in options_of(question):
            proof = proofs[question.id, f"the answer {option} changes some plan"]
            assert proof.result != "undecided"
            matters = False
            for profile, _ in profiles(seed):
                given = profile[question.id]
                if question.kind == "several":
                    if option not in given:
                        continue
                    others: list[Any] = [tuple(one for one in given if one != option)]
                elif given == option:
                    others = [one for one in options_of(question) if one != option]
                else:
                    continue
                here = shown[repr(sorted(profile.items()))]
                for other in others:
                    there = shown.get(repr(sorted({**profile, question.id: other}.items())))
                    matters |= there is not None and there != here
            assert (proof.result == "proved") == matters
