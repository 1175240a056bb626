"""The facts conditions speak about, each with its finite domain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from engine.content.facts import NOT_APPLICABLE, Finding, Question
from engine.content.kinds import Content

YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact that has exactly one value of its domain in every complete profile.

    A question or a finding is one fact. A `several` question is one yes/no fact per option, called
    `question=option`.
    """

    key: str
    owner: str
    """The question or finding it belongs to."""
    option: str | None
    """Only of a `several` question."""
    values: tuple[str, ...]
    """The domain in the content's order; `n/a` last where the question may not be asked."""

    @property
    def may_not_apply(self) -> bool:
        """Whether the question behind it is asked only under a condition."""
        return NOT_APPLICABLE in self.values


def option_key(question: str, option: str) -> str:
    """The key of the yes/no fact that an option of a `several` question is."""
    return f"{question}={option}"


def options_of(question: Question) -> tuple[str, ...]:
    """The option ids of a question in their order."""
    return (YES, NO) if question.kind == "yes_no" else tuple(option.id for option in question.options)


def facts_of(content: Content) -> dict[str, Fact]:
    """Every fact of a content by its key."""
    facts: dict[str, Fact] = {}
    for question in content.questions.values():
        section = content.sections[question.section]
        conditional = question.ask_when is not None or section.ask_when is not None
        end = (NOT_APPLICABLE,) if conditional else ()
        if question.kind == "several":
            for option in question.options:
                key = option_key(question.id, option.id)
                facts[key] = Fact(key, question.id, option.id, (YES, NO, *end))
        else:
            facts[question.id] = Fact(question.id, question.id, None, (*options_of(question), *end))
    for finding in content.findings.values():
        facts[finding.id] = _finding(finding)
    return facts


def _finding(finding: Finding) -> Fact:
    return Fact(finding.id, finding.id, None, tuple(finding.values))


def owners(facts: Mapping[str, Fact]) -> dict[str, tuple[Fact, ...]]:
    """Question or finding -> its facts."""
    found: dict[str, list[Fact]] = {}
    for fact in facts.values():
        found.setdefault(fact.owner, []).append(fact)
    return {owner: tuple(own) for owner, own in found.items()}
