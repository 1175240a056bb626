"""The legal basis as the paper prints it: each source once, as a link, its provisions behind it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from engine.planning.model import Citation, Plan
from reports.citations import Basis, Provision


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source and what of it is cited."""

    name: str
    url: str | None
    cited: str
    """"§ 9; § 9 a (kopi set 2026-11-22); § 12 (ikke efterset)", with its number before each."""


def basis_of(plan: Plan) -> Basis:
    """The basis of one entry, still empty."""
    return Basis(plan.sources, plan.language)


def source_lines(basis: Basis, *, numbered: bool = True) -> list[SourceLine]:
    """Everything referred to so far, by source."""
    by_source: dict[tuple[str, str | None], list[Provision]] = {}
    for provision in basis.provisions():
        by_source.setdefault((provision.source, provision.url), []).append(provision)
    return [SourceLine(name, url, _cited(same, numbered)) for (name, url), same in by_source.items()]


def lines_of(plan: Plan, claims: Iterable[Citation]) -> list[SourceLine]:
    """The basis of claims that stand under one text, without numbers."""
    basis = basis_of(plan)
    basis.refer(claims)
    return source_lines(basis, numbered=False)


def signs(numbers: Iterable[int]) -> str:
    """Numbers as they stand behind a sentence: `1, 2` on one line; empty for none."""
    return ",\u00a0".join(map(str, numbers))


def _cited(provisions: Sequence[Provision], numbered: bool) -> str:
    # What has the same check state stands together, and the state is said once.
    said = []
    for state, same in groupby(provisions, key=lambda each: each.state):
        places = [f"[{each.number}]\u00a0{each.at}".strip() if numbered else each.at for each in same]
        named = "; ".join(place for place in places if place)
        said.append(f"{named} ({state})" if named else f"({state})")
    return "; ".join(said)
