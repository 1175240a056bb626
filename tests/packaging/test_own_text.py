"""What must stand in no file of the project."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.packaging.tree import PROJECT, own_files, text_of

# Put together from pieces, so that this file does not hold them itself.
INDEX_HOSTS = [".".join(name) for name in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"))]
HOME = re.compile(r"(?<![\w./-])/(?:home|Users|root|work|tmp)/")
"""Not inside an address on the web."""


def found(pattern: re.Pattern[str]) -> list[str]:
    """`file:line` of every line that matches."""
    return [
        f"{path}:{number}"
        for path in own_files()
        for number, line in enumerate((text_of(path) or "").splitlines(), 1)
        if pattern.search(line)
    ]


@pytest.mark.parametrize("host", INDEX_HOSTS)
def test_no_file_names_a_package_index(host: str) -> None:
    assert found(re.compile(re.escape(host), re.IGNORECASE)) == []


def test_no_file_names_a_place_on_the_machine_it_was_written_on() -> None:
    # A folder such as `/app` is no telling name, and part of many words.
    folders = [str(folder) for folder in (PROJECT, Path.home()) if len(folder.parts) > 2]
    places = [HOME.pattern, *(rf"{re.escape(folder)}\b" for folder in folders)]
    assert found(re.compile("|".join(places))) == []


def test_every_file_is_text_or_a_picture() -> None:
    pictures = {".png", ".jpg", ".ico", ".woff2", ".ttf", ".pdf"}
    assert [path for path in own_files() if text_of(path) is None and path.suffix not in pictures] == []


def test_modules_are_small() -> None:
    long = {
        str(path): text.count("\n")
        for path in own_files()
        if path.suffix == ".py"
        and path.parts[0] != "tests"
        and (text := text_of(path) or "").count("\n") > 400
    }
    assert long == {}
