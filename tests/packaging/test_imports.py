"""Imports run one way, as docs/architecture.md says."""

from __future__ import annotations

import ast
import re
from graphlib import TopologicalSorter

import pytest

from tests.packaging.tree import PROJECT, SHIPPED, python_files

PAGE = (PROJECT / "docs" / "architecture.md").read_text(encoding="utf-8")
BELOW_ALL = ("engine.content.base", "engine.sentences", "engine.errors")
"""What every other module of the engine stands on, lowest first."""


def layers() -> list[str]:
    """The packages of the page's one line `cli -> ... -> engine.content`, highest first."""
    lines = [
        line.strip() for line in PAGE.splitlines() if re.fullmatch(r"[a-z.]+( -> [a-z.]+){3,}", line.strip())
    ]
    assert len(lines) == 1
    return lines[0].split(" -> ")


def named(node: ast.AST) -> set[str]:
    """The modules, and names inside modules, that an import statement names."""
    if isinstance(node, ast.Import):
        return {alias.name for alias in node.names}
    if isinstance(node, ast.ImportFrom) and node.module is not None:
        return {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return set()


def imports() -> dict[str, set[str]]:
    """Module -> the modules of our own it names, also inside functions and for types only."""
    modules = python_files(*SHIPPED)
    found: dict[str, set[str]] = {}
    for name, tree in modules.items():
        own = {other for node in ast.walk(tree) for other in named(node)} & modules.keys()
        # `from engine.content import base` names a module of the package, not the package.
        found[name] = {one for one in own if not any(other.startswith(f"{one}.") for other in own)}
    return found


def users(package: str) -> list[str]:
    """Our modules that import a library."""
    return [
        name
        for name, tree in python_files("cli", "engine", "reports").items()
        if any(other.split(".")[0] == package for node in ast.walk(tree) for other in named(node))
    ]


def height(module: str) -> int:
    """0 is lowest."""
    if module == "engine":
        return 0
    for number, lowest in enumerate(BELOW_ALL):
        if f"{module}.".startswith(f"{lowest}."):
            return number
    upwards = layers()[::-1]
    for number, layer in enumerate(upwards):
        if module == layer or module.startswith(f"{layer}."):
            return len(BELOW_ALL) + number
    raise AssertionError(f"docs/architecture.md gives {module} no place")


def test_nothing_imports_upwards() -> None:
    upward = [
        f"{module} imports {other}"
        for module, others in imports().items()
        for other in others
        if height(other) > height(module)
    ]
    assert upward == []


def test_no_imports_run_in_a_circle() -> None:
    assert list(TopologicalSorter(imports()).static_order())


@pytest.mark.parametrize(
    ("package", "owner"),
    [
        ("durable", "engine.reasoning"),
        ("yaml", "engine.content"),
        ("z3", "engine"),
        ("numpy", "engine"),
        ("weasyprint", "reports"),
        ("jinja2", "reports"),
        ("docx", "reports"),
        ("xlsxwriter", "reports"),
        ("icalendar", "reports"),
        ("click", "cli"),
        ("rich", "cli"),
    ],
)
def test_a_library_is_known_where_it_belongs(package: str, owner: str) -> None:
    assert [user for user in users(package) if not f"{user}.".startswith(f"{owner}.")] == []


def test_one_module_alone_knows_the_rule_engine() -> None:
    assert len(users("durable")) == 1
