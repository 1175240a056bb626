"""Two halves of a check side by side, where the machine has a second core to spare."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Final

from engine.checking.proofs.proof import Proof
from engine.conditions.release import Release

Progress = Callable[[str, int, int], None]
Prove = Callable[[Release, date, Progress], Iterable[Proof]]
FROM: Final = 100
"""Rules from which on a process of its own is worth its while."""


@contextmanager
def beside(prove: Prove, release: Release, as_of: date) -> Iterator[Callable[[Progress], list[Proof]]]:
    """Begin proving in a process of its own; what is given back waits for it and has the proofs.

    The release is not sent but inherited: it is large, and the process is a copy of this one. Where
    that cannot be (one core, other threads, a small content), proving begins when it is asked for.
    """
    alone = (os.cpu_count() or 1) < 2 or threading.active_count() > 1 or len(release.content.rules) < FROM
    if alone or "fork" not in multiprocessing.get_all_start_methods():
        yield lambda progress: list(prove(release, as_of, progress))
        return
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)

    def run() -> None:
        try:
            sender.send(list(prove(release, as_of, lambda *told: sender.send(told))))
        except BaseException as error:
            sender.send(error)
            raise

    process = context.Process(target=run, daemon=True)
    process.start()
    sender.close()

    def proved(progress: Progress) -> list[Proof]:
        while True:
            received = receiver.recv()
            if isinstance(received, tuple):
                progress(*received)
            elif isinstance(received, BaseException):
                raise received
            else:
                found: list[Proof] = received
                return found

    try:
        yield proved
    finally:
        process.terminate()
        process.join()
        receiver.close()
