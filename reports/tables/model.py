"""What a table is, and what several of them say in the same words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from engine.planning.model import Citation
from reports.filewords import word
from reports.written.view import View

Kind = Literal["label", "short", "text", "long", "number", "link", "date", "status"]
"""What a column holds: a sign or two, a word, a line or two, several lines, a whole number, an address;
`date` and `status` are for the user to fill in."""
Value = str | int | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its stable key, with its name in the plan's language."""

    key: str
    title: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under named columns; the first column names the row."""

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]


def table(
    view: View, key: str, columns: Iterable[tuple[str, Kind]], rows: Iterable[tuple[Value, ...]]
) -> Table:
    """A table with its title and the names of its columns in the plan's language."""
    language = view.plan.language
    named = tuple(Column(column, word(column, language), kind) for column, kind in columns)
    return Table(key, word(f"sheet-{key}", language), named, tuple(rows))


def check_state(view: View, claims: Iterable[Citation]) -> str:
    """Whether copies were seen of what a row stands on: of all of it, of some or of none."""
    language = view.plan.language
    copies = [claim.seen for claim in claims]
    days = [copy.on for copy in copies if copy is not None]
    if not copies:
        return word("no-basis", language)
    if not days:
        return word("checked-none", language)
    if len(days) < len(copies):
        return view.say("not-all-seen")
    return word("checked-all", language, day=min(days).isoformat())


def basis_cells(lines: Iterable[str]) -> tuple[str, str]:
    """The lines of a basis as two cells: what is named, and the addresses, each once."""
    parted = [line.partition("\n") for line in lines]
    addresses = dict.fromkeys(where for _, _, where in parted if where)
    return "\n".join(said for said, _, _ in parted), "\n".join(addresses)
