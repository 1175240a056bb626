"""The lock files: exact, hashed, complete, and silent about where packages come from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.packaging.tree import PROJECT

LOCKED_EXTRAS = ("dev", "benchmarks")
LOCKS = [
    "requirements-build.lock",
    "requirements.lock",
    *(f"requirements-{extra}.lock" for extra in LOCKED_EXTRAS),
]


def pins(name: str) -> dict[str, str]:
    """Package -> version, of one lock file."""
    lines = (PROJECT / name).read_text(encoding="ascii").splitlines()
    found = [re.match(r"([a-z0-9-]+)==([^ ;]+)", line) for line in lines if line and not line.startswith(" ")]
    return {match[1]: match[2] for match in found if match is not None}


def project() -> dict[str, Any]:
    """The `project` table of pyproject.toml."""
    table: dict[str, Any] = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return table


def names(requirements: list[str]) -> set[str]:
    """What requirements ask for, spelt as lock files do."""
    return {re.split(r"[<>=!~ ;\[]", one)[0].lower().replace("_", "-") for one in requirements}


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_holds_pins_and_hashes_and_nothing_else(name: str) -> None:
    text = (PROJECT / name).read_text(encoding="ascii")
    pin = r"[a-z0-9-]+==[\w.]+(?: ; [\w.'<>=! ()]+)?(?: \\\n    --hash=sha256:[0-9a-f]{64})+\n"
    assert re.fullmatch(f"(?:{pin})+", text)


def test_everything_asked_for_is_locked() -> None:
    asked = names(project()["dependencies"])
    assert asked <= pins("requirements.lock").keys()
    for extra in LOCKED_EXTRAS:
        asked = names(project()["optional-dependencies"][extra])
        assert asked <= pins(f"requirements-{extra}.lock").keys()


def test_the_checks_run_on_the_very_versions_that_are_installed() -> None:
    run = pins("requirements.lock")
    for extra in LOCKED_EXTRAS:
        check = pins(f"requirements-{extra}.lock")
        assert {name: check.get(name) for name in run} == run


def test_every_package_asked_for_is_imported() -> None:
    """A dependency nobody uses is a risk for nothing."""
    modules = {
        "durable-rules": "durable",
        "jinja2": "jinja2",
        "python-docx": "docx",
        "pyyaml": "yaml",
        "typing-extensions": "typing_extensions",
        "z3-solver": "z3",
    }
    shipped = "\n".join(
        path.read_text(encoding="utf-8")
        for folder in ("cli", "engine", "reports")
        for path in Path(PROJECT, folder).rglob("*.py")
    )
    unused = [
        name
        for name in names(project()["dependencies"])
        if not re.search(rf"^\s*(?:import|from) {modules.get(name, name)}\b", shipped, re.MULTILINE)
    ]
    assert unused == []
