"""Altered conditions: what a slip of the pen could make of a normal form."""

from __future__ import annotations

from collections.abc import Iterator

from engine.conditions.forms import ALWAYS, NEVER, Atom, Form, Term, TooLong
from engine.conditions.release import Release
from engine.content.facts import NOT_APPLICABLE, UNKNOWN


def altered(release: Release, form: Form) -> Iterator[Form]:
    """Forms near to a form, each once: without a term or an atom, with a value more, less or exchanged,
    and the whole negated. Those that never hold are left out: what they belong to is dropped as such."""
    seen = {form, NEVER}
    for other in _near(release, form):
        try:
            simple = release.domains.any_of([other])
        except TooLong:
            continue
        if simple not in seen:
            seen.add(simple)
            yield simple


def _near(release: Release, form: Form) -> Iterator[Form]:
    for number, term in enumerate(form):
        rest = (*form[:number], *form[number + 1 :])
        if rest:
            yield rest
        for index, atom in enumerate(term):
            others: Term = (*term[:index], *term[index + 1 :])
            yield (*rest, others)
            for values in _values(release, atom):
                yield (*rest, tuple(sorted((*others, Atom(atom.fact, values)))))
    if form != ALWAYS and not _names_doubt(form):
        try:
            yield release.domains.complement(form)
        except TooLong:
            return


def _names_doubt(form: Form) -> bool:
    """`unknown` is in no complement."""
    return any(UNKNOWN in atom.values for term in form for atom in term)


def _values(release: Release, atom: Atom) -> Iterator[frozenset[str]]:
    """Value sets near to an atom's: each value exchanged, the next one added, each one taken out."""
    fact = release.facts.get(atom.fact)
    if fact is None:  # `unknown` to a question of several answers has no neighbours
        return
    in_order = [value for value in (*fact.values, UNKNOWN) if value in atom.values]
    for value in in_order:
        near = _next(fact.values, atom.values, value)
        if near is not None:
            yield atom.values - {value} | {near}
    added = _next(fact.values, atom.values, in_order[-1])
    if added is not None:
        yield atom.values | {added}
    if len(in_order) > 1:
        for value in in_order:
            yield atom.values - {value}


def _next(domain: tuple[str, ...], values: frozenset[str], after: str) -> str | None:
    """The next value of a domain that is not in a set; `n/a` only if there is no other."""
    start = domain.index(after) + 1 if after in domain else 0
    around = [value for value in (*domain[start:], *domain[:start]) if value not in values]
    around.sort(key=lambda value: value == NOT_APPLICABLE)
    return around[0] if around else None
