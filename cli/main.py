"""The command itself: its subcommands, and what becomes of everything that goes wrong.

Nothing heavy is imported here: help and refusals of a mistyped command cost no time.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

import click

from cli.ask import ask
from cli.book import book
from cli.check import check
from cli.compare import compare
from cli.diff import diff
from cli.explain import explain
from cli.failures import ReaderGone, status_of
from cli.graph import graph
from cli.plan import plan
from cli.schema import schema
from cli.sweep import sweep


class Stifinder(click.Group):
    """A group whose every failure is a sentence on standard error and an exit status."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a subcommand. Raises ReaderGone before click answers a closed pipe with a status of its own."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise ReaderGone from error

    def main(  # type: ignore[override]  # click overloads it by `standalone_mode`, which we pass on
        self, args: Sequence[str] | None = None, *, standalone_mode: bool = True, **extra: Any
    ) -> int:
        """Run the command; exits with the status, or returns it where not standalone."""
        arguments = list(sys.argv[1:] if args is None else args)
        _forgiving_streams()
        extra["prog_name"] = "stifinder"
        with status_of(arguments) as outcome:
            outcome.status = super().main(arguments, standalone_mode=False, **extra) or 0
        if standalone_mode:
            sys.exit(outcome.status)
        return outcome.status


def _forgiving_streams() -> None:
    """A terminal without a letter shows a question mark instead of ending the command."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def _version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from engine import __version__

        click.echo(f"stifinder {__version__}")
        ctx.exit()


@click.group(
    cls=Stifinder,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=(
        "Slutstatus · Exit status:  0 i orden · fine;  1 nej, en forskel · no, a difference;  "
        "2 input kan ikke bruges · unusable input"
    ),
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_version,
    help="Vis versionen · Show the version.",
)
def stifinder() -> None:
    """Vejen gennem reglerne for avancerede terapier (ATMP) i Danmark.

    The regulatory path of an advanced therapy (ATMP) in Denmark.
    """


for _command in (ask, plan, explain, compare, check, diff, book, graph, sweep, schema):
    stifinder.add_command(_command)
