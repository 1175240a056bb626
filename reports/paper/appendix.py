"""The appendix: everything the plan was made from."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from urllib.parse import urlsplit

from engine.planning.model import (
    AnswerEntry,
    AuthorityEntry,
    FindingEntry,
    Plan,
    QuestionEntry,
    Reason,
    RouteEntry,
    SourceEntry,
)
from engine.planning.words import listed
from reports.citations import SourceLine, citations_in
from reports.formats import sentence
from reports.numbers import Numbers, Pointer
from reports.paper.basis import lines_of
from reports.paper.brief import route_reason
from reports.paper.words import word
from reports.support import Support, support


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
    state: str
    if_unknown: str


@dataclass(frozen=True, slots=True)
class Grounds:
    """One reason for a conclusion, with the answers and provisions it rests on."""

    text: str
    support: Support
    basis: list[SourceLine]


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
    copies: list[tuple[str, list[tuple[str, str]]]]
    """When and as of when, in words; and the places, each with its address (empty: it is none)."""


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
    return Appendix(
        answered=[_answered(plan, numbers, each) for each in plan.answered if each.state != "unknown"],
        not_known=[_not_known(plan, numbers, each) for each in plan.questions],
        routes=[_route(plan, numbers, each) for each in plan.routes],
        findings=[_finding(plan, numbers, each) for each in plan.findings.values()],
        authorities=sorted(plan.authorities.values(), key=lambda body: (body.name.casefold(), body.id)),
        sources=_sources(plan),
    )


def _sources(plan: Plan) -> list[SourceView]:
    copies: dict[str, set[tuple[str, str, str]]] = {}
    for claim in citations_in(plan):
        if (seen := claim.seen) is not None:
            copies.setdefault(claim.source, set()).add((seen.on.isoformat(), seen.dated or "", seen.url))
    ordered = sorted(plan.sources.values(), key=lambda source: (source.short.casefold(), source.id))
    return [SourceView(source, _copies(plan, copies.get(source.id, set()))) for source in ordered]


def _copies(plan: Plan, copies: set[tuple[str, str, str]]) -> list[tuple[str, list[tuple[str, str]]]]:
    """What was looked at on the same day in the same state, together."""
    places: dict[str, list[str]] = {}
    for day, dated, url in sorted(copies):
        key = "seen-dated" if dated else "seen-undated"
        places.setdefault(word(key, plan.language, day=day, dated=dated), []).append(url)
    return [(said, _places(urls)) for said, urls in places.items()]


def _places(urls: list[str]) -> list[tuple[str, str]]:
    # Addresses of copies are long and many, and nobody types them: the site is read, the link leads there.
    # Where several lie on one site it is named once, then they are counted.
    count: Counter[str] = Counter()
    places = []
    for url in urls:
        site = (urlsplit(url).hostname or "").removeprefix("www.")
        count[site] += 1
        places.append((f"({count[site]})" if count[site] > 1 else site, url) if site else (url, ""))
    return places


def _answered(plan: Plan, numbers: Numbers, answer: AnswerEntry) -> Answered:
    text = listed(answer.answer, "and", plan.language) or word("answer-none", plan.language)
    return Answered(numbers.questions[answer.question], text, set_aside=answer.state == "set-aside")


def _not_known(plan: Plan, numbers: Numbers, question: QuestionEntry) -> NotKnown:
    return NotKnown(
        pointer=numbers.questions[question.question],
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
    # What a conclusion that hangs on answers may come to is told once it is settled.
    settled = finding.because if finding.value is not None or not finding.may_be else []
    perhaps = word("perhaps", plan.language)
    texts = [f"{perhaps if each.certainty == 'possible' else ''}{sentence(each.text)}" for each in settled]
    return Conclusion(
        title=finding.title,
        text=sentence(finding.text),
        grounds=[_grounds(plan, numbers, *each) for each in zip(settled, texts, strict=True)],
        why_not=[],
        hangs_on=numbers.of_questions(finding.hangs_on),
        open_questions=numbers.of_open_questions(finding.open_questions),
    )


def _grounds(plan: Plan, numbers: Numbers, reason: Reason, text: str) -> Grounds:
    return Grounds(text, support(plan, numbers, reason), lines_of(plan, reason.claims))
