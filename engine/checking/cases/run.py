"""Running a case: its plan holds what the case expects, or a readable difference is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.checking.observation import Observation, observation
from engine.conditions.release import Release
from engine.content.positions import Path
from engine.content.rules import Case
from engine.planning.model import Plan
from engine.planning.plan import make_plan
from engine.reasoning.conclusion import Answer


def answers_of(case: Case) -> dict[str, Answer]:
    """A case's answers as the engine takes them."""
    return {q: tuple(answer) if isinstance(answer, list) else answer for q, answer in case.answers.items()}


def plan_of(release: Release, case: Case) -> Plan:
    """The plan of a case's answers on its day."""
    return make_plan(release, answers_of(case), case.as_of, "en")


def run(release: Release, case: Case) -> Iterator[Observation]:
    """Every way in which the plan differs from what the case expects."""
    plan, expect = plan_of(release, case), case.expect
    for finding, expected in expect.findings.items():
        entry = plan.findings[finding]
        found = [entry.value] if entry.value is not None else entry.may_be
        yield from _compared(release, case, ("expect", "findings", finding), finding, expected, found)
    by_id = {route.id: route for route in plan.routes}
    for route, expected in expect.routes.items():
        status = by_id[route].status
        may_be: Sequence[str] = [status] if status is not None else by_id[route].may_be
        yield from _compared(release, case, ("expect", "routes", route), route, expected, may_be)
    certainty = {step.id: step.certainty for step in plan.steps}
    for part, wanted in (("steps", "certain"), ("possible_steps", "possible"), ("not_steps", None)):
        for number, step in enumerate(getattr(expect, part)):
            if certainty.get(step) != wanted:
                yield observation(
                    release,
                    "K102",
                    "cases",
                    case.id,
                    ("expect", part, number),
                    step=step,
                    expected=wanted or "-",
                    found=certainty.get(step, "-"),
                )
    exits = [exit_.id for exit_ in plan.exits if exit_.certainty == "certain"]
    if sorted(exits) != sorted(expect.exits):
        yield _difference(release, case, ("expect", "exits"), "exits", expect.exits, exits)
    possible = [exit_.id for exit_ in plan.exits if exit_.certainty == "possible"]
    if not set(possible) >= set(expect.possible_exits):
        path = ("expect", "possible_exits")
        yield _difference(release, case, path, "possible exits", expect.possible_exits, possible)
    shown = {question.id for question in plan.open_questions}
    for number, question in enumerate(expect.open_questions):
        if question not in shown:
            path = ("expect", "open_questions", number)
            yield observation(release, "K103", "cases", case.id, path, question=question)
    for broken in plan.broken_assumptions:
        yield observation(release, "K104", "cases", case.id, ("answers",), assumption=broken.id)


def _compared(
    release: Release, case: Case, path: Path, fact: str, expected: str | list[str], found: Sequence[str]
) -> Iterator[Observation]:
    wanted = [expected] if isinstance(expected, str) else expected
    certain = isinstance(expected, str)
    if sorted(wanted) != sorted(found) or (certain and len(found) != 1):
        yield _difference(release, case, path, fact, wanted, found)


def _difference(
    release: Release, case: Case, path: Path, fact: str, expected: Sequence[str], found: Sequence[str]
) -> Observation:
    return observation(
        release,
        "K101",
        "cases",
        case.id,
        path,
        fact=fact,
        expected=" | ".join(expected) or "-",
        found=" | ".join(found) or "-",
    )
