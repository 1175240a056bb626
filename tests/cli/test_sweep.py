"""`sweep`: figures on many random profiles."""

from __future__ import annotations

import json

import pytest

from engine.checking.statistics import Statistics
from tests.cli.command import Command, lines

SOME = ("--profiles", "500", "--as-of", "2026-11-24")


def test_the_figures_are_printed_in_both_languages(command: Command) -> None:
    danish = command("sweep", command.content, *SOME)
    english = command("sweep", command.content, *SOME, "--lang", "en")
    assert (danish.exit_code, lines(danish)) == (english.exit_code, lines(english)) == (0, [])
    assert "Veje til patienterne".upper() in danish.stdout
    assert "Routes to patients".upper() in english.stdout


def test_json_holds_the_same_counts_each_time(command: Command) -> None:
    first, second = (command("sweep", command.content, *SOME, "--format", "json").stdout for _ in range(2))
    assert first == second
    made = Statistics.model_validate_json(first)
    assert (made.drawn, made.ruleset, made.seed) == (500, "small", 1)
    assert sum(made.routes["route.trial"].values()) == made.counted
    other = json.loads(command("sweep", command.content, *SOME, "--format", "json", "--seed", "2").stdout)
    assert other["findings"] != json.loads(first)["findings"]


def test_answers_from_a_file_hold_in_every_profile(command: Command) -> None:
    path = command.answers('cells.present: "no"\ncells.donor: unknown\n')
    told = command("sweep", command.content, *SOME, "--format", "json", "--answers", path).stdout
    made = Statistics.model_validate_json(told)
    assert made.answers == {"cells.present": "no"}
    assert made.exits == {"exit.no-cells": made.counted}


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--profiles", "0"),
        ("--profiles", "1e6"),
        ("--profiles", "1_000"),
        ("--profiles", "-5"),
        ("--profiles", "1000000001"),
        ("--profiles", "٣"),
        ("--seed", "one"),
        ("--seed", str(2**63)),
    ],
)
def test_what_is_no_number_within_bounds_is_refused(command: Command, option: str, value: str) -> None:
    result = command("sweep", command.content, option, value, "--lang", "en")
    assert result.exit_code == 2
    (line,) = lines(result)
    assert line.startswith(f"{option}: U212: '{value}' cannot be used; write a whole number from ")


def test_answers_that_cannot_be_read_are_refused(command: Command) -> None:
    result = command("sweep", command.content, "--answers", command.answers("cells.presnt: no\n"))
    assert result.exit_code == 2
    assert "A201" in lines(result)[0]
