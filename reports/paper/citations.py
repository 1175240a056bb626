"""The legal basis under a step or question: each provision once, with its address and check state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pydantic import BaseModel

from engine.planning.model import Citation, Plan, SeenCopy
from reports.paper.words import word

_LEAST_SURE = ("low", "medium", "high")


@dataclass(frozen=True, slots=True)
class BasisLine:
    """One provision as the paper shows it."""

    number: int
    text: str
    """"GMO-loven \u00a7 9"."""
    url: str | None
    state: str
    """"kopi set 2026-11-22" or "ikke efterset", with how sure we are where that is less than high."""


@dataclass(slots=True)
class Basis:
    """The basis of one step or question, numbered in the order in which its lines name it."""

    plan: Plan
    _found: dict[tuple[str, str | None, str | None], list[Citation]] = field(default_factory=dict)

    def refer(self, claims: Iterable[Citation]) -> str:
        """The numbers of these claims, `1, 2` on one line; claims at the same provision share one."""
        numbers: dict[int, None] = {}
        for claim in claims:
            key = (claim.source, claim.at, claim.url)
            self._found.setdefault(key, []).append(claim)
            numbers[list(self._found).index(key) + 1] = None
        return ",\u00a0".join(str(number) for number in numbers)

    def lines(self) -> list[BasisLine]:
        """Every provision referred to so far. Where its claims differ, the most cautious state is shown."""
        return [_line(self.plan, number, claims) for number, claims in enumerate(self._found.values(), 1)]


def basis_lines(plan: Plan, claims: Iterable[Citation]) -> list[BasisLine]:
    """The provisions of claims that stand under one text."""
    basis = Basis(plan)
    basis.refer(claims)
    return basis.lines()


def citations_in(part: object) -> Iterator[Citation]:
    """Every citation anywhere in a part of a plan, in the order of its fields."""
    if isinstance(part, Citation):
        yield part
    elif isinstance(part, BaseModel):
        for name in type(part).model_fields:
            yield from citations_in(getattr(part, name))
    elif isinstance(part, dict):
        yield from citations_in(list(part.values()))
    elif isinstance(part, list | tuple):
        for each in part:
            yield from citations_in(each)


def _line(plan: Plan, number: int, claims: list[Citation]) -> BasisLine:
    first = claims[0]
    source = plan.sources[first.source]
    text = source.short if first.at is None else f"{source.short} {first.at}"
    seen = _oldest(claims)
    language = plan.language
    state = word("unseen", language)
    if seen is not None:
        state = word("seen", language, day=seen.on.isoformat()).replace(" ", "\u00a0")
    confidence = min((claim.confidence for claim in claims), key=_LEAST_SURE.index)
    if confidence != "high":
        state = f"{state}, {word(f'confidence-{confidence}', language)}"
    return BasisLine(number, text, first.url, state)


def _oldest(claims: list[Citation]) -> SeenCopy | None:
    copies: list[SeenCopy] = []
    for claim in claims:
        if claim.seen is None:
            return None
        copies.append(claim.seen)
    return min(copies, key=lambda copy: copy.on)
