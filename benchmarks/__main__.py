"""`python -m benchmarks [NAME ...]`: run benchmarks; their tables go to standard output."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from importlib import import_module
from typing import Final

from benchmarks.measuring import FULL, Scale, machine

NAMES: Final = (
    "engines",
    "evaluation",
    "sweeping",
    "loading",
    "memory",
    "command",
    "pdf",
    "exactness",
    "vectorised",
)


def main(names: Sequence[str], scale: Scale = FULL) -> int:
    """Run some benchmarks, or all; the exit status."""
    wrong = [name for name in names if name not in NAMES]
    if wrong:
        print(f"there is no benchmark {', '.join(wrong)}; there are {', '.join(NAMES)}", file=sys.stderr)
        return 2
    print(f"{machine()}; {date.today()}")
    for name in names or NAMES:
        print(f"benchmark {name} ...", file=sys.stderr)
        import_module(f"benchmarks.{name}").main(scale)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
