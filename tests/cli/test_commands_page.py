"""docs/commands.md tells every command, option, setting, exit status and family of codes there is."""

from __future__ import annotations

import re

import click
import pytest

from cli import failures
from cli.forms import FORMATS
from cli.main import stifinder
from engine.conditions.release import load
from engine.reasoning.answers import read_answers
from engine.sentences import SENTENCES
from tests.cli.command import PROJECT
from tests.cli.commands_page import PAGE, filled

TEXT = PAGE.read_text(encoding="utf-8")
CODE = "".join(path.read_text(encoding="utf-8") for path in sorted((PROJECT / "cli").glob("*.py")))


def chapter(title: str) -> str:
    """What stands under a heading."""
    found = re.search(rf"^##+ {title}\n(.*?)(?=^##+ |\Z)", TEXT, re.MULTILINE | re.DOTALL)
    assert found is not None, f"docs/commands.md has no chapter {title}"
    return found[1]


def first_column(title: str) -> set[str]:
    """The first column of the table in a chapter."""
    return set(re.findall(r"^\| `?([^|`]+?)`? \|", chapter(title), re.MULTILINE)) - {"---"}


def test_the_help_on_the_page_is_that_of_the_commands() -> None:
    assert filled(TEXT) == TEXT, "write it anew: python -m tests.cli.commands_page"


@pytest.mark.parametrize("name", stifinder.commands)
def test_each_command_has_a_chapter_with_its_help_and_some_words(name: str) -> None:
    told = chapter(name)
    assert f"<!-- help: {name} -->\n\n    Usage: stifinder {name} " in told
    assert told.split("<!-- end -->")[1].strip()


@pytest.mark.parametrize("name", stifinder.commands)
def test_each_option_is_on_the_page(name: str) -> None:
    options = [
        option
        for parameter in stifinder.commands[name].params
        if isinstance(parameter, click.Option)
        for option in parameter.opts
    ]
    assert [option for option in options if option not in chapter(name)] == []


def test_no_chapter_tells_of_a_command_that_is_gone() -> None:
    assert set(re.findall(r"^### (.+)$", TEXT, re.MULTILINE)) == set(stifinder.commands)


@pytest.mark.parametrize("form", FORMATS)
def test_each_format_is_on_the_page(form: str) -> None:
    assert f"`{form}`" in chapter("plan")


def test_the_example_of_answers_can_be_used() -> None:
    example = "".join(re.findall(r"^    (.*\n)", chapter("Answers"), re.MULTILINE))
    assert len(read_answers(example.encode(), load()).answers) == 3


def test_each_family_of_codes_is_on_the_page() -> None:
    assert {code[0] for code in SENTENCES} - first_column("Faults") == set()
    told = chapter("Faults")
    for letter in "AU":  # those one meets without writing content are told in more detail
        ranges = {code[:2] for code in SENTENCES if code.startswith(letter)}
        assert set(re.findall(rf"`({letter}\d)…`", told)) == ranges


def test_each_exit_status_is_on_the_page_and_no_other() -> None:
    own = {failures.UNUSABLE, failures.OWN_FAULT, failures.INTERRUPTED, failures.NO_READER}
    assert first_column("Exit status") - {"status"} == {str(status) for status in {0, 1, *own}}


def test_each_setting_is_on_the_page() -> None:
    ours = set(re.findall(r'"(STIFINDER_[A-Z]+)"', CODE))
    assert ours
    assert first_column("Settings") - {"variable"} == ours | {"NO_COLOR", "COLUMNS"}
