"""Steps and documents as items of a book."""

from __future__ import annotations

from collections.abc import Iterator

from engine.checking.book.model import ClockLine, DocumentItem, StepItem
from engine.checking.book.saying import Saying
from engine.conditions.release import ConditionId
from engine.content.steps import Document, Step
from engine.planning.clocks import due_words, keep_words, takes_words
from engine.planning.words import span


def step_item(saying: Saying, step: Step) -> StepItem:
    """A step with everything a plan may show of it."""
    content, language, takes = saying.content, saying.language, step.takes
    return StepItem(
        kind="steps",
        id=step.id,
        title=step.title[language],
        place=saying.place("steps", step.id),
        claims=tuple(step.claims),
        open_questions=saying.refs("open_questions", step.open_questions),
        review=step.review,
        phase=content.phases[step.phase].title[language],
        milestone=step.milestone,
        tags=tuple(step.tags),
        summary=step.summary[language],
        why=step.why[language],
        actor=saying.actor(step.actor),
        authority=saying.ref("authorities", step.authority) if step.authority is not None else None,
        selected_by=saying.refs("rules", (r.id for r in content.rules.values() if step.id in r.select)),
        condition_of=saying.refs("findings", _routes_on(saying, step)),
        documents=saying.refs("documents", step.documents),
        after=saying.refs("steps", step.after),
        requires=saying.refs("steps", step.requires),
        our_order=step.our_order,
        yields=saying.text(step.yields),
        takes=ClockLine(takes_words(takes, language), tuple(takes.claims)) if takes is not None else None,
        takes_kind=takes.kind if takes is not None else None,
        starts=saying.text(takes.starts) if takes is not None else None,
        stops=saying.text(takes.stops) if takes is not None else None,
        extensions=tuple(_extensions(saying, step)),
        due=tuple(ClockLine(due_words(due, language), tuple(due.claims)) for due in step.due),
        keep=tuple(
            ClockLine(f"{keep.what[language]}: {keep_words(keep, language)}", tuple(keep.claims))
            for keep in step.keep
        ),
    )


def document_item(saying: Saying, document: Document) -> DocumentItem:
    """A document and the steps it belongs to."""
    content, language = saying.content, saying.language
    return DocumentItem(
        kind="documents",
        id=document.id,
        title=document.title[language],
        place=saying.place("documents", document.id),
        claims=tuple(document.claims),
        review=document.review,
        part=document.part[language],
        written_by=saying.actor(document.written_by),
        needed=saying.condition(saying.release.forms[ConditionId("document", document.id)]),
        help=saying.text(document.help),
        steps=saying.refs("steps", (s.id for s in content.steps.values() if document.id in s.documents)),
    )


def _routes_on(saying: Saying, step: Step) -> Iterator[str]:
    for route in saying.content.findings.values():
        if any(step.id in row.conditions for row in route.table):
            yield route.id


def _extensions(saying: Saying, step: Step) -> Iterator[ClockLine]:
    language = saying.language
    for number, extension in enumerate(step.takes.extension if step.takes is not None else ()):
        by = saying.actor(extension.by)
        when = saying.condition(saying.release.forms[ConditionId("extension", step.id, number)])
        text = f"{span(extension.add, extension.unit, language)} ({by}): {extension.says[language]}"
        yield ClockLine(text, tuple(extension.claims), None if when.always else when)
