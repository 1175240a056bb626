"""What a reason rests on, as a reader can look it up: routes, a conclusion or two, and answers by number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from engine.content.facts import UNKNOWN
from engine.planning.model import Plan, Reason, StepReason
from reports.numbers import Numbers, Pointer

MOST_CONCLUSIONS: Final = 2
"""More of them would hide the answers; each conclusion has its own derivation in a report."""
_MISSING: Final = frozenset({UNKNOWN, "unanswered"})


@dataclass(frozen=True, slots=True)
class Support:
    """What stands behind a reason. The answers behind a route stand with that route."""

    routes: list[str]
    """Titles."""
    conclusions: list[str]
    """Titles of those that lie between the answers and the reason; none where they are many."""
    answers: list[Pointer]


def support(plan: Plan, numbers: Numbers, reason: Reason | StepReason) -> Support:
    """What a reason rests on.

    Nothing where it rests on nothing the user was asked, and where an answer it needs is missing: what
    hangs on that is said of the whole entry. That a question is not asked follows from answers that are
    named.
    """
    if reason.certainty == "possible" and not _MISSING.isdisjoint(reason.facts.values()):
        return Support([], [], [])
    own = [fact for fact in reason.facts if fact not in reason.through_routes]
    found = [plan.findings[fact].title for fact in own if fact in plan.findings]
    return Support(
        routes=[route.title for route in plan.routes if route.id in own],
        conclusions=found if len(found) <= MOST_CONCLUSIONS else [],
        answers=numbers.of_facts(own),
    )
