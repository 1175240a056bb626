"""What a conclusion rests on: the facts behind it, through findings down to answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from engine.conditions.facts import YES
from engine.conditions.forms import Atom, Term
from engine.conditions.release import ConditionId
from engine.content.facts import NOT_APPLICABLE
from engine.reasoning.conclusion import Conclusion
from engine.reasoning.tables import UNDETERMINED

Named: TypeAlias = Mapping[str, frozenset[str] | None]
"""Question -> the options that matter (None: the whole answer); finding or route -> None."""
UNANSWERED = "unanswered"
NONE_OF_THEM = "[]"


def surely(conclusion: Conclusion, atom: Atom) -> bool:
    """Whether an atom holds for certain. A `several` question that is not asked is not unknown."""
    return atom.fact in conclusion.known and conclusion.surely(atom)


def maybe(conclusion: Conclusion, atom: Atom) -> bool:
    """Whether an atom may hold."""
    return atom.fact in conclusion.known and conclusion.maybe(atom)


def rows_in_play(conclusion: Conclusion, finding: str) -> tuple[int, ...]:
    """The rows that give a finding its value: those that hold for certain, else those that may."""
    table = conclusion.tables[finding]
    return table.certain or table.possible


def rivals(conclusion: Conclusion, finding: str, row: int) -> Iterator[int]:
    """Rows in force that come before a row: with policy `first` the earlier ones, for `otherwise` all
    others."""
    entry = conclusion.release.content.findings[finding]
    for number, other in enumerate(entry.table):
        comes_first = entry.policy == "first" and number < row
        rival = number != row and not other.otherwise and (entry.table[row].otherwise or comes_first)
        if rival and other.in_force.holds_on(conclusion.as_of):
            yield number


def value_of(conclusion: Conclusion, owner: str, options: frozenset[str] | None) -> str:
    """The value of a question or finding in ids; of a `several` question the chosen ones of some options."""
    if owner not in conclusion.applies:
        return ", ".join(conclusion.tables[owner].values) or UNDETERMINED
    if conclusion.applies[owner] == "no":
        return NOT_APPLICABLE
    answer = conclusion.answers.get(owner)
    if answer is None:
        return UNANSWERED
    if isinstance(answer, str):
        return answer
    return ", ".join(one for one in answer if options is None or one in options) or NONE_OF_THEM


class Grounds:
    """The facts behind the atoms and rows of one conclusion, each worked out once.

    Not `through_routes`, a route that something rests on stands for all that is behind it.
    """

    def __init__(self, conclusion: Conclusion, *, through_routes: bool = True) -> None:
        self._conclusion, self._release = conclusion, conclusion.release
        self._through_routes = through_routes
        self._atoms: dict[Atom, Named] = {}
        self._rows: dict[tuple[str, int], Named] = {}
        self._failing: dict[ConditionId, Named] = {}

    def of_terms(self, terms: Iterable[Term]) -> Named:
        """What terms rest on."""
        return _joined(self._of(atom) for term in terms for atom in term)

    def of_row(self, finding: str, row: int) -> Named:
        """What a row of a table rests on; `otherwise` on what rules out the others."""
        key = (finding, row)
        if key not in self._rows:
            if self._release.content.findings[finding].table[row].otherwise:
                others = (ConditionId("row", finding, n) for n in rivals(self._conclusion, finding, row))
                self._rows[key] = _joined(self._against(other) for other in others)
            else:
                self._rows[key] = self.of_terms(self._conclusion.terms(ConditionId("row", *key)))
        return self._rows[key]

    def _of(self, atom: Atom) -> Named:
        if atom not in self._atoms:
            owner = self._release.owner_of(atom.fact)
            asked = owner in self._conclusion.applies
            self._atoms[atom] = self._question(owner, atom) if asked else self._finding(owner, atom)
        return self._atoms[atom]

    def _finding(self, finding: str, atom: Atom) -> Named:
        entry = self._release.content.findings[finding]
        if entry.is_route and not self._through_routes:
            return {finding: None}
        table = entry.table
        rows = rows_in_play(self._conclusion, finding)
        counted = [row for row in rows if table[row].to in atom.values] or rows
        return _joined([{finding: None}, *(self.of_row(finding, row) for row in counted)])

    def _question(self, question: str, atom: Atom) -> Named:
        """The question, and what it is asked by where that is not certain."""
        fact = self._release.facts.get(atom.fact)
        options = None  # that an option is not chosen shows only in the whole answer
        if fact is not None and fact.option is not None and YES in self._conclusion.known[fact.key].possible:
            options = frozenset({fact.option})
        applies = self._conclusion.applies[question]
        asked = ConditionId("ask_when", question)
        if applies == "yes":
            return {question: options}
        if applies == "no":
            return _joined([{question: options}, self._against(asked)])
        return _joined([{question: options}, self.of_terms(self._conclusion.terms(asked))])

    def _against(self, condition: ConditionId) -> Named:
        """What keeps a condition from holding for certain: of each of its terms one atom that fails,
        or those that are not settled."""
        if condition not in self._failing:
            decisive: dict[Atom, None] = {}
            for term in self._release.forms[condition]:
                failing = [atom for atom in term if not maybe(self._conclusion, atom)]
                unsettled = [atom for atom in term if not surely(self._conclusion, atom)]
                decisive |= dict.fromkeys(failing[:1] or unsettled)
            self._failing[condition] = _joined(self._of(atom) for atom in decisive)
        return self._failing[condition]


def _joined(parts: Iterable[Named]) -> Named:
    joined: dict[str, frozenset[str] | None] = {}
    for part in parts:
        for owner, options in part.items():
            known = joined.get(owner, options)
            joined[owner] = None if known is None or options is None else known | options
    return joined
