"""From what is concluded back to answers: what it rests on, and what it still hangs on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from engine.conditions.forms import Atom, Term
from engine.conditions.release import ConditionId
from engine.content.facts import UNKNOWN
from engine.planning.grounds import Grounds, Named, maybe, surely, value_of
from engine.reasoning.conclusion import Conclusion
from engine.reasoning.interview import interview
from engine.reasoning.tables import UNDETERMINED


class Trace:
    """Follows the conclusions of one profile back to its answers."""

    def __init__(self, conclusion: Conclusion) -> None:
        self._conclusion, self._release = conclusion, conclusion.release
        self._offered = frozenset(interview(conclusion).offered)
        self._rank = {owner: place for place, owner in enumerate(self._release.order)}
        self._open: dict[Atom, frozenset[str]] = {}
        self._grounds = Grounds(conclusion)
        self._near = Grounds(conclusion, through_routes=False)

    def hangs_on(self, conditions: Iterable[ConditionId]) -> list[str]:
        """Questions whose answers may settle conditions that may hold, in the order they are asked.

        They are unanswered or answered `unknown`. One that may only become relevant stands for itself
        when what makes it relevant cannot be asked any further; else that is named.
        """
        return self.in_order({q for condition in conditions for q in self._of_condition(condition)})

    def settles(self, finding: str) -> list[str]:
        """Questions whose answers may settle a finding."""
        values = self._conclusion.known[finding].possible
        return self.in_order({q for value in values for q in self._of(Atom(finding, frozenset({value})))})

    def settles_atoms(self, atoms: Iterable[Atom]) -> list[str]:
        """Questions whose answers may settle whether atoms hold."""
        return self.in_order({question for atom in atoms for question in self._of(atom)})

    def rests_on(self, terms: Iterable[Term]) -> dict[str, str]:
        """The facts terms rest on, through findings down to answers: id -> value(s)."""
        return self._told(self._grounds.of_terms(terms))

    def row_rests_on(self, finding: str, row: int) -> dict[str, str]:
        """The facts a row of a finding's table rests on; of `otherwise`, those that rule out the others."""
        return self._told(self._grounds.of_row(finding, row))

    def through_routes(self, terms: Iterable[Term], leaving_out: Collection[str] = ()) -> list[str]:
        """Those of the facts terms rest on that are only behind a route among them.

        `leaving_out`: atoms of these facts count as part of a route.
        """
        held = list(terms)
        own = [tuple(atom for atom in term if atom.fact not in leaving_out) for term in held]
        return self._only_far(self._grounds.of_terms(held), self._near.of_terms(own))

    def row_through_routes(self, finding: str, row: int) -> list[str]:
        """The same of a row of a finding's table."""
        return self._only_far(self._grounds.of_row(finding, row), self._near.of_row(finding, row))

    def in_order(self, owners: Iterable[str]) -> list[str]:
        """Questions and findings after all they depend on; questions in the order they are asked."""
        return sorted(owners, key=self._rank.__getitem__)

    def _only_far(self, far: Named, near: Named) -> list[str]:
        return self.in_order(owner for owner in far if owner not in near)

    def _told(self, named: Named) -> dict[str, str]:
        return {owner: value_of(self._conclusion, owner, named[owner]) for owner in self.in_order(named)}

    def _of_condition(self, condition: ConditionId) -> set[str]:
        if condition in self._conclusion.certain:
            return set()
        terms = self._conclusion.possible.get(condition, ())
        form = self._release.forms[condition]
        return {q for number in terms for atom in form[number] for q in self._of(atom)}

    def _of(self, atom: Atom) -> frozenset[str]:
        if atom not in self._open:
            settled = surely(self._conclusion, atom) or not maybe(self._conclusion, atom)
            self._open[atom] = frozenset() if settled else frozenset(self._questions(atom))
        return self._open[atom]

    def _questions(self, atom: Atom) -> set[str]:
        owner = self._release.owner_of(atom.fact)
        if owner not in self._conclusion.applies:
            return self._of_finding(owner, atom.values)
        found: set[str] = set()
        answer = self._conclusion.answers.get(owner)
        if self._conclusion.applies[owner] == "maybe":
            found = self._of_condition(ConditionId("ask_when", owner))
        if answer == UNKNOWN or (answer is None and (owner in self._offered or not found)):
            found.add(owner)
        return found

    def _of_finding(self, finding: str, values: frozenset[str]) -> set[str]:
        """What decides between a value inside and a value outside a set."""
        rows = list(self._deciding_rows(finding, values))
        found = {q for row in rows for q in self._of_condition(ConditionId("row", finding, row))}
        if not found:
            others = [n for n in self._conclusion.tables[finding].possible if self._has_when(finding, n)]
            found = {q for row in others for q in self._of_condition(ConditionId("row", finding, row))}
        return found

    def _deciding_rows(self, finding: str, values: frozenset[str]) -> Iterator[int]:
        entry, table = self._release.content.findings[finding], self._conclusion.tables[finding]
        possible = list(table.possible)
        inside = [entry.table[number].to in values for number in possible]
        if entry.policy == "agree":
            # One side is enough: the value is on the other where none of its rows holds.
            numbered = list(zip(possible, inside, strict=True))
            side = not any(is_in and not self._has_when(finding, number) for number, is_in in numbered)
            rows = [number for number, is_in in numbered if is_in == side]
        else:
            # Rows at the end that give what comes out anyway decide nothing.
            end = inside[-1] if table.sure else UNDETERMINED in values
            while possible and inside[-1] == end:
                possible.pop()
                inside.pop()
            rows = possible
        return (number for number in rows if self._has_when(finding, number))

    def _has_when(self, finding: str, row: int) -> bool:
        return not self._release.content.findings[finding].table[row].otherwise
