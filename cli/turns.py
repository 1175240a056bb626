"""What one answer changed: the difference between two conclusions, as far as a dialogue tells it."""

from __future__ import annotations

from dataclasses import dataclass

from engine.conditions.release import ConditionId
from engine.reasoning.conclusion import Conclusion


@dataclass(frozen=True)
class Turn:
    """What an answer did to the interview. Questions stand in the order they are asked."""

    set_aside: tuple[str, ...]
    """Answered questions that are not asked any more."""
    back_again: tuple[str, ...]
    """Answered questions that had been set aside and are asked (or may be) again."""
    newly_asked: tuple[str, ...]
    """Unanswered questions that apply now and did not for certain before."""
    not_asked: tuple[str, ...]
    """Unanswered questions that applied and do not any more."""
    newly_broken: tuple[str, ...]
    """Assumptions the answers go against now."""
    mended: tuple[str, ...]
    """Assumptions the answers no longer go against."""


def turn(before: Conclusion, after: Conclusion) -> Turn:
    """What changed from one conclusion to the next of the same release."""
    was, now = before.applies, after.applies
    questions = [owner for owner in after.release.order if owner in now]
    answered = [q for q in questions if q in before.answers and q in after.answers]
    open_ = [q for q in questions if q not in after.answers]
    broken_before, broken_after = before.broken_assumptions, after.broken_assumptions
    return Turn(
        set_aside=tuple(q for q in answered if was[q] != "no" and now[q] == "no"),
        back_again=tuple(q for q in answered if was[q] == "no" and now[q] != "no"),
        newly_asked=tuple(q for q in open_ if was[q] != "yes" and now[q] == "yes"),
        not_asked=tuple(q for q in open_ if was[q] == "yes" and now[q] == "no"),
        newly_broken=tuple(id_ for id_ in broken_after if id_ not in broken_before),
        mended=tuple(id_ for id_ in broken_before if id_ not in broken_after),
    )


def behind_assumption(conclusion: Conclusion, assumption: str) -> tuple[str, ...]:
    """The answered questions by which answers go against an assumption, through findings too."""
    release = conclusion.release
    terms = conclusion.terms(ConditionId("assumption", assumption))
    way = [release.owner_of(atom.fact) for term in terms for atom in term]
    seen: set[str] = set()
    while way:
        owner = way.pop()
        if owner not in seen:
            seen.add(owner)
            way += [] if owner in conclusion.applies else release.reads[owner]
    return tuple(q for q in release.order if q in seen and q in conclusion.answers)
