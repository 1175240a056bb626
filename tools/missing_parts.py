"""Parts of the system that Stifinder needs and no Python package brings: which of them are missing.

Runs before anything is installed, so it uses nothing but Python itself.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import importlib.util
import os
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

FONT_FOLDERS: Final = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.local/share/fonts",
    "~/.fonts",
    "/Library/Fonts",
    "/System/Library/Fonts",
)
FONT_ENDINGS: Final = frozenset({".ttf", ".otf", ".ttc"})


@dataclass(frozen=True)
class Part:
    """Something of the system: how a person calls it, and the Debian packages that bring it."""

    name: str
    packages: tuple[str, ...]
    """Empty: no package of the distribution can bring it."""
    present: Callable[[], bool]


def missing() -> list[Part]:
    """The parts this machine lacks for the Python that is running."""
    return [part for part in _parts() if not part.present()]


def _parts() -> Iterable[Part]:
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    # Another Python than the distribution's brings its own headers and modules, or nobody does.
    own = Path(sys.executable).resolve().parent == Path("/usr/bin")
    yield Part("Python's venv and ensurepip", (f"{version}-venv",) if own else (), has_venv)
    yield Part("a C compiler (for durable_rules)", ("gcc", "libc6-dev"), has_compiler)
    yield Part("Python's C headers (for durable_rules)", (f"{version}-dev",) if own else (), has_headers)
    yield Part("Pango (for PDF)", ("libpango-1.0-0", "libpangoft2-1.0-0"), has_pango)
    yield Part("HarfBuzz with subsetting (for PDF)", ("libharfbuzz-subset0",), has_harfbuzz)
    yield Part("a font (for PDF)", ("fonts-dejavu-core", "fonts-open-sans"), has_font)


def has_venv() -> bool:
    """Whether this Python can make an environment with pip in it."""
    return all(importlib.util.find_spec(module) is not None for module in ("venv", "ensurepip"))


def has_compiler() -> bool:
    """Whether the compiler that setuptools will call is there, and the headers of C beside it."""
    return _compiles("#include <stdlib.h>")


def has_headers() -> bool:
    """Whether Python's own headers are there."""
    return Path(sysconfig.get_path("include"), "Python.h").is_file()


def _compiles(source: str) -> bool:
    command = (os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc").split()
    try:
        done = subprocess.run(
            [*command, "-E", "-"], input=source, capture_output=True, text=True, check=False
        )
    except OSError:
        return False
    return done.returncode == 0


def has_pango() -> bool:
    """Whether WeasyPrint will find the libraries that lay out text."""
    return has_libraries("gobject-2.0:0", "fontconfig:1", "pango-1.0:0", "pangoft2-1.0:0")


def has_harfbuzz() -> bool:
    """Whether fonts can be read, and cut down to what is used."""
    return has_libraries("harfbuzz:0", "harfbuzz-subset:0")


def has_libraries(*names: str) -> bool:
    """Whether shared libraries can be loaded: `name:major version`."""
    return all(_loads(*name.split(":")) for name in names)


def _loads(name: str, major: str) -> bool:
    candidates = [f"lib{name}.so.{major}", f"lib{name}.dylib", f"lib{name}.{major}.dylib"]
    found = ctypes.util.find_library(name)
    for candidate in [*candidates, *([found] if found else [])]:
        try:
            ctypes.CDLL(candidate)
        except OSError:
            continue
        return True
    return False


def has_font(folders: Sequence[str] = FONT_FOLDERS) -> bool:
    """Whether there is any font at all; without one a PDF shows empty boxes."""
    for folder in folders:
        for _, _, names in os.walk(Path(folder).expanduser()):
            if any(Path(name).suffix.lower() in FONT_ENDINGS for name in names):
                return True
    return False
