"""The checklist: each step with everything one needs to take it, by phase."""

from __future__ import annotations

from dataclasses import dataclass

from engine.planning.model import AuthorityEntry, DocumentEntry, Plan, StepEntry, TakesEntry
from reports.paper.citations import Basis, BasisLine
from reports.paper.formats import day_span, listed
from reports.paper.numbers import Numbers, Pointer, steps_by_phase
from reports.paper.words import word


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
    answers: list[Pointer]
    basis: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A document the step needs."""

    title: str
    written_by: str
    mark: str
    """"muligvis" for a document that is only possible; else empty."""
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
    documents: list[tuple[str, list[Paper]]]
    """By the part of the dossier they belong to."""
    clock: list[Line]
    due: list[Line]
    keep: list[Line]
    after: list[Pointer]
    requires: list[Pointer]
    open_questions: list[Pointer]
    basis: list[BasisLine]


def checklist(plan: Plan, numbers: Numbers, certain: bool) -> list[tuple[str, list[StepView]]]:
    """The certain (or else the possible) steps by phase title, in the plan's order."""
    return [
        (title, [step_view(plan, numbers, step) for step in steps])
        for title, steps in steps_by_phase(plan, certain)
    ]


def step_view(plan: Plan, numbers: Numbers, step: StepEntry) -> StepView:
    """One step, its statements tied to the provisions they stand on."""
    language = plan.language
    basis = Basis(plan)
    because = [
        Because(
            reason.text,
            _reason_mark(plan, step, reason.force, reason.certainty),
            numbers.of_facts(reason.facts),
            basis.refer(reason.claims),
        )
        for reason in step.because
    ]
    clock = [] if step.takes is None else _clock(plan, step.takes, basis)
    due = [Line(each.text, basis.refer(each.claims)) for each in step.due]
    keep = [Line(each.text, basis.refer(each.claims)) for each in step.keep]
    documents = _documents(plan, step.documents, basis)
    basis.refer(step.claims)
    required = set(step.requires)
    titles = {route.id: route.title for route in plan.routes}
    return StepView(
        entry=step,
        pointer=numbers.steps[step.id],
        force_word=word(f"force-{step.force}", language),
        authority=None if step.authority is None else plan.authorities[step.authority],
        routes=listed([titles.get(route, route) for route in step.routes], language),
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
        basis=basis.lines(),
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
    day = "" if step.review.on is None else step.review.on.isoformat()
    return word(f"review-{step.review.status}", plan.language, by=by, day=day).strip()


def _clock(plan: Plan, takes: TakesEntry, basis: Basis) -> list[Line]:
    language = plan.language
    reference = basis.refer(takes.claims)
    if takes.days is None:
        lines = [Line(takes.text, reference), Line(word("not-in-timeline", language))]
    else:
        kind = word(f"clock-{takes.kind}", language)
        lines = [Line(f"{takes.text} ({kind})", reference)]
        if takes.extension or takes.unit != "days":
            lines.append(Line(word("calendar-days", language, span=day_span(takes.days, language))))
    if takes.starts is not None:
        lines.append(Line(word("clock-starts", language, event=takes.starts)))
    if takes.stops is not None:
        lines.append(Line(word("clock-stops", language, event=takes.stops)))
    for extension in takes.extension:
        amount = f"{extension.add} {word(f'unit-{extension.unit}', language)}"
        text = word("extension", language, amount=amount, by=extension.by, says=extension.says)
        lines.append(Line(text, basis.refer(extension.claims)))
    return lines


def _documents(plan: Plan, documents: list[DocumentEntry], basis: Basis) -> list[tuple[str, list[Paper]]]:
    parts: dict[str, list[Paper]] = {}
    for document in documents:
        possible = document.certainty == "possible"
        paper = Paper(
            document.title,
            document.written_by,
            word("maybe", plan.language) if possible else "",
            document.help or "",
            basis.refer(document.claims),
        )
        parts.setdefault(document.part, []).append(paper)
    return list(parts.items())
