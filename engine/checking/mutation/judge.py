"""Whether a change shows at all, and if so, what notices it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Final, Literal

from engine.checking.mutation.aside import aside
from engine.checking.mutation.change import Change, mutant
from engine.checking.mutation.demands import Reach, independences, reach_of, touched
from engine.checking.mutation.effects import effects, rests_on_doubt
from engine.checking.mutation.golden import golden
from engine.checking.mutation.pool import Pool, pool
from engine.checking.mutation.replay import Readers
from engine.checking.proofs.expression import formula, some, where
from engine.checking.proofs.invariants import independence
from engine.checking.proofs.proof import Ground
from engine.checking.proofs.statements import Wrong, demands, selected
from engine.conditions.release import Release
from engine.content.rules import Invariant
from engine.reasoning.prove import Prover
from engine.reasoning.sweep import Bits, Swept, unbroken_set

Fate = Literal["case", "proof", "equal", "survived"]
"""A case fails; a proof or an invariant fails; nothing shows for any profile; nobody notices."""
LIMIT: Final = 4_000_000
"""Resource units of z3 per question. What is not decided within them counts neither as equal nor as
noticed."""


@dataclass(frozen=True)
class Outcome:
    """What became of a change."""

    change: Change
    fate: Fate
    by: str = ""
    """The case, or the item of which a proof fails."""


class Judge:
    """Tries the changes of one release."""

    def __init__(self, release: Release, days: Sequence[date]) -> None:
        """`days`: the first days of the stretches that are looked at."""
        self.release, self.days = release, tuple(days)
        self.readers = Readers(release)
        self.cases = list(golden(release))
        self._independent: dict[tuple[str, date], bool] = {}

    @cached_property
    def pool(self) -> Pool:
        """The profiles that are tried."""
        return pool(self.release, [one.case for one in self.cases])

    @cached_property
    def _provers(self) -> dict[date, Prover]:
        return {day: Prover(self.release, day) for day in self.days}

    @cached_property
    def _swept(self) -> dict[date, Swept]:
        return {day: self.pool.swept(self.release, day) for day in self.days}

    def outcome(self, change: Change) -> Outcome:
        """What becomes of a change."""
        altered = mutant(self.release, change)
        case = self._case(change, altered)
        if case is not None:
            return Outcome(change, "case", case)
        if not self._shows(change, altered):
            return Outcome(change, "equal")
        by = self._wrong(change, altered)
        return Outcome(change, "survived") if by is None else Outcome(change, "proof", by)

    def _case(self, change: Change, altered: Release) -> str | None:
        """A case that fails."""
        fails = (one.case.id for one in self.cases if one.fails(altered, change, self.readers))
        return next(fails, None)

    def _shows(self, change: Change, altered: Release) -> bool:
        """Whether it shows for some profile under the assumptions, as far as can be told."""
        if rests_on_doubt(self.release, change):
            return True
        expressions = {day: some(effects(self.release, altered, change, day)) for day in self.days}
        for day, expression in expressions.items():
            swept = self._swept[day]
            if (where(expression, swept) & self._fine[day]).any():
                return True
        return any(
            self._provers[day].find(formula(expression, self._provers[day]), limit=LIMIT).how != "no"
            for day, expression in expressions.items()
        )

    @cached_property
    def _fine(self) -> dict[date, Bits]:
        return {day: unbroken_set(swept) for day, swept in self._swept.items()}

    def _wrong(self, change: Change, altered: Release) -> str | None:
        """The item of which a proof fails."""
        reach = reach_of(self.release, change, self.readers)
        found = {day: self._demands(altered, reach, day) for day in self.days}
        for day in self.days:
            swept = self.pool.swept(altered, day) if reach.owners else self._swept[day]
            fine = unbroken_set(swept) if reach.owners else self._fine[day]
            for wrong in found[day]:
                if (where(wrong.bad, swept) & fine).any():
                    return _named(wrong)
            for invariant in self._independences(altered, reach, day):
                if self._moves(altered, invariant, day, swept, fine):
                    return f"invariants/{invariant.id}"
        return self._proved_wrong(altered, reach, found)

    def _demands(self, altered: Release, reach: Reach, day: date) -> list[Wrong]:
        """What may be wrong now and was not before."""
        found = touched(self.release, altered, reach, day)
        return [wrong for wrong in found if wrong.name not in self._wrong_before[day]]

    @cached_property
    def _wrong_before(self) -> dict[date, set[Any]]:
        """What is wrong, or not proved, without any change: it tells nothing of one."""
        return {
            day: {
                wrong.name
                for wrong in demands(self.release, day)
                if prover.find(formula(wrong.bad, prover)).how != "no"
            }
            for day, prover in self._provers.items()
        }

    def _independences(self, altered: Release, reach: Reach, day: date) -> list[Invariant]:
        found = independences(altered, reach)
        return [invariant for invariant in found if self._independent_before(invariant, day)]

    def _independent_before(self, invariant: Invariant, day: date) -> bool:
        key = (invariant.id, day)
        if key not in self._independent:
            ground = Ground(self.release, day, self.days)
            self._independent[key] = all(
                proof.result == "proved" for proof in independence(ground, invariant)
            )
        return self._independent[key]

    def _moves(self, altered: Release, invariant: Invariant, day: date, swept: Swept, fine: Bits) -> bool:
        """Whether steps of a force follow other answers to what may not matter."""
        independent = invariant.independent
        assert independent is not None
        other = self.pool.with_others(altered, invariant.of).swept(altered, day)
        both = fine & unbroken_set(other)
        for step in altered.content.steps:
            way = selected(altered, day, step, [independent.force], independent.unless)
            if ((where(way, swept) ^ where(way, other)) & both).any():
                return True
        return False

    def _proved_wrong(self, altered: Release, reach: Reach, found: dict[date, list[Wrong]]) -> str | None:
        """The same by z3, for all profiles: one question for all, and only if it fails, which."""
        for day in self.days:
            with aside(self._provers[day], altered, reach) as prover:
                everything = some(wrong.bad for wrong in found[day])
                if prover.find(formula(everything, prover), limit=LIMIT).how == "yes":
                    for wrong in found[day]:
                        if prover.find(formula(wrong.bad, prover), limit=LIMIT).how == "yes":
                            return _named(wrong)
            ground = Ground(altered, day, self.days)
            for invariant in self._independences(altered, reach, day):
                if any(proof.result == "refuted" for proof in independence(ground, invariant)):
                    return f"invariants/{invariant.id}"
        return None


def _named(wrong: Wrong) -> str:
    kind, item = wrong.about
    return f"{kind}/{item}"
