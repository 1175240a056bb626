"""From answers to a plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from engine.conditions.release import ConditionId, Release
from engine.content.base import Language
from engine.planning.ahead import StepRef
from engine.planning.answered import answer_entries, broken_assumptions, question_entries
from engine.planning.changes import changes_ahead
from engine.planning.context import Context
from engine.planning.findings import finding_entries, route_entries
from engine.planning.model import ExitEntry, PhaseEntry, Plan, RouteEntry, StepEntry, Timeline
from engine.planning.openquestions import open_question_entries
from engine.planning.order import Edges, ancestors, before
from engine.planning.receipt import receipt, ruleset_ref
from engine.planning.selection import selection
from engine.planning.steps import step_entries
from engine.planning.timeline import timeline
from engine.reasoning.conclude import conclude
from engine.reasoning.conclusion import Answer
from engine.reasoning.exact import exactly
from engine.reasoning.interview import interview

NEXT_ACTIONS: Final = 5


def make_plan(
    release: Release, answers: Mapping[str, Answer], as_of: date, language: Language, *, exact: bool = True
) -> Plan:
    """The plan for valid answers (see `read_answers`) on a date, in a language.

    It leaves out what no completion of the answers comes to, and is certain of what all of them come to;
    not `exact`, which is quicker, what is possible is told fact by fact and may be more. The same input
    gives the same bytes. Raises KeyError for a question that does not exist.
    """
    given = in_canonical_form(release, answers)
    concluded = exactly if exact else conclude
    conclusion = concluded(release, given, as_of)
    context = Context(conclusion, language)
    state = interview(conclusion)
    selected = selection(conclusion)
    edges = before(release.content.steps, selected)
    findings, routes = finding_entries(context), route_entries(context)
    steps = step_entries(selected, edges, context)
    open_questions = open_question_entries(steps, context)
    exits = _exits(context)
    return Plan(
        receipt=receipt(context),
        ruleset=ruleset_ref(context),
        as_of=as_of,
        language=language,
        answers={
            question: answer if isinstance(answer, str) else list(answer)
            for question, answer in given.items()
        },
        unanswered=list(state.open),
        answered=answer_entries(context),
        questions=question_entries(state, context),
        broken_assumptions=broken_assumptions(context),
        findings=findings,
        routes=routes,
        exits=exits,
        phases=_phases(steps, context),
        steps=list(steps.values()),
        next_actions=_next_actions(steps, edges),
        steps_elsewhere=_elsewhere(routes, steps, context),
        timeline=dict(_timelines(routes, steps, edges)),
        open_questions=open_questions,
        changes_ahead=changes_ahead(context, lambda day: concluded(release, given, day)),
        authorities=context.mentioned_authorities(),
        sources=context.mentioned_sources(),
    )


def in_canonical_form(release: Release, answers: Mapping[str, Answer]) -> dict[str, Answer]:
    """Answers in the order of the content's questions and options. Raises KeyError for a question that
    does not exist."""
    for question in answers:
        if question not in release.content.questions:
            raise KeyError(question)
    return {
        id_: _in_order(answers[id_], [option.id for option in question.options])
        for id_, question in release.content.questions.items()
        if id_ in answers
    }


def _in_order(answer: Answer, options: list[str]) -> Answer:
    if isinstance(answer, str):
        return answer
    return tuple(sorted(set(answer), key=options.index))


def _exits(context: Context) -> list[ExitEntry]:
    exits = []
    for exit_ in context.content.exits.values():
        certainty = context.conclusion.holds(ConditionId("exit", exit_.id))
        if certainty is not None:
            exits.append(
                ExitEntry(
                    id=exit_.id,
                    title=context.say(exit_.title),
                    text=context.say(exit_.text),
                    ask=context.authorities(exit_.ask),
                    hand=context.say(exit_.hand),
                    certainty=certainty,
                    claims=context.cite(exit_.claims),
                )
            )
    return exits


def _phases(steps: Mapping[str, StepEntry], context: Context) -> list[PhaseEntry]:
    """The phases that have steps, in their order."""
    used = {step.phase for step in steps.values()}
    phases = sorted(context.content.phases.values(), key=lambda phase: (phase.place, phase.id))
    return [PhaseEntry(id=phase.id, title=context.say(phase.title)) for phase in phases if phase.id in used]


def _next_actions(steps: Mapping[str, StepEntry], edges: Edges) -> list[str]:
    """Certain steps that nothing stands before; those that most steps for the pursued routes wait for
    come first.

    What may be needed stands in the way too: doing a step before something that turns out to come
    first would be wrong. A milestone only gathers and is neither.
    """
    above = ancestors(edges)
    waiting = Counter(one for id_, step in steps.items() if step.routes for one in {id_, *above[id_]})
    free = [
        id_
        for id_, step in steps.items()
        if step.certainty == "certain"
        and not step.milestone
        and all(steps[one].milestone for one in above[id_])
    ]
    return sorted(free, key=lambda id_: -waiting[id_])[:NEXT_ACTIONS]


def _elsewhere(routes: list[RouteEntry], steps: Mapping[str, StepEntry], context: Context) -> list[StepRef]:
    """Steps that routes and steps name and the plan does not hold, in the content's order."""
    named = {one for route in routes for one in route.conditions}
    named |= {one for step in steps.values() for one in step.requires}
    content = context.content.steps
    return [
        StepRef(id=id_, title=context.say(content[id_].title))
        for id_ in content
        if id_ in named and id_ not in steps
    ]


def _timelines(
    routes: list[RouteEntry], steps: Mapping[str, StepEntry], edges: Edges
) -> Iterator[tuple[str, Timeline]]:
    for route in routes:
        if route.pursued == "yes" and route.may_be not in ([], ["closed"]):
            yield route.id, timeline(route.id, route.conditions, steps, edges)
