"""Coverage: which questions, options, rows, rules, exits and steps the cases exercise. Never rounded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from engine.checking.observation import Observation, observation
from engine.conditions.facts import options_of
from engine.conditions.release import Release
from engine.content.facts import UNKNOWN
from engine.reasoning.conclusion import Answer, Conclusion

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


@dataclass(frozen=True)
class Coverage:
    """What the cases of a content exercise."""

    everything: tuple[Target, ...]
    """All a case can exercise, in the content's order."""
    left: tuple[Target, ...]
    """What none does."""

    @cached_property
    def counts(self) -> dict[str, tuple[int, int]]:
        """Key of `CODES` -> how many are exercised, and of how many."""
        total = Counter(target.what for target in self.everything)
        left = Counter(target.what for target in self.left)
        return {what: (total[what] - left[what], total[what]) for what in CODES}


def coverage(release: Release, seen: Collection[Target]) -> Coverage:
    """The coverage of a content of which these parts are exercised."""
    everything = targets(release)
    return Coverage(tuple(everything), tuple(target for target in everything if target not in seen))


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


def exercised(conclusion: Conclusion) -> set[Target]:
    """What is exercised: what is asked and answered, and what holds for certain."""
    content = conclusion.release.content
    found: set[Target] = set()
    for question, answer in conclusion.answers.items():
        if conclusion.applies[question] != "yes" or answer == UNKNOWN:
            continue
        found.add(Target("question", question))
        found |= {Target("option", question, option) for option in _chosen(answer)}
    for finding, table in conclusion.tables.items():
        found |= {Target("row", finding, str(number + 1)) for number in table.certain}
    for condition in conclusion.certain:
        if condition.kind == "rule":
            found.add(Target("rule", condition.owner))
            found |= {Target("step", step) for step in content.rules[condition.owner].select}
        elif condition.kind == "exit":
            found.add(Target("exit", condition.owner))
    return found


def _chosen(answer: Answer) -> tuple[str, ...]:
    return (answer,) if isinstance(answer, str) else answer


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
