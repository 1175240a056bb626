"""Explanations, comparisons and the like on standard output."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click

from cli.forms import FILE_WIDTH

if TYPE_CHECKING:
    from engine.planning.compare import Comparison
    from engine.planning.explain import Explanation
    from reports.blocks import Block


def show_explanation(explanation: Explanation) -> None:
    """Print why, or why not."""
    from cli.explained import explanation_blocks

    show_blocks_or_text(explanation_blocks(explanation))


def show_comparison(comparison: Comparison, names: tuple[str, str], called: Mapping[str, str]) -> None:
    """Print what differs, from the first to the second; `called`: routes and reasons in words, by id."""
    from cli.compared import comparison_blocks

    show_blocks_or_text(comparison_blocks(comparison, names, called))


def show_blocks_or_text(blocks: Sequence[Block]) -> None:
    """Print blocks: drawn for a terminal, plain for everything else."""
    if sys.stdout.isatty():
        from cli.screen import show_blocks

        show_blocks(blocks)
    else:
        from reports.text import blocks_text

        click.echo(blocks_text(blocks, FILE_WIDTH), nl=False)
