"""Two releases side by side in one solver: the same person's answers, read by either."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import z3

from engine.conditions.facts import Fact
from engine.conditions.forms import Atom, Term
from engine.conditions.release import ConditionId, Release
from engine.content.facts import NOT_APPLICABLE
from engine.reasoning.conclusion import Answer
from engine.reasoning.prove import Prover, Verdict

MOST_CONDITIONS: Final = 6
"""Conditions told per difference; more than that nobody reads."""


@dataclass(frozen=True)
class Where:
    """Where two releases differ: terms over facts that mean the same in both."""

    conditions: tuple[Term, ...]
    witness: Mapping[str, Answer] | None
    """The answers of one profile that gets another outcome, in the new release's names."""
    complete: bool
    """Whether there is no other difference outside the conditions."""
    decided: bool = True
    """False: it was not decided within the limit; nothing may be concluded."""


class Twins:
    """Asks for a profile of which two releases say different things."""

    def __init__(self, old: Release, new: Release, as_of: date) -> None:
        self.old_release, self.new_release, self.as_of = old, new, as_of
        self.new = Prover(new, as_of)
        self.old = Prover(old, as_of, prefix="old ", solver=self.new.solver)
        self.new.solver.add(*self.old.assumed.values(), *self._same_answers())
        self.changed: set[str] = set()
        """Findings that were found to mean something else, or are in one of the releases only."""

    def selected(self, side: str, step: str, force: str | None = None) -> Any:
        """That a step is selected in the `old` or the `new` release (with a force, if given)."""
        prover = self.old if side == "old" else self.new
        rules = [
            rule
            for rule in prover.release.content.rules.values()
            if step in rule.select and (force is None or rule.force == force)
        ]
        return z3.Or([prover.condition(ConditionId("rule", rule.id)) for rule in rules])

    def where(self, differs: Any, facts: Collection[str]) -> Where:
        """Where a difference shows, one condition after another, each as short as can be found.

        `facts` are those the outcome hangs on in either release. A finding that itself means
        something else now is replaced by what it hangs on: see `changed`.
        """
        usable = self._unchanged(facts)
        found: list[Term] = []
        witness: Mapping[str, Answer] | None = None
        while len(found) < MOST_CONDITIONS:
            verdict: Verdict = self.new.find(differs, *(z3.Not(self.new.formula((term,))) for term in found))
            if verdict.how == "no":
                return Where(tuple(found), witness, complete=True)
            if verdict.profile is None or verdict.values is None:
                return Where(tuple(found), witness, complete=False, decided=bool(found))
            witness = witness or verdict.profile
            found.append(self._condition(verdict.values, usable, differs))
        rest = self.new.find(differs, *(z3.Not(self.new.formula((term,))) for term in found))
        return Where(tuple(found), witness, complete=rest.how == "no")

    def example(self, differs: Any) -> Where:
        """One profile of which a difference shows, without conditions."""
        verdict = self.new.find(differs)
        return Where((), verdict.profile, complete=True, decided=verdict.how != "undecided")

    def follows(self, differs: Any) -> list[str]:
        """The changed findings from which alone a difference follows; none: it has causes of its own."""
        shared = [id_ for id_ in sorted(self.changed) if id_ in self.old.values and id_ in self.new.values]
        equal = {
            id_: z3.And(
                [
                    self.old.is_(id_, v) == own
                    for v, own in self.new.values[id_].items()
                    if v in self.old.values[id_]
                ]
            )
            for id_ in shared
        }
        if not shared or self.new.find(differs, *equal.values()).how != "no":
            return []
        return self.new.enough(equal, z3.Not(differs))

    def _condition(self, values: Mapping[str, str], facts: Sequence[str], differs: Any) -> Term:
        """The fewest facts of a profile from which the difference follows, each as wide as it may be."""
        term = {fact: frozenset({values[fact]}) for fact in facts if fact in values}
        enough = self.new.enough({fact: self._atom(fact, own) for fact, own in term.items()}, differs)
        term = {fact: own for fact, own in term.items() if fact in enough}
        for fact in list(term):
            for value in self.new_release.facts[fact].values:
                if value not in term[fact]:
                    wider = {**term, fact: term[fact] | {value}}
                    atoms = [self._atom(one, own) for one, own in wider.items()]
                    if self.new.find(*atoms, z3.Not(differs)).how == "no":
                        term = wider
        return tuple(Atom(fact, term[fact]) for fact in sorted(term))

    def _atom(self, fact: str, values: frozenset[str]) -> Any:
        return self.new.formula(((Atom(fact, values),),))

    def _unchanged(self, facts: Collection[str]) -> list[str]:
        """Facts that mean the same in both releases, on which these facts rest."""
        way, seen, found = list(facts), set[str](), dict[str, None]()
        while way:
            fact = way.pop()
            if fact in seen:
                continue
            seen.add(fact)
            if fact in self.changed or fact not in self.new_release.facts:
                way += hanging_on(self.old_release, fact) + hanging_on(self.new_release, fact)
            else:
                found[fact] = None
        return sorted(found)

    def _same_answers(self) -> Iterator[Any]:
        """A question both releases ask has the same answer in both, as far as both have it."""
        renamed = renamings(self.old_release, self.new_release)
        for key, fact in self.old_release.facts.items():
            twin = self.new_release.facts.get(renamed.get(key, key))
            if twin is None or fact.owner not in self.old_release.content.questions:
                continue
            here, there = self.old.values[key], self.new.values[twin.key]
            for value in fact.values:
                name = renamed.get(f"{fact.key}={value}", f"{twin.key}={value}").rpartition("=")[2]
                if value != NOT_APPLICABLE and name in there:
                    apart = [*_not_asked(fact, here), *_not_asked(twin, there)]
                    yield z3.Or(*apart, here[value] == there[name])


def hanging_on(release: Release, finding: str) -> list[str]:
    """The facts the rows of a finding name."""
    if finding not in release.content.findings:
        return []
    rows = range(len(release.content.findings[finding].table))
    forms = [release.forms.get(ConditionId("row", finding, number), ()) for number in rows]
    return [atom.fact for form in forms for term in form for atom in term]


def renamings(old: Release, new: Release) -> dict[str, str]:
    """Old names -> new names of questions and options, by the history of the new content."""
    found: dict[str, str] = {}
    for change in reversed(new.content.ruleset.history):
        if change.version == old.content.ruleset.version:
            found = {}
            continue
        found = {name: change.renamed.get(now, now) for name, now in found.items()} | dict(change.renamed)
    return found


def _not_asked(fact: Fact, values: Mapping[str, Any]) -> list[Any]:
    return [values[NOT_APPLICABLE]] if fact.may_not_apply else []
