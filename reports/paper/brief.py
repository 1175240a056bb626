"""The first two pages: what a reader has to know when there is no time for the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from engine.planning.model import (
    AuthorityEntry,
    Certainty,
    ExitEntry,
    OpenQuestionEntry,
    Plan,
    Reason,
    RouteEntry,
    StepEntry,
)
from engine.planning.words import listed
from engine.planning.words import word as plan_word
from reports.citations import SourceLine
from reports.formats import sentence
from reports.numbers import Numbers, Pointer, deciding
from reports.paper.basis import lines_of
from reports.paper.words import word
from reports.product import found_to_be

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
    basis: list[SourceLine]


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
    """Those that are certain: before anything else."""
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
    settles = deciding(plan)
    asked_now = [each.question for each in plan.questions if each.state != "may-become-relevant"]
    unknown = numbers.of_questions(sorted(asked_now, key=lambda question: -settles.get(question, 0)))
    return Brief(
        broken=[(each.because, numbers.of_questions(each.questions)) for each in plan.broken_assumptions],
        exits=exit_views(plan, "certain"),
        findings=_shown([sentence(each.text) for each in found_to_be(plan)], FINDINGS),
        planned=_shown(planned, PLANNED_ROUTES),
        others=[route for route in routes if route.entry.pursued == "no"] + planned[PLANNED_ROUTES:],
        next_actions=actions,
        unsettled=_shown([_unsettled(plan, numbers, each) for each in plan.open_questions], OPEN_QUESTIONS),
        unknown=_shown(unknown, OWN_QUESTIONS),
    )


def exit_views(plan: Plan, certainty: Certainty) -> list[ExitView]:
    """The exits that are certain, or may come to it."""
    return [
        ExitView(each, asked(plan, each.ask), lines_of(plan, each.claims))
        for each in plan.exits
        if each.certainty == certainty
    ]


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
    perhaps = word("perhaps", plan.language) if reason.certainty == "possible" else ""
    if route.status is not None:
        return f"{perhaps}{sentence(reason.text)}"
    status = plan_word(f"status-{reason.value}", plan.language)
    return f"{perhaps}{status} \u2013 {sentence(reason.text)}"


def asked(plan: Plan, authorities: Sequence[str]) -> str:
    """The names of the bodies to ask, as `a, b og c`."""
    return listed([plan.authorities[each].name for each in authorities], "and", plan.language)


def _unsettled(plan: Plan, numbers: Numbers, question: OpenQuestionEntry) -> Unsettled:
    names = asked(plan, question.ask)
    return Unsettled(numbers.open_questions[question.id], word("ask-names", plan.language, names=names))


def _authority(plan: Plan, step: StepEntry) -> AuthorityEntry | None:
    return None if step.authority is None else plan.authorities[step.authority]


def _shown(things: Sequence[T], limit: int) -> Shown[T]:
    return Shown(things[:limit], max(0, len(things) - limit))
