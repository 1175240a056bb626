"""Parts of a check side by side, where the machine has a second core to spare."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Final, TypeVar

from engine.conditions.release import Release

Progress = Callable[[str, int, int], None]
T = TypeVar("T")
Work = Callable[[Release, date, Progress], Iterable[T]]
"""Something to do with a release, whose outcomes can be sent from one process to another."""
FROM: Final = 100
"""Rules from which on a process of its own is worth its while."""


@contextmanager
def beside(work: Work[T], release: Release, as_of: date) -> Iterator[Callable[[Progress], list[T]]]:
    """Begin something in a process of its own; what is given back waits for it and has its outcomes.

    The release is not sent but inherited: it is large, and the process is a copy of this one. Where
    that cannot be (one core, other threads, a small content), it begins when it is asked for.
    """
    alone = (os.cpu_count() or 1) < 2 or threading.active_count() > 1 or len(release.content.rules) < FROM
    if alone or "fork" not in multiprocessing.get_all_start_methods():
        yield lambda progress: list(work(release, as_of, progress))
        return
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)

    def run() -> None:
        try:
            sender.send(list(work(release, as_of, lambda *told: sender.send(told))))
        except BaseException as error:
            sender.send(error)
            raise

    process = context.Process(target=run, daemon=True)
    process.start()
    sender.close()

    def outcomes(progress: Progress) -> list[T]:
        while True:
            received = receiver.recv()
            if isinstance(received, tuple):
                progress(*received)
            elif isinstance(received, BaseException):
                raise received
            else:
                found: list[T] = received
                return found

    try:
        yield outcomes
    finally:
        process.terminate()
        process.join()
        receiver.close()
