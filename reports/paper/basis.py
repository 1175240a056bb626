"""The legal basis as the paper prints it."""

from __future__ import annotations

from collections.abc import Iterable

from engine.planning.model import Citation, Plan
from reports.citations import Basis, SourceLine, source_lines


def basis_of(plan: Plan) -> Basis:
    """The basis of one entry, still empty."""
    return Basis(plan.sources, plan.language)


def lines_of(plan: Plan, claims: Iterable[Citation]) -> list[SourceLine]:
    """The basis of claims that stand under one text, without numbers."""
    basis = basis_of(plan)
    basis.refer(claims)
    return source_lines(basis, numbered=False)


def signs(numbers: Iterable[int]) -> str:
    """Numbers as they stand behind a sentence: `1, 2` on one line; empty for none."""
    return ",\u00a0".join(map(str, numbers))
