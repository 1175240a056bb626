"""Conditions that are true because a question is not asked, without saying so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, TypeAlias

from engine.checking.lint.setting import Setting
from engine.checking.observation import Observation, observation
from engine.conditions.forms import Form, Term, TooLong
from engine.conditions.release import ConditionId, ConditionKind, Release
from engine.content.base import ALWAYS, When
from engine.content.facts import NOT_APPLICABLE, Finding
from engine.content.positions import Path


def silent_not_applicable(setting: Setting) -> Iterator[Observation]:
    """L124: a condition that can hold because a question is not asked, and does not name `n/a` for it.

    `not` is everything else a fact can be, and that includes not being asked: easy to overlook and
    seldom meant. Where the rest of the condition sees to it that the question is asked, all is well.
    """
    release = setting.release
    for kind, item, path, written, form in _conditions(release):
        named = set(_naming(written))
        for question in dict.fromkeys(_silent(release, form)):
            if question not in named:
                yield observation(release, "L124", kind, item, path, question=question)


def _silent(release: Release, form: Form) -> Iterator[str]:
    """The questions that need not be asked for the form to hold."""
    for term in form:
        for atom in term:
            question = release.owner_of(atom.fact)
            if NOT_APPLICABLE in atom.values and _can_be_unasked(release, term, question):
                yield question


def _can_be_unasked(release: Release, term: Term, question: str) -> bool:
    """Whether the term can hold while the question is not asked, as far as value sets tell."""
    keys = {fact.key for fact in release.by_owner[question]}
    if any(atom.fact in keys and NOT_APPLICABLE not in atom.values for atom in term):
        return False  # another of its options is chosen, or is known not to be
    rest = tuple(atom for atom in term if atom.fact not in keys)
    domains = release.domains
    try:
        unasked = domains.complement(release.forms[ConditionId("ask_when", question)])
        return any(_can_hold(release, together) for together in domains.all_of([(rest,), unasked]))
    except TooLong:
        return True


def _can_hold(release: Release, term: Term) -> bool:
    """Whether each finding the term names can have such a value beside the rest of the term."""
    findings = release.content.findings
    return all(
        release.domains.all_of([(term,), _rows_that_give(release, findings[atom.fact], atom.values)])
        for atom in term
        if atom.fact in findings
    )


def _rows_that_give(release: Release, finding: Finding, values: frozenset[str]) -> Form:
    """When a finding can have one of some values: a row gives it, or `otherwise` does."""
    rows = {
        number: release.forms[ConditionId("row", finding.id, number)]
        for number, row in enumerate(finding.table)
        if not row.otherwise
    }
    giving = [form for number, form in rows.items() if finding.table[number].to in values]
    if any(row.otherwise and row.to in values for row in finding.table):
        standing = [form for number, form in rows.items() if finding.table[number].in_force == ALWAYS]
        giving.append(release.domains.complement(release.domains.any_of(standing)))
    return release.domains.any_of(giving)


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


_Condition: TypeAlias = tuple[str, str, Path, When, Form]
"""Kind and id of the item, the place in it, the condition as written, and its normal form."""


def _conditions(release: Release) -> Iterator[_Condition]:
    """Every condition an author wrote."""
    content, forms = release.content, release.forms
    for section in content.sections.values():
        if section.ask_when is not None:
            form = release.domains.form(section.ask_when)
            yield "sections", section.id, ("ask_when",), section.ask_when, form
    for finding in content.findings.values():
        for number, row in enumerate(finding.table):
            if row.when is not None:
                form = forms[ConditionId("row", finding.id, number)]
                yield "findings", finding.id, ("table", number, "when"), row.when, form
    for step in content.steps.values():
        for number, extension in enumerate(step.takes.extension if step.takes is not None else ()):
            if extension.when is not None:
                form = forms[ConditionId("extension", step.id, number)]
                yield "steps", step.id, ("takes", "extension", number, "when"), extension.when, form
    for kind, condition, field in _ONE_EACH:
        for item in content.of_kind(kind).values():
            written = getattr(item, field)
            if written is not None:
                yield kind, item.id, (field,), written, forms[ConditionId(condition, item.id)]


_ONE_EACH: Final[tuple[tuple[str, ConditionKind, str], ...]] = (
    ("questions", "ask_when", "ask_when"),
    ("rules", "rule", "when"),
    ("exits", "exit", "when"),
    ("assumptions", "assumption", "never"),
    ("documents", "document", "when"),
    ("open_questions", "open_question", "when"),
    ("invariants", "invariant", "when"),
)
"""Kinds whose items have one condition: its kind, and the field it stands in."""
