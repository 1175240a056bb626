"""The built wheel holds everything, and its command works far from the checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from engine.content.reader import read_content
from tests.packaging.tree import PROJECT, SHIPPED, own_files

pytestmark = pytest.mark.filterwarnings("default")  # of the build tools, in their own processes


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy of the project's own files, with nothing fetched."""
    source, built = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    for path in own_files():
        (source / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(PROJECT / path, source / path)
    options = ["--quiet", "--no-deps", "--no-index", "--no-build-isolation", "--wheel-dir", str(built)]
    run = [sys.executable, "-m", "pip", "wheel", *options, str(source)]
    done = subprocess.run(run, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    (found,) = built.glob("stifinder-*-py3-none-any.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder the wheel was installed into."""
    target = tmp_path_factory.mktemp("installed")
    options = ["--quiet", "--no-deps", "--no-index", "--target", str(target)]
    run = [sys.executable, "-m", "pip", "install", *options, str(wheel)]
    subprocess.run(run, check=True, capture_output=True, timeout=300)
    return target


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with one answer that any content of ours understands."""
    question = next(id_ for kind, id_, _ in read_content().places if kind == "questions")
    path = tmp_path_factory.mktemp("answers") / "answers.yaml"
    path.write_text(f"{question}: unknown\n", encoding="utf-8")
    return path


def python(
    installed: Path, *words: str, before: Path | None = None, cwd: Path
) -> subprocess.CompletedProcess[str]:
    """Run Python with the installed packages, and perhaps a stranger's folder before them."""
    path = [str(folder) for folder in (before, installed) if folder is not None]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(path), "PYTHONSAFEPATH": "1", "COLUMNS": "100"}
    return subprocess.run(
        [sys.executable, *words], capture_output=True, text=True, check=False, cwd=cwd, env=env, timeout=120
    )


def plan(
    installed: Path, answers: Path, *words: str, before: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """`stifinder plan` by the script that the wheel installs."""
    script = str(installed / "bin" / "stifinder")
    return python(installed, script, "plan", str(answers), *words, before=before, cwd=answers.parent)


def test_the_wheel_holds_every_file_of_its_packages_and_no_other(wheel: Path) -> None:
    ours = {path.as_posix() for path in own_files() if path.parts[0] in SHIPPED}
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert held == ours


def test_the_wheel_brings_the_licence(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_the_installed_packages_are_the_ones_that_run(installed: Path, tmp_path: Path) -> None:
    code = f"import importlib.resources as r; print(*map(r.files, {SHIPPED}))"
    ran = python(installed, "-c", code, cwd=tmp_path)
    assert ran.stdout.split() == [str(installed / name) for name in SHIPPED]


def test_the_installed_command_plans(installed: Path, answers: Path) -> None:
    ran = plan(installed, answers, "--format", "json")
    assert ran.returncode == 0, ran.stderr
    reading = read_content()
    assert f'"digest": "{reading.digest}"' in ran.stdout


def test_the_installed_command_makes_a_pdf(installed: Path, answers: Path, tmp_path: Path) -> None:
    ran = plan(installed, answers, "--output", str(tmp_path / "plan.pdf"))
    assert ran.returncode == 0, ran.stderr
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF-")


def test_a_strangers_folder_called_rules_does_no_harm(installed: Path, answers: Path, tmp_path: Path) -> None:
    stranger = tmp_path / "rules" / "atmp-dk"
    stranger.mkdir(parents=True)
    (stranger / "ruleset.yaml").write_text("id: foreign\n", encoding="utf-8")
    alone, beside = plan(installed, answers), plan(installed, answers, before=tmp_path)
    assert (beside.returncode, beside.stdout) == (0, alone.stdout), beside.stderr


def test_a_strangers_package_called_rules_is_told_in_a_line(
    installed: Path, answers: Path, tmp_path: Path
) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "__init__.py").touch()
    ran = plan(installed, answers, "--lang", "en", before=tmp_path)
    assert (ran.returncode, ran.stdout) == (2, "")
    (line,) = ran.stderr.splitlines()
    assert "F103" in line
    assert "an environment of its own" in line
