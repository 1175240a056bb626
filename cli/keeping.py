"""Where a dialogue's answers are kept while it runs, so that no interruption loses one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from cli.failures import Language
from cli.files import same_file, write
from engine.errors import Fault, StifinderError
from engine.reasoning.answers import answers_text

if TYPE_CHECKING:
    from engine.conditions.release import Release
    from engine.reasoning.conclusion import Answer


class Keeper:
    """Writes the answers to a file whenever they change, or knows that no file holds them."""

    def __init__(self, release: Release, language: Language, resumed: Path | None) -> None:
        """`resumed` is the file the answers came from: the only existing one that may be overwritten."""
        self._release = release
        self._language = language
        self._own = resumed
        self._kept: Mapping[str, Answer] | None = None
        self.path: Path | None = None
        """Where answers are saved; None: nowhere yet."""

    def begin(self, path: Path, answers: Mapping[str, Answer]) -> None:
        """Save to this file from now on, and at once.

        Raises StifinderError, and goes on as before, where the file is somebody else's or cannot be
        written.
        """
        own = [name for name in (self._own, self.path) if name is not None]
        if path.exists() and not path.is_dir() and not any(same_file(path, name) for name in own):
            raise StifinderError([Fault(str(path), 0, 0, "U207", {})])
        write(path, self.text(answers))
        self.path, self._kept = path, dict(answers)

    def keep(self, answers: Mapping[str, Answer]) -> Fault | None:
        """Save, if there is a file to save to; what went wrong, if it cannot be written."""
        if self.path is None or self.holds(answers):
            return None
        try:
            write(self.path, self.text(answers))
        except StifinderError as error:
            return error.faults[0]
        self._kept = dict(answers)
        return None

    def holds(self, answers: Mapping[str, Answer]) -> bool:
        """Whether these very answers are in a file."""
        return self._kept == answers

    def text(self, answers: Mapping[str, Answer]) -> str:
        """The answers as a file that can be used again, with the questions as comments."""
        return answers_text(answers, self._release, self._language)
