"""Runs the command, within the test or as a process of its own, on the small content."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from click.testing import CliRunner, Result

from cli.main import stifinder
from tests.contents import SMALL, write

PROJECT = Path(__file__).parents[2]
ANSWERS = 'goal.routes: [trial]\ncells.present: "yes"\ncells.donor: other\n'
"""Complete answers for the small content."""


class Command:
    """The command in a folder of its own, which holds the small content in `content`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.content = write(folder / "content")

    def __call__(self, *arguments: str | Path, typed: str = "", **environment: str) -> Result:
        """Run within this process; `typed` is standard input."""
        words = [str(argument) for argument in arguments]
        return CliRunner(env=environment).invoke(stifinder, words, input=typed, prog_name="stifinder")

    def on_content(self, *arguments: str | Path, typed: str = "", lang: str = "en") -> Result:
        """Run with the small content, in English unless told otherwise."""
        return self(*arguments, "--content", self.content, "--lang", lang, typed=typed)

    def process(self, *arguments: str | Path) -> subprocess.Popen[str]:
        """Start a process of its own, with pipes to and from it."""
        return subprocess.Popen(
            [sys.executable, "-m", "cli", *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=PROJECT,
            env=environment(),
            text=True,
            encoding="utf-8",
        )

    def answers(self, text: str | bytes = ANSWERS, name: str = "answers.yaml") -> Path:
        """A file of answers."""
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return path

    def other_content(self, changes: Mapping[str, str]) -> Path:
        """The small content with some files otherwise."""
        return write(self.folder / "other", {**SMALL, **changes})


def environment() -> dict[str, str]:
    """Of a process: this one's, with nothing that changes what is shown."""
    left_out = ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "STIFINDER_LANG", "STIFINDER_DEBUG")
    return {name: value for name, value in os.environ.items() if name not in left_out}


def lines(result: Result) -> list[str]:
    """What was said on standard error, line by line; never a traceback."""
    assert "Traceback" not in result.stderr
    return result.stderr.splitlines()
