"""The files of a content: which there are, and their text, with every fault of the bytes themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from engine.content.kinds import CHECKLISTS_KINDS, RULES_KINDS
from engine.content.locate import RULESET, Folder, Halves
from engine.content.positions import Faults, Position

MAX_FILE_BYTES: Final = 5_000_000
"""A file a person reviews is a hundred times smaller."""
MAX_CONTENT_BYTES: Final = 40_000_000
BOM: Final = b"\xef\xbb\xbf"
_IGNORED: Final = frozenset({"README.md", "__init__.py", "__pycache__"})
_CONTROL: Final = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
"""What YAML allows in no text; an invisible U+FEFF has no business inside one either."""


@dataclass(frozen=True)
class SourceFile:
    """A content file. `text` None: it could not be read at all."""

    kind: str
    path: str
    text: str | None


def content_files(halves: Halves, faults: Faults) -> list[SourceFile]:
    """Every file of a content in order of kind and name, as text."""
    found: list[SourceFile] = []
    read = 0
    for kind, file, listed in _listed(halves, faults):
        text = None
        if listed and read <= MAX_CONTENT_BYTES:
            data = _bytes(file, faults)
            if data is not None:
                read += len(data)
                text = _text(data, file.path, faults)
            if read > MAX_CONTENT_BYTES:
                faults.add(Position(file.path), "F106", limit=MAX_CONTENT_BYTES // 1_000_000)
        found.append(SourceFile(kind, file.path, text))
    return found


def _listed(halves: Halves, faults: Faults) -> Iterator[tuple[str, Folder, bool]]:
    """Kind and file; False: a folder whose files cannot be told, so that any item may exist."""
    ruleset = halves.rules.at(RULESET)
    if ruleset.place.is_file():
        yield "ruleset", ruleset, True
    else:
        faults.add(Position(ruleset.path), "F123", file=RULESET)
    for half, kinds in ((halves.rules, RULES_KINDS), (halves.checklists, CHECKLISTS_KINDS)):
        entries = _entries(half, faults)
        if entries is None:
            yield from ((kind, half, False) for kind in kinds)
            continue
        for entry in entries:
            name = entry.place.name
            if half is halves.rules and name == RULESET:
                continue
            if name not in kinds or not entry.place.is_dir():
                faults.add(Position(entry.path), "F120", name=name, nearest=faults.nearest(name, kinds))
                continue
            files = _entries(entry, faults)
            if files is None:
                yield name, entry, False
                continue
            for file in files:
                if not file.place.name.endswith(".yaml"):
                    faults.add(Position(file.path), "F125", name=file.place.name)
                elif not file.place.is_file():
                    faults.add(Position(file.path), "F104", reason="not a file")
                else:
                    yield name, file, True


def _entries(folder: Folder, faults: Faults) -> list[Folder] | None:
    """What lies in a folder; None, with a fault, where that cannot be told."""
    try:
        names = sorted(entry.name for entry in folder.place.iterdir())
    except OSError as error:
        faults.add(Position(folder.path), "F104", reason=error.strerror or type(error).__name__)
        return None
    return [folder.at(name) for name in names if not name.startswith(".") and name not in _IGNORED]


def _bytes(file: Folder, faults: Faults) -> bytes | None:
    try:
        with file.place.open("rb") as stream:
            data = stream.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        faults.add(Position(file.path), "F104", reason=error.strerror or type(error).__name__)
        return None
    if len(data) > MAX_FILE_BYTES:
        faults.add(Position(file.path), "F105", limit=MAX_FILE_BYTES // 1_000_000)
        return None
    return data


def _text(data: bytes, path: str, faults: Faults) -> str:
    """The text with what is wrong told and mended, so that the rest of the file is read too."""
    if data.startswith(BOM):
        faults.add(Position(path, 1, 1), "F108")
        data = data.removeprefix(BOM)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        faults.add(position(path, before, len(before)), "F107", found=f"0x{data[error.start]:02x}")
        text = data.decode("utf-8", errors="replace")
    if "\t" in text:
        for number, line in enumerate(text.split("\n"), 1):
            if "\t" in line:
                faults.add(Position(path, number, line.index("\t") + 1), "F109")
        text = text.replace("\t", " ")
    if not text.isascii() or not text.isprintable():
        control = _CONTROL.search(text)
        if control is not None:
            found = f"U+{ord(control[0]):04X}"
            faults.add(position(path, text, control.start()), "F122", found=found)
            text = _CONTROL.sub(" ", text)
    return text


def position(path: str, text: str, offset: int) -> Position:
    """The line and column of a place in a text."""
    line = text.count("\n", 0, offset) + 1
    return Position(path, line, offset - text.rfind("\n", 0, offset))
