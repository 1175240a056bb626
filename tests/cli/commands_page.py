"""Fills the generated blocks of docs/commands.md: `python -m tests.cli.commands_page` writes the page."""

from __future__ import annotations

import re
from pathlib import Path

from click.testing import CliRunner

from cli.main import stifinder
from tests.cli.command import PROJECT

PAGE = PROJECT / "docs" / "commands.md"
COLUMNS = 100
_BLOCK = re.compile(r"(<!-- help: ([a-z]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def filled(page: str) -> str:
    """The page with each command's help as it is now."""
    return _BLOCK.sub(lambda block: f"{block[1]}\n{_help(block[2])}\n{block[3]}", page)


def _help(command: str) -> str:
    shown = CliRunner().invoke(stifinder, [command, "--help"], terminal_width=COLUMNS).stdout
    return "".join(f"    {line}".rstrip() + "\n" for line in shown.splitlines())


def rewrite(page: Path = PAGE) -> None:
    """Write the page anew."""
    page.write_text(filled(page.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    rewrite()
