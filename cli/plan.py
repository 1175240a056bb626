"""`stifinder plan`: answers in, a plan out, in any of its forms."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.failures import Language
from cli.forms import BY_SUFFIX, CALENDAR, FILE_WIDTH, FORMATS, NOT_FOR_TERMINALS, rendered
from cli.options import Day, OneOf, as_of_option, content_option, language_option, refusal

if TYPE_CHECKING:
    from engine.planning.model import Plan


@click.command(short_help="Planen ud fra svar · The plan from answers.")
@click.argument("answers", metavar="ANSWERS")
@language_option
@as_of_option
@click.option(
    "--format",
    "form",
    type=OneOf(FORMATS),
    default=None,
    metavar="FORMAT",
    help=f"{', '.join(FORMATS)}  [default: from the name of the output, else text]",
)
@click.option("--output", "-o", metavar="FILE", default=None, help="Skriv til en fil · Write to a file.")
@click.option(
    "--start",
    type=Day(),
    default=None,
    metavar="DATE",
    help="Kalenderens første dag (ics) · First day of the calendar (ics; YYYY-MM-DD).",
)
@content_option
def plan(
    answers: str,
    language: Language,
    as_of: date,
    form: str | None,
    output: str | None,
    start: date | None,
    content: str | None,
) -> int:
    """Planen ud fra en fil med svar (YAML eller JSON; - er standard input).

    The plan from a file of answers (YAML or JSON; - is standard input).
    """
    path = Path(output) if output is not None else None
    form = form or (BY_SUFFIX.get(path.suffix.lower(), "text") if path is not None else "text")
    _check_target(form, path, answers)
    _check_start(form, start)

    from cli.loading import load
    from engine.planning.plan import make_plan

    loaded = load(answers, content, language)
    made = make_plan(loaded.release, loaded.answers.answers, as_of, language)
    if form != "text" or path is not None:
        tell_broken_assumptions(made)
    if form == "text" and path is None:
        show(made)
        return 0
    data = rendered(made, form, start)
    if path is None:
        sys.stdout.buffer.write(data)
    else:
        from cli.files import write

        write(path, data)
        _said(path, language)
    return 0


def show(made: Plan) -> None:
    """A plan on standard output: drawn for a terminal, plain for everything else."""
    if sys.stdout.isatty():
        from cli.screen import show_plan

        show_plan(made)
    else:
        from reports.text import plan_text

        click.echo(plan_text(made, FILE_WIDTH), nl=False)


def tell_broken_assumptions(made: Plan) -> None:
    """Say on standard error which answers cannot go together, where the output may not be read at once."""
    from cli.words import word

    asked = {each.question: each.ask for each in made.answered}
    asked |= {each.question: each.ask for each in made.questions}
    for broken in made.broken_assumptions:
        questions = "; ".join(f"{asked[question]} [{question}]" for question in broken.questions)
        click.echo(f"{word('cannot-go-together', made.language)}: {broken.because} ({questions})", err=True)


def _check_target(form: str, path: Path | None, answers: str) -> None:
    from cli.files import same_file

    if path is None:
        if form in NOT_FOR_TERMINALS and sys.stdout.isatty():
            raise refusal("--format", "U205", form=form)
    elif same_file(path, Path(answers)):
        raise refusal(str(path), "U206")


def _check_start(form: str, start: date | None) -> None:
    """A calendar has a first day, and nothing else has one."""
    if form == CALENDAR and start is None:
        raise refusal("--start", "U213")
    if form != CALENDAR and start is not None:
        raise refusal("--start", "U214", form=form)


def _said(path: Path, language: Language) -> None:
    from cli.words import word

    if sys.stderr.isatty():
        click.echo(word("written", language, path=str(path)), err=True)
