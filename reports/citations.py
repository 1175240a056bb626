"""What the lines of a report stand on: each provision once, by a number, with its address and check state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from pydantic import BaseModel

from engine.content.base import Language
from engine.planning.model import Citation, SeenCopy, SourceEntry
from reports.words import word

_LEAST_SURE: Final = ("low", "medium", "high")


@dataclass(frozen=True, slots=True)
class Provision:
    """One provision of a source as a report shows it."""

    number: int
    source: str
    """The source's short name."""
    at: str
    """The provision; empty for the source as a whole."""
    url: str | None
    checked: bool
    """Whether a copy was seen of all that is said of it here."""
    state: str
    """"kopi set 2026-11-22" or "ikke efterset", with how sure we are where that is less than high."""

    @property
    def name(self) -> str:
        """ "GMO-loven § 9"."""
        return f"{self.source} {self.at}".rstrip()


@dataclass(slots=True)
class Basis:
    """The basis of one entry, its provisions numbered in the order in which its lines name them.

    Claims at the same provision share a number, which shows the most cautious of their states.
    """

    sources: Mapping[str, SourceEntry]
    language: Language
    _found: dict[tuple[str, str | None, str | None], list[Citation]] = field(default_factory=dict)

    def refer(self, claims: Iterable[Citation]) -> list[int]:
        """The numbers of these claims, in order, each once."""
        numbers: set[int] = set()
        for claim in claims:
            key = (claim.source, claim.at, claim.url)
            self._found.setdefault(key, []).append(claim)
            numbers.add(list(self._found).index(key) + 1)
        return sorted(numbers)

    def provisions(self) -> list[Provision]:
        """Every provision referred to so far."""
        return [self._provision(number, claims) for number, claims in enumerate(self._found.values(), 1)]

    def _provision(self, number: int, claims: list[Citation]) -> Provision:
        first, seen = claims[0], _oldest(claims)
        if seen is None:
            state = word("unseen", self.language)
        else:
            state = word("seen", self.language, day=seen.on.isoformat())
        confidence = min((claim.confidence for claim in claims), key=_LEAST_SURE.index)
        if confidence != "high":
            state = f"{state}, {word(f'confidence-{confidence}', self.language)}"
        source = self.sources[first.source].short
        return Provision(number, source, first.at or "", first.url, seen is not None, state)


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source, once, and what of it is cited."""

    name: str
    url: str | None
    cited: str
    """"§ 9; § 9 a (kopi set 2026-11-22); § 12 (ikke efterset)", with its number before each."""


def source_lines(basis: Basis, *, numbered: bool = True) -> list[SourceLine]:
    """Everything referred to so far, by source."""
    by_source: dict[tuple[str, str | None], list[Provision]] = {}
    for provision in basis.provisions():
        by_source.setdefault((provision.source, provision.url), []).append(provision)
    return [SourceLine(name, url, _cited(same, numbered)) for (name, url), same in by_source.items()]


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


def _oldest(claims: list[Citation]) -> SeenCopy | None:
    """The copy that was seen first; None: of one of them none was seen."""
    copies = [claim.seen for claim in claims if claim.seen is not None]
    return min(copies, key=lambda copy: copy.on) if len(copies) == len(claims) else None


def _cited(provisions: Sequence[Provision], numbered: bool) -> str:
    # What has the same check state stands together, and the state is said once.
    said = []
    for state, same in groupby(provisions, key=lambda each: each.state):
        places = [f"[{each.number}]\u00a0{each.at}".strip() if numbered else each.at for each in same]
        named = "; ".join(place for place in places if place)
        said.append(f"{named} ({state})" if named else f"({state})")
    return "; ".join(said)
