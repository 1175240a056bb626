"""No Python file holds regulatory knowledge: only content, tests and examples name what the law asks."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from engine.content.reader import read_content
from tests.packaging.tree import python_files

KINDS = {
    "questions",
    "findings",
    "rules",
    "exits",
    "steps",
    "documents",
    "claims",
    "sources",
    "open_questions",
}
CODE = ("checklists", "cli", "engine", "reports", "rules", "tools")
PROVISION = re.compile(r"§\s*\d|\b(?:Art\.|Article|artikel|stk\.|Annex|bilag)\s*\d", re.IGNORECASE)
INSTRUMENT = re.compile(r"\b\d{1,4}/(?:19|20)\d\d\b|\b(?:19|20)\d\d/\d{1,4}\b|\b(?:LBK|BEK|VEJ)\b")


def strings(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and text of every string that the program uses; docstrings are for readers."""
    for node in ast.walk(tree):
        for child in ast.iter_child_nodes(node):
            if (
                isinstance(child, ast.Constant)
                and isinstance(child.value, str)
                and not isinstance(node, ast.Expr)
            ):
                yield child.lineno, child.value


def test_no_code_names_a_question_a_step_or_any_other_item() -> None:
    # An id of one plain word ("start") is also a word of the language.
    ids = {id_ for kind, id_, _ in read_content().places if kind in KINDS and re.search("[._-]", id_)}
    assert len(ids) > 100
    named = [
        f"{module}:{line}: {word}"
        for module, tree in python_files(*CODE).items()
        for line, text in strings(tree)
        for word in re.findall(r"[a-z][\w.-]*\w", text)
        if word in ids
    ]
    assert named == []


@pytest.mark.parametrize("pattern", [PROVISION, INSTRUMENT], ids=["provision", "instrument"])
def test_no_code_names_a_provision_or_an_instrument(pattern: re.Pattern[str]) -> None:
    named = [
        f"{module}:{line}: {text[:60]}"
        for module, tree in python_files(*CODE).items()
        for line, text in strings(tree)
        if pattern.search(text)
    ]
    assert named == []
