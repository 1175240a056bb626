"""Fills the generated block of docs/writing-rules.md; `python -m tests.packaging.rules_page` writes it."""

from __future__ import annotations

import re
from pathlib import Path

from engine.sentences.checks import MENDS, SEVERITIES, TABLE
from tests.packaging.tree import PROJECT

PAGE = PROJECT / "docs" / "writing-rules.md"
_BLOCK = re.compile(r"(<!-- observations -->\n).*?(<!-- end -->)", re.DOTALL)


def filled(page: str) -> str:
    """The page with every observation as it is now."""
    rows = ["| code | severity | what is observed | how to mend it |", "| --- | --- | --- | --- |"]
    for code in sorted(TABLE):
        said, mend = (_cell(english) for _, english in (TABLE[code], MENDS[code]))
        rows.append(f"| `{code}` | {SEVERITIES[code]} | {said} | {mend} |")
    block = "\n".join(rows)
    return _BLOCK.sub(lambda found: f"{found[1]}\n{block}\n\n{found[2]}", page)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def rewrite(page: Path = PAGE) -> None:
    """Write the page anew."""
    page.write_text(filled(page.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    rewrite()
