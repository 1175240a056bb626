"""What became of every fact of a research dossier: `python tools/content_coverage.py DOSSIER_FOLDER`.

A dossier is a folder of YAML files, each a list of facts (`id` and `claim`) or of bodies (`id` and
`name_da`). The content takes a fact over as the claim of the same id, a body as the authority of the
same id. What it leaves out on purpose stands in `docs/content-coverage.md` with a reason.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Final

import yaml

from engine.content.cited import citations
from engine.content.kinds import Content
from engine.content.reader import read_content

PROJECT: Final = Path(__file__).resolve().parent.parent
ACCOUNT: Final = Path("docs", "content-coverage.md")
PRACTICE: Final = "practice.yaml"
"""Counted apart: experience, much of it rules for wording and layout that no line of a plan cites."""
LINE: Final = re.compile(r"^- `?(?P<fact>[A-Za-z][\w.-]*)`?: *(?P<reason>.+?) *$")
DUPLICATE: Final = re.compile(r"^duplicate of `?(?P<of>[\w.-]+)`?")
REASONS: Final = ("background", "duplicate of ", "outside Denmark", "superseded", "for maintainers")


class Unusable(Exception):
    """The dossier, the content or the account cannot be read; one line per fault."""


class Fate(Enum):
    """What became of a fact; the value is how it is printed."""

    CITED = "a claim that content cites"
    UNCITED = "a claim nobody cites"
    AUTHORITY = "an authority"
    NAMED = "named in the account"
    LEFT_OVER = "left over"


@dataclass(frozen=True)
class Entry:
    """One id of the dossier, and the file it stands in."""

    file: str
    id: str
    is_body: bool


def main(arguments: Sequence[str], project: Path = PROJECT) -> int:
    """Print the fate of every entry and the counts: 0 if none is left over, 1 if any is, 2 if unusable."""
    if len(arguments) != 1:
        print("usage: python tools/content_coverage.py DOSSIER_FOLDER", file=sys.stderr)
        return 2
    try:
        entries = dossier(Path(arguments[0]))
        content = shipped(project)
        named = account(project / ACCOUNT, content, {entry.id for entry in entries})
    except Unusable as error:
        print(error, file=sys.stderr)
        return 2
    fates = dict(judged(entries, content, named))
    for entry, fate in fates.items():
        reason = f": {named[entry.id]}" if fate is Fate.NAMED else ""
        print(f"{entry.file}: {entry.id}: {fate.value}{reason}")
    for title, practice in (("Practice", True), ("All else", False)):
        counted = Counter(fate for entry, fate in fates.items() if (entry.file == PRACTICE) is practice)
        print(f"{title}: " + ", ".join(f"{counted[fate]} {fate.value}" for fate in Fate))
    return 1 if Fate.LEFT_OVER in fates.values() else 0


def dossier(folder: Path) -> list[Entry]:
    """Every fact and body of the folder's YAML files, in their order. Raises Unusable."""
    entries = [entry for path in sorted(folder.glob("*.yaml")) for entry in _entries(path)]
    if not entries:
        raise Unusable(f"{folder}: no facts here")
    return entries


def _entries(path: Path) -> Iterator[Entry]:
    try:
        items = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise Unusable(f"{path}: cannot be read: {' '.join(str(error).split())}") from error
    for item in items if isinstance(items, list) else ():
        if isinstance(item, dict) and "id" in item and ("claim" in item or "name_da" in item):
            yield Entry(path.name, str(item["id"]), is_body="name_da" in item)


def shipped(project: Path) -> Content:
    """The project's content. Raises Unusable with its faults."""
    reading = read_content(project)
    if reading.content is None:
        raise Unusable("\n".join(fault.text("en") for fault in reading.faults))
    return reading.content


def account(path: Path, content: Content, known: set[str]) -> dict[str, str]:
    """Fact -> why it is left out on purpose.

    Raises Unusable for a line that gives no accepted reason, names a fact twice or one the dossier
    does not hold, or calls a fact the duplicate of something that is no claim of the content.
    """
    named: dict[str, str] = {}
    faults = []
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    for number, line in enumerate(lines, start=1):
        found = LINE.match(line)
        if found is None:
            continue
        fact, reason = found["fact"], found["reason"]
        duplicate = DUPLICATE.match(reason)
        if not reason.startswith(REASONS):
            faults.append(f"{path}:{number}: '{fact}' has no accepted reason: {', '.join(REASONS)}")
        elif fact in named:
            faults.append(f"{path}:{number}: '{fact}' is named twice")
        elif fact not in known:
            faults.append(f"{path}:{number}: the dossier has no '{fact}'")
        elif duplicate is not None and duplicate["of"].rstrip(".") not in content.claims:
            faults.append(f"{path}:{number}: '{fact}' duplicates '{duplicate['of']}', which is no claim")
        named[fact] = reason
    if faults:
        raise Unusable("\n".join(faults))
    return named


def judged(
    entries: Sequence[Entry], content: Content, named: Mapping[str, str]
) -> Iterator[tuple[Entry, Fate]]:
    """Each entry with its fate. What the content holds comes before what the account says of it."""
    cited = {claim for kind, _, claim in citations(content) if kind != "cases"}
    for entry in entries:
        if entry.is_body and entry.id in content.authorities:
            yield entry, Fate.AUTHORITY
        elif not entry.is_body and entry.id in cited:
            yield entry, Fate.CITED
        elif entry.id in named:
            yield entry, Fate.NAMED
        elif not entry.is_body and entry.id in content.claims:
            yield entry, Fate.UNCITED
        else:
            yield entry, Fate.LEFT_OVER


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
