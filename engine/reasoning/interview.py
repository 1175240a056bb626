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
    resting = {q: _rests_on_unanswered(q, conclusion) for q in unanswered_maybe}
    return Interview(
        asked=asked,
        open=tuple(q for q in asked if q not in answered),
        offered=tuple(q for q in unanswered_maybe if not resting[q]),
        waiting=tuple(q for q in unanswered_maybe if resting[q]),
        set_aside=conclusion.set_aside,
    )


def _rests_on_unanswered(question: str, conclusion: Conclusion) -> bool:
    """Whether anything its `ask_when` reads, through findings too, is still to be answered."""
    release = conclusion.release
    seen: set[str] = set()
    way = list(release.reads[question])
    while way:
        owner = way.pop()
        if owner in seen:
            continue
        seen.add(owner)
        if owner in conclusion.applies:
            if conclusion.applies[owner] != "no" and owner not in conclusion.answers:
                return True
        elif conclusion.tables[owner].value is not None:
            continue
        way.extend(release.reads[owner])
    return False
