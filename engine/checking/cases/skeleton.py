"""A suggested case as YAML to copy into a file of cases: answers, and an expectation yet to be written."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from engine.checking.cases.coverage import Target
from engine.checking.cases.suggest import Suggestion
from engine.checking.proofs.proof import witness_words
from engine.conditions.facts import NO, YES
from engine.conditions.release import Release
from engine.content.base import Language
from engine.reasoning.conclusion import Answer
from engine.sentences.checks_cases import SKELETON

_QUOTED: Final = frozenset({YES, NO})
"""Words other readers of YAML take for something else."""


def skeleton(release: Release, suggestion: Suggestion, number: int, language: Language) -> str:
    """The suggestion as one item of a file of cases. What it expects is left to be written from the
    claims that are named: copied from what comes out, it could never fail."""
    targets = [f"# {line}" for target in suggestion.targets for line in _target(release, target)]
    if suggestion.answers is None:
        return "\n".join([*targets, f"# {_word('none', language)}", ""])
    answers = suggestion.answers
    lines = [
        *targets,
        f"# {witness_words(release, answers, language)}",
        f"- id: {_id(suggestion.targets[0], number)}",
        '  title: {da: "", en: ""}',
        '  basis: ""',
        f"  as_of: {suggestion.as_of.isoformat()}",
        "  answers:" if answers else "  answers: {}",
        *(f"    {question}: {_value(answer)}" for question, answer in answers.items()),
        f"  # {_word('expect', language)}",
        "  expect: {}",
        f"  claims: [{', '.join(_claims(release, suggestion))}]",
    ]
    return "\n".join([*lines, ""])


def _target(release: Release, target: Target) -> Iterator[str]:
    what = {"row": "findings", "option": "questions"}.get(target.what, f"{target.what}s")
    part = f" {target.part}" if target.part else ""
    if target.what == "row":
        part += f" ({release.content.findings[target.item].table[int(target.part) - 1].to})"
    yield f"{what}/{target.item}{part}"


def _id(target: Target, number: int) -> str:
    return f"{target.item.replace('.', '-').replace('_', '-')}-{number}"


def _value(answer: Answer) -> str:
    if not isinstance(answer, str):
        return f"[{', '.join(answer)}]"
    return json.dumps(answer) if answer in _QUOTED else answer


def _claims(release: Release, suggestion: Suggestion) -> list[str]:
    """The claims of what is to be exercised."""
    content = release.content
    found: dict[str, None] = {}
    for target in suggestion.targets:
        if target.what == "row":
            claims = content.findings[target.item].table[int(target.part) - 1].claims
        else:
            kind = "questions" if target.what == "option" else f"{target.what}s"
            claims = content.of_kind(kind)[target.item].claims
        found.update(dict.fromkeys(claims))
    return list(found)


def _word(key: str, language: Language) -> str:
    danish, english = SKELETON[key]
    return danish if language == "da" else english
