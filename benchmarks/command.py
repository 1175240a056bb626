"""The command as a whole process, beside one of Python that does nothing."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measuring import (
    AS_OF,
    FULL,
    Scale,
    complete_profiles,
    half_profiles,
    median,
    milliseconds,
    of_processes,
    ratio,
    table,
    taking_turns,
)
from engine.conditions.release import load
from engine.reasoning.answers import answers_text

PROJECT = Path(__file__).parents[1]
NOTHING = "python -c pass"


def main(scale: Scale = FULL) -> None:
    """Write the table."""
    release = load()
    with TemporaryDirectory() as folder:
        complete, half = Path(folder, "complete.yaml"), Path(folder, "half.yaml")
        complete.write_text(answers_text(complete_profiles(release, 1)[0], release), encoding="utf-8")
        half.write_text(answers_text(half_profiles(release, 1)[0], release), encoding="utf-8")
        plan = ["-m", "cli", "plan", "--as-of", str(AS_OF)]
        contenders = {
            NOTHING: _process("-c", "pass"),
            "stifinder --help": _process("-m", "cli", "--help"),
            "stifinder plan, complete": _process(*plan, str(complete)),
            "stifinder plan, half answered": _process(*plan, str(half)),
            "stifinder plan, complete, as JSON": _process(*plan, "--format", "json", str(complete)),
        }
        times = taking_turns(contenders, scale.processes, of_processes)
    rows = [
        [name, milliseconds(median(seconds)), f"{ratio(seconds, times[NOTHING]):.1f}"]
        for name, seconds in times.items()
    ]
    table("The command", ["command", "ms", "times a bare Python"], rows)


def _process(*words: str) -> Callable[[], object]:
    command = [sys.executable, *words]
    return lambda: subprocess.run(command, cwd=PROJECT, capture_output=True, check=True)


if __name__ == "__main__":
    main()
