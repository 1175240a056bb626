"""A plan as a workbook: one sheet a table, the checklist first, with columns of the user's own.

Every text is written as a text, so nothing the content holds becomes a formula. The same plan gives the
same bytes.
"""

from __future__ import annotations

import io
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import xlsxwriter

from engine.planning.model import Plan
from engine.planning.words import day_words
from reports.filewords import word
from reports.tables.checklist import DETAIL_COLUMNS, OWN_STATES
from reports.tables.every import tables
from reports.tables.model import Column, Kind, Table, Value
from reports.zipped import with_fixed_times

WIDTHS: Final[Mapping[Kind, int]] = {
    "label": 8,
    "short": 20,
    "text": 34,
    "long": 60,
    "number": 9,
    "link": 44,
    "date": 13,
    "status": 18,
}
"""Widths in signs."""
CELL_SIGNS: Final = 32_767
"""What Excel takes in one cell."""
HEADING_ROW: Final = 1
"""Row 0 holds the draft notice, so that no sheet can be read without it."""
LINE: Final = 14.0
"""Points a line of a cell takes."""
TALLEST: Final = 409.0
"""The tallest row Excel can have, in points."""
DETAIL_LINES: Final = 5
FOOT_SIGNS: Final = 200
A3: Final = 8
"""Excel's number for the paper; a printer may scale it down to A4."""
_INK, _PAPER = "#12355B", "#F2F5F8"
_LINKS: Final = ("https://", "http://")
_LONGEST_LINK: Final = 2_079


@dataclass(frozen=True)
class _Formats:
    """How cells look."""

    notice: Any
    heading: Any
    own_heading: Any
    by_kind: Mapping[Kind, Any]


