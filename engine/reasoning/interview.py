"""Which questions to ask, which may become relevant, and how many are left."""

from __future__ import annotations

from dataclasses import dataclass

from engine.reasoning.conclusion import Conclusion


@dataclass(frozen=True)
class Interview:
    """The state of an interview. Questions stand in the order they are asked."""

    asked: tuple[str, ...]
    """Questions that apply for certain, answered or not."""
    open: tuple[str, ...]
    """Those of them without an answer (`unknown` is one)."""
    offered: tuple[str, ...]
    """Unanswered questions that may become relevant and hang on nothing that is still unanswered."""
    waiting: tuple[str, ...]
    """Other unanswered questions that may become relevant."""
    set_aside: tuple[str, ...]
    """Answered questions that do not apply any more."""

    @property
    def at_least(self) -> int:
        """How many questions are left at least."""
        return len(self.open)

    @property
    def at_most(self) -> int:
        """How many questions are left at most."""
        return len(self.open) + len(self.offered) + len(self.waiting)

    @property
    def next(self) -> str | None:
        """The question to ask now; None: all that apply are answered."""
        return self.open[0] if self.open else None


def interview(conclusion: Conclusion) -> Interview:
    """The interview after a conclusion."""
    questions = [owner for owner in conclusion.release.order if owner in conclusion.applies]
    answered = conclusion.answers
    asked = tuple(q for q in questions if conclusion.applies[q] == "yes")
    unanswered_maybe = [q for q in questions if conclusion.applies[q] == "maybe" and q not in answered]
    resting = _resting(conclusion)
    return Interview(
        asked=asked,
        open=tuple(q for q in asked if q not in answered),
        offered=tuple(q for q in unanswered_maybe if q not in resting),
        waiting=tuple(q for q in unanswered_maybe if q in resting),
        set_aside=conclusion.set_aside,
    )


def _resting(conclusion: Conclusion) -> set[str]:
    """Questions and findings whose conditions read, through findings too, what is still to be answered."""
    release = conclusion.release
    resting: set[str] = set()
    for owner in release.order:
        for read in release.reads[owner]:
            if read in conclusion.applies:
                unanswered = conclusion.applies[read] != "no" and read not in conclusion.answers
                rests = unanswered or read in resting
            else:
                rests = conclusion.tables[read].value is None and read in resting
            if rests:
                resting.add(owner)
                break
    return resting
