"""Citations in a report: numbers behind a sentence, and the basis with address and check state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pydantic import BaseModel

from engine.planning.model import Citation
from reports.blocks import BREAK, Span, Words, address, span, words
from reports.written.view import View

_LEAST_SURE = ("low", "medium", "high")


@dataclass
class Basis:
    """What one entry of a report stands on, each provision by a number lines can refer to.

    Claims at the same provision share a number, which shows the most cautious of their states.
    """

    view: View
    _places: dict[tuple[str, str | None, str], list[Citation]] = field(default_factory=dict)

    def refer(self, claims: Iterable[Citation], *more: str) -> Span:
        """What stands behind a sentence: the numbers of its provisions and more: " [1, 2] (…)"."""
        numbers: set[int] = set()
        for claim in claims:
            key = (claim.source, claim.url, claim.at or "")
            self._places.setdefault(key, []).append(claim)
            numbers.add(list(self._places).index(key) + 1)
        said = [f"[{', '.join(map(str, sorted(numbers)))}]"] if numbers else []
        said += [f"({text})" for text in more if text]
        return span(f" {' '.join(said)}" if said else "", "quiet")

    def lines(self, *, numbered: bool = True) -> list[Words]:
        """Every source once: its provisions, each with its check state, and on a line below its address."""
        by_source: dict[tuple[str, str | None], list[tuple[str, str, Span]]] = {}
        for number, ((source, url, at), claims) in enumerate(self._places.items(), 1):
            lead = f"[{number}] " if numbered else ""
            by_source.setdefault((source, url), []).append((lead, at, _state(self.view, claims)))
        lines = []
        for (source, url), places in by_source.items():
            name = _name(self.view, source)
            if len(places) == 1:
                ((lead, at, state),) = places
                said = [span(f"{lead}{name} {f'{at} ' if at else ''}("), state, span(")")]
            else:
                said = [span(f"{name}:")]
                for lead, at, state in places:
                    said += [span(f" {lead}{f'{at} ' if at else ''}("), state, span(");")]
                said[-1] = span(")")
            lines.append(words(*said, BREAK, _where(self.view, url)))
        return lines


def basis(view: View, claims: Iterable[Citation]) -> list[Words]:
    """The basis of a text as a whole, without numbers."""
    made = Basis(view)
    made.refer(claims)
    return made.lines(numbered=False)


def short(view: View, claims: Iterable[Citation]) -> Span:
    """Provisions as they stand behind a sentence that has no basis below: " (Genloven § 9, § 9 a)"."""
    by_source: dict[str, dict[str, None]] = {}
    for claim in claims:
        by_source.setdefault(claim.source, {})[claim.at or ""] = None
    parts = []
    for source, places in by_source.items():
        named = ", ".join(place for place in places if place)
        parts.append(f"{_name(view, source)} {named}".rstrip())
    return span(f" ({'; '.join(parts)})" if parts else "", "quiet")


def citations_in(part: BaseModel) -> Iterator[Citation]:
    """Every citation anywhere in a part of a plan, in the order of its fields."""
    if isinstance(part, Citation):
        yield part
        return
    for name in type(part).model_fields:
        yield from _within(getattr(part, name))


def _within(value: object) -> Iterator[Citation]:
    if isinstance(value, BaseModel):
        yield from citations_in(value)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _within(each)
    elif isinstance(value, dict):
        for each in value.values():
            yield from _within(each)


def _name(view: View, source: str) -> str:
    entry = view.plan.sources.get(source)
    return source if entry is None else entry.short


def _where(view: View, url: str | None) -> Span:
    return address(url) if url else span(view.say("no-address"), "quiet")


def _state(view: View, claims: list[Citation]) -> Span:
    copies = [claim.seen for claim in claims if claim.seen is not None]
    all_seen = len(copies) == len(claims)
    oldest = min((copy.on for copy in copies), default=None)
    said = [view.say("seen", day=oldest.isoformat()) if all_seen and oldest else view.say("unseen")]
    confidence = min((claim.confidence for claim in claims), key=_LEAST_SURE.index)
    if confidence != "high":
        said.append(view.say(f"confidence-{confidence}"))
    return span(", ".join(said), "quiet" if all_seen and confidence != "low" else "unseen")
