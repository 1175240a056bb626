"""What goes wrong, as one line on standard error and an exit status; never a traceback.

0  fine            1  the answer is "no"       2  unusable input
70 our own fault   130 interrupted             141 the reader of our output went away
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

import click

if TYPE_CHECKING:
    from engine.errors import Fault

Language = Literal["da", "en"]
UNUSABLE: Final = 2
OWN_FAULT: Final = 70
INTERRUPTED: Final = 130
NO_READER: Final = 141
_ABOUT_FILES: Final = ("U206", "U207", "U3")
"""Codes of use that speak of a file; the others speak of a word of the command line."""


class ReaderGone(Exception):
    """Nobody reads our output any more (`| head`)."""


@dataclass
class Outcome:
    """The exit status a command comes to."""

    status: int = 0


@contextmanager
def status_of(arguments: Sequence[str]) -> Iterator[Outcome]:
    """Run something; whatever it raises is said on standard error and becomes a status."""
    outcome = Outcome()
    try:
        yield outcome
        sys.stdout.flush()
    except (BrokenPipeError, ReaderGone):
        # No message, and none from the interpreter's own last flush.
        _silence()
        outcome.status = NO_READER
    except (KeyboardInterrupt, click.Abort):
        outcome.status = INTERRUPTED
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.ctx.get_help(), err=True)
        outcome.status = UNUSABLE
    except click.UsageError as error:
        _say([_usage(error)], arguments)
        outcome.status = UNUSABLE
    except Exception as error:
        outcome.status = _other(error, arguments)


def tell(faults: Sequence[Fault], language: Language) -> None:
    """Print faults or notices on standard error, one line each."""
    for fault in faults:
        click.echo(line_of(fault, language), err=True)


def line_of(fault: Fault, language: Language) -> str:
    """A fault as one line; one of the command line names the word it is about instead of a place."""
    if fault.code.startswith("U") and not fault.code.startswith(_ABOUT_FILES):
        from engine.sentences import sentence

        return f"{fault.path}: {fault.code}: {sentence(fault.code, language, fault.details)}"
    return fault.text(language)


def language_of(arguments: Sequence[str]) -> Language:
    """The language asked for, also where the command line itself could not be read."""
    asked = os.environ.get("STIFINDER_LANG", "da")
    for number, word in enumerate(arguments):
        if word == "--lang" and number + 1 < len(arguments):
            asked = arguments[number + 1]
        elif word.startswith("--lang="):
            asked = word.removeprefix("--lang=")
    return "en" if asked == "en" else "da"


def _say(faults: Sequence[Fault], arguments: Sequence[str]) -> None:
    tell(faults, language_of(arguments))


def _other(error: Exception, arguments: Sequence[str]) -> int:
    from engine.errors import Fault, StifinderError

    if isinstance(error, StifinderError):
        _say(error.faults, arguments)
        return UNUSABLE
    if isinstance(error, OSError):
        from cli.files import fault_of

        _say([fault_of(error)], arguments)
        return UNUSABLE
    if os.environ.get("STIFINDER_DEBUG"):
        sys.excepthook(type(error), error, error.__traceback__)
    problem = " ".join(f"{type(error).__name__}: {error}".split())
    _say([Fault("stifinder", 0, 0, "U901", {"problem": problem[:200]})], arguments)
    return OWN_FAULT


def _usage(error: click.UsageError) -> Fault:
    from engine.errors import Fault

    where = error.ctx.command_path if error.ctx else "stifinder"
    possible = getattr(error, "possibilities", None) or []
    nearest = str(next(iter(possible), ""))
    if isinstance(error, click.exceptions.NoSuchCommand):
        return Fault(where, 0, 0, "U101", {"name": error.command_name, "nearest": nearest})
    if isinstance(error, click.NoSuchOption):
        return Fault(where, 0, 0, "U102", {"name": error.option_name, "nearest": nearest})
    if isinstance(error, click.MissingParameter):
        return Fault(where, 0, 0, "U103", {"name": error.param.human_readable_name if error.param else "?"})
    if isinstance(error, click.BadOptionUsage):
        return Fault(where, 0, 0, "U106", {"name": error.option_name})
    problem = " ".join(error.format_message().split())
    if "unexpected extra argument" in problem:
        found = problem.partition("(")[2].rstrip(")")
        return Fault(where, 0, 0, "U107", {"found": found})
    return Fault(where, 0, 0, "U105", {"problem": problem})


def _silence() -> None:
    devnull = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(devnull, sys.stdout.fileno())
    except (OSError, ValueError):
        pass  # a stream without a file behind it has nothing left to flush either
    finally:
        os.close(devnull)
