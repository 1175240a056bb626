"""A plan as one CSV table: the steps, and with them what no step should be read without.

Made for Excel as it is set up in Denmark, and for everything else: UTF-8 with a byte order mark (without it
Excel reads Danish letters wrong), a semicolon between cells (the comma is the decimal sign), CRLF between
rows, every cell in quotation marks. The first column says what a row is, and the columns are those of a
step; what another kind of row has besides stands in the column for the text, each part with its name.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Final

from engine.planning.model import Plan
from reports.filewords import word
from reports.tables.checklist import STEP_COLUMNS
from reports.tables.every import tables
from reports.tables.model import Table, Value

SEPARATOR: Final = ";"
_FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\t", "\r")
_STEP_KEYS: Final = frozenset(key for key, _ in STEP_COLUMNS)
_NAME, _TEXT = "step", "summary"
"""The columns that hold what a row is called, and what has no column of its own."""


def plan_csv(plan: Plan) -> bytes:
    """The plan as CSV in the plan's language. A cell never begins like a formula: an apostrophe, which
    stays visible, stands before it then."""
    language = plan.language
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=SEPARATOR, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    names = {_NAME: word("title-column", language), _TEXT: word("text", language)}
    writer.writerow(
        [word("kind", language), *(names.get(key) or word(key, language) for key, _ in STEP_COLUMNS)]
    )
    for table in tables(plan):
        kind = word(f"kind-{table.key}", language)
        writer.writerows([kind, *map(_cell, row)] for row in _rows(table))
    return out.getvalue().encode("utf-8-sig")


def _rows(table: Table) -> Iterator[list[Value]]:
    """The rows of a table under the columns of a step."""
    name = next(column.key for column in table.columns if column.key != "number")
    for row in table.rows:
        cells: dict[str, Value] = {}
        others = []
        for column, value in zip(table.columns, row, strict=True):
            if value is None or value == "":
                continue
            if column.key == name:
                cells[_NAME] = value
            elif column.key in _STEP_KEYS and column.key != _TEXT:
                cells[column.key] = value
            else:
                others.append((column.title, str(value)))
        # A single text needs no name.
        said = [text if len(others) == 1 else f"{title}: {text}" for title, text in others]
        if said:
            cells[_TEXT] = "\n".join(said)
        yield [cells.get(key) for key, _ in STEP_COLUMNS]


def _cell(value: Value) -> str:
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA_SIGNS) else text
