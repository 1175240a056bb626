"""The forms a plan can be written in: their names, and how each is made."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from engine.planning.model import Plan

FORMATS: Final = ("text", "json", "md", "pdf", "docx", "xlsx", "csv", "ics")
BY_SUFFIX: Final[Mapping[str, str]] = {f".{form}": form for form in FORMATS if form != "text"}
NOT_FOR_TERMINALS: Final = ("pdf", "docx", "xlsx")
CALENDAR: Final = "ics"
FILE_WIDTH: Final = 100
"""Columns of a text that no terminal shows: the same everywhere."""


def rendered(made: Plan, form: str, start: date | None = None) -> bytes:
    """A plan in one of its forms, as bytes; a calendar begins on `start`, which it must have.

    Raises ValueError for a calendar without a start.
    """
    if form == "json":
        return (made.model_dump_json(by_alias=True, indent=2) + "\n").encode("utf-8")
    if form == "md":
        from reports.markdown import plan_markdown

        return plan_markdown(made).encode("utf-8")
    if form == "csv":
        from reports.csv import plan_csv

        return plan_csv(made)
    if form == CALENDAR:
        from reports.calendar import plan_ics

        if start is None:
            raise ValueError("a calendar needs its first day")
        return plan_ics(made, start)
    if form in NOT_FOR_TERMINALS:
        return _for_office(made, form)
    from reports.text import plan_text

    return plan_text(made, FILE_WIDTH).encode("utf-8")


def _for_office(made: Plan, form: str) -> bytes:
    if form == "docx":
        from reports.docx import plan_docx

        return plan_docx(made)
    if form == "xlsx":
        from reports.xlsx import plan_xlsx

        return plan_xlsx(made)
    from cli.words import word

    click.echo(word("making-pdf", made.language), err=True)
    from reports.pdf import plan_pdf

    return plan_pdf(made)
