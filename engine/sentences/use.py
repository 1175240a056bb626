"""Sentences about the use of the command."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

TABLE: Final[Mapping[str, tuple[str, str]]] = {
    "U101": ("der er ingen kommando '{name}'", "there is no command '{name}'"),
    "U102": ("der er intet tilvalg '{name}' her", "there is no option '{name}' here"),
    "U103": ("{name} mangler", "{name} is missing"),
    "U104": (
        "'{found}' kan ikke bruges her; der er {allowed}",
        "'{found}' cannot be used here; there are {allowed}",
    ),
    "U105": ("kan ikke bruges: {problem}", "cannot be used: {problem}"),
    "U106": ("tilvalget '{name}' mangler sin værdi", "the option '{name}' is without its value"),
    "U107": ("'{found}' er for meget", "'{found}' is too much"),
    "U201": (
        "'{found}' er ikke en dato; skriv den som ÅÅÅÅ-MM-DD",
        "'{found}' is not a date; write it as YYYY-MM-DD",
    ),
    "U202": (
        "der kan planlægges for datoer fra {first} til {last}, ikke for {found}",
        "plans can be made for dates from {first} to {last}, not for {found}",
    ),
    "U203": (
        "der er intet skridt, ingen vej og ingen følgeslutning '{name}'",
        "there is no step, route or finding '{name}'",
    ),
    "U204": (
        "der er ingen slags '{name}'; der er {allowed}",
        "there is no kind '{name}'; there are {allowed}",
    ),
    "U205": (
        "{form} kan ikke vises i en terminal; skriv til en fil med --output",
        "{form} cannot be shown in a terminal; write to a file with --output",
    ),
    "U206": (
        "filen holder svarene og overskrives ikke; vælg et andet navn",
        "the file holds the answers and is not overwritten; choose another name",
    ),
    "U207": (
        "filen findes allerede; fortsæt den med --answers, eller vælg et andet navn",
        "the file exists already; continue it with --answers, or choose another name",
    ),
    "U208": (
        "her skal stå en fil: standard input bruges til dialogen",
        "this must be a file: standard input is used for the dialogue",
    ),
    "U209": (
        "her er ingen myndighed, intet emne, ingen fase og intet mærke '{name}'",
        "there is no authority, subject, phase or tag '{name}' here",
    ),
    "U210": (
        "tegningen kræver pygraphviz: installér 'stifinder[graph]', eller brug --format text",
        "the drawing needs pygraphviz: install 'stifinder[graph]', or use --format text",
    ),
    "U211": (
        "der er intet spørgsmål, ingen følgeslutning, regel, udgang eller skridt '{name}'",
        "there is no question, finding, rule, exit or step '{name}'",
    ),
    "U212": (
        "'{found}' kan ikke bruges; skriv et helt tal fra {least} til {most}",
        "'{found}' cannot be used; write a whole number from {least} to {most}",
    ),
    "U213": (
        "kalenderen har brug for den dag, du vil regne fra; skriv --start ÅÅÅÅ-MM-DD",
        "the calendar needs the day you want to count from; write --start YYYY-MM-DD",
    ),
    "U214": (
        "kun en kalender (--format ics) har en første dag, ikke {form}",
        "only a calendar (--format ics) has a first day, not {form}",
    ),
    "U301": (
        "mappen {folder} findes ikke; intet er skrevet",
        "the folder {folder} does not exist; nothing was written",
    ),
    "U302": ("kan ikke skrives ({reason})", "cannot be written ({reason})"),
    "U303": ("der er ikke adgang til at skrive her", "there is no permission to write here"),
    "U304": ("der er ikke plads til mere; intet er ændret", "there is no space left; nothing was changed"),
    "U305": (
        "det er en mappe; her skal stå navnet på en fil",
        "it is a folder; the name of a file is needed",
    ),
    "U901": (
        "en fejl i Stifinder selv ({problem}); meld den med kommandoen og denne linje, "
        "STIFINDER_DEBUG=1 viser hvor",
        "a fault of Stifinder itself ({problem}); report it with the command and this line, "
        "STIFINDER_DEBUG=1 shows where",
    ),
}
"""Code -> (Danish, English)."""
