"""`stifinder book`: the whole content, or what concerns one subject, for experts to review."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.failures import Language
from cli.options import OneOf, refusal

if TYPE_CHECKING:
    from engine.checking.book.model import Book
    from engine.checking.book.selection import Selection
    from engine.conditions.release import Release


@click.command(short_help="Indholdet til gennemgang · The content for review.")
@click.argument("content", metavar="[CONTENT]", required=False, default=None)
@click.option(
    "--lang",
    "language",
    type=OneOf(["da", "en", "both"]),
    default="da",
    envvar="STIFINDER_LANG",
    show_default=True,
    help="Sprog · Language (STIFINDER_LANG).",
)
@click.option(
    "--only",
    "names",
    multiple=True,
    metavar="SUBJECT",
    help="Kun en myndighed, et emne eller en fase; kan gentages · Only an authority, a subject or a phase; "
    "may be repeated.",
)
@click.option(
    "--format", "form", type=OneOf(["pdf", "html"]), default=None, help="pdf, html  [default: both]"
)
@click.option(
    "--output",
    "-o",
    metavar="FOLDER",
    required=True,
    help="Mappen, der skrives i · The folder to write to.",
)
def book(content: str | None, language: str, names: tuple[str, ...], form: str | None, output: str) -> int:
    """Alt, hvad et indhold siger, som bog med plads til en gennemlæsers kryds og initialer: PDF og HTML.
    Med --only én bog for hver myndighed, hvert emne (en fils navn), hver fase eller hvert mærke på skridt.

    All a content says, as a book with room for a reviewer's tick and initials: PDF and HTML. With --only
    one book for each authority, subject (the name of a file), phase or tag of steps.
    """
    from cli.loading import load_release
    from cli.progress import progress
    from cli.words import word
    from engine.checking.book.make import book as book_of

    languages: list[Language] = ["da", "en"] if language == "both" else ["en" if language == "en" else "da"]
    release = load_release(content)
    selections: list[Selection | None] = [_selection(release, name) for name in dict.fromkeys(names)]
    folder = _folder(output)
    jobs = [
        (selection, own, kind)
        for selection in selections or [None]
        for own in languages
        for kind in ("html", "pdf")
        if form in (None, kind)
    ]
    with progress(word("making-book", languages[0])) as tell:
        for number, (selection, own, kind) in enumerate(jobs):
            subject = selection.name if selection is not None else None
            path = folder / f"{'-'.join(part for part in ('book', subject, own) if part is not None)}.{kind}"
            tell(path.name, number, len(jobs))
            _write(path, book_of(release, own, selection), kind)
        tell("", len(jobs), len(jobs))
    return 0


def _selection(release: Release, name: str) -> Selection:
    from difflib import get_close_matches

    from engine.checking.book.selection import names, selection

    found = selection(release, name)
    if found is None:
        nearest = get_close_matches(name, names(release), n=1)
        raise refusal("--only", "U209", name=name, nearest="".join(nearest))
    return found


def _folder(output: str) -> Path:
    from cli.files import fault_of
    from engine.errors import StifinderError

    folder = Path(output)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StifinderError([fault_of(error, folder)]) from error
    return folder


def _write(path: Path, made: Book, kind: str) -> None:
    from cli.files import write
    from reports.review.book import book_html, book_pdf

    write(path, book_pdf(made) if kind == "pdf" else book_html(made))
    click.echo(str(path))
