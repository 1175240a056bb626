"""`stifinder sweep`: what comes out for a great many random complete profiles."""

from __future__ import annotations

from datetime import date
from typing import Final

import click

from cli.failures import Language
from cli.options import OneOf, Whole, as_of_option, language_option

DEFAULT: Final = 1_000_000
MOST: Final = 1_000_000_000
MOST_SEED: Final = 2**63 - 1


@click.command(short_help="Hvad der kommer ud af mange besvarelser · What comes out of many answers.")
@click.argument("content", metavar="[CONTENT]", required=False, default=None)
@language_option
@as_of_option
@click.option(
    "--profiles",
    type=Whole(1, MOST),
    default=DEFAULT,
    show_default=True,
    metavar="N",
    help="Hvor mange besvarelser · How many sets of answers.",
)
@click.option(
    "--seed",
    type=Whole(0, MOST_SEED),
    default=1,
    show_default=True,
    metavar="N",
    help="Samme tal, samme besvarelser · The same number, the same answers.",
)
@click.option(
    "--answers",
    "answers",
    metavar="FILE",
    default=None,
    help="Kun besvarelser, der stemmer med filens · Only sets that agree with the file's answers.",
)
@click.option("--format", "form", type=OneOf(["text", "json"]), default="text", help="text, json")
def sweep(
    content: str | None,
    language: Language,
    as_of: date,
    profiles: int,
    seed: int,
    answers: str | None,
    form: str,
) -> int:
    """Tal for tilfældige, fuldstændige besvarelser: hvor tit hver vej, værdi, udgang og regel forekommer.
    Alle svar trækkes lige tit; tallene siger intet om, hvor tit noget forekommer i virkeligheden.

    Figures on random complete sets of answers: how often each route, value, exit and rule occurs. All
    answers are drawn equally often; the figures do not tell how often something occurs in the world.
    """
    from cli.loading import load_answers, load_release
    from cli.progress import progress
    from cli.show import show_blocks_or_text
    from cli.words import word
    from engine.checking.statistics import statistics
    from reports.review.statistics import statistics_blocks

    release = load_release(content)
    known = load_answers(answers, release, language).answers if answers is not None else None
    with progress(word("sweeping", language)) as tell:
        made = statistics(release, as_of, profiles, seed, known, lambda done, total: tell("", done, total))
    if form == "json":
        click.echo(made.model_dump_json(indent=2).encode("utf-8"))
    else:
        show_blocks_or_text(statistics_blocks(made, release, language))
    return 0
