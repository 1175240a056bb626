"""Sentences about ids that do not exist, or exist twice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

TABLE: Final[Mapping[str, tuple[str, str]]] = {
    "Q101": (
        "der er intet spørgsmål og ingen følgeslutning '{id}'",
        "there is no question or finding '{id}'",
    ),
    "Q102": ("der er ingen sektion '{id}'", "there is no section '{id}'"),
    "Q103": ("der er intet skridt '{id}'", "there is no step '{id}'"),
    "Q104": ("der er intet belæg '{id}'", "there is no claim '{id}'"),
    "Q105": ("der er ingen kilde '{id}'", "there is no source '{id}'"),
    "Q106": ("der er ingen myndighed '{id}'", "there is no authority '{id}'"),
    "Q107": ("der er ingen aktør '{id}'", "there is no actor '{id}'"),
    "Q108": ("der er ingen aktør eller myndighed '{id}'", "there is no actor or authority '{id}'"),
    "Q109": ("der er ingen fase '{id}'", "there is no phase '{id}'"),
    "Q110": ("der er intet dokument '{id}'", "there is no document '{id}'"),
    "Q111": ("der er intet åbent spørgsmål '{id}'", "there is no open question '{id}'"),
    "Q112": ("der er ingen vej '{id}'", "there is no route '{id}'"),
    "Q113": ("der er intet spørgsmål '{id}'", "there is no question '{id}'"),
    "Q114": ("der er ingen udgang '{id}'", "there is no exit '{id}'"),
    "Q115": ("intet skridt har mærket '{id}'", "no step has the tag '{id}'"),
    "Q116": ("der er ingen følgeslutning '{id}'", "there is no finding '{id}'"),
    "Q117": ("'{id}' er ikke en vej: den har ingen 'pursued'", "'{id}' is no route: it has no 'pursued'"),
    "Q118": ("der er ingen regel '{id}'", "there is no rule '{id}'"),
    "Q201": ("id'et '{id}' findes allerede i {first}", "the id '{id}' exists already at {first}"),
    "Q202": (
        "'{id}' er også et spørgsmål i {first}; spørgsmål og følgeslutninger deler navne",
        "'{id}' is also a question at {first}; questions and findings share their names",
    ),
    "Q301": ("'{fact}' har ingen værdi '{value}'", "'{fact}' has no value '{value}'"),
    "Q302": ("der er ingen værdi '{value}' at sætte tekst på", "there is no value '{value}' to label"),
    "Q303": (
        "'{question}' kan have flere svar; skriv en liste: [{value}]",
        "'{question}' can have several answers; write a list: [{value}]",
    ),
    "Q304": ("'{question}' har ét svar, ikke en liste", "'{question}' has one answer, not a list"),
    "Q305": (
        "skridtet '{step}' står både i '{first}' og '{second}'",
        "the step '{step}' is both in '{first}' and '{second}'",
    ),
    "Q401": (
        "'{name}' findes ikke efter denne ændring; her står, hvad det gamle navn blev til",
        "'{name}' does not exist after this change; this is what the old name became",
    ),
    "Q402": (
        "'{name}' findes stadig, men er angivet som omdøbt eller fjernet",
        "'{name}' still exists, but is listed as renamed or removed",
    ),
}
"""Code -> (Danish, English)."""
