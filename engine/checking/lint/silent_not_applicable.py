"""Conditions that are true because a question is not asked, without saying so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from engine.checking.lint.setting import Setting
from engine.checking.observation import Observation, observation
from engine.conditions.forms import Term, TooLong
from engine.conditions.release import ConditionId, Release
from engine.content.base import When
from engine.content.facts import NOT_APPLICABLE
from engine.content.positions import Path


def silent_not_applicable(setting: Setting) -> Iterator[Observation]:
    """L124: a condition that can hold because a question is not asked, and does not name `n/a` for it.

    `not` is everything else a fact can be, and that includes not being asked: easy to overlook and
    seldom meant. Where the rest of the condition sees to it that the question is asked, all is well.
    """
    release = setting.release
    for condition, kind, path, written in _conditions(release):
        named = set(_naming(written))
        told: set[str] = set()
        for term in release.forms[condition]:
            for atom in term:
                owner = release.owner_of(atom.fact)
                if NOT_APPLICABLE not in atom.values or owner in named | told:
                    continue
                if _can_be_unasked(release, term, owner):
                    told.add(owner)
                    yield observation(release, "L124", kind, condition.owner, path, question=owner)


def _can_be_unasked(release: Release, term: Term, question: str) -> bool:
    """Whether the term can hold while the question is not asked, as far as value sets tell."""
    keys = {fact.key for fact in release.by_owner[question]}
    rest = tuple(atom for atom in term if atom.fact not in keys)
    try:
        asked = release.forms[ConditionId("ask_when", question)]
        return bool(release.domains.all_of([(rest,), release.domains.complement(asked)]))
    except TooLong:
        return True


def _naming(written: Any) -> Iterator[str]:
    """The questions for which a condition names `n/a`."""
    if isinstance(written, list):
        for part in written:
            yield from _naming(part)
    elif isinstance(written, dict):
        for key, value in written.items():
            if key in ("all", "any", "not"):
                yield from _naming(value)
            elif value == NOT_APPLICABLE or NOT_APPLICABLE in value:
                yield key


def _conditions(release: Release) -> Iterator[tuple[ConditionId, str, Path, When]]:
    """Every condition an author wrote: what it is of, the item's kind, its place, and as written."""
    content = release.content
    for question in content.questions.values():
        if question.ask_when is not None:
            condition = ConditionId("ask_when", question.id)
            yield condition, "questions", ("ask_when",), question.ask_when
    for finding in content.findings.values():
        for number, row in enumerate(finding.table):
            if row.when is not None:
                condition = ConditionId("row", finding.id, number)
                yield condition, "findings", ("table", number, "when"), row.when
    for rule in content.rules.values():
        if rule.when is not None:
            yield ConditionId("rule", rule.id), "rules", ("when",), rule.when
    for exit_ in content.exits.values():
        yield ConditionId("exit", exit_.id), "exits", ("when",), exit_.when
    for assumption in content.assumptions.values():
        yield ConditionId("assumption", assumption.id), "assumptions", ("never",), assumption.never
    for document in content.documents.values():
        if document.when is not None:
            yield ConditionId("document", document.id), "documents", ("when",), document.when
    for open_question in content.open_questions.values():
        if open_question.when is not None:
            condition = ConditionId("open_question", open_question.id)
            yield condition, "open_questions", ("when",), open_question.when
    for step in content.steps.values():
        for number, extension in enumerate(step.takes.extension if step.takes is not None else ()):
            if extension.when is not None:
                condition = ConditionId("extension", step.id, number)
                yield condition, "steps", ("takes", "extension", number, "when"), extension.when
    for invariant in content.invariants.values():
        if invariant.when is not None:
            yield ConditionId("invariant", invariant.id), "invariants", ("when",), invariant.when
