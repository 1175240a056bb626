"""`stifinder diff`: what a change of the content means, for whom."""

from __future__ import annotations

from datetime import date

import click

from cli.failures import Language
from cli.options import OneOf, as_of_option, language_option


@click.command(short_help="Hvad en ændring af indholdet betyder · What a change of content means.")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@language_option
@as_of_option
@click.option("--format", "form", type=OneOf(["text", "json", "md"]), default="text", help="text, json, md")
def diff(old: str, new: str, language: Language, as_of: date, form: str) -> int:
    """Forskellen på to indhold: for hvert skridt, hver vej og hver konklusion, hvem den ændres for, og
    hvad der er bevist uændret. Slutstatus 1, hvis noget er ændret.

    The difference of two contents: for each step, route and conclusion for whom it changes, and what
    is proved unchanged. Exit status 1 if anything changes.
    """
    from cli.loading import load_release
    from cli.progress import progress
    from cli.words import word
    from engine.checking.difference.diff import diff as difference_of
    from reports.review.packet import packet

    before, after = load_release(old), load_release(new)
    with progress(word("comparing", language)) as tell:
        difference = difference_of(before, after, as_of, tell)
    if form == "json":
        click.echo(difference.model_dump_json(indent=2).encode("utf-8"))
    elif form == "md":
        from reports.markdown import blocks_markdown

        click.echo(blocks_markdown(packet(difference, after, language)).encode("utf-8"), nl=False)
    else:
        from cli.show import show_blocks_or_text

        show_blocks_or_text(packet(difference, after, language))
    return 1 if difference.differs else 0