def plan_xlsx(plan: Plan) -> bytes:
    """The plan as an Excel workbook in the plan's language."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties(_properties(plan))
    formats = _formats(book)
    for table in tables(plan):
        _sheet(book, plan, table, formats)
    book.close()
    return with_fixed_times(out.getvalue())


def _properties(plan: Plan) -> dict[str, Any]:
    language = plan.language
    return {
        "title": word("title", language, ruleset=plan.ruleset.title),
        "subject": word("made-for", language, day=day_words(plan.as_of, language)),
        "author": f"Stifinder {plan.receipt.engine}",
        "comments": plan.ruleset.draft_notice,
        "keywords": word("keywords", language),
        "created": datetime(plan.as_of.year, plan.as_of.month, plan.as_of.day),
    }


def _formats(book: Any) -> _Formats:
    cell = {"valign": "top", "text_wrap": True, "border": 1, "border_color": "#C9D2DA"}
    heading = {**cell, "bold": True, "font_color": "#FFFFFF", "bg_color": _INK}
    plain, own = book.add_format(cell), book.add_format({**cell, "bg_color": _PAPER})
    return _Formats(
        notice=book.add_format({"italic": True, "valign": "top"}),
        heading=book.add_format(heading),
        own_heading=book.add_format({**heading, "bg_color": "#4A5A6A"}),
        by_kind={
            "label": plain,
            "short": plain,
            "text": plain,
            "long": plain,
            "number": book.add_format({**cell, "num_format": "#,##0"}),
            "link": book.add_format({**cell, "font_color": "#0B4F9E", "underline": 1}),
            "status": own,
            "date": book.add_format(
                {**cell, "bg_color": _PAPER, "num_format": "yyyy-mm-dd", "align": "left"}
            ),
        },
    )


def _sheet(book: Any, plan: Plan, table: Table, formats: _Formats) -> None:
    sheet = book.add_worksheet(table.title)
    sheet.write_string(0, 0, plan.ruleset.draft_notice[:CELL_SIGNS], formats.notice)
    # A table of the workbook has one row at least.
    last = HEADING_ROW + max(len(table.rows), 1)
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, WIDTHS[column.kind])
    for row, values in enumerate(table.rows, HEADING_ROW + 1):
        sheet.set_row(row, row_height(table, values))
        for place, (column, value) in enumerate(zip(table.columns, values, strict=True)):
            _cell(sheet, row, place, column, value, formats)
    sheet.add_table(
        HEADING_ROW,
        0,
        last,
        len(table.columns) - 1,
        {
            "name": f"stifinder_{table.key}",
            "style": None,
            "columns": [
                {
                    "header": column.title,
                    "header_format": formats.own_heading if _own(column) else formats.heading,
                }
                for column in table.columns
            ],
        },
    )
    _own_columns(sheet, plan, table, last)
    _on_paper(sheet, plan, table, last)


def row_height(table: Table, values: tuple[Value, ...]) -> float:
    """Points a row needs to show its cells, since not every program finds that out by itself.

    What does not fit into a cell of the details is cut on the screen, not in the cell: a row that shows
    all of them would fill the screen.
    """
    details = {key for key, _ in DETAIL_COLUMNS} if table.key == "checklist" else frozenset()
    most = 1
    for column, value in zip(table.columns, values, strict=True):
        lines = _lines_of(value, WIDTHS[column.kind])
        most = max(most, min(lines, DETAIL_LINES) if column.key in details else lines)
    return min(most * LINE + 1, TALLEST)


def _lines_of(value: Value, width: int) -> int:
    """Lines a value takes in a column, a little more rather than one too few."""
    return sum(len(textwrap.wrap(part, width - 1)) or 1 for part in str(value or "").split("\n"))


def _own(column: Column) -> bool:
    return column.key.startswith("own-")


def _cell(sheet: Any, row: int, place: int, column: Column, value: Value, formats: _Formats) -> None:
    look = formats.by_kind["status" if _own(column) and column.kind != "date" else column.kind]
    if value is None or value == "":
        sheet.write_blank(row, place, None, look)
    elif isinstance(value, int):
        sheet.write_number(row, place, value, look)
    elif column.kind == "link" and value.startswith(_LINKS) and len(value) <= _LONGEST_LINK:
        sheet.write_url(row, place, value, look, string=value)
    else:
        plain = formats.by_kind["text"] if column.kind == "link" else look
        sheet.write_string(row, place, value[:CELL_SIGNS], plain)


def _own_columns(sheet: Any, plan: Plan, table: Table, last: int) -> None:
    """Lists and hints for the columns the user fills in."""
    language = plan.language
    for place, column in enumerate(table.columns):
        if column.kind == "status":
            sheet.data_validation(
                HEADING_ROW + 1,
                place,
                last,
                place,
                {
                    "validate": "list",
                    "source": [word(state, language) for state in OWN_STATES],
                    "input_title": column.title,
                    "input_message": word("own-status-hint", language),
                    "error_title": column.title,
                    "error_message": word("own-status-wrong", language),
                },
            )
        elif column.kind == "date":
            sheet.data_validation(
                HEADING_ROW + 1,
                place,
                last,
                place,
                {
                    "validate": "date",
                    "criteria": ">=",
                    "value": datetime(2000, 1, 1),
                    "error_title": column.title,
                    "error_message": word("own-due-wrong", language),
                },
            )


def _on_paper(sheet: Any, plan: Plan, table: Table, last: int) -> None:
    """What stays in view while scrolling, and how the sheet is printed: heading and foot on every page."""
    language = plan.language
    fixed = 2 if table.columns[0].key == "number" else 1
    sheet.freeze_panes(HEADING_ROW + 1, fixed)
    sheet.set_landscape()
    sheet.set_paper(A3)
    sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.7)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0, HEADING_ROW)
    own = [place for place, column in enumerate(table.columns) if _own(column)]
    if own:
        # On paper the columns one works with; all of them would be too small to read.
        sheet.print_area(0, 0, last, own[-1])
    day = word("made-for", language, day=day_words(plan.as_of, language))
    pages = word("page-x-of-y", language, page="&P", pages="&N")
    sheet.set_header(
        f"&L&9{_on_page(plan.ruleset.title)} · {table.title}&R&9{_on_page(word('draft', language))}"
    )
    sheet.set_footer(f"&L&9{_on_page(f'{plan.receipt.ruleset} · {day}')}&R&9{pages}")


def _on_page(text: str) -> str:
    """A text as part of a page's head or foot, where `&` begins a command."""
    return text[:FOOT_SIGNS].replace("&", "&&")
