"""The checklist: each step with everything one needs to take it, by phase."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from engine.planning.model import AuthorityEntry, Citation, DocumentEntry, Plan, StepEntry, TakesEntry
from engine.planning.words import day_words, days_words, listed, span
from reports.citations import Basis, SourceLine, citations_in, source_lines
from reports.numbers import Numbers, Pointer, steps_by_phase
from reports.paper.basis import basis_of, signs
from reports.paper.words import word
from reports.support import Support, support


@dataclass(frozen=True, slots=True)
class Line:
    """A statement and the numbers of its basis (empty: none of its own)."""

    text: str
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Because:
    """One rule's reason for the step, with the answers it rests on."""

    text: str
    mark: str
    """The reason's own force and certainty, where they differ from the step's; else empty."""
    support: Support
    basis: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A document the step needs."""

    title: str
    part: str
    """The part of a dossier it belongs to, and who writes it."""
    mark: str
    """That it may be needed, for a document that is only possible; else empty."""
    help: str
    basis: str


@dataclass(frozen=True, slots=True)
class StepView:
    """A step as the checklist shows it."""

    entry: StepEntry
    pointer: Pointer
    force_word: str
    authority: AuthorityEntry | None
    routes: str
    review: str
    """Who has looked at the step; empty for a draft, which the notice on every page says."""
    because: list[Because]
    hangs_on: list[Pointer]
    documents: list[Paper]
    clock: list[Line]
    due: list[Line]
    keep: list[Line]
    after: list[Pointer]
    requires: list[Pointer]
    open_questions: list[Pointer]
    basis: list[SourceLine]


def checklist(plan: Plan, numbers: Numbers, certain: bool) -> list[tuple[str, list[StepView]]]:
    """The certain (or else the possible) steps by phase title, in the plan's order."""
    return [
        (title, [step_view(plan, numbers, step) for step in steps])
        for title, steps in steps_by_phase(plan, certain)
    ]


def step_view(plan: Plan, numbers: Numbers, step: StepEntry) -> StepView:
    """One step, its statements tied to the provisions they stand on."""
    language = plan.language
    basis = basis_of(plan)
    because = [
        Because(
            reason.text,
            _reason_mark(plan, step, reason.force, reason.certainty),
            support(plan, numbers, reason),
            _refer(basis, reason.claims),
        )
        for reason in step.because
    ]
    clock = [] if step.takes is None else _clock(plan, step.takes, basis)
    due = [Line(each.text, _refer(basis, each.claims)) for each in step.due]
    keep = [Line(each.text, _refer(basis, each.claims)) for each in step.keep]
    documents = _documents(plan, step.documents, basis)
    basis.refer(citations_in(step))
    required = set(step.requires)
    return StepView(
        entry=step,
        pointer=numbers.steps[step.id],
        force_word=word(f"force-{step.force}", language),
        authority=None if step.authority is None else plan.authorities[step.authority],
        routes=listed([route.title for route in plan.routes if route.id in step.routes], "and", language),
        review=_review(plan, step),
        because=because,
        hangs_on=numbers.of_questions(step.hangs_on),
        documents=documents,
        clock=clock,
        due=due,
        keep=keep,
        after=numbers.of_steps(each for each in step.after if each not in required),
        requires=numbers.of_steps(step.requires),
        open_questions=numbers.of_open_questions(step.open_questions),
        basis=source_lines(basis),
    )


def _reason_mark(plan: Plan, step: StepEntry, force: str, certainty: str) -> str:
    marks = []
    if force != step.force:
        marks.append(word(f"force-{force}", plan.language))
    if certainty != step.certainty:
        marks.append(word("maybe", plan.language))
    return ", ".join(marks)


def _review(plan: Plan, step: StepEntry) -> str:
    if step.review.status == "draft":
        return ""
    by = step.review.by or word("somebody", plan.language)
    day = "" if step.review.on is None else day_words(step.review.on, plan.language)
    return word(f"review-{step.review.status}", plan.language, by=by, day=day).strip()


def _clock(plan: Plan, takes: TakesEntry, basis: Basis) -> list[Line]:
    language = plan.language
    reference = _refer(basis, takes.claims)
    lines = []
    if takes.days is not None:
        lines.append(Line(f"{takes.text} ({word(f'clock-{takes.kind}', language)})", reference))
    elif takes.kind != "not_known":  # a length that is not known says nothing; the signs above say so
        lines.append(Line(takes.text, reference))
    if takes.starts is not None:
        lines.append(Line(word("clock-starts", language, event=takes.starts)))
    if takes.stops is not None:
        lines.append(Line(word("clock-stops", language, event=takes.stops)))
    for extension in takes.extension:
        amount = span(extension.add, extension.unit, language)
        text = word("clock-extension", language, amount=amount, by=extension.by, says=extension.says)
        lines.append(Line(text, _refer(basis, extension.claims)))
    if takes.days is not None and (takes.extension or takes.unit != "days"):
        lines.append(Line(word("clock-days", language, days=days_words(takes.days, language))))
    return lines


def _documents(plan: Plan, documents: list[DocumentEntry], basis: Basis) -> list[Paper]:
    return [
        Paper(
            document.title,
            word("document-part", plan.language, part=document.part, by=document.written_by),
            word("document-possible", plan.language) if document.certainty == "possible" else "",
            document.help or "",
            _refer(basis, document.claims),
        )
        for document in documents
    ]


def _refer(basis: Basis, claims: Iterable[Citation]) -> str:
    return signs(basis.refer(claims))
