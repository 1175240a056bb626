"""The first two pages: what a reader has to know when there is no time for the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from engine.conditions.facts import NO, YES
from engine.planning.model import (
    AuthorityEntry,
    ExitEntry,
    FindingEntry,
    OpenQuestionEntry,
    Plan,
    Reason,
    RouteEntry,
    StepEntry,
)
from reports.paper.citations import BasisLine, basis_lines
from reports.paper.formats import listed, sentence
from reports.paper.numbers import Numbers, Pointer
from reports.paper.words import word

FINDINGS: Final = 10
PLANNED_ROUTES: Final = 4
NEXT_ACTIONS: Final = 5
OPEN_QUESTIONS: Final = 5
OWN_QUESTIONS: Final = 5
"""How many of each fit on two pages; the rest is counted and pointed to."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Shown(Generic[T]):
    """The first of a row of things, and how many more stand elsewhere on the paper."""

    first: Sequence[T]
    more: int


@dataclass(frozen=True, slots=True)
class RouteView:
    """A route with its status in words, the reason, and what it hangs on."""

    entry: RouteEntry
    shape: str
    """Names the form of the status mark: `open`, `conditional`, `closed`, `undecided`."""
    reasons: list[str]
    depends_on: list[Pointer]
    """The steps by which a conditional route opens; they complete its status."""
    conditions: list[Pointer]
    """The same of a route that is not settled: they may become its conditions."""
    hangs_on: list[Pointer]


@dataclass(frozen=True, slots=True)
class NextAction:
    """A step that nothing stands before."""

    pointer: Pointer
    entry: StepEntry
    authority: AuthorityEntry | None


@dataclass(frozen=True, slots=True)
class ExitView:
    """An end that is no route, and the names of the bodies to go to."""

    entry: ExitEntry
    ask: str
    basis: list[BasisLine]


@dataclass(frozen=True, slots=True)
class Unsettled:
    """A doubt of the law: its question and whom to ask."""

    pointer: Pointer
    ask: str


@dataclass(frozen=True, slots=True)
class Brief:
    """Everything the first two pages show."""

    broken: list[tuple[str, list[Pointer]]]
    exits: list[ExitView]
    findings: Shown[str]
    planned: Shown[RouteView]
    others: list[RouteView]
    next_actions: list[NextAction]
    unsettled: Shown[Unsettled]
    unknown: Shown[Pointer]


def brief(plan: Plan, numbers: Numbers) -> Brief:
    """The brief of a plan."""
    routes = [route_view(plan, numbers, route) for route in plan.routes]
    planned = [route for route in routes if route.entry.pursued != "no"]
    steps = {step.id: step for step in plan.steps}
    actions = [
        NextAction(numbers.steps[each], steps[each], _authority(plan, steps[each]))
        for each in plan.next_actions[:NEXT_ACTIONS]
    ]
    unknown = [
        numbers.questions[each.question] for each in plan.questions if each.state != "may-become-relevant"
    ]
    return Brief(
        broken=[(each.because, numbers.of_questions(each.questions)) for each in plan.broken_assumptions],
        exits=[ExitView(each, asked(plan, each.ask), basis_lines(plan, each.claims)) for each in plan.exits],
        findings=_shown(_product(list(plan.findings.values())), FINDINGS),
        planned=_shown(planned, PLANNED_ROUTES),
        others=[route for route in routes if route.entry.pursued == "no"] + planned[PLANNED_ROUTES:],
        next_actions=actions,
        unsettled=_shown([_unsettled(plan, numbers, each) for each in plan.open_questions], OPEN_QUESTIONS),
        unknown=_shown(unknown, OWN_QUESTIONS),
    )


def route_view(plan: Plan, numbers: Numbers, route: RouteEntry) -> RouteView:
    """A route as the brief shows it."""
    conditions = numbers.of_steps(route.conditions)
    conditional = route.status == "conditional"
    return RouteView(
        entry=route,
        shape=route.status or "undecided",
        reasons=[route_reason(plan, route, each) for each in route.because],
        depends_on=conditions if conditional else [],
        conditions=[] if conditional else conditions,
        hangs_on=numbers.of_questions(route.hangs_on),
    )


def route_reason(plan: Plan, route: RouteEntry, reason: Reason) -> str:
    """A reason for a route's status, with the status it would lead to where none is settled."""
    if route.status is not None:
        return sentence(reason.text)
    status = word(f"status-{reason.value}", plan.language)
    return f"{word('perhaps', plan.language)}{status} \u2013 {sentence(reason.text)}"


def asked(plan: Plan, authorities: Sequence[str]) -> str:
    """The names of the bodies to ask, as `a, b og c`."""
    return listed([plan.authorities[each].name for each in authorities], plan.language)


def _product(findings: Sequence[FindingEntry]) -> list[str]:
    # What a product is not would hide what it is, and a class says more than a yes to one of its conditions.
    # The appendix holds everything.
    settled = [each for each in findings if each.value not in {None, NO}]
    return [sentence(each.text) for each in sorted(settled, key=lambda each: each.value == YES)]


def _unsettled(plan: Plan, numbers: Numbers, question: OpenQuestionEntry) -> Unsettled:
    names = asked(plan, question.ask)
    return Unsettled(numbers.open_questions[question.id], word("ask-names", plan.language, names=names))


def _authority(plan: Plan, step: StepEntry) -> AuthorityEntry | None:
    return None if step.authority is None else plan.authorities[step.authority]


def _shown(things: Sequence[T], limit: int) -> Shown[T]:
    return Shown(things[:limit], max(0, len(things) - limit))
