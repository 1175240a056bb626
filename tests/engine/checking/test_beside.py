"""Proofs in a process of their own are the proofs one would have made oneself."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from engine.checking import beside as module
from engine.checking.beside import Progress, beside
from engine.checking.check import prove_all
from engine.checking.proofs.proof import Proof
from engine.conditions.release import Release
from tests.smallcontents import random_release

DAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def _always_beside(monkeypatch: pytest.MonkeyPatch) -> None:
    """However small the content and the machine."""
    monkeypatch.setattr(module, "FROM", 0)
    monkeypatch.setattr("os.cpu_count", lambda: 2)


def test_the_same_proofs_come_back() -> None:
    release, told = random_release(3), list[tuple[Any, ...]]()
    with beside(prove_all, release, DAY) as proved:
        proofs = proved(lambda *words: told.append(words))
    assert proofs == list(prove_all(release, DAY))
    assert told[-1][1] == told[-1][2]


def test_what_goes_wrong_there_is_raised_here() -> None:
    def failing(*_: Any) -> list[Proof]:
        raise ValueError("no proof")

    with (
        beside(failing, random_release(3), DAY) as proved,
        pytest.raises(ValueError, match="no proof"),
    ):
        proved(lambda *_: None)


def test_nobody_waits_for_proofs_that_are_not_asked_for() -> None:
    """Whoever breaks off ends the process too."""

    def endless(_: Release, __: date, progress: Progress) -> list[Proof]:
        while True:
            progress("", 0, 1)

    with beside(endless, random_release(3), DAY):
        pass
