"""The project's own files, as the tests of the house look at them."""

from __future__ import annotations

import ast
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

PROJECT: Final = Path(__file__).parents[2]
SHIPPED: Final = ("checklists", "cli", "engine", "reports", "rules")
"""The packages of the wheel."""
_MADE: Final = frozenset({"build", "dist", "node_modules"})
_TEXT: Final = "utf-8"


@cache
def own_files() -> tuple[Path, ...]:
    """Every file of the project relative to its folder; nothing that was made or installed there."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = None
    if (PROJECT / ".git").exists() and shutil.which("git") is not None:
        listed = subprocess.run(command, cwd=PROJECT, capture_output=True, check=False, text=True)
    if listed is not None and listed.returncode == 0:
        found = {Path(name) for name in listed.stdout.split("\0") if name}
    else:
        found = set(_walk(PROJECT))
    return tuple(sorted(path for path in found if (PROJECT / path).is_file()))


def _walk(folder: Path) -> Iterator[Path]:
    """What a checkout without its history holds."""
    for path in folder.iterdir():
        made = path.name in _MADE or path.name == "__pycache__" or path.name.endswith(".egg-info")
        if made or (path.name.startswith(".") and path.name not in {".ci", ".gitignore"}):
            continue
        if path.is_dir():
            yield from _walk(path)
        else:
            yield path.relative_to(PROJECT)


def text_of(path: Path) -> str | None:
    """A file's text; None where it is no text."""
    try:
        return (PROJECT / path).read_text(encoding=_TEXT)
    except UnicodeDecodeError:
        return None


def python_files(*folders: str) -> dict[str, ast.Module]:
    """The Python files of some folders, parsed, by module name (`engine.content.base`)."""
    parsed = {}
    for path in own_files():
        if path.suffix == ".py" and path.parts[0] in folders:
            parts = path.with_suffix("").parts
            name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
            parsed[name] = ast.parse((PROJECT / path).read_text(encoding=_TEXT), str(path))
    return parsed
