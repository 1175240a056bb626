"""Where a content stands: two folders, `rules` and `checklists`, shipped with us or given by path.

A content folder holds `rules/` and `checklists/`. If `rules/ruleset.yaml` exists, both hold the
kinds directly. Otherwise both hold one folder of the same name (`rules/<name>`,
`checklists/<name>`); where `rules/` holds several, the name asked for is taken.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

from engine.content.positions import Faults, Position, Words

RULESET: Final = "ruleset.yaml"


@dataclass(frozen=True)
class Folder:
    """One of the two halves of a content, and how its path is written in faults."""

    path: str
    place: Traversable

    def at(self, name: str) -> Folder:
        """The file or folder of that name in it."""
        return Folder(f"{self.path}/{name}", self.place.joinpath(name))


@dataclass(frozen=True)
class Halves:
    """The two folders a content is read from."""

    rules: Folder
    checklists: Folder


def locate(root: Traversable | Path | None, name: str, faults: Faults) -> Halves | None:
    """The two folders of a content; None, with a fault, where they are not found."""
    return _shipped(name, faults) if root is None else _given(root, name, faults)


def _shipped(name: str, faults: Faults) -> Halves | None:
    """Our own packages, never a stranger's that happens to be called `rules`."""
    halves = []
    parents = set()
    for package in ("rules", "checklists"):
        try:
            place = files(package)
        except (ImportError, TypeError):
            faults.add(Position(package), "F101", folder=package)
            return None
        if isinstance(place, Path):
            parents.add(place.parent)
        halves.append(Folder(f"{package}/{name}", place.joinpath(name)))
    rules, checklists = halves
    if not _is_file(rules.at(RULESET)) or not _is_dir(checklists) or len(parents) > 1:
        where = files("rules")
        faults.add(Position(rules.path), "F103", package="rules", folder=Words(where), name=name)
        return None
    return Halves(rules, checklists)


def _given(root: Traversable | Path, name: str, faults: Faults) -> Halves | None:
    path = str(root) if isinstance(root, Path) else root.name
    folder = Folder(path.rstrip("/") or "/", root)
    if not _is_dir(folder):
        faults.add(Position(folder.path), "F101", folder=Words(folder.path))
        return None
    rules, checklists = folder.at("rules"), folder.at("checklists")
    missing = [half for half in (rules, checklists) if not _is_dir(half)]
    for half in missing:
        faults.add(Position(half.path), "F101", folder=Words(half.path))
    if missing:
        return None
    if _is_file(rules.at(RULESET)):
        return Halves(rules, checklists)
    chosen = _choose(rules, name, faults)
    if chosen is None:
        return None
    rules, checklists = rules.at(chosen), checklists.at(chosen)
    if not _is_dir(checklists):
        faults.add(Position(checklists.path), "F101", folder=Words(checklists.path))
        return None
    return Halves(rules, checklists)


def _choose(rules: Folder, name: str, faults: Faults) -> str | None:
    """The one content folder in `rules/`: the one with a ruleset, else the only one there is."""
    try:
        names = sorted(entry.name for entry in rules.place.iterdir() if entry.is_dir())
    except OSError as error:
        faults.add(Position(rules.path), "F104", reason=error.strerror or type(error).__name__)
        return None
    names = [entry for entry in names if not entry.startswith((".", "__"))]
    complete = [entry for entry in names if _is_file(rules.at(entry).at(RULESET))]
    if name in complete:
        return name
    if len(complete) == 1:
        return complete[0]
    if not complete:
        faults.add(Position(rules.path), "F123", file=RULESET)
    else:
        faults.add(Position(rules.path), "F102", names=Words(", ".join(complete)), name=name)
    return None


def _is_dir(folder: Folder) -> bool:
    try:
        return folder.place.is_dir()
    except OSError:
        return False


def _is_file(folder: Folder) -> bool:
    try:
        return folder.place.is_file()
    except OSError:
        return False
