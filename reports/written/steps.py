"""The checklist: each step with everything one needs to take it, phase by phase."""

from __future__ import annotations

from engine.planning.model import (
    DocumentEntry,
    DueEntry,
    ExtensionEntry,
    KeepEntry,
    StepEntry,
    StepReason,
    TakesEntry,
)
from engine.planning.words import day_words, days_words
from engine.planning.words import span as time_span
from reports.blocks import Block, Card, Heading, Span, Words, fields, paragraph, span, words
from reports.citations import citations_in
from reports.formats import sentence
from reports.numbers import steps_by_phase
from reports.written.cites import Basis
from reports.written.view import View


def checklist(view: View) -> list[Block]:
    """The steps that follow for certain."""
    made: list[Block] = [Heading(2, view.say("checklist"))]
    phases = steps_by_phase(view.plan, certain=True)
    if not phases:
        return [*made, paragraph(view.say("checklist-none"))]
    made.append(paragraph(view.say("checklist-intro")))
    made.append(_forces(view))
    return [*made, *_by_phase(view, phases)]


def possible_steps(view: View) -> list[Block]:
    """The steps that may be added, each with the questions it hangs on; nothing where there is none."""
    phases = steps_by_phase(view.plan, certain=False)
    if not phases:
        return []
    made: list[Block] = [Heading(2, view.say("possible-steps")), paragraph(view.say("possible-intro"))]
    return [*made, *_by_phase(view, phases)]


def _by_phase(view: View, phases: list[tuple[str, list[StepEntry]]]) -> list[Block]:
    made: list[Block] = []
    for title, steps in phases:
        made.append(Heading(3, title))
        made += [
            card(view, step) if step.certainty == "certain" else short_card(view, step) for step in steps
        ]
    return made


def _forces(view: View) -> Block:
    """What the words for force mean, for those that occur."""
    used = {step.force for step in view.plan.steps} | {
        each.force for step in view.plan.steps for each in step.because
    }
    rows = [(force, f"meaning-{force}") for force in _FORCES if force in used]
    return fields(
        (view.say(f"force-{force}"), [words(span(view.say(meaning), "quiet"))]) for force, meaning in rows
    )[0]


_FORCES = ("law", "guidance", "practice", "programme-advice")


def card(view: View, step: StepEntry) -> Card:
    """A step with its fields, in the order in which one needs them."""
    basis = Basis(view)
    rows = fields(
        [
            (view.say("hangs-on"), view.questions(step.hangs_on)),
            (view.say("why"), [words(step.why)]),
            (view.say("who"), [words(step.actor)]),
            (view.say("authority"), [view.authority(step.authority)] if step.authority else []),
            (view.say("takes"), _takes(view, basis, step.takes) if step.takes else []),
            (view.say("due"), [_due(view, basis, each) for each in step.due]),
            (view.say("documents"), [_document(view, basis, each) for each in step.documents]),
            (view.say("after"), _after(view, step)),
            (view.say("requires"), view.steps(step.requires)),
            (view.say("yields"), [words(step.yields)] if step.yields else []),
            (view.say("keep"), [_keep(view, basis, each) for each in step.keep]),
            (view.say("because"), [_because(view, basis, step, each) for each in step.because]),
            (view.say("open"), [view.open_question(id_) for id_ in step.open_questions]),
            (view.say("basis"), _whole(basis, step)),
        ]
    )
    return Card(
        view.numbers.steps[step.id].label, step.title, _tags(view, step), (paragraph(step.summary), *rows)
    )


def short_card(view: View, step: StepEntry) -> Card:
    """A step that may never come, in short: what, who, what it hangs on, what for, on which basis."""
    basis = Basis(view)
    basis.refer(citations_in(step))
    titles: list[str | Span] = []
    for entry in step.documents:
        titles += ["; "] * bool(titles) + [entry.title, basis.refer(entry.claims)]
    rows = fields(
        [
            (view.say("hangs-on"), view.questions(step.hangs_on)),
            (view.say("who"), [words(step.actor)]),
            (view.say("authority"), [view.authority(step.authority)] if step.authority else []),
            (view.say("takes"), _takes(view, basis, step.takes)[:1] if step.takes else []),
            (view.say("documents"), [words(*titles)] if titles else []),
            (view.say("because"), [_because(view, basis, step, each) for each in step.because]),
            (view.say("open"), [view.open_question(id_) for id_ in step.open_questions]),
            (view.say("basis"), _whole(basis, step)),
        ]
    )
    return Card(
        view.numbers.steps[step.id].label, step.title, _tags(view, step), (paragraph(step.summary), *rows)
    )


