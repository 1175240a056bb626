"""Sentences about answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

TABLE: Final[Mapping[str, tuple[str, str]]] = {
    "A101": ("filen findes ikke", "the file does not exist"),
    "A102": ("det er en mappe; her skal stå en fil med svar", "it is a folder; a file of answers is needed"),
    "A103": ("der er ikke adgang til at læse filen", "there is no permission to read the file"),
    "A104": (
        "filen er større end {limit} MB; svar fylder meget mindre, så er det den rigtige fil?",
        "the file is larger than {limit} MB; answers are much smaller, so is it the right file?",
    ),
    "A105": (
        "det er ikke en tekstfil; svar er en tekst i YAML eller JSON",
        "it is no text file; answers are a text in YAML or JSON",
    ),
    "A106": (
        "svar står som 'spørgsmål: svar', men her står {found}",
        "answers are written 'question: answer', but this is {found}",
    ),
    "A107": (
        "filen er tom; svar står som 'spørgsmål: svar'",
        "the file is empty; answers are written 'question: answer'",
    ),
    "A201": ("der er intet spørgsmål '{question}'", "there is no question '{question}'"),
    "A202": (
        "'{question}' er en følgeslutning, som drages af svarene; den kan ikke besvares",
        "'{question}' is a finding drawn from the answers; it cannot be answered",
    ),
    "A203": (
        "'{question}' har intet svar '{answer}'; der er {allowed}",
        "'{question}' has no answer '{answer}'; there are {allowed}",
    ),
    "A204": (
        "et svar er en tekst, men her står {found}; sæt det i anførselstegn, hvis det er ment sådan",
        "an answer is a text, but this is {found}; put it in quotes if it is meant as one",
    ),
    "A205": (
        "'{question}' har ét svar, men her står en liste",
        "'{question}' has one answer, but this is a list",
    ),
    "A206": (
        "'{question}' kan have flere svar; skriv en liste: [{answer}]",
        "'{question}' can have several answers; write a list: [{answer}]",
    ),
    "A207": ("'{answer}' står to gange", "'{answer}' is there twice"),
    "A208": (
        "unknown er ikke et svar blandt flere; skriv det alene: '{question}: unknown'",
        "unknown is not one answer among several; write it alone: '{question}: unknown'",
    ),
    "A209": (
        "n/a skrives ikke: lad spørgsmålet ude, hvis det ikke passer",
        "n/a is not written: leave out the question if it does not apply",
    ),
    "A210": (
        "svaret mangler; skriv unknown, hvis det ikke vides endnu, eller lad spørgsmålet ude",
        "the answer is missing; write unknown if it is not known yet, or leave out the question",
    ),
    "A211": (
        "'{key}' siger, hvad svarene blev gemt med, {{ruleset: …, version: …}}, men her står {found}",
        "'{key}' says what the answers were saved with, {{ruleset: …, version: …}}, but this is {found}",
    ),
    "A301": (
        "svarene er gemt med version {old} af regelsættet; det er nu version {new}",
        "the answers were saved with version {old} of the rule set; it is now version {new}",
    ),
    "A302": ("spørgsmålet '{old}' hedder nu '{new}'", "the question '{old}' is now called '{new}'"),
    "A303": (
        "svaret '{old}' på '{question}' hedder nu '{new}'",
        "the answer '{old}' to '{question}' is now called '{new}'",
    ),
    "A304": (
        "spørgsmålet '{question}' findes ikke længere; svaret '{answer}' er ikke brugt",
        "the question '{question}' does not exist any more; the answer '{answer}' was not used",
    ),
    "A305": (
        "'{question}' har ikke længere svaret '{answer}'; det er ikke brugt",
        "'{question}' does not have the answer '{answer}' any more; it was not used",
    ),
    "A306": (
        "spørgsmålet '{question}' er kommet til og ikke besvaret",
        "the question '{question}' is new and not answered",
    ),
    "A307": (
        "svarene er gemt med regelsættet '{old}', men dette er '{new}'",
        "the answers were saved with the rule set '{old}', but this is '{new}'",
    ),
    "A308": (
        "svarene er gemt med version {old}, som dette regelsæt (version {new}) ikke kender",
        "the answers were saved with version {old}, which this rule set (version {new}) does not know",
    ),
    "A309": (
        "flere gamle svar hører nu til '{question}' og siger hver sit; svar på det igen",
        "several old answers now belong to '{question}' and differ; answer it again",
    ),
}
"""Code -> (Danish, English)."""
