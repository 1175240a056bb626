"""A content as one frozen value, with the kinds it is made of and its digest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Final

from engine.content.base import Model
from engine.content.facts import Finding, Question, Section
from engine.content.phrases import Taboo
from engine.content.rules import Acceptance, Assumption, Case, Exit, Invariant, Rule, RuleSet
from engine.content.sources import Authority, Claim, OpenQuestion, Source, Term
from engine.content.steps import Actor, Document, Phase, Step

RULES_KINDS: Final[Mapping[str, type[Model]]] = {
    "sections": Section,
    "questions": Question,
    "findings": Finding,
    "rules": Rule,
    "exits": Exit,
    "assumptions": Assumption,
    "invariants": Invariant,
    "cases": Case,
    "acceptances": Acceptance,
    "phrases": Taboo,
}
"""Folder under `rules/<content>` -> what its files list."""

CHECKLISTS_KINDS: Final[Mapping[str, type[Model]]] = {
    "phases": Phase,
    "actors": Actor,
    "steps": Step,
    "documents": Document,
    "claims": Claim,
    "sources": Source,
    "authorities": Authority,
    "open_questions": OpenQuestion,
    "glossary": Term,
}
"""Folder under `checklists/<content>` -> what its files list."""

KINDS: Final[Mapping[str, type[Model]]] = {
    "ruleset": RuleSet,
    **RULES_KINDS,
    **CHECKLISTS_KINDS,
}


@dataclass(frozen=True)
class Content:
    """Everything the secretariat writes, by kind and id, each kind in its own order."""

    ruleset: RuleSet
    sections: Mapping[str, Section]
    questions: Mapping[str, Question]
    findings: Mapping[str, Finding]
    rules: Mapping[str, Rule]
    exits: Mapping[str, Exit]
    assumptions: Mapping[str, Assumption]
    invariants: Mapping[str, Invariant]
    cases: Mapping[str, Case]
    acceptances: Mapping[str, Acceptance]
    phrases: Mapping[str, Taboo]
    phases: Mapping[str, Phase]
    actors: Mapping[str, Actor]
    steps: Mapping[str, Step]
    documents: Mapping[str, Document]
    claims: Mapping[str, Claim]
    sources: Mapping[str, Source]
    authorities: Mapping[str, Authority]
    open_questions: Mapping[str, OpenQuestion]
    glossary: Mapping[str, Term]

    def of_kind(self, kind: str) -> Mapping[str, Any]:
        """The items of one kind by id (`kind` is a key of `KINDS` other than `ruleset`)."""
        items: Mapping[str, Any] = getattr(self, kind)
        return items


assert {field.name for field in fields(Content)} == set(KINDS)
