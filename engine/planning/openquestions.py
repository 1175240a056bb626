"""What public sources do not settle, as far as it concerns a plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from engine.conditions.release import ConditionId
from engine.planning.context import Context
from engine.planning.model import FindingEntry, OpenQuestionEntry, RouteEntry, StepEntry


def open_question_entries(
    findings: Mapping[str, FindingEntry],
    routes: Iterable[RouteEntry],
    steps: Mapping[str, StepEntry],
    context: Context,
) -> list[OpenQuestionEntry]:
    """Open questions of what is in play, and those whose own condition holds or may hold.

    In play are the rows that give findings and routes their values, the questions that are asked, and
    the steps of the plan.
    """
    conclusion, content = context.conclusion, context.content
    raised: dict[str, list[str]] = {}
    asked = [question for id_, question in content.questions.items() if conclusion.applies[id_] == "yes"]
    named = (
        *((id_, entry.open_questions) for id_, entry in findings.items()),
        *((route.id, route.open_questions) for route in routes),
        *((question.id, question.open_questions) for question in asked),
        *((id_, entry.open_questions) for id_, entry in steps.items()),
    )
    for name, open_questions in named:
        for open_question in open_questions:
            raised.setdefault(open_question, []).append(name)
    return [
        OpenQuestionEntry(
            id=id_,
            question=context.say(entry.question),
            context=context.say(entry.context),
            ask=context.authorities(entry.ask),
            watch=context.maybe(entry.watch),
            raised_by=raised.get(id_, []),
            claims=context.cite(entry.claims),
        )
        for id_, entry in content.open_questions.items()
        if id_ in raised or _of_itself(id_, context)
    ]


def _of_itself(id_: str, context: Context) -> bool:
    has_when = context.content.open_questions[id_].when is not None
    return has_when and context.conclusion.holds(ConditionId("open_question", id_)) is not None
