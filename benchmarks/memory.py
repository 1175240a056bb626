"""How much a process grows by evaluating, in a process of its own."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.measuring import AS_OF, FULL, Scale, complete_profiles, generated, half_profiles, table
from engine.conditions.release import load
from engine.reasoning.conclude import conclude, forget

PROJECT = Path(__file__).parents[1]
SMALL_UNITS = 12


def main(scale: Scale = FULL) -> None:
    """Write the table."""
    measured = [(SMALL_UNITS, scale.evaluations), (scale.units, max(1, scale.evaluations // 20))]
    rows = [_row(units, evaluations) for units, evaluations in measured]
    head = ["content", "evaluations", "MB before", "MB after", "bytes per evaluation"]
    table("Memory", head, rows)


def _row(units: int, evaluations: int) -> Sequence[str]:
    command = [sys.executable, "-m", "benchmarks.memory", str(units), str(evaluations)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    before, after = json.loads(done.stdout)
    growth = (after - before) / evaluations
    name = f"generated, {units} units"
    return [name, f"{evaluations:,}", f"{before / 1e6:.1f}", f"{after / 1e6:.1f}", f"{growth:.0f}"]


def grow(units: int, evaluations: int) -> tuple[int, int]:
    """Resident bytes before and after evaluations, none of them remembered from an earlier one."""
    with generated(units) as folder:
        release = load(folder)
    profiles = complete_profiles(release, 20) + half_profiles(release, 20)

    def evaluate(times: int) -> None:
        for number in range(times):
            forget()
            conclude(release, profiles[number % len(profiles)], AS_OF)

    # What grows at first is what is kept once: pools of Python and of the C library.
    evaluate(max(2 * len(profiles), evaluations // 4))
    before = _resident()
    evaluate(evaluations)
    return before, _resident()


def _resident() -> int:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize()


if __name__ == "__main__":
    print(json.dumps(grow(int(sys.argv[1]), int(sys.argv[2]))))
