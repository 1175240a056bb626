"""Sentences about folders, files and YAML."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

TABLE: Final[Mapping[str, tuple[str, str]]] = {
    "F101": ("mappen {folder} findes ikke", "the folder {folder} does not exist"),
    "F102": (
        "der er flere indhold her ({names}), men ingen af dem hedder {name}",
        "there are several contents here ({names}), but none of them is called {name}",
    ),
    "F103": (
        "pakken {package} i {folder} er ikke Stifinders: den holder ikke indholdet {name}; installér "
        "Stifinder i et miljø for sig",
        "the package {package} in {folder} is not Stifinder's: it does not hold the content {name}; install "
        "Stifinder into an environment of its own",
    ),
    "F104": ("kan ikke læses ({reason})", "cannot be read ({reason})"),
    "F105": (
        "filen er større end {limit} MB; del den op efter emne",
        "the file is larger than {limit} MB; split it by subject",
    ),
    "F106": (
        "indholdet er i alt større end {limit} MB; resten er ikke læst",
        "the content is larger than {limit} MB in all; the rest was not read",
    ),
    "F107": (
        "ikke UTF-8: byten {found} hører ikke til en tekst; gem filen som UTF-8",
        "not UTF-8: the byte {found} is no part of a text; save the file as UTF-8",
    ),
    "F108": (
        "filen begynder med et usynligt tegn (BOM); gem den som UTF-8 uden BOM",
        "the file begins with an invisible sign (BOM); save it as UTF-8 without BOM",
    ),
    "F109": ("tabulatortegn; brug mellemrum", "a tab; use spaces"),
    "F110": ("YAML kan ikke læses her: {problem}", "YAML cannot be read here: {problem}"),
    "F111": ("filen er tom", "the file is empty"),
    "F112": (
        "endnu et dokument (---) i samme fil; hver fil er ét",
        "another document (---) in the same file; each file is one",
    ),
    "F113": ("mere end {limit} niveauer inde i hinanden", "more than {limit} levels inside each other"),
    "F114": (
        "{name}: ankre og henvisninger i YAML bruges ikke; skriv det ud",
        "{name}: YAML anchors and aliases are not used; write it out",
    ),
    "F115": ("<<: fletning bruges ikke; skriv det ud", "<<: merging is not used; write it out"),
    "F116": ("mærket {name} bruges ikke", "the tag {name} is not used"),
    "F117": (
        "nøglen '{key}' står to gange; første gang på linje {first}",
        "the key '{key}' is there twice; first on line {first}",
    ),
    "F118": (
        "en nøgle skal være en tekst, men her står {found}; sæt den i anførselstegn, hvis den er ment sådan",
        "a key must be a text, but this is {found}; put it in quotes if it is meant as one",
    ),
    "F119": (
        "filen skal være en liste, hvor hvert element begynder med '- id:', men her står {found}",
        "the file must be a list whose items each begin with '- id:', but this is {found}",
    ),
    "F120": ("'{name}' er ikke en mappe med indhold", "'{name}' is no folder of content"),
    "F121": (
        "mere end {limit} fejl i filen; resten vises ikke",
        "more than {limit} faults in the file; the rest is not shown",
    ),
    "F122": ("tegnet {found} må ikke stå i en tekst", "the character {found} may not stand in a text"),
    "F123": (
        "filen {file} med regelsættets navn og version mangler",
        "the file {file} with the rule set's name and version is missing",
    ),
    "F124": (
        "et kolon her ser ud som en ny nøgle; sæt teksten i anførselstegn",
        "a colon here looks like a new key; put the text in quotes",
    ),
    "F125": (
        "'{name}' læses ikke: filer med indhold ender på .yaml og ligger direkte i mappen",
        "'{name}' is not read: files of content end in .yaml and lie directly in the folder",
    ),
    "F126": (
        "regelsættet skal være nøgler og værdier, men her står {found}",
        "the rule set must be keys and values, but this is {found}",
    ),
    "F127": (
        "et element skal være nøgler og værdier, men her står {found}",
        "an item must be keys and values, but this is {found}",
    ),
    "F128": (
        "YAML kan ikke læses her: {problem}; det begynder på linje {start}",
        "YAML cannot be read here: {problem}; it begins on line {start}",
    ),
}
"""Code -> (Danish, English)."""
