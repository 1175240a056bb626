"""The appendix: everything the plan was made from."""

from __future__ import annotations

from dataclasses import dataclass

from engine.planning.model import (
    AnswerEntry,
    AuthorityEntry,
    FindingEntry,
    Plan,
    QuestionEntry,
    Reason,
    RouteEntry,
    SeenCopy,
    SourceEntry,
)
from reports.paper.brief import route_reason
from reports.paper.citations import BasisLine, basis_lines, citations_in
from reports.paper.formats import listed, sentence
from reports.paper.numbers import Numbers, Pointer
from reports.paper.words import word


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with the answer in words."""

    pointer: Pointer
    answer: str
    set_aside: bool


@dataclass(frozen=True, slots=True)
class NotKnown:
    """A question without an answer, and what to do about it."""

    pointer: Pointer
    anchored: bool
    """Whether its place is here; a question answered "don't know yet" has its place among the answers."""
    state: str
    if_unknown: str


@dataclass(frozen=True, slots=True)
class Grounds:
    """One reason for a conclusion, with the answers and provisions it rests on."""

    text: str
    possible: bool
    answers: list[Pointer]
    basis: list[BasisLine]


@dataclass(frozen=True, slots=True)
class Conclusion:
    """A finding or route with all its reasons."""

    title: str
    text: str
    grounds: list[Grounds]
    why_not: list[str]
    hangs_on: list[Pointer]
    open_questions: list[Pointer]


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source with the copies of it that were looked at."""

    entry: SourceEntry
    copies: list[tuple[str, str]]
    """When and as of when, in words; and where."""


@dataclass(frozen=True, slots=True)
class Appendix:
    """Everything the plan was made from."""

    answered: list[Answered]
    not_known: list[NotKnown]
    routes: list[Conclusion]
    findings: list[Conclusion]
    authorities: list[AuthorityEntry]
    sources: list[SourceView]


def appendix(plan: Plan, numbers: Numbers) -> Appendix:
    """The appendix of a plan."""
    answered = {each.question for each in plan.answered}
    return Appendix(
        answered=[_answered(plan, numbers, each) for each in plan.answered],
        not_known=[_not_known(plan, numbers, each, answered) for each in plan.questions],
        routes=[_route(plan, numbers, each) for each in plan.routes],
        findings=[_finding(plan, numbers, each) for each in plan.findings.values()],
        authorities=sorted(plan.authorities.values(), key=lambda body: (body.name.casefold(), body.id)),
        sources=_sources(plan),
    )


def _sources(plan: Plan) -> list[SourceView]:
    copies: dict[str, dict[tuple[str, str], None]] = {}
    for claim in citations_in(plan):
        if claim.seen is not None:
            copies.setdefault(claim.source, {})[_copy(plan, claim.seen)] = None
    ordered = sorted(plan.sources.values(), key=lambda source: (source.short.casefold(), source.id))
    return [SourceView(source, sorted(copies.get(source.id, {}))) for source in ordered]


def _copy(plan: Plan, seen: SeenCopy) -> tuple[str, str]:
    day = seen.on.isoformat()
    if seen.dated is None:
        return word("seen-undated", plan.language, day=day), seen.url
    return word("seen-dated", plan.language, day=day, dated=seen.dated), seen.url


def _answered(plan: Plan, numbers: Numbers, answer: AnswerEntry) -> Answered:
    if answer.state == "unknown":
        text = word("state-unknown", plan.language)
    else:
        text = listed(answer.answer, plan.language) or word("answer-none", plan.language)
    return Answered(numbers.questions[answer.question], text, set_aside=answer.state == "set-aside")


def _not_known(plan: Plan, numbers: Numbers, question: QuestionEntry, answered: set[str]) -> NotKnown:
    return NotKnown(
        pointer=numbers.questions[question.question],
        anchored=question.question not in answered,
        state=word(f"state-{question.state}", plan.language),
        if_unknown=question.if_unknown or "",
    )


def _route(plan: Plan, numbers: Numbers, route: RouteEntry) -> Conclusion:
    return Conclusion(
        title=route.title,
        text=sentence(route.status_text),
        grounds=[_grounds(plan, numbers, each, route_reason(plan, route, each)) for each in route.because],
        why_not=route.why_not,
        hangs_on=numbers.of_questions(route.hangs_on),
        open_questions=numbers.of_open_questions(route.open_questions),
    )


def _finding(plan: Plan, numbers: Numbers, finding: FindingEntry) -> Conclusion:
    return Conclusion(
        title=finding.title,
        text=sentence(finding.text),
        grounds=[_grounds(plan, numbers, each, sentence(each.text)) for each in finding.because],
        why_not=[],
        hangs_on=numbers.of_questions(finding.hangs_on),
        open_questions=numbers.of_open_questions(finding.open_questions),
    )


def _grounds(plan: Plan, numbers: Numbers, reason: Reason, text: str) -> Grounds:
    return Grounds(
        text,
        reason.certainty == "possible",
        numbers.of_facts(reason.facts),
        basis_lines(plan, reason.claims),
    )
