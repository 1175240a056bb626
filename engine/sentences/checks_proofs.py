"""Sentences of the proofs: P and a number. Each tells of a proof that failed, with a witness."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

PROOFS: Final[
    Mapping[str, tuple[Literal["error", "warning", "notice"], tuple[str, str], tuple[str, str]]]
] = {
    "P101": (
        "error",
        ("spørgsmålet '{item}' kan aldrig blive stillet", "the question '{item}' can never be asked"),
        (
            "Se på spørgsmålets og sektionens 'ask_when': de er aldrig sande sammen.",
            "Look at the question's and section's 'ask_when': they are never true together.",
        ),
    ),
    "P102": (
        "warning",
        (
            "svaret '{option}' på '{item}' ændrer ingen plan",
            "the answer '{option}' to '{item}' changes no plan",
        ),
        (
            "Lad en betingelse skelne svaret fra de andre, eller slå det sammen med et af dem.",
            "Let a condition tell the answer from the others, or join it with one of them.",
        ),
    ),
    "P103": (
        "error",
        ("række {row} ({to}) i '{item}' kan aldrig gælde", "row {row} ({to}) of '{item}' can never count"),
        (
            "Dens betingelse er aldrig sand, eller tidligere rækker tager alle dens tilfælde.",
            "Its condition is never true, or earlier rows take all its cases.",
        ),
    ),
    "P104": (
        "error",
        ("reglen '{item}' kan aldrig træde i kraft", "the rule '{item}' can never fire"),
        (
            "Se på 'for', 'when' og 'in_force': de er aldrig sande sammen.",
            "Look at 'for', 'when' and 'in_force': they are never true together.",
        ),
    ),
    "P105": (
        "error",
        ("udgangen '{item}' kan aldrig blive vist", "the exit '{item}' can never be shown"),
        ("Dens betingelse er aldrig sand.", "Its condition is never true."),
    ),
    "P201": (
        "error",
        (
            "ingen række i '{item}' gælder {when}, fra {since}",
            "no row of '{item}' holds {when}, from {since}",
        ),
        (
            "Tilføj en række for tilfældet, eller en sidste række med 'otherwise'.",
            "Add a row for the case, or a last row with 'otherwise'.",
        ),
    ),
    "P202": (
        "error",
        (
            "to rækker i '{item}' giver hver sin værdi ({first} og {second}) {when}, fra {since}",
            "two rows of '{item}' give different values ({first} and {second}) {when}, from {since}",
        ),
        (
            "Skil rækkerne ad, eller brug 'policy: first' og sæt den vigtigste først.",
            "Part the rows, or use 'policy: first' and put the more important one first.",
        ),
    ),
    "P301": (
        "error",
        (
            "ingen vej kan overvejes, og ingen udgang viser videre, {when}, fra {since}",
            "no route can be considered and no exit leads on {when}, from {since}",
        ),
        (
            "Tilføj en udgang, der siger, hvor man går hen i stedet, eller åbn en vej.",
            "Add an exit that says where to go instead, or open a route.",
        ),
    ),
    "P302": (
        "error",
        (
            "skridtet '{item}' kræver '{required}', som planen ikke har, {when}, fra {since}",
            "the step '{item}' requires '{required}', which the plan does not hold, {when}, from {since}",
        ),
        (
            "Lad den samme regel vælge begge skridt, eller brug 'after' i stedet for 'requires'.",
            "Let the same rule select both steps, or use 'after' instead of 'requires'.",
        ),
    ),
    "P303": (
        "error",
        (
            "vejen '{item}' afhænger af skridtet '{required}', som ingen regel vælger, {when}, fra {since}",
            "the route '{item}' depends on the step '{required}', which no rule selects {when}, from {since}",
        ),
        (
            "Lad en regel med vejen i 'for' vælge betingelsens skridt.",
            "Let a rule with the route in 'for' select the condition's step.",
        ),
    ),
    "P401": (
        "error",
        (
            "'{item}' holder ikke {when}, fra {since}: {says}",
            "'{item}' does not hold {when}, from {since}: {says}",
        ),
        (
            "Ret reglerne, så invarianten holder, eller ret invarianten, hvis den siger for meget.",
            "Correct the rules so that the invariant holds, or the invariant if it says too much.",
        ),
    ),
    "P402": (
        "error",
        (
            "'{item}' holder ikke: skridtet '{step}' følger {first}, men ikke {second}, fra {since}",
            "'{item}' does not hold: the step '{step}' follows {first}, but not {second}, from {since}",
        ),
        (
            "Lovens skridt må ikke hænge på, hvem der spørger. Ret reglen, eller henvis til bestemmelsen.",
            "Steps of law may not hang on who asks. Correct the rule, or let it cite the provision.",
        ),
    ),
    "P501": (
        "warning",
        ("intet bevis har brug for antagelsen '{item}'", "no proof needs the assumption '{item}'"),
        (
            "Fjern den, eller skriv den invariant, den skal bære.",
            "Take it out, or write the invariant it is to carry.",
        ),
    ),
    "P601": (
        "warning",
        (
            "'{item}' ({what}) blev ikke afgjort inden for grænsen; det er ikke bevist",
            "'{item}' ({what}) was not decided within the limit; it is not proved",
        ),
        (
            "Del betingelserne med en mellemliggende følgeslutning.",
            "Divide the conditions by an intermediate finding.",
        ),
    ),
}
"""Code -> severity, sentence, mend."""
