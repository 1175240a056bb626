"""Validity handed down: what rests on claims is law no longer than they are.

A claim is in force while its source is, and a rule, row or exit while at least one of its claims is.
So dates are written once, where they stand in the law, and nothing that cites them can forget them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Final

from engine.content.base import ALWAYS, InForce
from engine.content.kinds import Content

_FIRST: Final = date.min
_LAST: Final = date.max


def dated(content: Content) -> Content:
    """The content with the validity of its claims in its rules, rows and exits."""
    claims = {
        claim.id: both(claim.in_force, content.sources[claim.source].in_force)
        for claim in content.claims.values()
    }

    def within(own: InForce, cited: Sequence[str]) -> InForce:
        return both(own, around([claims[claim] for claim in cited]))

    rules = {
        rule.id: rule.model_copy(update={"in_force": within(rule.in_force, rule.claims)})
        for rule in content.rules.values()
    }
    exits = {
        exit_.id: exit_.model_copy(update={"in_force": within(exit_.in_force, exit_.claims)})
        for exit_ in content.exits.values()
    }
    findings = {
        finding.id: finding.model_copy(
            update={
                "table": [
                    row.model_copy(update={"in_force": within(row.in_force, row.claims)})
                    for row in finding.table
                ]
            }
        )
        for finding in content.findings.values()
    }
    return replace(
        content,
        rules=MappingProxyType(rules),
        exits=MappingProxyType(exits),
        findings=MappingProxyType(findings),
        claims=MappingProxyType(
            {
                claim.id: claim.model_copy(update={"in_force": claims[claim.id]})
                for claim in content.claims.values()
            }
        ),
    )


def both(first: InForce, second: InForce) -> InForce:
    """When both are in force; an empty stretch begins and ends on the same day."""
    if second == ALWAYS:
        return first
    begins = max(first.from_ or _FIRST, second.from_ or _FIRST)
    ends = min(first.to or _LAST, second.to or _LAST)
    return _stretch(begins, max(begins, ends))


def around(several: Sequence[InForce]) -> InForce:
    """From the day the first of them is in force until the last of them ceases to be."""
    begins = min((one.from_ or _FIRST for one in several), default=_FIRST)
    ends = max((one.to or _LAST for one in several), default=_LAST)
    return _stretch(begins, ends)


def _stretch(begins: date, ends: date) -> InForce:
    return InForce.model_construct(
        from_=None if begins == _FIRST else begins, to=None if ends == _LAST else ends
    )
