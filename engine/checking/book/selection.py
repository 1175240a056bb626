"""What of a content belongs to a subject or to an authority, so that a specialist reads that and no more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Final

from engine.checking.dependencies import named, rule_when
from engine.conditions.release import ConditionId, Release
from engine.content.cited import citations

KINDS: Final = (
    "questions",
    "findings",
    "rules",
    "steps",
    "documents",
    "exits",
    "assumptions",
    "invariants",
    "open_questions",
    "authorities",
    "claims",
)
_BY_FILE: Final = KINDS[:9]
"""Kinds whose files are named for a subject."""


@dataclass(frozen=True)
class Selection:
    """What of a content a book is about, and what that rests on."""

    name: str | None
    """None: the whole content."""
    ids: Mapping[str, frozenset[str]]
    """Kind -> the items."""


def everything(release: Release) -> Selection:
    """The whole content."""
    return Selection(None, {kind: frozenset(release.content.of_kind(kind)) for kind in KINDS})


def names(release: Release) -> tuple[str, ...]:
    """Everything a selection can be asked for: authorities, then subjects (files, phases, tags)."""
    content = release.content
    files = {subject_of(release, kind, id_) for kind in _BY_FILE for id_ in content.of_kind(kind)}
    tags = {tag for step in content.steps.values() for tag in step.tags}
    return (*content.authorities, *sorted({*files, *content.phases, *tags} - {*content.authorities}))


def subject_of(release: Release, kind: str, id_: str) -> str:
    """The subject of the file an item stands in: `gmo` of `rules/gmo.yaml`."""
    return PurePosixPath(release.places[kind, id_, ()].path).stem


def selection(release: Release, name: str) -> Selection | None:
    """What belongs to an authority or a subject; None: there is no such name.

    An authority: the steps that meet it, the open questions asked of it, the exits that lead to it. A
    subject: what stands in files of that name, and the steps of that phase or tag. With a step come the
    rules that select it and its documents; with a rule its steps and the findings and questions its
    condition names; with everything its open questions, authorities and claims.
    """
    if name not in names(release):
        return None
    content = release.content
    ids = {kind: set(_asked_for(release, kind, name)) for kind in KINDS}
    ids["steps"] |= {step for rule in ids["rules"] for step in content.rules[rule].select}
    ids["rules"] |= {rule.id for rule in content.rules.values() if ids["steps"] & {*rule.select}}
    facts = set(_named(release, ids))
    ids["findings"] |= {id_ for id_ in facts & content.findings.keys() if not content.findings[id_].is_route}
    facts |= {fact for finding in ids["findings"] for fact in release.reads[finding]}
    ids["questions"] |= facts & content.questions.keys()
    ids["documents"] |= {one for step in ids["steps"] for one in content.steps[step].documents}
    ids["open_questions"] |= set(_open_questions(release, ids))
    ids["authorities"] |= set(_authorities(release, ids))
    ids["claims"] |= {claim for kind, id_, claim in citations(content) if id_ in ids.get(kind, ())}
    return Selection(name, {kind: frozenset(own) for kind, own in ids.items()})


def _asked_for(release: Release, kind: str, name: str) -> Iterator[str]:
    content = release.content
    if kind in _BY_FILE:
        yield from (id_ for id_ in content.of_kind(kind) if subject_of(release, kind, id_) == name)
    if kind == "steps":
        for step in content.steps.values():
            if name in (step.phase, step.authority, *step.tags):
                yield step.id
    elif kind in ("exits", "open_questions"):
        yield from (item.id for item in content.of_kind(kind).values() if name in item.ask)
    elif kind == "authorities" and name in content.authorities:
        yield name


def _named(release: Release, ids: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """The facts that the conditions of rules, exits and open questions name as they are written."""
    for rule in ids["rules"]:
        yield from named(release, rule_when(release, rule))
    for exit_ in ids["exits"]:
        yield from named(release, release.forms[ConditionId("exit", exit_)])
    for open_question in ids["open_questions"]:
        form = release.forms.get(ConditionId("open_question", open_question))
        yield from named(release, form) if form is not None else ()


def _open_questions(release: Release, ids: Mapping[str, Iterable[str]]) -> Iterator[str]:
    content = release.content
    for kind in ("questions", "steps"):
        items: Mapping[str, Any] = content.of_kind(kind)
        yield from (one for id_ in ids[kind] for one in items[id_].open_questions)
    rows = (row for finding in ids["findings"] for row in content.findings[finding].table)
    yield from (one for row in rows for one in row.open_questions)


def _authorities(release: Release, ids: Mapping[str, Iterable[str]]) -> Iterator[str]:
    content = release.content
    steps = (content.steps[id_].authority for id_ in ids["steps"])
    yield from (authority for authority in steps if authority is not None)
    for kind in ("exits", "open_questions"):
        yield from (one for id_ in ids[kind] for one in content.of_kind(kind)[id_].ask)
