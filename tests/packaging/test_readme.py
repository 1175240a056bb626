"""What the README promises is there."""

from __future__ import annotations

import re
import subprocess

from tests.packaging.tree import PROJECT, own_files

README = (PROJECT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (PROJECT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))


def test_every_command_of_the_readme_is_a_target() -> None:
    named = set(re.findall(r"^\s*make ([a-z-]+)", README, re.MULTILINE)) | set(
        re.findall(r"`make ([a-z-]+)", README)
    )
    assert {"demo", "test"} <= named <= TARGETS


def test_the_makefile_explains_each_of_its_few_targets() -> None:
    told = subprocess.run(
        ["make", "--silent", "help"], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    explained = set(re.findall(r"^  make ([a-z-]+) +\S", told.stdout, re.MULTILINE))
    assert explained == TARGETS
    assert len(TARGETS) <= 10


def test_what_runs_on_a_clean_checkout_is_the_test_command_of_the_readme() -> None:
    script = (PROJECT / ".ci" / "run").read_text(encoding="utf-8")
    assert script.splitlines()[-1] == "exec make test"


def test_every_file_a_page_links_to_is_there() -> None:
    dead = [
        f"{page}: {link}"
        for page in own_files()
        if page.suffix == ".md"
        for link in re.findall(r"\]\(([^)#\s]+)[^)]*\)", (PROJECT / page).read_text(encoding="utf-8"))
        if "://" not in link and not (PROJECT / page.parent / link).exists()
    ]
    assert dead == []
