"""`stifinder plan` writes a plan in each of its forms."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.forms import FORMATS
from tests.cli.command import Command

BEGINNINGS = {
    "text": b"PLAN: ",
    "json": b"{\n",
    "md": b"# Plan: ",
    "pdf": b"%PDF-1",
    "docx": b"PK\x03\x04",
    "xlsx": b"PK\x03\x04",
    "csv": b"\xef\xbb\xbf",
    "ics": b"BEGIN:VCALENDAR\r\n",
}


def start_of(form: str) -> list[str]:
    return ["--start", "2027-01-04"] if form == "ics" else []


@pytest.mark.parametrize("form", FORMATS)
def test_each_form_is_written_to_a_file_and_is_what_it_says(command: Command, form: str) -> None:
    target = command.folder / "plan.out"
    result = command.on_content(
        "plan", command.answers(), "--format", form, *start_of(form), "--output", target
    )
    assert result.exit_code == 0, result.stderr
    assert target.read_bytes().startswith(BEGINNINGS[form])


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "text"])
def test_the_name_of_the_file_says_its_form(command: Command, form: str) -> None:
    named, told = command.folder / f"plan.{form}", command.folder / "told"
    for target, words in ((named, []), (told, ["--format", form])):
        result = command.on_content(
            "plan", command.answers(), *words, *start_of(form), "--as-of", "2026-11-24", "--output", target
        )
        assert result.exit_code == 0, result.stderr
    assert named.read_bytes() == told.read_bytes()


@pytest.mark.parametrize("form", ["docx", "xlsx", "csv", "ics"])
def test_a_file_can_go_into_a_pipe(command: Command, form: str) -> None:
    result = command.on_content("plan", command.answers(), "--format", form, *start_of(form))
    assert result.exit_code == 0, result.stderr
    assert result.stdout_bytes.startswith(BEGINNINGS[form])


def test_a_calendar_begins_on_the_day_that_was_given(command: Command) -> None:
    target: Path = command.folder / "plan.ics"
    command.on_content("plan", command.answers(), "--start", "2027-01-04", "--output", target)
    assert b"DTSTART;VALUE=DATE:20270104\r\n" in target.read_bytes()
