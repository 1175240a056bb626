"""Conclusions of an altered release, worked out from those of the release itself.

Only what hangs on the change is read again, plainly from the normal forms: an altered release never
goes to the rule engine, which could not forget it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from engine.checking.mutation.change import Change
from engine.conditions.forms import Term
from engine.conditions.release import ConditionId, Release
from engine.reasoning.conclude import known_of_question
from engine.reasoning.conclusion import Applies, Certainty, Conclusion, Known, TableOutcome
from engine.reasoning.network import NOT_RUN
from engine.reasoning.tables import covers, known_of_finding, outcome


class Readers:
    """Who reads a fact: conditions, and the questions and findings they belong to."""

    def __init__(self, release: Release) -> None:
        self.place = {owner: number for number, owner in enumerate(release.order)}
        self.conditions: dict[str, list[ConditionId]] = {}
        self.owners: dict[str, set[str]] = {}
        for id_, form in release.forms.items():
            for fact in {atom.fact for term in form for atom in term}:
                self.conditions.setdefault(fact, []).append(id_)
                if id_.kind in ("ask_when", "row"):
                    self.owners.setdefault(fact, set()).add(id_.owner)


class Replay:
    """The conclusion from the same answers with an altered release."""

    def __init__(self, base: Conclusion, altered: Release, change: Change, readers: Readers) -> None:
        self.base, self.release, self.readers = base, altered, readers
        self.known: dict[str, Known] = {}
        self.applies: dict[str, Applies] = {}
        self.tables: dict[str, TableOutcome] = {}
        self.certain: dict[ConditionId, tuple[int, ...]] = {}
        self.possible: dict[ConditionId, tuple[int, ...]] = {}
        self.moved: set[ConditionId] = set()
        """Conditions that hold with another certainty, and rules that hold and are altered otherwise."""
        self._read(id_ for id_ in change.forms if id_.kind not in NOT_RUN)
        if change.owner is not None and (self.moved or self._in_play(change)):
            self._follow(change.owner)
        if change.rule is not None and base.holds(ConditionId("rule", change.rule.id)):
            self.moved.add(ConditionId("rule", change.rule.id))

    def _in_play(self, change: Change) -> bool:
        """Whether a row that gives another value, or has another place, may hold."""
        if change.finding is None:
            return False
        table = self.base.tables[change.finding.id]
        rows = [int(change.path[1]), int(change.path[1]) + 1]
        return any(
            number in table.possible or self.base.holds(ConditionId("row", change.finding.id, number))
            for number in rows
        )

    @property
    def findings(self) -> list[str]:
        """Findings whose tables come to something else."""
        return [id_ for id_, table in self.tables.items() if table != self.base.tables[id_]]

    @property
    def questions(self) -> list[str]:
        """Questions that are asked in other cases."""
        return [id_ for id_, applies in self.applies.items() if applies != self.base.applies[id_]]

    def _read(self, conditions: Iterable[ConditionId]) -> None:
        """Read conditions again."""
        for id_ in conditions:
            if not self.release.in_force(id_, self.base.as_of):
                continue
            form = self.release.forms[id_]
            certain = tuple(n for n, term in enumerate(form) if self._surely(term))
            possible = tuple(n for n, term in enumerate(form) if self._maybe(term))
            was = self.base.holds(id_)
            self.certain[id_], self.possible[id_] = certain, possible
            if was != self._holds(id_):
                self.moved.add(id_)

    def _follow(self, owner: str) -> None:
        """Work out a question or finding again, and what hangs on it where it has become another."""
        waiting = {owner}
        while waiting:
            owner = min(waiting, key=self.readers.place.__getitem__)
            waiting.discard(owner)
            for fact in self._again(owner):
                conditions = self.readers.conditions.get(fact, ())
                self._read(id_ for id_ in conditions if id_.kind not in NOT_RUN)
                waiting |= self.readers.owners.get(fact, set())

    def conclusion(self) -> Conclusion:
        """The conclusion, with everything that was not read again as it was."""
        base = self.base
        certain = {**base.certain, **self.certain}
        possible = {**base.possible, **self.possible}
        return replace(
            base,
            release=self.release,
            applies={**base.applies, **self.applies},
            known=self._all_known(),
            tables={**base.tables, **self.tables},
            certain={id_: terms for id_, terms in certain.items() if terms},
            possible={id_: terms for id_, terms in possible.items() if terms},
        )

    def _again(self, owner: str) -> list[str]:
        """The facts of a question or finding that have become others."""
        found: dict[str, Known] = {}
        if owner in self.release.content.questions:
            how = self._holds(ConditionId("ask_when", owner))
            applies: Applies = "no" if how is None else "yes" if how == "certain" else "maybe"
            self.applies[owner] = applies
            found = dict(known_of_question(self.release, owner, applies, self.base.answers.get(owner)))
            found.setdefault(owner, Known(frozenset()))
        else:
            table = self._table(owner)
            self.tables[owner] = table
            found = {owner: known_of_finding(table)}
        changed = [fact for fact, known in found.items() if known != self.base.known.get(fact)]
        self.known.update((fact, found[fact]) for fact in changed)
        return changed

    def _table(self, finding_id: str) -> TableOutcome:
        finding = self.release.content.findings[finding_id]
        rows = [n for n, row in enumerate(finding.table) if row.in_force.holds_on(self.base.as_of)]
        return outcome(
            finding,
            rows,
            lambda number: self._holds(ConditionId("row", finding_id, number)),
            lambda numbers: covers(self.release, self._all_known(), finding_id, numbers),
        )

    def _holds(self, id_: ConditionId) -> Certainty | None:
        if id_ not in self.possible:
            return self.base.holds(id_)
        return "certain" if self.certain[id_] else "possible" if self.possible[id_] else None

    def _surely(self, term: Term) -> bool:
        return all(self._known(atom.fact).surely_in(atom.values) for atom in term)

    def _maybe(self, term: Term) -> bool:
        return all(self._known(atom.fact).maybe_in(atom.values) for atom in term)

    def _all_known(self) -> dict[str, Known]:
        return {**self.base.known, **self.known}

    def _known(self, fact: str) -> Known:
        return self.known.get(fact) or self.base.known.get(fact) or _NOTHING


_NOTHING = Known(frozenset())
"""Of a `several` question that is not asked: its doubt lies in no set."""
