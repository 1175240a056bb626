"""JSON Schemas of every kind, made from the models, for editors and other programs."""

from __future__ import annotations

from typing import Any, Final

from engine.content.kinds import KINDS

_SINGULAR: Final = {
    "section": "sections",
    "question": "questions",
    "finding": "findings",
    "route": "findings",
    "routes": "findings",
    "rule": "rules",
    "exit": "exits",
    "assumption": "assumptions",
    "invariant": "invariants",
    "case": "cases",
    "acceptance": "acceptances",
    "phrase": "phrases",
    "phase": "phases",
    "actor": "actors",
    "step": "steps",
    "document": "documents",
    "claim": "claims",
    "source": "sources",
    "authority": "authorities",
    "open_question": "open_questions",
    "term": "glossary",
    "terms": "glossary",
    "rule_set": "ruleset",
}
SCHEMA_KINDS: Final = tuple(sorted({*KINDS, *_SINGULAR}))
"""Every name `json_schema` knows; singular and plural mean the same."""


def json_schema(kind: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of one item of a kind: `question`, `questions`, `open-question`.

    Raises KeyError for a name that is not in `SCHEMA_KINDS`.
    """
    name = kind.strip().lower().replace("-", "_")
    model = KINDS[_SINGULAR.get(name, name)]
    schema = model.model_json_schema(by_alias=True, mode="validation")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
