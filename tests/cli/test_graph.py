"""`graph`: what rests on what."""

from __future__ import annotations

import importlib.util

import pytest

from tests.cli.command import Command, lines


def test_the_list_is_printed(command: Command) -> None:
    result = command("graph", command.content, "--lang", "en")
    assert (result.exit_code, lines(result)) == (0, [])
    assert "- donor.test The law says so." in result.stdout


def test_only_what_a_fact_rests_on_and_what_rests_on_it(command: Command) -> None:
    text = command("graph", command.content, "--lang", "en", "--only", "product.own").stdout
    assert text.startswith("WHAT PRODUCT.OWN RESTS ON")
    assert "cells.donor" in text
    assert "product.class" not in text
    both = command("graph", command.content, "--only", "product.own", "--only", "product.class").stdout
    assert "product.class" in both


def test_an_item_that_is_not_there_is_refused_with_the_nearest_name(command: Command) -> None:
    result = command("graph", command.content, "--lang", "en", "--only", "product.ow")
    assert result.exit_code == 2
    told = "there is no question, finding, rule, exit or step 'product.ow'; did you mean product.own?"
    assert lines(result) == [f"--only: U211: {told}"]


def test_a_list_is_written_to_a_file(command: Command) -> None:
    path = command.folder / "graph.txt"
    assert command("graph", command.content, "--output", path).exit_code == 0
    assert "donor.test" in path.read_text(encoding="utf-8")


def test_the_name_of_the_output_asks_for_a_drawing(command: Command) -> None:
    pytest.importorskip("pygraphviz")
    path = command.folder / "graph.svg"
    result = command("graph", command.content, "--output", path)
    assert (result.exit_code, lines(result)) == (0, [])
    assert "<svg" in path.read_text(encoding="utf-8")
    assert "<svg" in command("graph", command.content, "--format", "svg").stdout


def test_without_the_extra_a_drawing_is_refused_and_the_list_is_not(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    path = command.folder / "graph.svg"
    result = command("graph", command.content, "--output", path, "--lang", "en")
    assert result.exit_code == 2
    assert lines(result) == [
        "--format: U210: the drawing needs pygraphviz: install 'stifinder[graph]', or use --format text"
    ]
    assert not path.exists()
    assert command("graph", command.content).exit_code == 0
