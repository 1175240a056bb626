"""Makes Stifinder's own environment in `.venv`, once for each state of the lock files.

Runs before anything is installed, so it uses nothing but Python itself.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from tools import missing_parts
from tools.missing_parts import Part

LOCKS: Final[Mapping[str, str]] = {"run": "requirements.lock", "check": "requirements-dev.lock"}
"""What the environment is for -> what is installed. `check` holds all that `run` does."""
BUILD_LOCK: Final = "requirements-build.lock"
ALSO_READ: Final = (BUILD_LOCK, "pyproject.toml", "tools/environment.py")
SINCE_3_13: Final = "-DPyEval_CallObject=PyObject_CallObject"
"""durable_rules calls it by a name that Python 3.13 no longer has."""


class CannotMake(Exception):
    """The environment cannot be made; says why in one line."""


def main(arguments: Sequence[str]) -> int:
    """Make the environment for `run` or `check`; 0 if it is there afterwards."""
    if len(arguments) != 1 or arguments[0] not in LOCKS:
        print(f"usage: tools/setup.sh {'|'.join(LOCKS)}", file=sys.stderr)
        return 2
    try:
        make(Path.cwd(), arguments[0])
    except CannotMake as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def make(project: Path, purpose: str) -> None:
    """Make `.venv` in a project's folder, unless it is there already. Raises CannotMake."""
    venv = project / ".venv"
    if is_ready(project, purpose):
        return
    provide(missing_parts.missing())
    version = ".".join(str(part) for part in sys.version_info[:3])
    print(f"Making the environment in .venv (Python {version}); this takes a minute ...", file=sys.stderr)
    if not is_ready(project, "run"):
        # Not by the Python inside the environment that is cleared.
        base = str(getattr(sys, "_base_executable", sys.executable))
        _run(base, "-m", "venv", "--clear", str(venv), what="the environment cannot be made")
    _install(project, venv, purpose)
    stamp(project, purpose).write_text(digest(project, purpose), encoding="ascii")


def is_ready(project: Path, purpose: str) -> bool:
    """Whether the environment was made from exactly these locks, by this Python, in this place.

    One for `check` is one for `run` as well.
    """
    if not (project / ".venv" / "bin" / "python").exists():
        return False
    purposes = [purpose] if purpose == "check" else ["run", "check"]
    return any(_read(stamp(project, one)) == digest(project, one) for one in purposes)


def stamp(project: Path, purpose: str) -> Path:
    """The file that says from what an environment was made; written last."""
    return project / ".venv" / f"made-for-{purpose}"


def digest(project: Path, purpose: str) -> str:
    """A digest of everything the environment depends on."""
    made_by = f"{sys.version} {sys.base_prefix} {project.resolve()}"
    total = hashlib.sha256(made_by.encode())
    for name in (LOCKS[purpose], *ALSO_READ):
        total.update(hashlib.sha256((project / name).read_bytes()).digest())
    return total.hexdigest()


def provide(parts: Sequence[Part]) -> None:
    """Install missing parts where we may, else say what is missing. Raises CannotMake."""
    if not parts:
        return
    packages = [package for part in parts for package in part.packages]
    if _may_install() and all(part.packages for part in parts):
        print(f"Installing {', '.join(packages)} ...", file=sys.stderr)
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        failed = "the packages cannot be installed"
        _run("apt-get", "update", "-qq", what=failed, env=quiet)
        install = ("apt-get", "install", "-qq", "--no-install-recommends")
        _run(*install, *packages, what=failed, env=quiet)
        parts = missing_parts.missing()
    if parts:
        raise CannotMake(sentence(parts))


def sentence(parts: Iterable[Part]) -> str:
    """What is missing and what brings it, in one line."""
    said = [f"{part.name} ({_brings(part)})" for part in parts]
    return f"Stifinder needs, and this machine lacks: {', '.join(said)}"


def _brings(part: Part) -> str:
    return f"Debian: {' '.join(part.packages)}" if part.packages else f"of {sys.executable}"


def _may_install() -> bool:
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def _install(project: Path, venv: Path, purpose: str) -> None:
    pip = (str(venv / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    env = dict(os.environ)
    if sys.version_info >= (3, 13):
        env["CPPFLAGS"] = f"{env.get('CPPFLAGS', '')} {SINCE_3_13}".strip()
    hashed = ("--require-hashes", "-r")
    failed = "the packages cannot be installed"
    _run(*pip, *hashed, str(project / BUILD_LOCK), what=failed, env=env)
    # Not isolated: what builds durable_rules has its hash in a lock, too.
    locked = ("--no-build-isolation", *hashed, str(project / LOCKS[purpose]))
    _run(*pip, *locked, what=failed, env=env)
    ours = ("--no-build-isolation", "--no-index", "--no-deps", "--editable", str(project))
    _run(*pip, *ours, what="Stifinder cannot be installed", env=env)


def _run(*command: str, what: str, env: Mapping[str, str] | None = None) -> None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=env)
    except OSError as error:
        raise CannotMake(f"{what}: {error}") from error
    if done.returncode != 0:
        print(done.stdout + done.stderr, file=sys.stderr)
        raise CannotMake(f"{what}: '{' '.join(command)}' ended with {done.returncode}")


def _read(path: Path) -> str | None:
    try:
        return path.read_text(encoding="ascii")
    except OSError:
        return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
