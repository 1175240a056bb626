"""`stifinder schema`: the shape of content, and of a plan, for editors and other programs."""

from __future__ import annotations

import click

from cli.failures import Language
from cli.options import language_option, refusal


@click.command(short_help="Formen af indhold eller en plan · The shape of content or of a plan.")
@click.argument("kind", metavar="KIND")
@language_option
def schema(kind: str, language: Language) -> int:
    """JSON Schema for en slags indhold (question, rule, step, …) eller for en plan (plan).

    The JSON Schema of a kind of content (question, rule, step, …) or of a plan (plan).
    """
    import json
    from difflib import get_close_matches

    from engine.content.kinds import KINDS
    from engine.content.schema import SCHEMA_KINDS, json_schema

    name = kind.strip().lower().replace("-", "_")
    if name == "plan":
        from engine.planning.model import Plan

        described = {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            **Plan.model_json_schema(by_alias=True, mode="serialization"),
        }
    elif name in SCHEMA_KINDS:
        described = json_schema(name)
    else:
        near = get_close_matches(name, [*SCHEMA_KINDS, "plan"], n=1)
        raise refusal("KIND", "U204", name=kind, allowed=", ".join([*KINDS, "plan"]), nearest="".join(near))
    click.echo(json.dumps(described, indent=2, ensure_ascii=False).encode("utf-8"))
    return 0
