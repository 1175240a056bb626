"""What can go wrong, as a user reads it.

    StifinderError          one or several faults, each a sentence in two languages
    ├── ContentError        the content folder cannot be used
    └── AnswersError        the answers cannot be used

Every fault has a stable code; the sentences of all codes stand in `engine.sentences`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from engine.content.base import Language
from engine.sentences import sentence


@dataclass(frozen=True, order=True)
class Fault:
    """One thing that is wrong, where, and what was expected."""

    path: str
    line: int
    column: int
    """Both count from 1; 0: the whole file."""
    code: str
    details: Mapping[str, str] = field(default_factory=dict, compare=False)
    """The words the code's sentence needs."""

    def text(self, language: Language = "da") -> str:
        """`file:line:column: code: sentence`, on one line."""
        said = sentence(self.code, language, self.details)
        return f"{self.path}:{self.line}:{self.column}: {self.code}: {said}"


class StifinderError(Exception):
    """Unusable input. `faults` is never empty, and in order of place."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        super().__init__("\n".join(fault.text("en") for fault in self.faults))


class ContentError(StifinderError):
    """The content folder cannot be used; nothing of it was loaded."""


class AnswersError(StifinderError):
    """The answers cannot be used."""
