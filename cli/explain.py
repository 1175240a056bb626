"""`stifinder explain`: why, or why not, down to answers and articles."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from cli.failures import Language
from cli.options import as_of_option, content_option, language_option, refusal

if TYPE_CHECKING:
    from engine.content.kinds import Content


@click.command(short_help="Hvorfor, eller hvorfor ikke · Why, or why not.")
@click.argument("answers", metavar="ANSWERS")
@click.argument("target", metavar="STEP|ROUTE|FINDING")
@language_option
@as_of_option
@content_option
def explain(answers: str, target: str, language: Language, as_of: date, content: str | None) -> int:
    """Hvorfor et skridt, en vej eller en følgeslutning er med, eller ikke er, ned til svar og paragraffer.

    Why a step, route or finding is there, or is not, down to answers and articles.
    """
    from cli.loading import load
    from cli.show import show_explanation
    from engine.planning.explain import explain as explanation_of

    loaded = load(answers, content, language)
    _known(target, loaded.release.content)
    show_explanation(explanation_of(loaded.release, loaded.answers.answers, as_of, language, target))
    return 0


def _known(target: str, content: Content) -> None:
    from engine.content.positions import Faults

    names = [*content.steps, *content.findings]
    if target not in names:
        nearest = Faults().nearest(target, names)
        raise refusal("STEP|ROUTE|FINDING", "U203", name=target, nearest=nearest)
