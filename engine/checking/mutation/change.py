"""A change of one place of a content, and the altered release it makes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from engine.conditions.forms import Form
from engine.conditions.release import ConditionId, Release
from engine.content.facts import Finding
from engine.content.positions import Path
from engine.content.rules import Rule

Group = Literal["conclusions", "law", "others"]
GROUPS: Final[tuple[Group, ...]] = ("conclusions", "law", "others")
"""Findings and routes; rules with the force of law; questions' conditions, other rules, exits."""
Kind = Literal["condition", "value", "row", "order", "rule", "route", "step", "force"]


@dataclass(frozen=True)
class Change:
    """One place that is another in a mutant. Altered is the release alone, never a file."""

    kind: Kind
    group: Group
    about: tuple[str, str]
    """Kind and id of the item."""
    path: Path
    forms: Mapping[ConditionId, Form] = field(default_factory=dict)
    """The altered conditions."""
    finding: Finding | None = None
    """The finding as altered, if its table is."""
    rule: Rule | None = None
    """The rule as altered, if more than its condition is."""
    was: Form | str = ""
    now: Form | str = ""
    """What is told of it: a condition, or a word."""

    @property
    def rules(self) -> frozenset[str]:
        """Rules of which something is altered."""
        own = {self.rule.id} if self.rule is not None else set()
        return frozenset(own | {id_.owner for id_ in self.forms if id_.kind == "rule"})

    @property
    def owner(self) -> str | None:
        """The question or finding whose value may be another; None: only what is selected is."""
        kind, item = self.about
        pursued = any(id_.kind == "pursued" for id_ in self.forms)
        return item if kind in ("questions", "findings") and not pursued else None


def mutant(release: Release, change: Change) -> Release:
    """The altered release. It goes by another name, so that nothing concluded from it is taken for the
    release's own."""
    content = release.content
    if change.finding is not None:
        content = replace(content, findings={**content.findings, change.finding.id: change.finding})
    if change.rule is not None:
        content = replace(content, rules={**content.rules, change.rule.id: change.rule})
    return replace(
        release,
        content=content,
        forms={**release.forms, **change.forms},
        digest=f"{release.digest} altered",
    )
