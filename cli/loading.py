"""What commands begin with: the release and the answers."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cli.failures import Language, tell

if TYPE_CHECKING:
    from engine.conditions.release import Release
    from engine.reasoning.answers import Answers

STDIN = "-"


@dataclass(frozen=True)
class Loaded:
    """A release and answers for it."""

    release: Release
    answers: Answers


def load_release(content: str | None) -> Release:
    """The shipped content, or the one in a folder. Raises ContentError."""
    from engine.conditions.release import load

    return load(Path(content) if content is not None else None)


def load_answers(name: str, release: Release, language: Language) -> Answers:
    """The answers in a file (`-`: standard input); notices go to standard error. Raises AnswersError."""
    from engine.reasoning.answers import MAX_BYTES, read_answers

    if name == STDIN:
        answers = read_answers(sys.stdin.buffer.read(MAX_BYTES + 1), release, "<stdin>")
    else:
        answers = read_answers(Path(name), release)
    tell(answers.notices, language)
    return answers


def load(answers: str, content: str | None, language: Language) -> Loaded:
    """Both, the release first: without it no answer means anything."""
    release = load_release(content)
    return Loaded(release, load_answers(answers, release, language))
