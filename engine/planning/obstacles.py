"""What stands in the way of a condition or a row of a table: the nearest of what is not met."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from engine.conditions.forms import Atom, Form, Term
from engine.conditions.release import ConditionId, Release
from engine.content.facts import NOT_APPLICABLE
from engine.content.rules import Rule
from engine.planning.grounds import maybe, rivals, surely
from engine.reasoning.conclusion import Conclusion

Judge = Callable[[Conclusion, Atom], bool]


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One thing that would have to be otherwise."""

    needed: Form
    """What would have to hold."""
    fails: bool
    """It does not hold for certain; else it is not settled."""
    rival: ConditionId | None = None
    """The row that comes first instead; None: an own condition is not met."""
    holds: Term = ()
    """By what that row holds, or may hold."""
    atom: Atom | None = None
    """Of an own condition: the part that is not met; None: only all of it together cannot hold."""


def nearest(conclusion: Conclusion, form: Form) -> Term:
    """The atoms that are not met of that term of a form of which the fewest are not.

    Where the form may hold, those that are not settled; where it holds for certain, none. Where it
    cannot hold although each of its atoms may: the shortest term as a whole.
    """
    if not form:
        return ()
    failing = _fewest(conclusion, form, maybe)
    if failing:
        return failing
    open_terms = tuple(term for term in form if all(maybe(conclusion, atom) for atom in term))
    return _fewest(conclusion, open_terms, surely)


def in_the_way(conclusion: Conclusion, condition: ConditionId) -> list[Obstacle]:
    """What keeps a condition from holding for certain; nothing: it does."""
    how = conclusion.holds(condition)
    if how == "certain":
        return []
    form = conclusion.release.forms[condition]
    if not form:
        return [Obstacle(form, fails=True)]
    atoms = nearest(conclusion, form)
    if how is None and all(maybe(conclusion, atom) for atom in atoms):
        return [Obstacle((atoms,), fails=True)]
    return [Obstacle(((asked(atom),),), fails=not maybe(conclusion, atom), atom=atom) for atom in atoms]


def before_row(
    conclusion: Conclusion, finding: str, row: int, harmless: frozenset[str] = frozenset()
) -> list[Obstacle]:
    """What keeps a row of a finding from giving its value for certain: its own condition, then the
    rows that come first. Rows that give one of the `harmless` values are not in the way."""
    entry = conclusion.release.content.findings[finding]
    own = ConditionId("row", finding, row)
    obstacles = [] if entry.table[row].otherwise else in_the_way(conclusion, own)
    for other in rivals(conclusion, finding, row):
        condition = ConditionId("row", finding, other)
        how = conclusion.holds(condition)
        if how is not None and entry.table[other].to not in {*harmless, entry.table[row].to}:
            for term in conclusion.terms(condition):
                atoms = [atom for atom in term if how == "certain" or not surely(conclusion, atom)]
                needed = tuple((complement(conclusion.release, atom),) for atom in atoms)
                obstacles.append(Obstacle(needed, fails=how == "certain", rival=condition, holds=term))
    return obstacles


def merged(obstacles: Iterable[Obstacle]) -> list[Obstacle]:
    """The same with what is needed of one fact said once: its values that all of them leave."""
    by_fact: dict[str, Obstacle] = {}
    found: list[Obstacle] = []
    for obstacle in obstacles:
        atom = _single(obstacle)
        known = None if atom is None else by_fact.get(atom.fact)
        if atom is None or known is None:
            found.append(obstacle)
            if atom is not None:
                by_fact[atom.fact] = obstacle
            continue
        values = atom.values & known.needed[0][0].values
        if not values:  # they contradict each other: each is said
            found.append(obstacle)
            continue
        both = replace(known, needed=((Atom(atom.fact, values),),), fails=known.fails or obstacle.fails)
        found[found.index(known)] = by_fact[atom.fact] = both
    return found


def _single(obstacle: Obstacle) -> Atom | None:
    """The one atom that is needed, where it is only one."""
    one = len(obstacle.needed) == 1 and len(obstacle.needed[0]) == 1
    return obstacle.needed[0][0] if one else None


def complement(release: Release, atom: Atom) -> Atom:
    """That a fact lies outside a set: without "not asked", where there is another way."""
    return asked(Atom(atom.fact, frozenset(release.facts[atom.fact].values) - atom.values))


def asked(atom: Atom) -> Atom:
    """Without "not asked", which nobody can answer, where there is another way."""
    return Atom(atom.fact, atom.values - {NOT_APPLICABLE} or atom.values)


def pursues(release: Release, rule: Rule, atom: Atom) -> str | None:
    """The route of a rule whose being pursued an atom says; None: it says something else."""
    for route in rule.for_:
        pursued = release.forms[ConditionId("pursued", route)]
        if any(atom.fact == one.fact for term in pursued for one in term):
            return route
    return None


def _fewest(conclusion: Conclusion, form: Form, judge: Judge) -> Term:
    unmet = [tuple(atom for atom in term if not judge(conclusion, atom)) for term in form]
    return min(unmet, key=len, default=())
