"""Open questions, authorities, and sources with their claims as items of a book."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from engine.checking.book.model import AuthorityItem, OpenQuestionItem, Ref, SourceItem
from engine.checking.book.saying import Saying, limited
from engine.conditions.release import ConditionId
from engine.content.sources import Authority, OpenQuestion

_KINDS: Final = ("law", "case-law", "guidance", "register", "proposal", "experience")
"""Most binding first."""


def open_question_item(saying: Saying, question: OpenQuestion) -> OpenQuestionItem:
    """An open question, whom it is put to, and what raises it."""
    language = saying.language
    form = saying.release.forms.get(ConditionId("open_question", question.id))
    return OpenQuestionItem(
        kind="open_questions",
        id=question.id,
        title=question.question[language],
        place=saying.place("open_questions", question.id),
        claims=tuple(question.claims),
        context=question.context[language],
        ask=saying.refs("authorities", question.ask),
        shown=saying.condition(form) if form is not None else None,
        named_by=tuple(_raised_by(saying, question.id)),
        watch=saying.text(question.watch),
    )


def authority_item(saying: Saying, authority: Authority) -> AuthorityItem:
    """An authority and how it is met."""
    language = saying.language
    return AuthorityItem(
        kind="authorities",
        id=authority.id,
        title=authority.name[language],
        place=saying.place("authorities", authority.id),
        what_for=authority.what_for[language],
        later_names=tuple((renaming.on, renaming.name[language]) for renaming in authority.renamed),
        url=authority.url,
        email=authority.email,
        to_be_confirmed=authority.to_be_confirmed,
        seen=authority.seen,
    )


def source_items(saying: Saying, claims: Collection[str]) -> list[SourceItem]:
    """The sources of some claims by kind, each with those of them it carries."""
    content, language = saying.content, saying.language
    items = []
    for source in sorted(content.sources.values(), key=lambda source: _KINDS.index(source.kind)):
        stated = tuple(c for c in content.claims.values() if c.source == source.id and c.id in claims)
        if stated:
            items.append(
                SourceItem(
                    kind="sources",
                    id=source.id,
                    title=source.title[language],
                    place=saying.place("sources", source.id),
                    in_force=limited(source.in_force),
                    source=source,
                    short=source.short[language],
                    stated=stated,
                )
            )
    return items


def _raised_by(saying: Saying, id_: str) -> Iterator[Ref]:
    content = saying.content
    for question in content.questions.values():
        if id_ in question.open_questions:
            yield saying.ref("questions", question.id)
    for finding in content.findings.values():
        if any(id_ in row.open_questions for row in finding.table):
            yield saying.ref("findings", finding.id)
    for step in content.steps.values():
        if id_ in step.open_questions:
            yield saying.ref("steps", step.id)
