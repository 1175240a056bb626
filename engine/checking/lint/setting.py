"""What a lint check is given, and what it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeAlias

from engine.checking.lint.texts import Written, texts_of
from engine.checking.observation import Observation
from engine.conditions.release import Release


@dataclass(frozen=True)
class Setting:
    """A release, and the day and limits it is looked at with."""

    release: Release
    as_of: date
    """A fixed day in tests, so that nothing turns with the calendar."""
    oldest_months: int = 18
    """A copy seen longer ago than this is noticed."""

    @cached_property
    def texts(self) -> tuple[Written, ...]:
        """Every text of the content."""
        return tuple(texts_of(self.release.content))

    @cached_property
    def shown_texts(self) -> tuple[Written, ...]:
        """Every text a user may come to read."""
        return tuple(written for written in self.texts if written.shown)


Lint: TypeAlias = Callable[[Setting], Iterable[Observation]]
"""Its docstring is the check's help: what it looks for, and why."""