def _whole(basis: Basis, step: StepEntry) -> list[Words]:
    """The basis with what no single line of the step refers to."""
    basis.refer(step.claims)
    return basis.lines()


def _tags(view: View, step: StepEntry) -> Words:
    tags: list[Span] = [span(view.say(f"force-{step.force}"), step.force)]
    if step.milestone:
        tags.append(span(view.say("milestone"), "strong"))
    if step.certainty == "possible":
        tags.append(span(view.say("possible"), "possible"))
    if step.routes:
        names = view.routes(route.title for route in view.plan.routes if route.id in step.routes)
        tags.append(span(view.say("for", routes=names), "quiet"))
    review = step.review
    if review.status != "draft":
        by = review.by or view.say("somebody")
        day = day_words(review.on, view.plan.language) if review.on else ""
        tags.append(span(view.say(f"review-{review.status}", by=by, day=day), "quiet"))
    apart = (part for tag in tags for part in (span(" · ", "quiet"), tag))
    return words(*apart)[1:]


def _takes(view: View, basis: Basis, takes: TakesEntry) -> list[Words]:
    # A length that is not there has one word for it, which says its kind already.
    kind = () if takes.days is None else (view.say(f"clock-{takes.kind}"),)
    lines = [words(takes.text, basis.refer(takes.claims, *kind))]
    if takes.starts:
        lines.append(words(view.say("clock-starts", event=takes.starts)))
    if takes.stops:
        lines.append(words(view.say("clock-stops", event=takes.stops)))
    lines += [_extension(view, basis, each) for each in takes.extension]
    if takes.days is not None and (takes.extension or takes.unit != "days"):
        lines.append(words(view.say("clock-days", days=days_words(takes.days, view.plan.language))))
    return lines


def _extension(view: View, basis: Basis, entry: ExtensionEntry) -> Words:
    amount = time_span(entry.add, entry.unit, view.plan.language)
    said = view.say("clock-extension", amount=amount, by=entry.by, says=entry.says)
    return words(said, basis.refer(entry.claims))


def _due(view: View, basis: Basis, entry: DueEntry) -> Words:
    return words(sentence(entry.text).removesuffix("."), basis.refer(entry.claims))


def _keep(view: View, basis: Basis, entry: KeepEntry) -> Words:
    said = entry.text if entry.what in entry.text else view.say("keep-text", what=entry.what, text=entry.text)
    return words(sentence(said).removesuffix("."), basis.refer(entry.claims))


def _document(view: View, basis: Basis, entry: DocumentEntry) -> Words:
    possible = (
        (span(f"; {view.say('document-possible')}", "possible"),) if entry.certainty == "possible" else ()
    )
    return words(
        span(entry.title, "strong"),
        " – ",
        view.say("document-part", part=entry.part, by=entry.written_by),
        *possible,
        basis.refer(entry.claims),
        *((f". {entry.help}",) if entry.help else ()),
    )


def _after(view: View, step: StepEntry) -> list[Words]:
    # What a step requires is said once, under its own name.
    ids = [id_ for id_ in step.after if id_ not in step.requires]
    lines = view.steps(ids)
    if lines and step.our_order:
        lines[-1] = words(*lines[-1], span(f" ({view.say('our-order')})", "quiet"))
    return lines


def _because(view: View, basis: Basis, step: StepEntry, entry: StepReason) -> Words:
    marks: list[Span] = []
    if entry.force != step.force:
        marks.append(span(f"{view.say(f'force-{entry.force}')}: ", entry.force))
    if entry.certainty == "possible" and step.certainty == "certain":
        marks.append(span(view.say("perhaps"), "possible"))
    return words(*marks, entry.text, basis.refer(entry.claims, view.facts(entry)))
