"""`book`: files for reviewers, one for each language, form and subject."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import Command, lines


def made(command: Command, *more: str, output: str = "out") -> set[str]:
    folder = command.folder / output
    result = command("book", command.content, "--output", folder, *more)
    assert (result.exit_code, lines(result)) == (0, [])
    names = {path.name for path in folder.iterdir()}
    assert {Path(line).name for line in result.stdout.splitlines()} <= names
    return names


def test_one_page_and_one_paper_in_danish(command: Command) -> None:
    assert made(command) == {"book-da.html", "book-da.pdf"}
    assert (command.folder / "out" / "book-da.pdf").read_bytes().startswith(b"%PDF")
    assert '<html lang="da">' in (command.folder / "out" / "book-da.html").read_text(encoding="utf-8")


def test_both_languages(command: Command) -> None:
    assert made(command, "--lang", "both", "--format", "html") == {"book-da.html", "book-en.html"}


def test_one_book_for_each_subject_or_authority(command: Command) -> None:
    names = made(
        command, "--lang", "en", "--format", "html", "--only", "agency", "--only", "late", "--only", "late"
    )
    assert names == {"book-agency-en.html", "book-late-en.html"}
    assert "Test the donor" not in _titles(command.folder / "out" / "book-late-en.html")
    assert "Milestone" in _titles(command.folder / "out" / "book-late-en.html")


def _titles(path: Path) -> set[str]:
    text = path.read_text(encoding="utf-8")
    return {part.partition("</h4>")[0] for part in text.split("<h4>")[1:]}


def test_a_book_that_is_there_is_replaced(command: Command) -> None:
    made(command, "--format", "html")
    path = command.folder / "out" / "book-da.html"
    path.write_text("old", encoding="utf-8")
    made(command, "--format", "html")
    assert path.read_text(encoding="utf-8") != "old"


def test_a_subject_that_is_not_there_is_refused_with_the_nearest_name(command: Command) -> None:
    result = command(
        "book", command.content, "-o", command.folder / "out", "--only", "agencey", "--lang", "en"
    )
    assert result.exit_code == 2
    told = "there is no authority, subject, phase or tag 'agencey' here; did you mean agency?"
    assert lines(result) == [f"--only: U209: {told}"]
    assert not (command.folder / "out").exists()


def test_without_a_folder_nothing_is_made(command: Command) -> None:
    result = command("book", command.content, "--lang", "en")
    assert result.exit_code == 2
    assert "U103" in lines(result)[0]


def test_a_folder_that_cannot_be_made_is_one_line(command: Command) -> None:
    (command.folder / "file").write_text("", encoding="utf-8")
    result = command("book", command.content, "-o", command.folder / "file" / "below", "--lang", "en")
    assert result.exit_code == 2
    assert len(lines(result)) == 1


def test_a_content_with_faults_is_refused(command: Command) -> None:
    other = command.other_content({"rules/rules/rules.yaml": "- id: x\n"})
    result = command("book", other, "-o", command.folder / "out")
    assert result.exit_code == 2
    assert all(":" in line for line in lines(result))


@pytest.mark.parametrize("language", ["fr", "da,en"])
def test_other_languages_there_are_none(command: Command, language: str) -> None:
    result = command("book", command.content, "-o", command.folder / "out", "--lang", language)
    assert result.exit_code == 2
    assert "U104" in lines(result)[0]
