"""Coverage: which questions, options, rows, rules, exits and steps the cases exercise. Never rounded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from engine.checking.cases.run import answers_of, concluded
from engine.checking.observation import Observation, observation
from engine.conditions.facts import options_of
from engine.conditions.release import ConditionId, Release
from engine.content.facts import UNKNOWN
from engine.content.rules import Case

CODES: Mapping[str, str] = {
    "question": "K201",
    "option": "K202",
    "row": "K203",
    "rule": "K204",
    "exit": "K205",
    "step": "K206",
}


@dataclass(frozen=True, order=True)
class Target:
    """A part of the content that a case can exercise."""

    what: str
    """A key of `CODES`."""
    item: str
    part: str = ""
    """The option, or the number of the row (from 1)."""


def targets(release: Release) -> list[Target]:
    """Everything a case can exercise, in the content's order."""
    content = release.content
    found = [Target("question", question) for question in content.questions]
    found += [Target("option", q.id, option) for q in content.questions.values() for option in options_of(q)]
    for finding in content.findings.values():
        found += [Target("row", finding.id, str(number + 1)) for number in range(len(finding.table))]
    found += [Target("rule", rule) for rule in content.rules]
    found += [Target("exit", exit_) for exit_ in content.exits]
    found += [Target("step", step) for step in content.steps]
    return found


def exercised(release: Release, case: Case) -> set[Target]:
    """What a case exercises: what is asked and answered in it, and what holds for certain."""
    content, conclusion = release.content, concluded(release, case)
    found: set[Target] = set()
    for question, answer in answers_of(case).items():
        if conclusion.applies[question] != "yes" or answer == UNKNOWN:
            continue
        found.add(Target("question", question))
        given = (answer,) if isinstance(answer, str) else answer
        found |= {Target("option", question, option) for option in given}
    for finding, table in conclusion.tables.items():
        found |= {Target("row", finding, str(number + 1)) for number in table.certain}
    for condition in conclusion.certain:
        if condition.kind == "rule":
            found.add(Target("rule", condition.owner))
            found |= {Target("step", step) for step in content.rules[condition.owner].select}
        elif condition.kind == "exit":
            found.add(Target("exit", condition.owner))
    return found


def not_exercised(release: Release, cases: Iterable[Case]) -> list[Target]:
    """What no case exercises, in the content's order."""
    seen: set[Target] = set()
    for case in cases:
        seen |= exercised(release, case)
    return [target for target in targets(release) if target not in seen]


def coverage_observations(release: Release, left: Iterable[Target]) -> Iterator[Observation]:
    """What is left, as observations: rows and rules must be covered, the rest is worth knowing."""
    kinds = {"question": "questions", "option": "questions", "row": "findings"}
    for target in left:
        kind = kinds.get(target.what, f"{target.what}s")
        path: tuple[str | int, ...] = ()
        if target.what == "row":
            path = ("table", int(target.part) - 1)
        elif target.what == "option" and release.content.questions[target.item].options:
            path = ("options", options_of(release.content.questions[target.item]).index(target.part))
        yield observation(release, CODES[target.what], kind, target.item, path, part=target.part)


def condition_of(target: Target) -> ConditionId | None:
    """The condition that makes a row, rule or exit hold; None for the others."""
    if target.what == "row":
        return ConditionId("row", target.item, int(target.part) - 1)
    if target.what == "rule":
        return ConditionId("rule", target.item)
    return ConditionId("exit", target.item) if target.what == "exit" else None
