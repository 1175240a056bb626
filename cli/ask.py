"""`stifinder ask`: the questionnaire in a terminal, ending with the plan.

The dialogue speaks on standard error; standard output holds the plan, or, where the dialogue ends
before it, the answers unless a file holds them.
"""

from __future__ import annotations

import shlex
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn

import click

from cli.failures import INTERRUPTED, Language, line_of
from cli.options import as_of_option, content_option, language_option, refusal
from cli.words import word

if TYPE_CHECKING:
    from rich.console import Console

    from cli.dialogue import Dialogue
    from cli.keeping import Keeper
    from engine.conditions.release import Release

PROMPT: Final = "> "
LONGEST_LINE: Final = 10_000


@click.command(short_help="Svar på spørgsmålene og få planen · Answer the questions and get the plan.")
@language_option
@as_of_option
@click.option(
    "--answers",
    metavar="FILE",
    default=None,
    help="Fortsæt med svarene i filen · Continue with the answers in the file.",
)
@click.option(
    "--save",
    metavar="FILE",
    default=None,
    help="Gem i filen efter hvert svar · Save to the file after each answer.",
)
@content_option
def ask(language: Language, as_of: date, answers: str | None, save: str | None, content: str | None) -> int:
    """Spørgeskemaet i terminalen, ét spørgsmål ad gangen; det slutter med planen.

    The questionnaire in the terminal, one question at a time; it ends with the plan.
    """
    if answers == "-":
        raise refusal("--answers", "U208")

    from cli.console import console
    from cli.dialogue import Dialogue
    from cli.keeping import Keeper
    from cli.loading import load_answers, load_release

    release = load_release(content)
    given = load_answers(answers, release, language).answers if answers is not None else {}
    keeper = Keeper(release, language, Path(answers) if answers is not None else None)
    if save is not None:
        keeper.begin(Path(save), given)
    screen = console(errors=True)
    dialogue = Dialogue(release, given, as_of, language, screen, _line_reader(screen), keeper)
    planned, status = False, INTERRUPTED
    with _ended_like_ctrl_c():
        try:
            if dialogue.run() == "plan":
                planned = True
                _show_plan(dialogue, release, as_of, language)
            status = 0
        except (KeyboardInterrupt, EOFError):
            screen.print()
        finally:
            with _undisturbed():
                _leave(dialogue, keeper, screen, language, planned)
    return status


def _show_plan(dialogue: Dialogue, release: Release, as_of: date, language: Language) -> None:
    from cli.plan import show
    from engine.planning.plan import make_plan

    show(make_plan(release, dialogue.answers, as_of, language))


def _leave(dialogue: Dialogue, keeper: Keeper, screen: Console, language: Language, planned: bool) -> None:
    """Leave the answers where they can be found again: in their file, else written out."""
    fault = keeper.keep(dialogue.answers)
    if fault is not None:
        screen.print(line_of(fault, language), soft_wrap=True)
    if not planned:
        screen.print(word("stopped", language))
    if not dialogue.answers:
        return
    if keeper.path is not None and keeper.holds(dialogue.answers):
        path = shlex.quote(str(keeper.path))
        screen.print(word("saved", language, path=keeper.path), soft_wrap=True)
        screen.print(word("pdf-with" if planned else "continue-with", language, path=path), soft_wrap=True)
    else:
        text = f"{word('your-answers', language)}\n{keeper.text(dialogue.answers)}"
        click.echo(text, nl=False, err=planned)


def _line_reader(screen: Console) -> Callable[[], str]:
    """Reads what is typed; where nobody types, shows what was read so that the dialogue can be followed."""
    if sys.stdin is None:  # closed by whoever started us

        def nothing() -> str:
            raise EOFError

        return nothing
    if sys.stdin.isatty() and sys.stdout.isatty():
        with suppress(ImportError):
            import readline  # noqa: F401  # lets `input` edit lines
        return lambda: input(PROMPT)
    reconfigure = getattr(sys.stdin, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")

    def read() -> str:
        screen.print(PROMPT, end="")
        line = sys.stdin.readline(LONGEST_LINE)
        if not line:
            raise EOFError
        if not sys.stdin.isatty():
            from engine.content.positions import shown

            screen.print(shown(line.strip()), soft_wrap=True)
        return line

    return read


@contextmanager
def _ended_like_ctrl_c() -> Iterator[None]:
    """Being told to end (SIGTERM) is an interruption like Ctrl-C, so that no answer is lost."""

    def interrupt(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    with _signals({signal.SIGTERM: interrupt}):
        yield


@contextmanager
def _undisturbed() -> Iterator[None]:
    """A second Ctrl-C does not stop what the first one began."""
    with _signals(dict.fromkeys((signal.SIGINT, signal.SIGTERM), signal.SIG_IGN)):
        yield


@contextmanager
def _signals(handlers: Mapping[signal.Signals, Any]) -> Iterator[None]:
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread may set handlers
        return
    before = {number: signal.signal(number, handler) for number, handler in handlers.items()}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
