"""The normal form of a condition: an *or* of *ands* of "fact ∈ set of values", without negation.

`not` is gone: it is the complement of the value set within the fact's domain, which holds `n/a`.
Contradictory and absorbed terms are removed, and terms that differ in one fact only are joined, so
that "a or b" of one fact is one test.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import product
from typing import Any, Final, NamedTuple, TypeAlias

from engine.conditions.facts import NO, YES, Fact, option_key
from engine.content.facts import NOT_APPLICABLE, UNKNOWN

MAX_TERMS: Final = 64
"""Longer normal forms are an error that asks the author for an intermediate finding."""
MAX_WORK: Final = 4_096
"""Terms on the way to a normal form, before what is superfluous is removed."""


class Atom(NamedTuple):
    """A fact whose value lies in a set."""

    fact: str
    values: frozenset[str]


Term: TypeAlias = tuple[Atom, ...]
"""Atoms that hold together, by fact, each fact once; none: always."""
Form: TypeAlias = tuple[Term, ...]
"""Terms of which one holds; none: never."""

ALWAYS: Final[Form] = ((),)
NEVER: Final[Form] = ()


class TooLong(Exception):
    """A condition whose normal form has more than `MAX_TERMS` terms."""


class Domains:
    """Turns conditions into normal forms over the facts of a content."""

    def __init__(self, facts: Mapping[str, Fact]) -> None:
        self._facts = facts
        self._several: dict[str, list[Fact]] = {}
        for fact in facts.values():
            if fact.option is not None:
                self._several.setdefault(fact.owner, []).append(fact)

    def form(self, *conditions: Mapping[str, Any] | None) -> Form:
        """The normal form of conditions that must all hold; None among them always does.

        Raises TooLong.
        """
        written = [self._mapping(condition) for condition in conditions if condition is not None]
        form = self._simple(self._all(written))
        if len(form) > MAX_TERMS:
            raise TooLong
        return form

    def any_of(self, forms: Iterable[Form]) -> Form:
        """The normal form of "one of these holds". Raises TooLong."""
        form = self._simple([term for form in forms for term in form])
        if len(form) > MAX_TERMS:
            raise TooLong
        return form

    def all_of(self, forms: Iterable[Form]) -> Form:
        """The normal form of "all of these hold". Raises TooLong."""
        form = self._simple(self._all([list(form) for form in forms]))
        if len(form) > MAX_TERMS:
            raise TooLong
        return form

    def complement(self, form: Form) -> Form:
        """The normal form of "this does not hold". Raises TooLong."""
        negated: list[list[Term]] = []
        for term in form:
            rests = [Atom(atom.fact, self._rest(atom)) for atom in term]
            negated.append([(rest,) for rest in rests if rest.values])
        return self._simple(self._all(negated))

    def _mapping(self, condition: Mapping[str, Any]) -> list[Term]:
        parts: list[list[Term]] = []
        for key, value in condition.items():
            if key == "all":
                parts.append(self._all([self._mapping(inner) for inner in value]))
            elif key == "any":
                parts.append(self._checked([term for inner in value for term in self._mapping(inner)]))
            elif key == "not":
                parts.append(list(self.complement(self._simple(self._mapping(value)))))
            else:
                parts.append(self._fact(key, value))
        return self._all(parts)

    def _fact(self, name: str, value: str | list[str]) -> list[Term]:
        values = [value] if isinstance(value, str) else value
        if name not in self._several:
            return [(Atom(name, frozenset(values)),)]
        facts = self._several[name]
        if not values:
            return [tuple(Atom(fact.key, frozenset({NO})) for fact in facts)]
        terms: list[Term] = []
        for one in values:
            if one == UNKNOWN:
                terms.append((Atom(name, frozenset({UNKNOWN})),))
            elif one == NOT_APPLICABLE:
                terms.append((Atom(facts[0].key, frozenset({NOT_APPLICABLE})),))
            else:
                terms.append((Atom(option_key(name, one), frozenset({YES})),))
        return terms

    def _rest(self, atom: Atom) -> frozenset[str]:
        return frozenset(self._facts[atom.fact].values) - atom.values

    def _all(self, parts: list[list[Term]]) -> list[Term]:
        joined: list[Term] = [()]
        for part in parts:
            pairs = (_and(first, second) for first, second in product(joined, part))
            joined = self._checked([term for term in pairs if term is not None])
        return joined

    def _checked(self, terms: list[Term]) -> list[Term]:
        if len(terms) > MAX_TERMS:
            terms = list(self._simple(terms))
        if len(terms) > MAX_WORK:
            raise TooLong
        return terms

    def _simple(self, terms: Iterable[Term]) -> Form:
        """Without tests that are always true, contradictions, absorbed terms; near twins joined."""
        kept: list[Term] = []
        for term in terms:
            atoms = tuple(sorted(atom for atom in term if not self._is_all(atom)))
            if all(atom.values for atom in atoms):
                kept.append(atoms)
        kept = _absorbed(kept)
        while True:
            joined = self._joined(kept)
            if joined is None:
                return tuple(sorted(kept, key=_order))
            kept = _absorbed(joined)

    def _is_all(self, atom: Atom) -> bool:
        fact = self._facts.get(atom.fact)
        return fact is not None and atom.values.issuperset(fact.values)

    def _joined(self, terms: list[Term]) -> list[Term] | None:
        """The terms with one pair that differs in a single fact made one; None: there is no pair."""
        places: dict[tuple[tuple[Atom, ...], str], int] = {}
        for number, term in enumerate(terms):
            for index, atom in enumerate(term):
                rest = (term[:index] + term[index + 1 :], atom.fact)
                if rest in places:
                    other = terms[places[rest]]
                    values = atom.values | next(one.values for one in other if one.fact == atom.fact)
                    both = Atom(atom.fact, values)
                    one = rest[0] if self._is_all(both) else tuple(sorted((*rest[0], both)))
                    return [one, *(t for t in terms if t is not term and t is not other)]
                places[rest] = number
        return None


def _and(first: Term, second: Term) -> Term | None:
    """Both terms together; None where they contradict each other."""
    values = dict(first)
    for fact, allowed in second:
        both = values[fact] & allowed if fact in values else allowed
        if not both:
            return None
        values[fact] = both
    return tuple(Atom(fact, values[fact]) for fact in values)


def _absorbed(terms: list[Term]) -> list[Term]:
    """Without terms that hold only where another one holds too."""
    kept: list[Term] = []
    for term in sorted(set(terms), key=_order):
        if not any(covers(other, term) for other in kept):
            kept.append(term)
    return [term for term in kept if not any(other is not term and covers(other, term) for other in kept)]


def covers(wide: Term, narrow: Term) -> bool:
    """Whether the wide term holds wherever the narrow one does, by their value sets alone."""
    values = dict(narrow)
    return all(fact in values and values[fact] <= allowed for fact, allowed in wide)


def _order(term: Term) -> tuple[Any, ...]:
    return (len(term), [(atom.fact, sorted(atom.values)) for atom in term])
