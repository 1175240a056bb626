"""Help comes at once, and nothing is said in one language only."""

from __future__ import annotations

import re
import string
import subprocess
import sys

import pytest

from cli.main import stifinder
from cli.words import WORDS
from tests.cli.command import PROJECT, Command, environment, lines

HEAVY = ("pydantic", "durable", "weasyprint", "rich", "yaml", "numpy", "z3", "jinja2", "engine.sentences")
QUICK = [["--help"], ["--version"], *([name, "--help"] for name in stifinder.commands)]


@pytest.mark.parametrize("words", QUICK, ids=" ".join)
def test_help_imports_nothing_heavy(words: list[str]) -> None:
    code = (
        "import sys\nfrom cli.main import stifinder\n"
        f"try:\n    stifinder({words!r})\nfinally:\n"
        f"    print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        cwd=PROJECT,
        env=environment(),
        timeout=60,
        check=False,
    )
    assert (run.returncode, run.stderr.strip()) == (0, "[]")
    assert run.stdout


def test_the_version_is_said(command: Command) -> None:
    assert re.fullmatch(r"stifinder \d+\.\d+\.\d+\n", command("--version").stdout)


@pytest.mark.parametrize("name", stifinder.commands)
def test_each_command_and_option_is_explained_in_both_languages(name: str) -> None:
    command = stifinder.commands[name]
    danish, english = (command.help or "").split("\n\n")
    assert danish.strip()
    assert english.strip()
    assert " · " in (command.short_help or "")
    for parameter in command.params:
        record = parameter.to_info_dict()
        if record["param_type_name"] == "option" and not record["name"].endswith("form"):
            assert " · " in record["help"], f"{name} {parameter.name}"


def test_one_can_run_the_module(command: Command) -> None:
    process = command.process("schema", "question")
    out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, "")
    assert '"title": "Question"' in out


# The words of the command


@pytest.mark.parametrize("key", WORDS)
def test_each_word_takes_the_same_details_in_both_languages(key: str) -> None:
    danish, english = ({name for _, name, _, _ in string.Formatter().parse(text)} for text in WORDS[key])
    assert danish == english
    assert all(text.strip() for text in WORDS[key])


def test_no_word_is_left_over() -> None:
    made = {"differs-", "pursued-", "changed-"}  # their ends are named by what is compared
    code = "".join(
        path.read_text(encoding="utf-8")
        for path in sorted((PROJECT / "cli").glob("*.py"))
        if path.name != "words.py"
    )
    named = set(re.findall(r"""["']([a-z-]+)["']""", code))
    unused = [key for key in WORDS if key not in named and not any(key.startswith(start) for start in made)]
    assert set(unused) <= {"finding", "route"}, "the kind of what is explained, like step and route"


def test_the_schema_of_a_plan_is_that_of_a_plan(command: Command) -> None:
    result = command("schema", "plan")
    assert (result.exit_code, lines(result)) == (0, [])
    assert '"next_actions"' in result.stdout
