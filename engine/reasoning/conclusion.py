"""What the rules conclude from answers: both readings, side by side.

*Certain* holds in every completion of the answers, *possible* in some completion at least as far as
can be told fact by fact. For a complete profile the two are equal.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from engine.conditions.forms import Atom, Term
from engine.conditions.release import ConditionId, Release
from engine.content.facts import NOT_APPLICABLE, UNKNOWN

Answer: TypeAlias = "str | tuple[str, ...]"
Applies = Literal["yes", "no", "maybe"]
Certainty = Literal["certain", "possible"]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a fact."""

    possible: frozenset[str]
    """The values it may still take; one: it is certain. Of a finding of which it is not sure that a
    row of its table holds, `undetermined` is among them."""
    unknown: bool = False
    """Answered "don't know yet" (of a fact of a `several` question: the question was)."""

    @property
    def value(self) -> str | None:
        """The value if only one is left, else None."""
        return next(iter(self.possible)) if len(self.possible) == 1 else None

    def surely_in(self, values: frozenset[str]) -> bool:
        """Whether the fact lies in a set for certain."""
        if self.unknown and UNKNOWN in values and NOT_APPLICABLE not in self.possible:
            return True
        return bool(self.possible) and self.possible <= values

    def maybe_in(self, values: frozenset[str]) -> bool:
        """Whether the fact may lie in a set."""
        return (self.unknown and UNKNOWN in values) or not self.possible.isdisjoint(values)


@dataclass(frozen=True, slots=True)
class TableOutcome:
    """What a finding's table comes to. Numbers are those of its rows, `otherwise` among them."""

    certain: tuple[int, ...]
    """Rows that hold for certain and count (with policy `first`: nothing before them may hold)."""
    possible: tuple[int, ...]
    """Rows that may hold and count (with policy `first`: nothing before them is certain)."""
    values: tuple[str, ...]
    """The values it may have, in the finding's order; none: undetermined."""
    value: str | None
    """The value if it is certain."""
    sure: bool
    """Whether some row holds in any case. Not so: it may be undetermined."""


@dataclass(frozen=True)
class Conclusion:
    """Everything that follows from answers on a date."""

    release: Release
    as_of: date
    answers: Mapping[str, Answer]
    """As given, those set aside among them."""
    applies: Mapping[str, Applies]
    """Question -> whether it is asked."""
    known: Mapping[str, Known]
    """Fact key -> what is known of it. A `several` question itself is a key too, for `unknown`."""
    tables: Mapping[str, TableOutcome]
    """Finding -> what its table comes to."""
    certain: Mapping[ConditionId, tuple[int, ...]]
    """Conditions that hold for certain and are in force -> numbers of the terms of their normal form
    that do."""
    possible: Mapping[ConditionId, tuple[int, ...]]
    """Conditions that may hold and are in force -> the terms that may. Holds those of `certain` too."""

    def holds(self, condition: ConditionId) -> Certainty | None:
        """Whether a condition holds: for certain, possibly, or not (None)."""
        if condition in self.certain:
            return "certain"
        return "possible" if condition in self.possible else None

    def terms(self, condition: ConditionId) -> tuple[Term, ...]:
        """The terms by which a condition holds: the certain ones, else the possible ones."""
        numbers = self.certain.get(condition) or self.possible.get(condition, ())
        form = self.release.forms[condition]
        return tuple(form[number] for number in numbers)

    def surely(self, atom: Atom) -> bool:
        """Whether an atom holds for certain."""
        return self.known[atom.fact].surely_in(atom.values)

    def maybe(self, atom: Atom) -> bool:
        """Whether an atom may hold."""
        return self.known[atom.fact].maybe_in(atom.values)

    @property
    def set_aside(self) -> tuple[str, ...]:
        """Answered questions that do not apply: their answers are kept but not used."""
        return tuple(
            q for q in self.release.content.questions if q in self.answers and self.applies[q] == "no"
        )

    @property
    def broken_assumptions(self) -> tuple[str, ...]:
        """Assumptions the answers go against."""
        return tuple(
            id_ for id_ in self.release.content.assumptions if ConditionId("assumption", id_) in self.certain
        )
