"""Our templates: strict about what is missing, and whatever the content holds is text, never mark-up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined

from reports.formats import sentence
from reports.packaged import packaged_text


def environment(word: Callable[..., str], **shared: Any) -> Environment:
    """The templates with `w` for the words of a report, and whatever else they share."""
    made = Environment(
        loader=FunctionLoader(lambda name: packaged_text(f"templates/{name}")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update({"w": word, "sentence": sentence, **shared})
    made.filters["sentence"] = sentence
    return made
