"""What public sources do not settle, as far as it concerns a plan."""

from __future__ import annotations

from collections.abc import Iterable

from engine.content.facts import Finding
from engine.planning.context import Context
from engine.planning.grounds import rows_in_play
from engine.planning.model import OpenQuestionEntry
from engine.reasoning.conclusion import Conclusion


def raised(conclusion: Conclusion, steps: Iterable[str]) -> dict[str, list[str]]:
    """Open question -> what raises it, in the content's order; none: its own condition holds or may hold.

    They are raised by the rows that give findings and routes their values, by the questions that are
    asked, and by the steps of the plan.
    """
    content = conclusion.release.content
    findings = sorted(content.findings.values(), key=lambda finding: (finding.is_route, finding.place))
    asked = [question for id_, question in content.questions.items() if conclusion.applies[id_] == "yes"]
    named = (
        *((finding.id, of_rows(finding, conclusion)) for finding in findings),
        *((question.id, question.open_questions) for question in asked),
        *((step, content.steps[step].open_questions) for step in steps),
    )
    by: dict[str, list[str]] = {}
    for name, open_questions in named:
        for open_question in open_questions:
            by.setdefault(open_question, []).append(name)
    of_itself = {condition.owner for condition in conclusion.possible if condition.kind == "open_question"}
    return {id_: by.get(id_, []) for id_ in content.open_questions if id_ in {*by, *of_itself}}


def of_rows(finding: Finding, conclusion: Conclusion) -> list[str]:
    """What the rows in play of a table name as open."""
    rows = rows_in_play(conclusion, finding.id)
    return list(dict.fromkeys(one for number in rows for one in finding.table[number].open_questions))


def open_question_entries(steps: Iterable[str], context: Context) -> list[OpenQuestionEntry]:
    """The open questions of a plan with these steps."""
    content = context.content
    return [
        OpenQuestionEntry(
            id=id_,
            question=context.say(content.open_questions[id_].question),
            context=context.say(content.open_questions[id_].context),
            ask=context.authorities(content.open_questions[id_].ask),
            watch=context.maybe(content.open_questions[id_].watch),
            raised_by=by,
            claims=context.cite(content.open_questions[id_].claims),
        )
        for id_, by in raised(context.conclusion, steps).items()
    ]
