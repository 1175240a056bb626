"""Sentences about the shape of an item."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

TABLE: Final[Mapping[str, tuple[str, str]]] = {
    "S201": ("ukendt nøgle '{key}'", "unknown key '{key}'"),
    "S202": ("nøglen '{key}' mangler", "the key '{key}' is missing"),
    "S203": (
        "sproget '{key}' mangler; hver tekst står på dansk (da) og engelsk (en)",
        "the language '{key}' is missing; every text is in Danish (da) and English (en)",
    ),
    "S204": (
        "her skal stå en tekst eller et id, men her står {found}; sæt det i anførselstegn, "
        "hvis det er ment sådan",
        "this must be a text or an id, but it is {found}; put it in quotes if it is meant as one",
    ),
    "S205": ("her skal stå en liste, men her står {found}", "this must be a list, but it is {found}"),
    "S206": (
        "her skal stå nøgler og værdier, men her står {found}",
        "this must be keys and values, but it is {found}",
    ),
    "S207": (
        "her skal stå et helt tal, men her står {found}",
        "this must be a whole number, but it is {found}",
    ),
    "S208": (
        "her skal stå true eller false, men her står {found}",
        "this must be true or false, but it is {found}",
    ),
    "S209": (
        "'{found}' er ikke et id: små bogstaver først, så bogstaver og tal, delt af punktum, bindestreg, _",
        "'{found}' is not an id: a small letter first, then letters and digits, parted by dot, hyphen, _",
    ),
    "S211": ("teksten er tom", "the text is empty"),
    "S212": ("listen er tom", "the list is empty"),
    "S213": (
        "her skal stå en af: {allowed}; her står {found}",
        "this must be one of: {allowed}; it is {found}",
    ),
    "S214": (
        "her skal stå en dato som ÅÅÅÅ-MM-DD, men her står {found}",
        "this must be a date like YYYY-MM-DD, but it is {found}",
    ),
    "S215": (
        "tallet {found} er for lille; det mindste er {least}",
        "the number {found} is too small; the least is {least}",
    ),
    "S216": (
        "'{found}' er ikke en adresse, der begynder med https://",
        "'{found}' is not an address that begins with https://",
    ),
    "S217": (
        "'{found}' har en fast betydning og kan ikke være et id",
        "'{found}' has a meaning of its own and cannot be an id",
    ),
    "S218": ("id'et '{found}' er for langt", "the id '{found}' is too long"),
    "S219": (
        "her skal stå en tekst på to sprog, {{da: …, en: …}}, men her står {found}",
        "this must be a text in two languages, {{da: …, en: …}}, but it is {found}",
    ),
    "S220": (
        "et komma slutter en tekst inde i {{…}}, så '{key}' blev en nøgle; sæt teksten i anførselstegn",
        "a comma ends a text inside {{…}}, so '{key}' became a key; put the text in quotes",
    ),
    "S299": ("kan ikke bruges: {problem}", "cannot be used: {problem}"),
    "S300": (
        "rækken har hverken 'when' eller 'otherwise'; den skal have det ene",
        "the row has neither 'when' nor 'otherwise'; it must have one of them",
    ),
    "S301": (
        "rækken har både 'when' og 'otherwise'; den skal have det ene",
        "the row has both 'when' and 'otherwise'; it must have one of them",
    ),
    "S302": (
        "'otherwise' hører til i tabellens sidste række",
        "'otherwise' belongs in the last row of the table",
    ),
    "S303": (
        "et ja/nej-spørgsmål har altid svarene yes og no og ingen 'options'",
        "a yes_no question always has the answers yes and no, and no 'options'",
    ),
    "S304": (
        "'says_not' mangler: udsagnet, som svaret no gør sandt",
        "'says_not' is missing: the statement that 'no' makes true",
    ),
    "S305": (
        "et spørgsmål af slagsen {kind} har mindst {least} svarmuligheder",
        "a question of kind {kind} has at least {least} options",
    ),
    "S306": ("'{value}' står to gange", "'{value}' is there twice"),
    "S307": ("værdien '{value}' har ingen tekst i 'labels'", "the value '{value}' has no text in 'labels'"),
    "S309": (
        "en vej til patienterne har værdierne open, conditional og closed, og ingen andre",
        "a route has the values open, conditional and closed, and no others",
    ),
    "S310": (
        "'conditions' hører kun til en vejs række til 'conditional'",
        "'conditions' belong only to a route's row to 'conditional'",
    ),
    "S311": (
        "reglen har hverken 'when' eller 'for'; gælder den altid, så skriv 'always: true'",
        "the rule has neither 'when' nor 'for'; if it holds always, write 'always: true'",
    ),
    "S312": ("vejen mangler 'summary': hvad den er", "the route has no 'summary': what it is"),
    "S313": (
        "'summary' hører kun til en vej; dette har ingen 'pursued'",
        "'summary' belongs only to a route; this has no 'pursued'",
    ),
    "S314": (
        "en frist har netop én af within, before og every",
        "a due time has exactly one of within, before and every",
    ),
    "S315": (
        "'of' mangler: begivenheden, som '{key}' regnes fra",
        "'of' is missing: the event that '{key}' is counted from",
    ),
    "S316": (
        "varigheden er {kind} og skal have 'unit' og 'min' eller 'max'",
        "the length is {kind} and must have 'unit' and 'min' or 'max'",
    ),
    "S317": ("min ({min}) er større end max ({max})", "min ({min}) is larger than max ({max})"),
    "S318": ("varigheden er {kind} og har ingen '{key}'", "the length is {kind} and has no '{key}'"),
    "S319": ("'says_not' hører kun til ja og nej", "'says_not' belongs only to yes and no"),
    "S320": ("gælder til {ends}, men først fra {begins}", "in force until {ends}, but only from {begins}"),
    "S321": ("en milepæl samler kun og har ingen 'takes'", "a milestone only gathers and has no 'takes'"),
    "S322": ("historien står med det nyeste først", "the history has the newest first"),
    "S323": (
        "historiens nyeste version er {found}, men regelsættets er {version}",
        "the newest version in the history is {found}, but the rule set's is {version}",
    ),
    "S325": (
        "en invariant har enten 'then' eller 'independent'",
        "an invariant has either 'then' or 'independent'",
    ),
    "S326": ("'of' hører kun til 'independent'", "'of' belongs only to 'independent'"),
    "S327": ("'then' kræver intet", "'then' demands nothing"),
    "S328": (
        "'of' mangler: de fakta, udfaldet ikke må afhænge af",
        "'of' is missing: the facts the outcome must not depend on",
    ),
    "S329": ("'when' bruges ikke sammen med 'independent'", "'when' is not used together with 'independent'"),
    "S330": (
        "'always' hører kun til en regel uden 'when' og 'for'",
        "'always' belongs only to a rule without 'when' and 'for'",
    ),
    "S331": (
        "'{found}' begynder og slutter ikke med et ord",
        "'{found}' does not begin and end with a word",
    ),
}
"""Code -> (Danish, English)."""
