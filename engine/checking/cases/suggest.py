"""A smallest profile for what no case exercises. Its expectation is to be written from the claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import z3

from engine.checking.cases.coverage import Target, exercised
from engine.conditions.facts import YES, option_key
from engine.conditions.forms import Atom, Form
from engine.conditions.release import ConditionId, Release
from engine.content.facts import UNKNOWN
from engine.reasoning.conclude import conclude
from engine.reasoning.conclusion import Answer
from engine.reasoning.prove import Prover


@dataclass(frozen=True)
class Suggestion:
    """Answers that exercise what no case does."""

    targets: tuple[Target, ...]
    """What they exercise of what is left: what they were looked for first."""
    as_of: date
    answers: Mapping[str, Answer] | None
    """None: no profile does on any of the days, or none was found within the limit."""


def suggestions(release: Release, days: Sequence[date], left: Iterable[Target]) -> Iterator[Suggestion]:
    """For each target few answers from which it follows, on the first of the days on which it can.

    What earlier answers exercise needs no answers of its own.
    """
    provers = [Prover(release, day) for day in days]
    waiting = dict.fromkeys(left)
    while waiting:
        target = next(iter(waiting))
        found = next(filter(None, (_for(prover, target) for prover in provers)), None)
        if found is None:
            del waiting[target]
            yield Suggestion((target,), days[0], None)
            continue
        day, answers = found
        also = exercised(conclude(release, answers, day))
        together = [target, *(other for other in waiting if other in also and other != target)]
        for one in together:
            del waiting[one]
        yield Suggestion(tuple(together), day, answers)


def _for(prover: Prover, target: Target) -> tuple[date, dict[str, Answer]] | None:
    """Few answers that exercise a target on the prover's day."""
    for statement, doubts in _ways(prover, target):
        verdict = prover.find(statement)
        if verdict.profile is None:
            continue
        profile: dict[str, Answer] = {**verdict.profile, **dict.fromkeys(doubts, UNKNOWN)}
        follows = {} if doubts else prover.matters(verdict.profile, statement)
        if target.item in profile:
            follows[target.item] = profile[target.item]
        # What follows for all profiles need not be seen fact by fact; then from the whole profile.
        for answers in (follows, profile):
            if _exercises(prover, answers, target):
                return prover.as_of, _fewest(prover, answers, target)
    return None


def _exercises(prover: Prover, answers: Mapping[str, Answer], target: Target) -> bool:
    return target in exercised(conclude(prover.release, answers, prover.as_of))


def _fewest(prover: Prover, answers: Mapping[str, Answer], target: Target) -> dict[str, Answer]:
    """The fewest answers, and chosen options, that still exercise a target, leaving out one by one."""
    kept = dict(answers)
    for question in reversed(list(answers)):
        without = {other: answer for other, answer in kept.items() if other != question}
        if _exercises(prover, without, target):
            kept = without
            continue
        answer = kept[question]
        for option in () if isinstance(answer, str) else answer:
            fewer = {**kept, question: tuple(one for one in kept[question] if one != option)}
            if _exercises(prover, fewer, target):
                kept = fewer
    return kept


def _ways(prover: Prover, target: Target) -> Iterator[tuple[Any, list[str]]]:
    """Statements from which a target follows, each with the questions that must be in doubt."""
    release = prover.release
    if target.what == "question":
        yield prover.condition(ConditionId("ask_when", target.item)), []
    elif target.what == "option":
        facts = release.by_owner[target.item]
        if facts[0].option is None:
            yield prover.is_(target.item, target.part), []
        else:
            yield prover.is_(option_key(target.item, target.part), YES), []
    elif target.what == "row":
        row = ConditionId("row", target.item, int(target.part) - 1)
        yield prover.rows.get(row, z3.BoolVal(False)), []
    elif target.what == "exit":
        yield prover.condition(ConditionId("exit", target.item)), []
    else:
        by_step = [rule.id for rule in release.content.rules.values() if target.item in rule.select]
        for rule in [target.item] if target.what == "rule" else by_step:
            condition = ConditionId("rule", rule)
            if release.in_force(condition, prover.as_of):
                yield from _terms(prover, release.forms[condition])


def _terms(prover: Prover, form: Form) -> Iterator[tuple[Any, list[str]]]:
    """A condition as a whole; where it names `unknown`, term by term."""
    if not any(UNKNOWN in atom.values for term in form for atom in term):
        yield prover.formula(form), []
        return
    for term in form:
        doubtful = [prover.release.owner_of(atom.fact) for atom in term if UNKNOWN in atom.values]
        settled: list[Atom] = [atom for atom in term if UNKNOWN not in atom.values]
        asked = [prover.condition(ConditionId("ask_when", question)) for question in doubtful]
        yield z3.And([prover.formula((tuple(settled),)), *asked]), doubtful
