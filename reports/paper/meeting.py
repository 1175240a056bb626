"""Questions for a meeting: one sheet per authority, with room for one's own position."""

from __future__ import annotations

from dataclasses import dataclass

from engine.planning.model import AuthorityEntry, OpenQuestionEntry, Plan
from reports.paper.brief import asked
from reports.paper.citations import BasisLine, basis_lines
from reports.paper.numbers import Numbers, Pointer


@dataclass(frozen=True, slots=True)
class MeetingQuestion:
    """An open question as it is taken to a meeting."""

    entry: OpenQuestionEntry
    pointer: Pointer
    first: bool
    """Whether it stands here for the first time; the place others point to."""
    also: str
    """The other bodies it is to be asked of; empty for none."""
    raised_by: list[Pointer]
    """The steps that raise it."""
    basis: list[BasisLine]


@dataclass(frozen=True, slots=True)
class Meeting:
    """The questions for one authority."""

    authority: AuthorityEntry
    steps: list[Pointer]
    """What else the plan takes to this authority."""
    questions: list[MeetingQuestion]


def meetings(plan: Plan, numbers: Numbers) -> list[Meeting]:
    """A sheet for each authority that is to be asked, in the order in which they first come up."""
    sheets: dict[str, list[MeetingQuestion]] = {}
    for question in plan.open_questions:
        for place, authority in enumerate(question.ask):
            others = [each for each in question.ask if each != authority]
            sheets.setdefault(authority, []).append(
                MeetingQuestion(
                    entry=question,
                    pointer=numbers.open_questions[question.id],
                    first=place == 0,
                    also=asked(plan, others),
                    raised_by=numbers.of_steps(question.raised_by),
                    basis=basis_lines(plan, question.claims),
                )
            )
    return [
        Meeting(
            plan.authorities[authority],
            numbers.of_steps(step.id for step in plan.steps if step.authority == authority),
            questions,
        )
        for authority, questions in sheets.items()
    ]
