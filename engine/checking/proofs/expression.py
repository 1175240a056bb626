"""Expressions over normal forms: said once, read over swept profiles or over all of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias

import z3

from engine.conditions.forms import Atom, Form
from engine.reasoning.prove import Prover, all_of, any_of
from engine.reasoning.sweep import Bits, Swept


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds; of none: always."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Some:
    """A part holds; of none: never."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class No:
    """The part does not hold."""

    part: Expression


Expression: TypeAlias = "Form | All | Some | No"
"""A normal form, or several joined without their becoming one."""


def all_(parts: Iterable[Expression]) -> All:
    """Every part holds."""
    return All(tuple(parts))


def some(parts: Iterable[Expression]) -> Some:
    """A part holds."""
    return Some(tuple(parts))


def lies_in(fact: str, *values: str) -> Form:
    """A fact has one of some values."""
    return ((Atom(fact, frozenset(values)),),)


def where(expression: Expression, swept: Swept) -> Bits:
    """The swept profiles for which it holds."""
    profiles = swept.profiles
    if isinstance(expression, No):
        return profiles.everybody & ~where(expression.part, swept)
    if isinstance(expression, tuple):
        return profiles.where(expression)
    if isinstance(expression, All):
        found = profiles.everybody
        for part in expression.parts:
            found = found & where(part, swept)
        return found
    found = profiles.nobody
    for part in expression.parts:
        found = found | where(part, swept)
    return found


def formula(expression: Expression, prover: Prover) -> Any:
    """The same over a prover's variables."""
    if isinstance(expression, No):
        return z3.Not(formula(expression.part, prover))
    if isinstance(expression, tuple):
        return prover.formula(expression)
    join = all_of if isinstance(expression, All) else any_of
    return join([formula(part, prover) for part in expression.parts])
