"""Items that nothing names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from engine.checking.lint.setting import Setting
from engine.checking.observation import Observation, observation


def unnamed_items(setting: Setting) -> Iterator[Observation]:
    """L117: a document that no step lists. L118: an open question that nothing names and that has no
    `when`. L119: a source that no claim cites. L120: an authority that nothing names. L121: an actor
    that nobody is. L122: a glossary term that no text uses. L123: a section or phase that is empty.

    What nothing leads to is shown to nobody and ages unseen.
    """
    content = setting.release.content
    for kind, (code, named) in _KINDS.items():
        names = named(setting)
        for item in content.of_kind(kind):
            if item not in names:
                yield observation(setting.release, code, kind, item)


def _documents(setting: Setting) -> set[str]:
    return {document for step in setting.release.content.steps.values() for document in step.documents}


def _open_questions(setting: Setting) -> set[str]:
    content = setting.release.content
    rows = [row for finding in content.findings.values() for row in finding.table]
    parts: list[Any] = [*content.questions.values(), *content.steps.values(), *rows]
    named = {one for part in parts for one in part.open_questions}
    return named | {one.id for one in content.open_questions.values() if one.when is not None}


def _sources(setting: Setting) -> set[str]:
    return {claim.source for claim in setting.release.content.claims.values()}


def _extending(setting: Setting) -> set[str]:
    steps = setting.release.content.steps.values()
    return {one.by for step in steps if step.takes is not None for one in step.takes.extension}


def _authorities(setting: Setting) -> set[str]:
    content = setting.release.content
    named = {step.authority for step in content.steps.values() if step.authority is not None}
    asked: list[Any] = [*content.exits.values(), *content.open_questions.values()]
    return named | {one for part in asked for one in part.ask} | _extending(setting)


def _actors(setting: Setting) -> set[str]:
    content = setting.release.content
    named = {step.actor for step in content.steps.values()} | _extending(setting)
    return named | {document.written_by for document in content.documents.values()}


def _terms(setting: Setting) -> set[str]:
    """Terms that a shown text uses, in any ending; the glossary's own texts aside."""
    texts = [written.text for written in setting.shown_texts if written.kind != "glossary"]
    danish = " ".join(text.da for text in texts).lower()
    english = " ".join(text.en for text in texts).lower()
    return {
        term.id
        for term in setting.release.content.glossary.values()
        if any(word in danish for word in _names(term.term.da))
        or any(word in english for word in _names(term.term.en))
    }


def _names(term: str) -> list[str]:
    """A term and its abbreviation: "advanced therapy medicinal product (ATMP)" is two names."""
    parts = re.split(r"[(),;]", term.lower())
    return [part.strip() for part in parts if part.strip()]


def _sections(setting: Setting) -> set[str]:
    return {question.section for question in setting.release.content.questions.values()}


def _phases(setting: Setting) -> set[str]:
    return {step.phase for step in setting.release.content.steps.values()}


_KINDS: Final[Mapping[str, tuple[str, Callable[[Setting], set[str]]]]] = {
    "documents": ("L117", _documents),
    "open_questions": ("L118", _open_questions),
    "sources": ("L119", _sources),
    "authorities": ("L120", _authorities),
    "actors": ("L121", _actors),
    "glossary": ("L122", _terms),
    "sections": ("L123", _sections),
    "phases": ("L123", _phases),
}
