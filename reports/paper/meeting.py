"""Questions for a meeting: one sheet per authority, with room for one's own position."""

from __future__ import annotations

from dataclasses import dataclass

from engine.planning.model import AuthorityEntry, OpenQuestionEntry, Plan
from reports.citations import SourceLine
from reports.numbers import Numbers, Pointer, labels_by_phase
from reports.paper.basis import lines_of
from reports.paper.brief import asked


@dataclass(frozen=True, slots=True)
class MeetingQuestion:
    """An open question as it is taken to a meeting."""

    entry: OpenQuestionEntry
    pointer: Pointer
    also: str
    """The other bodies it is to be asked of; empty for none."""
    raised_by: list[Pointer]
    """The steps that raise it."""
    basis: list[SourceLine]


@dataclass(frozen=True, slots=True)
class Meeting:
    """The questions for one authority."""

    authority: AuthorityEntry
    steps: list[str]
    """The numbers of what else the plan takes to this authority."""
    questions: list[MeetingQuestion]
    shared: list[Pointer]
    """Questions that stand in full with another body."""


def meetings(plan: Plan, numbers: Numbers) -> list[Meeting]:
    """A sheet for each authority that is to be asked, in the order in which they first come up.

    A question stands in full with the first of the bodies it is for; the others point there.
    """
    own: dict[str, list[MeetingQuestion]] = {}
    shared: dict[str, list[Pointer]] = {}
    for question in plan.open_questions:
        pointer = numbers.open_questions[question.id]
        first, *others = question.ask
        own.setdefault(first, []).append(
            MeetingQuestion(
                entry=question,
                pointer=pointer,
                also=asked(plan, others),
                raised_by=numbers.of_steps(question.raised_by),
                basis=lines_of(plan, question.claims),
            )
        )
        for other in others:
            shared.setdefault(other, []).append(pointer)
    return [
        Meeting(plan.authorities[body], _steps(plan, numbers, body), own.get(body, []), shared.get(body, []))
        for body in dict.fromkeys(one for question in plan.open_questions for one in question.ask)
    ]


def _steps(plan: Plan, numbers: Numbers, authority: str) -> list[str]:
    steps = [step.id for step in plan.steps if step.authority == authority]
    return [label for _, labels in labels_by_phase(plan, steps, numbers) for label in labels]
