"""From what is concluded back to answers: what it rests on, and what it still hangs on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from engine.conditions.facts import YES
from engine.conditions.forms import Atom, Term
from engine.conditions.release import ConditionId
from engine.content.facts import NOT_APPLICABLE, UNKNOWN
from engine.reasoning.conclusion import Conclusion
from engine.reasoning.interview import interview
from engine.reasoning.tables import UNDETERMINED

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


class Trace:
    """Follows the conclusions of one profile back to its answers."""

    def __init__(self, conclusion: Conclusion) -> None:
        self._conclusion, self._release = conclusion, conclusion.release
        self._offered = frozenset(interview(conclusion).offered)
        self._rank = {owner: place for place, owner in enumerate(self._release.order)}
        self._open: dict[Atom, frozenset[str]] = {}

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
        walk = _Walk(self._conclusion, self.in_order)
        for term in terms:
            for atom in term:
                walk.atom(atom)
        return walk.told()

    def row_rests_on(self, finding: str, row: int) -> dict[str, str]:
        """The facts a row of a finding's table rests on; of `otherwise`, those that rule out the others."""
        walk = _Walk(self._conclusion, self.in_order)
        walk.row(finding, row)
        return walk.told()

    def in_order(self, owners: Iterable[str]) -> list[str]:
        """Questions and findings after all they depend on; questions in the order they are asked."""
        return sorted(owners, key=self._rank.__getitem__)

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


class _Walk:
    """Collects the facts behind something."""

    def __init__(self, conclusion: Conclusion, in_order: Callable[[Iterable[str]], list[str]]) -> None:
        self._conclusion, self._release = conclusion, conclusion.release
        self._named: dict[str, set[str] | None] = {}
        """Question -> options that matter (None: the whole answer); finding -> None."""
        self._rows: set[tuple[str, int]] = set()
        self._unasked: set[str] = set()
        self._in_order = in_order

    def told(self) -> dict[str, str]:
        """Fact -> value(s) in words of the content."""
        return {owner: self._value(owner) for owner in self._in_order(self._named)}

    def atom(self, atom: Atom) -> None:
        """What a fact's value rests on."""
        owner = self._release.owner_of(atom.fact)
        if owner in self._conclusion.applies:
            self._question(owner, atom)
            return
        self._named[owner] = None
        rows = rows_in_play(self._conclusion, owner)
        table = self._release.content.findings[owner].table
        for row in [row for row in rows if table[row].to in atom.values] or rows:
            self.row(owner, row)

    def row(self, finding: str, row: int) -> None:
        """What a row of a table rests on."""
        if (finding, row) in self._rows:
            return
        self._rows.add((finding, row))
        if not self._release.content.findings[finding].table[row].otherwise:
            for term in self._conclusion.terms(ConditionId("row", finding, row)):
                for atom in term:
                    self.atom(atom)
            return
        for other in rivals(self._conclusion, finding, row):
            self._against(ConditionId("row", finding, other))

    def _against(self, condition: ConditionId) -> None:
        """What keeps a condition from holding for certain: of each of its terms one atom that fails,
        or those that are not settled."""
        for term in self._release.forms[condition]:
            failing = [atom for atom in term if not maybe(self._conclusion, atom)]
            for atom in failing[:1] or [atom for atom in term if not surely(self._conclusion, atom)]:
                self.atom(atom)

    def _question(self, question: str, atom: Atom) -> None:
        fact = self._release.facts.get(atom.fact)
        if fact is None or fact.option is None:
            self._named[question] = None
        elif self._named.get(question, set()) is not None:
            chosen = YES in self._conclusion.known[fact.key].possible
            if chosen:
                options = self._named.setdefault(question, set())
                assert options is not None
                options.add(fact.option)
            else:
                self._named[question] = None  # that it is not chosen shows only in the whole answer
        applies = self._conclusion.applies[question]
        if question in self._unasked or applies == "yes":
            return
        self._unasked.add(question)
        asked = ConditionId("ask_when", question)
        if applies == "no":
            self._against(asked)
        else:
            for term in self._conclusion.terms(asked):
                for inner in term:
                    self.atom(inner)

    def _value(self, owner: str) -> str:
        conclusion = self._conclusion
        if owner not in conclusion.applies:
            return ", ".join(conclusion.tables[owner].values) or UNDETERMINED
        if conclusion.applies[owner] == "no":
            return NOT_APPLICABLE
        answer = conclusion.answers.get(owner)
        if answer is None:
            return UNANSWERED
        if isinstance(answer, str):
            return answer
        options = self._named[owner]
        return ", ".join(one for one in answer if options is None or one in options) or NONE_OF_THEM
