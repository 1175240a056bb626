"""Runs one check on the small content, changed here and there."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from engine.checking.lint.setting import Lint, Setting
from engine.conditions.release import load
from tests.contents import SMALL, write

DAY: Final = date(2026, 11, 24)
Edit = tuple[str, str, str]
"""In a file, what it holds exactly once becomes something else."""


class Seen(NamedTuple):
    """What a check observed, and what stands at the place it points to, to the end of the line."""

    code: str
    item: str
    there: str
    text: str
    """Its English sentence."""


def look(folder: Path, check: Lint, *edits: Edit, as_of: date = DAY) -> list[Seen]:
    """What a check observes in the small content after some edits; every sentence can be said."""
    release = load(write(folder, changed(*edits)))
    found = []
    for one in check(Setting(release, as_of)):
        path, line, column = one.position
        there = Path(path).read_text(encoding="utf-8").splitlines()[line - 1][column - 1 :]
        assert one.text("da")
        assert one.mend("da")
        assert one.mend("en")
        found.append(Seen(one.code, one.item, there, one.text("en")))
    return found


def changed(*edits: Edit) -> dict[str, str]:
    """The small content after some edits."""
    files = dict(SMALL)
    for name, old, new in edits:
        assert files[name].count(old) == 1, f"{name} holds {old!r} {files[name].count(old)} times"
        files[name] = files[name].replace(old, new)
    return files


def items(seen: list[Seen]) -> list[tuple[str, str]]:
    """Code and item of each."""
    return [(one.code, one.item) for one in seen]
