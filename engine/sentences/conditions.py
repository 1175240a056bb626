"""Sentences about conditions, rules, steps and their order."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

TABLE: Final[Mapping[str, tuple[str, str]]] = {
    "C101": (
        "der er intet spørgsmål og ingen følgeslutning '{fact}'",
        "there is no question or finding '{fact}'",
    ),
    "C102": ("'{fact}' har ingen værdi '{value}'", "'{fact}' has no value '{value}'"),
    "C103": (
        "'{fact}' spørges der altid om, så den er aldrig n/a",
        "'{fact}' is always asked, so it is never n/a",
    ),
    "C104": (
        "unknown er brugerens tvivl; kun en regel må nævne den, og ikke under 'not'",
        "unknown is the user's doubt; only a rule may name it, and not under 'not'",
    ),
    "C105": (
        "en regel med lovens kraft kan ikke hvile på unknown, brugerens tvivl",
        "a rule with the force of law cannot rest on unknown, the user's doubt",
    ),
    "C106": (
        "en betingelse er {{spørgsmål: svar}}, men her står {found}",
        "a condition is {{question: answer}}, but this is {found}",
    ),
    "C107": ("betingelsen er tom: {key}", "the condition is empty: {key}"),
    "C108": (
        "værdien af '{fact}' er et id eller en liste af id'er, men her står {found}",
        "the value of '{fact}' is an id or a list of ids, but this is {found}",
    ),
    "C109": (
        "[] betyder 'ingen af dem' og passer kun til spørgsmål med flere svar, ikke til '{fact}'",
        "[] means 'none of them' and fits only questions with several answers, not '{fact}'",
    ),
    "C110": (
        "'{fact}' er en følgeslutning; kun et svar kan være unknown",
        "'{fact}' is a finding; only an answer can be unknown",
    ),
    "C111": (
        "'{key}' tager en liste af betingelser, men her står {found}",
        "'{key}' takes a list of conditions, but this is {found}",
    ),
    "C112": ("'{value}' står to gange", "'{value}' is there twice"),
    "C113": ("'{fact}' er en følgeslutning og er aldrig n/a", "'{fact}' is a finding and is never n/a"),
    "C201": (
        "betingelsen har for mange tilfælde, når den skrives ud; del den med en mellemliggende følgeslutning",
        "the condition has too many cases when written out; divide it by an intermediate finding",
    ),
    "R101": ("afhænger af sig selv: {circle}", "depends on itself: {circle}"),
    "R102": ("skridtet kommer før sig selv: {circle}", "the step comes before itself: {circle}"),
    "R201": (
        "'{claim}' er erfaring og bærer kun practice eller programme-advice, ikke {force}",
        "'{claim}' is experience and supports only practice or programme-advice, not {force}",
    ),
}
"""Code -> (Danish, English)."""
