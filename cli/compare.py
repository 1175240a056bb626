"""`stifinder compare`: what differs between the plans of two sets of answers."""

from __future__ import annotations

from datetime import date

import click

from cli.failures import Language
from cli.options import OneOf, as_of_option, content_option, language_option


@click.command(short_help="Forskellen på to sæt svar · The difference between two sets of answers.")
@click.argument("answers_a", metavar="ANSWERS_A")
@click.argument("answers_b", metavar="ANSWERS_B")
@language_option
@as_of_option
@click.option("--format", "form", type=OneOf(["text", "json"]), default="text", help="text, json")
@content_option
def compare(
    answers_a: str, answers_b: str, language: Language, as_of: date, form: str, content: str | None
) -> int:
    """Forskellen på planerne for to sæt svar. Slutstatus 1, hvis der er en.

    The difference between the plans of two sets of answers. Exit status 1 if there is one.
    """
    from cli.loading import load_answers, load_release
    from cli.plan import tell_broken_assumptions
    from cli.show import show_comparison
    from engine.planning.compare import compare as comparison_of
    from engine.planning.plan import make_plan

    release = load_release(content)
    plans = [
        make_plan(release, load_answers(name, release, language).answers, as_of, language)
        for name in (answers_a, answers_b)
    ]
    for plan in plans:
        tell_broken_assumptions(plan)
    comparison = comparison_of(*plans)
    if form == "json":
        click.echo(comparison.model_dump_json(by_alias=True, indent=2).encode("utf-8"))
    else:
        called = {route.id: route.title for plan in plans for route in plan.routes}
        called |= {why.rule: f"“{why.text}”" for plan in plans for step in plan.steps for why in step.because}
        show_comparison(comparison, (answers_a, answers_b), called)
    return 0 if comparison.is_empty else 1
