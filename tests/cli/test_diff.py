"""`stifinder diff`: what a change of content means, in each of its forms."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli.main import stifinder
from tests.contents import SMALL, edited, write

EDIT = ("rules/findings/findings.yaml", 'when: {product.own: "no"}', "when: {cells.donor: other}")


@pytest.fixture
def contents(tmp_path: Path) -> tuple[str, str]:
    """The small content before and after a change."""
    return str(write(tmp_path / "old", dict(SMALL))), str(write(tmp_path / "new", edited(*EDIT)))


def said(*arguments: str, status: int) -> str:
    """What the command says on standard output, with the exit status expected."""
    outcome = CliRunner().invoke(
        stifinder, ["diff", *arguments, "--as-of", "2026-11-24"], standalone_mode=False
    )
    assert outcome.exception is None
    assert outcome.return_value == status
    return outcome.stdout


def test_a_change_is_told_with_whom_it_meets(contents: tuple[str, str]) -> None:
    danish, english = (said(*contents, "--lang", language, status=1) for language in ("da", "en"))
    assert "Går fra “afhænger af betingelser” til “kan overvejes”" in danish
    assert "Goes from “depends on conditions” to “can be considered”" in english
    assert "Hvem er donor?" in danish
    assert "1 vej\n" in danish
    assert "1 route\n" in english


def test_it_comes_as_markdown_and_json(contents: tuple[str, str]) -> None:
    assert said(*contents, "--format", "md", "--lang", "en", status=1).startswith("# What changes\n")
    (change,) = json.loads(said(*contents, "--format", "json", status=1))["changes"]
    assert (change["kind"], change["id"], change["what"]) == ("route", "route.trial", "conditional -> open")


def test_the_same_content_is_proved_to_mean_the_same(contents: tuple[str, str]) -> None:
    assert "Intet er ændret" in said(contents[0], contents[0], status=0)


def test_a_folder_that_is_no_content_is_refused(contents: tuple[str, str], tmp_path: Path) -> None:
    outcome = CliRunner().invoke(stifinder, ["diff", contents[0], str(tmp_path / "nowhere")])
    assert outcome.exit_code == 2
    assert "F101" in outcome.stderr
