"""`stifinder graph`: what rests on what in a content, as a picture or a list."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.failures import Language
from cli.options import OneOf, language_option, refusal

if TYPE_CHECKING:
    from engine.checking.dependencies import Dependencies
    from engine.conditions.release import Release


@click.command(short_help="Hvad der bygger på hvad · What rests on what.")
@click.argument("content", metavar="[CONTENT]", required=False, default=None)
@language_option
@click.option(
    "--only",
    "ids",
    multiple=True,
    metavar="ID",
    help="Kun det, dette bygger på, og det, der bygger på det; kan gentages · Only what this rests on, and "
    "what rests on it; may be repeated.",
)
@click.option(
    "--format",
    "form",
    type=OneOf(["svg", "text"]),
    default=None,
    help="svg, text  [default: from the name of the output, else text]",
)
@click.option("--output", "-o", metavar="FILE", default=None, help="Skriv til en fil · Write to a file.")
def graph(
    content: str | None, language: Language, ids: tuple[str, ...], form: str | None, output: str | None
) -> int:
    """Afhængighederne i et indhold: spørgsmål, følgeslutninger, regler, udgange og skridt. Tegningen (svg)
    kræver tillægget 'graph'; uden det er den samme viden en liste.

    The dependencies in a content: questions, findings, rules, exits and steps. The drawing (svg) needs the
    extra 'graph'; without it the same is a list.
    """
    from cli.loading import load_release
    from cli.show import show_blocks_or_text
    from engine.checking.dependencies import dependencies
    from reports.review.graph import graph_blocks

    path = Path(output) if output is not None else None
    form = form or ("svg" if path is not None and path.suffix.lower() == ".svg" else "text")
    if form == "svg":
        _drawing_is_possible()
    release = load_release(content)
    found = dependencies(release, language)
    if ids:
        _exist(release, found, ids)
        found = found.around(ids)
    if form == "svg":
        _out(path, _drawn(release, found, ids, language))
    elif path is None:
        show_blocks_or_text(graph_blocks(release, found, ids, language))
    else:
        from cli.forms import FILE_WIDTH
        from reports.text import blocks_text

        _out(path, blocks_text(graph_blocks(release, found, ids, language), FILE_WIDTH).encode("utf-8"))
    return 0


def _drawing_is_possible() -> None:
    from importlib.util import find_spec

    if find_spec("pygraphviz") is None:
        raise refusal("--format", "U210")


def _exist(release: Release, found: Dependencies, ids: tuple[str, ...]) -> None:
    from difflib import get_close_matches

    known = [node.id for node in found.nodes]
    for id_ in ids:
        if id_ not in known:
            raise refusal("--only", "U211", name=id_, nearest="".join(get_close_matches(id_, known, n=1)))


def _drawn(release: Release, found: Dependencies, ids: tuple[str, ...], language: Language) -> bytes:
    from cli.progress import progress
    from cli.words import word
    from reports.review.drawn import graph_svg

    with progress(word("drawing", language)):
        return graph_svg(release, found, ids, language).encode("utf-8")


def _out(path: Path | None, data: bytes) -> None:
    import sys

    from cli.files import write

    if path is None:
        sys.stdout.buffer.write(data)
    else:
        write(path, data)
