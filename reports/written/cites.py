"""The basis of an entry as lines of a written report, and the numbers behind its sentences."""

from __future__ import annotations

from collections.abc import Iterable

from engine.planning.model import Citation
from reports import citations
from reports.blocks import BREAK, Span, Words, address, span, words
from reports.citations import Provision
from reports.written.view import View


class Basis:
    """What one entry of a report stands on."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._basis = citations.Basis(view.plan.sources, view.plan.language)

    def refer(self, claims: Iterable[Citation], *more: str) -> Span:
        """What stands behind a sentence: the numbers of its provisions and more: " [1, 2] (…)"."""
        numbers = self._basis.refer(claims)
        said = [f"[{', '.join(map(str, numbers))}]"] if numbers else []
        said += [f"({text})" for text in more if text]
        return span(f" {' '.join(said)}" if said else "", "quiet")

    def lines(self, *, numbered: bool = True) -> list[Words]:
        """Every source once: its provisions, each with its check state, and on a line below its address."""
        by_source: dict[tuple[str, str | None], list[Provision]] = {}
        for provision in self._basis.provisions():
            by_source.setdefault((provision.source, provision.url), []).append(provision)
        return [self._line(same, numbered) for same in by_source.values()]

    def _line(self, same: list[Provision], numbered: bool) -> Words:
        first = same[0]
        leads = [f"[{each.number}] " if numbered else "" for each in same]
        if len(same) == 1:
            said = [span(f"{leads[0]}{first.name} ("), _state(first), span(")")]
        else:
            said = [span(f"{first.source}:")]
            for lead, each in zip(leads, same, strict=True):
                said += [span(f" {lead}{each.at}".rstrip() + " ("), _state(each), span(");")]
            said[-1] = span(")")
        no_address = span(self._view.say("no-address"), "quiet")
        return words(*said, BREAK, address(first.url) if first.url else no_address)


def basis(view: View, claims: Iterable[Citation]) -> list[Words]:
    """The basis of a text as a whole, without numbers."""
    made = Basis(view)
    made.refer(claims)
    return made.lines(numbered=False)


def short(view: View, claims: Iterable[Citation]) -> Span:
    """Provisions as they stand behind a sentence that has no basis below: " (Genloven § 9, § 9 a)"."""
    by_source: dict[str, dict[str, None]] = {}
    for claim in claims:
        by_source.setdefault(view.plan.sources[claim.source].short, {})[claim.at or ""] = None
    parts = []
    for name, places in by_source.items():
        named = ", ".join(place for place in places if place)
        parts.append(f"{name} {named}".rstrip())
    return span(f" ({'; '.join(parts)})" if parts else "", "quiet")


def _state(provision: Provision) -> Span:
    return span(provision.state, "quiet" if provision.checked else "unseen")
