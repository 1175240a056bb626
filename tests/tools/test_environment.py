"""The set-up: made once, made anew when it must be, and a line that says what is missing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.tree import PROJECT
from tools import environment, missing_parts
from tools.environment import CannotMake, digest, is_ready, make, provide, sentence, stamp
from tools.missing_parts import Part

COMPILER = Part("a C compiler", ("gcc",), lambda: False)
HEADERS = Part("Python's headers", (), lambda: False)
COPIED = ("requirements.lock", "requirements-dev.lock", "requirements-build.lock", "pyproject.toml")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A checkout with all the set-up reads."""
    shutil.copytree(PROJECT / "tools", tmp_path / "tools", ignore=shutil.ignore_patterns("__pycache__"))
    for name in COPIED:
        shutil.copyfile(PROJECT / name, tmp_path / name)
    return tmp_path


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch, project: Path) -> list[str]:
    """What would be run, in short; the environment appears as if it had been."""
    ran: list[str] = []

    def run(*command: str, what: str, env: object = None) -> None:
        words = [word for word in command if word in {"venv", "install", "update", "--editable", "gcc"}]
        ran.append(" ".join([*words, *(Path(word).name for word in command if word.endswith(".lock"))]))
        if "venv" in words:
            shutil.rmtree(project / ".venv", ignore_errors=True)
            python = project / ".venv" / "bin" / "python"
            python.parent.mkdir(parents=True)
            python.symlink_to(sys.executable)

    monkeypatch.setattr(environment, "_run", run)
    monkeypatch.setattr(missing_parts, "missing", list)
    return ran


def test_the_first_time_everything_is_installed_by_hash(project: Path, commands: list[str]) -> None:
    make(project, "run")
    assert commands == [
        "venv",
        "install requirements-build.lock",
        "install requirements.lock",
        "install --editable",
    ]
    assert is_ready(project, "run")
    assert not is_ready(project, "check")


def test_the_second_time_nothing_is_done(project: Path, commands: list[str]) -> None:
    make(project, "check")
    commands.clear()
    make(project, "check")
    make(project, "run")
    assert commands == []


def test_what_the_checks_need_is_added_to_what_is_there(project: Path, commands: list[str]) -> None:
    make(project, "run")
    commands.clear()
    make(project, "check")
    assert commands == [
        "install requirements-build.lock",
        "install requirements-dev.lock",
        "install --editable",
    ]


@pytest.mark.parametrize("name", COPIED)
def test_another_lock_makes_another_environment(name: str, project: Path, commands: list[str]) -> None:
    make(project, "check")
    commands.clear()
    with (project / name).open("a") as file:
        file.write("# another\n")
    make(project, "check")
    assert ("venv" in commands) == (name != "requirements.lock")


def test_a_copied_environment_is_not_taken_for_its_own(
    project: Path, commands: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    make(project, "run")
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "project"
    shutil.copytree(project, elsewhere, symlinks=True)
    assert not is_ready(elsewhere, "run")


def test_an_interrupted_installation_is_not_taken_for_a_whole_one(project: Path, commands: list[str]) -> None:
    make(project, "run")
    stamp(project, "run").write_text("")
    assert not is_ready(project, "run")
    assert len(digest(project, "run")) == 64


def test_root_on_debian_gets_what_is_missing(commands: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "_may_install", lambda: True)
    provide([COMPILER])
    assert commands == ["update", "install gcc"]


def test_others_are_told_what_is_missing_in_one_line(
    commands: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "_may_install", lambda: False)
    with pytest.raises(CannotMake, match=r"lacks: a C compiler \(Debian: gcc\)$") as raised:
        provide([COMPILER])
    assert "\n" not in str(raised.value)
    assert commands == []


def test_headers_of_a_python_that_debian_did_not_bring_are_not_debians_to_install(
    commands: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "_may_install", lambda: True)
    with pytest.raises(CannotMake, match="Python's headers"):
        provide([COMPILER, HEADERS])
    assert commands == []
    assert sys.executable in sentence([HEADERS])


def test_a_package_that_cannot_be_installed_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    failing = f"{sys.executable} -c"
    with pytest.raises(CannotMake, match=f"it cannot be done: '{failing} .*' ended with 3"):
        environment._run(sys.executable, "-c", "raise SystemExit(3)", what="it cannot be done")
    with pytest.raises(CannotMake, match="it cannot be done"):
        environment._run(str(project / "nowhere"), what="it cannot be done")


def test_parts_are_looked_for_and_not_assumed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert missing_parts.missing() == []
    assert not missing_parts.has_libraries("no-such-library:9")
    assert not missing_parts.has_font([str(tmp_path)])
    (tmp_path / "Some.TTF").touch()
    assert missing_parts.has_font([str(tmp_path)])
    monkeypatch.setenv("CC", str(tmp_path / "no-compiler"))
    assert [part.packages for part in missing_parts.missing()] == [("gcc", "libc6-dev")]


def script(project: Path, *words: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run tools/setup.sh of a project."""
    command = ["sh", str(project / "tools" / "setup.sh"), *words]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=60, env={**os.environ, **env}
    )


def test_a_python_that_does_not_suit_is_refused(project: Path) -> None:
    old = project / "old-python"
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    ran = script(project, "run", PYTHON=str(old))
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr == f"PYTHON={old} is no Python 3.11, 3.12 or 3.13\n"


def test_without_any_python_the_line_says_which(project: Path) -> None:
    tools = project / "bin"
    tools.mkdir()
    for name in ("dirname", "sh"):
        (tools / name).symlink_to(shutil.which(name) or name)
    (tools / "id").write_text("#!/bin/sh\necho 1000\n")
    (tools / "id").chmod(0o755)
    ran = script(project, "run", PATH=str(tools), PYTHON="")
    assert (ran.returncode, ran.stderr) == (
        1,
        "Stifinder needs Python 3.11, 3.12 or 3.13 (PYTHON=... names one)\n",
    )


def test_an_environment_that_is_there_is_left_alone(project: Path, commands: list[str]) -> None:
    make(project, "check")
    ran = script(project, "run", PYTHON=sys.executable)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    asked = script(project, "everything", PYTHON=sys.executable)
    assert asked.returncode == 2
