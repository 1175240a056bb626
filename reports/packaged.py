"""The reports' own files, read wherever the package lies: a checkout, an installed wheel, an archive."""

from __future__ import annotations

from importlib.resources import files
from pathlib import PurePosixPath


def packaged_text(path: str) -> str:
    """The text of one of our files, by its path inside the package (`styles/plan.css`).

    Raises FileNotFoundError for a file that is not there, and for a path that leads out of the package.
    """
    parts = PurePosixPath(path).parts
    if not parts or ".." in parts or parts[0] == "/":
        raise FileNotFoundError(path)
    found = files(__package__)
    for part in parts:
        found = found / part
    if not found.is_file():
        raise FileNotFoundError(path)
    return found.read_text(encoding="utf-8")
