"""The steps of a plan: selected by rules, in order, with reasons, documents and clocks."""

from __future__ import annotations

from collections.abc import Mapping

from engine.conditions.release import ConditionId
from engine.content.steps import Document, Step
from engine.planning.clocks import due_entry, keep_entry, takes_entry
from engine.planning.context import Context
from engine.planning.model import DocumentEntry, ReviewEntry, StepEntry, StepReason
from engine.planning.obstacles import pursues
from engine.planning.order import Edges, in_order, reduced
from engine.planning.selection import Firing, Selected


def step_entries(selected: Mapping[str, Selected], edges: Edges, context: Context) -> dict[str, StepEntry]:
    """The selected steps in plan order. `edges` leads from each to those that stand before it."""
    content = context.content
    direct = reduced(edges)
    ordered = in_order(edges, content.steps, content.phases)
    place = {id_: number for number, id_ in enumerate(ordered)}
    return {
        id_: _entry(
            content.steps[id_],
            selected[id_],
            sorted(direct[id_] - set(content.steps[id_].requires), key=place.__getitem__),
            context,
        )
        for id_ in ordered
    }


def step_reason(firing: Firing, context: Context) -> StepReason:
    """Why a step is in a plan, by one rule."""
    rule = firing.rule
    terms = context.conclusion.terms(ConditionId("rule", rule.id))
    chosen = {atom.fact for term in terms for atom in term if pursues(context.release, rule, atom)}
    return StepReason(
        rule=rule.id,
        text=context.say(rule.because),
        force=rule.force,
        certainty=firing.certainty,
        routes=list(firing.routes),
        facts=context.trace.rests_on(terms),
        through_routes=context.trace.through_routes(terms, chosen),
        claims=context.cite(rule.claims),
    )


def hangs_on(selected: Selected, context: Context) -> list[str]:
    """Questions whose answers may settle whether a step that may be needed is; none if it is."""
    if selected.certainty == "certain":
        return []
    return context.trace.hangs_on(ConditionId("rule", firing.rule.id) for firing in selected.firings)


def _entry(step: Step, selected: Selected, after: list[str], context: Context) -> StepEntry:
    return StepEntry(
        id=step.id,
        certainty=selected.certainty,
        hangs_on=hangs_on(selected, context),
        routes=list(selected.routes),
        force=selected.force,
        phase=step.phase,
        milestone=step.milestone,
        tags=list(step.tags),
        title=context.say(step.title),
        summary=context.say(step.summary),
        why=context.say(step.why),
        actor=context.actor(step.actor),
        authority=None if step.authority is None else context.authorities([step.authority])[0],
        after=after,
        requires=list(step.requires),
        our_order=step.our_order,
        yields=context.maybe(step.yields),
        takes=takes_entry(step, context),
        due=[due_entry(due, context) for due in step.due],
        keep=[keep_entry(keep, context) for keep in step.keep],
        documents=_documents(step, context),
        open_questions=list(step.open_questions),
        review=ReviewEntry(status=step.review.status, by=step.review.by, on=step.review.on),
        claims=context.cite(step.claims),
        because=[step_reason(firing, context) for firing in selected.firings],
    )


def _documents(step: Step, context: Context) -> list[DocumentEntry]:
    entries = []
    for id_ in step.documents:
        certainty = context.conclusion.holds(ConditionId("document", id_))
        if certainty is not None:
            document: Document = context.content.documents[id_]
            entries.append(
                DocumentEntry(
                    id=id_,
                    title=context.say(document.title),
                    part=context.say(document.part),
                    written_by=context.actor(document.written_by),
                    certainty=certainty,
                    help=context.maybe(document.help),
                    claims=context.cite(document.claims),
                )
            )
    return entries
