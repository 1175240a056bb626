"""`stifinder check`: what is wrong, missing or doubtful in a content, and what is proved of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from cli.failures import Language
from cli.options import OneOf, Whole, as_of_option, language_option

if TYPE_CHECKING:
    from engine.conditions.release import Release


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
@click.option(
    "--mutate",
    is_flag=True,
    help="Prøv også, om ændringer opdages; nogle minutter · Also try whether changes are noticed; minutes.",
)
@click.option(
    "--most",
    type=Whole(1, 1_000_000),
    default=None,
    metavar="N",
    help="Højst N ændringer, et fast udvalg · At most N changes, a fixed sample.",
)
@click.option(
    "--suggest-case",
    "suggest",
    is_flag=True,
    help="Foreslå svar til det, ingen case bruger · Propose answers for what no case exercises.",
)
def check(
    content: str | None,
    language: Language,
    as_of: date,
    form: str,
    quick: bool,
    mutate: bool,
    most: int | None,
    suggest: bool,
) -> int:
    """Kontrol af et indhold: det, der følger med, eller det i en mappe. Slutstatus 1, hvis der er fejl
    eller advarsler, som ingen har set på og ladt stå.

    The check of a content: the shipped one, or the one in a folder. Exit status 1 if there are errors or
    warnings that nobody has looked at and let stand.
    """
    from cli.checked import part_word, report_json, report_lines
    from cli.files import cache_file
    from cli.loading import load_release
    from cli.progress import progress
    from cli.tried import mutation_lines
    from cli.words import word
    from engine.checking.check import check as check_of
    from engine.checking.kept import Kept
    from engine.checking.mutation.mutate import mutate as mutated

    release = load_release(content)
    if suggest:
        return _suggest(release, language, as_of)
    mutation = None
    with progress(word("checking", language)) as tell:

        def told(part: str, done: int, parts: int) -> None:
            tell(part_word(part, language), done, parts)

        kept = Kept(cache_file(release.content.ruleset.id)) if not quick else None
        report = check_of(release, as_of, told, quick=quick, kept=kept)
        if mutate:
            mutation = mutated(release, as_of, most, told)
    if form == "json":
        text = report_json(report, language, quick=quick, mutation=mutation)
        click.echo(text.encode("utf-8"))
    else:
        for line in report_lines(report, language, quick=quick):
            click.echo(line)
        for line in mutation_lines(mutation, language) if mutation is not None else ():
            click.echo(line)
    return 0 if report.clean else 1


def _suggest(release: Release, language: Language, as_of: date) -> int:
    """Print cases to be completed; 1 if there are any."""
    from cli.progress import progress
    from cli.words import word
    from engine.checking.cases.skeleton import skeleton
    from engine.checking.cases.suggest import suggestions
    from engine.checking.check import try_cases

    tried = try_cases(release)
    left = tried.coverage.left if tried.coverage is not None else ()
    if not left:
        click.echo(word("all-exercised", language))
        return 0
    days = (as_of, *(day for day in release.change_dates if day > as_of))
    done = 0
    with progress(word("suggesting", language)) as tell:
        for number, suggestion in enumerate(suggestions(release, days, left), 1):
            done += len(suggestion.targets)
            tell("", done, len(left))
            click.echo(skeleton(release, suggestion, number, language))
    return 1
