"""A prover of an altered release in the solver of the release itself: only what hangs on the change has
variables of its own, so that it costs milliseconds instead of a new prover."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import z3

from engine.checking.mutation.demands import Reach
from engine.conditions.forms import Form
from engine.conditions.release import ConditionId, Release
from engine.reasoning.prove import Prover


class Aside(Prover):
    """Asks about all profiles of an altered release, beside those of the release itself."""

    def __init__(self, base: Prover, altered: Release, reach: Reach) -> None:
        """The solver must be in a scope of its own: see `aside`."""
        self.release, self.as_of, self.solver = altered, base.as_of, base.solver
        self.values, self.rows, self.assumed = dict(base.values), dict(base.rows), dict(base.assumed)
        self._formulas, self._base, self._reach = {}, base, reach
        for owner in reach.owners:
            for fact in altered.by_owner[owner]:
                self.values[fact.key] = {
                    value: z3.Bool(f"altered {fact.key}|{value}") for value in fact.values
                }
        for owner in altered.order:
            if owner in reach.owners:
                self._owner(owner)
        for assumption in base.assumed:
            if ConditionId("assumption", assumption) in reach.conditions:
                self._assume(assumption, z3.Bool(f"altered assume {assumption}"))

    def formula(self, form: Form) -> Any:
        """A normal form over the altered profile's variables."""
        if any(self.release.owner_of(atom.fact) in self._reach.owners for term in form for atom in term):
            return super().formula(form)
        return self._base.formula(form)


@contextmanager
def aside(base: Prover, altered: Release, reach: Reach) -> Iterator[Prover]:
    """A prover of an altered release, as long as the block lasts."""
    base.solver.push()
    try:
        yield Aside(base, altered, reach)
    finally:
        base.solver.pop()
