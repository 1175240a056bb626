"""`stifinder check`: what is wrong, missing or doubtful in a content, and what is proved of it."""

from __future__ import annotations

from datetime import date

import click

from cli.failures import Language
from cli.options import OneOf, as_of_option, language_option


@click.command(short_help="Kontrol af indholdet · The check of a content.")
@click.argument("content", metavar="[CONTENT]", required=False, default=None)
@language_option
@as_of_option
@click.option("--format", "form", type=OneOf(["text", "json"]), default="text", help="text, json")
@click.option(
    "--quick",
    is_flag=True,
    help="Kun det, der ses uden beviser; et par sekunder · Only what is seen without proofs; seconds.",
)
def check(content: str | None, language: Language, as_of: date, form: str, quick: bool) -> int:
    """Kontrol af et indhold: det, der følger med, eller det i en mappe. Slutstatus 1, hvis der er fejl
    eller advarsler, som ingen har set på og ladt stå.

    The check of a content: the shipped one, or the one in a folder. Exit status 1 if there are errors or
    warnings that nobody has looked at and let stand.
    """
    from cli.checked import part_word, report_json, report_lines
    from cli.loading import load_release
    from cli.progress import progress
    from cli.words import word
    from engine.checking.check import check as check_of

    release = load_release(content)
    with progress(word("checking", language)) as tell:
        report = check_of(
            release,
            as_of,
            lambda part, done, parts: tell(part_word(part, language), done, parts),
            quick=quick,
        )
    if form == "json":
        click.echo(report_json(report, language, quick=quick).encode("utf-8"))
    else:
        for line in report_lines(report, language, quick=quick):
            click.echo(line)
    return 0 if report.clean else 1
