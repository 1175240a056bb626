"""Progress on standard error, for whatever takes longer than a second; none where nobody looks."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final, TypeAlias

Tell: TypeAlias = Callable[[str, int, int], None]
"""Told: what is being done, how many parts are done, and how many there are."""
PATIENCE: Final = 1.0
"""Seconds without a word."""


@contextmanager
def progress(title: str) -> Iterator[Tell]:
    """Show a bar once something has taken longer than a second. Nothing where standard error is no
    terminal."""
    if not sys.stderr.isatty():
        yield lambda *_: None
        return
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

    from cli.console import console

    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
    bar = Progress(*columns, console=console(errors=True), transient=True)
    task = bar.add_task(title, total=None)
    start = time.monotonic()
    shown = False

    def tell(what: str, done: int, total: int) -> None:
        nonlocal shown
        if not shown and time.monotonic() - start > PATIENCE:
            bar.start()
            shown = True
        bar.update(task, description=f"{title}: {what}" if what else title, completed=done, total=total)

    try:
        yield tell
    finally:
        if shown:
            bar.stop()
