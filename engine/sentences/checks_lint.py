"""Sentences of the lint checks: L and a number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

LINT: Final[Mapping[str, tuple[Literal["error", "warning", "notice"], tuple[str, str], tuple[str, str]]]] = {
    "L101": (
        "warning",
        ("ingen regel, række eller tekst henviser til belægget '{item}'", "nothing cites the claim '{item}'"),
        (
            "Lad det, belægget støtter, henvise til det, eller fjern belægget.",
            "Let what the claim supports cite it, or take the claim out.",
        ),
    ),
    "L102": (
        "error",
        (
            "accepten '{item}' svarer ikke til noget, kontrollen finder",
            "the acceptance '{item}' meets nothing",
        ),
        (
            "Fjern accepten: det, den gjaldt, er rettet, eller dens kode eller id er forkert.",
            "Take the acceptance out: what it was for is mended, or its code or id is wrong.",
        ),
    ),
    "L103": (
        "warning",
        (
            "teksten er ens på dansk og engelsk: {text}",
            "the text is the same in Danish and English: {text}",
        ),
        (
            "Oversæt den. Et navn eller en forkortelse, der virkelig er ens, kan accepteres.",
            "Translate it. A name or abbreviation that truly is the same can be accepted.",
        ),
    ),
    "L104": (
        "warning",
        (
            "teksten under '{key}' i '{item}' ser ud til at være på det andet sprog",
            "the text under '{key}' of '{item}' seems to be in the other language",
        ),
        (
            "Skriv den på sit eget sprog.",
            "Write it in its own language.",
        ),
    ),
    "L105": (
        "error",
        (
            "intet belæg, '{item}' henviser til, indeholder {quantity}",
            "no claim that '{item}' cites holds {quantity}",
        ),
        (
            "Henvis til det belæg, tallet står i, skriv tallet ind i belægget, hvis kilden siger det, eller "
            "skriv teksten uden tal.",
            "Cite the claim that holds the number, write it into the claim if the source says it, or write "
            "the text without it.",
        ),
    ),
    "L106": (
        "warning",
        (
            "intet af fristens belæg i '{item}' indeholder {quantity}",
            "no claim of the clock in '{item}' holds {quantity}",
        ),
        (
            "Henvis til det belæg, tallet står i; er det en sum, skal et belæg også sige summen.",
            "Cite the claim that holds the number; where it is a sum, a claim says the sum, too.",
        ),
    ),
    "L107": (
        "error",
        (
            "'{found}' kan ikke være en {key}; den skrives som {form}",
            "'{found}' cannot be a {key}; it is written like {form}",
        ),
        (
            "Slå kilden op, og skriv betegnelsen af.",
            "Look the source up and copy its identifier.",
        ),
    ),
    "L108": (
        "error",
        (
            "'{first}' og '{second}' i kilden '{item}' nævner ikke samme retsakt",
            "'{first}' and '{second}' of the source '{item}' do not name the same act",
        ),
        (
            "Slå kilden op; en af dem har et forkert tal.",
            "Look the source up; one of them has a wrong number.",
        ),
    ),
    "L109": (
        "notice",
        (
            "kilden til belægget '{item}' er ikke slået op",
            "the source of the claim '{item}' has not been looked up",
        ),
        (
            "Slå bestemmelsen op, og skriv under 'seen', hvor og hvornår.",
            "Look the provision up and write under 'seen' where and when.",
        ),
    ),
    "L110": (
        "notice",
        (
            "kilden til '{item}' blev set {on}, for mere end {months} måneder siden",
            "the source of '{item}' was seen on {on}, more than {months} months ago",
        ),
        (
            "Slå den op igen, og ret datoen under 'seen'.",
            "Look it up again and correct the day under 'seen'.",
        ),
    ),
    "L111": (
        "warning",
        (
            "'{item}' henviser til '{claim}', som aldrig gælder samtidig",
            "'{item}' cites '{claim}', which is never in force at the same time",
        ),
        (
            "Ret 'in_force' det ene sted, eller henvis til det belæg, der gælder på det tidspunkt.",
            "Correct 'in_force' in one of them, or cite the claim that is in force at the time.",
        ),
    ),
    "L112": (
        "notice",
        (
            "'{item}' ophører {since} sammen med alt det, den henviser til, uden selv at sige det",
            "'{item}' ceases on {since} with everything it cites, without saying so itself",
        ),
        (
            "Skriv 'to' i dens 'in_force', og se efter, at det, der gælder fra den dag, står ved siden af; "
            "eller henvis også til det.",
            "Write 'to' in its 'in_force', and see that what is in force from that day on stands beside it; "
            "or cite that, too.",
        ),
    ),
    "L113": (
        "warning",
        (
            "ingen regel vælger skridtet '{item}'",
            "no rule selects the step '{item}'",
        ),
        (
            "Lad en regel vælge det, eller fjern det.",
            "Let a rule select it, or take it out.",
        ),
    ),
    "L114": (
        "error",
        (
            "skridtet '{item}' kræver '{required}', som ingen regel vælger",
            "the step '{item}' requires '{required}', which no rule selects",
        ),
        (
            "Lad en regel vælge det krævede skridt, eller brug 'after'.",
            "Let a rule select the required step, or use 'after'.",
        ),
    ),
    "L115": (
        "notice",
        (
            "ingen betingelse skelner mellem disse svar på '{item}': {options}",
            "no condition tells these answers to '{item}' apart: {options}",
        ),
        (
            "Slå svarene sammen, eller skriv den regel, der mangler.",
            "Join the answers, or write the rule that is missing.",
        ),
    ),
    "L116": (
        "warning",
        (
            "skridtet '{item}' følger af loven og har en lovbestemt frist, men ingen myndighed",
            "the step '{item}' follows from law and has a statutory length, but no authority",
        ),
        (
            "Skriv, hvilken myndighed man møder, eller accepter det med grunden til, at der ingen er.",
            "Say which authority is met, or accept it with the reason why there is none.",
        ),
    ),
    "L117": (
        "warning",
        (
            "intet skridt nævner dokumentet '{item}'",
            "no step lists the document '{item}'",
        ),
        (
            "Skriv det under det skridt, det hører til, eller fjern det.",
            "List it under the step it belongs to, or take it out.",
        ),
    ),
    "L118": (
        "warning",
        (
            "intet viser det åbne spørgsmål '{item}'",
            "nothing shows the open question '{item}'",
        ),
        (
            "Giv det et 'when', eller nævn det, hvor det opstår.",
            "Give it a 'when', or name it where it arises.",
        ),
    ),
    "L119": (
        "notice",
        (
            "intet belæg henviser til kilden '{item}'",
            "no claim cites the source '{item}'",
        ),
        (
            "Fjern den, eller skriv det belæg, der mangler.",
            "Take it out, or write the claim that is missing.",
        ),
    ),
    "L120": (
        "notice",
        (
            "intet nævner myndigheden '{item}'",
            "nothing names the authority '{item}'",
        ),
        (
            "Fjern den, eller nævn den i de skridt, hvor man møder den.",
            "Take it out, or name it in the steps where it is met.",
        ),
    ),
    "L121": (
        "notice",
        (
            "ingen handler som aktøren '{item}'",
            "nobody acts as the actor '{item}'",
        ),
        (
            "Fjern den, eller brug den i skridt og dokumenter.",
            "Take it out, or use it in steps and documents.",
        ),
    ),
    "L122": (
        "notice",
        (
            "ingen tekst bruger ordet '{item}' fra ordlisten",
            "no text uses the glossary term '{item}'",
        ),
        (
            "Fjern ordet, eller brug det i teksterne.",
            "Take the term out, or use it in the texts.",
        ),
    ),
    "L123": (
        "notice",
        (
            "'{item}' er tom",
            "'{item}' is empty",
        ),
        (
            "Fjern den, eller læg noget i den.",
            "Take it out, or put something into it.",
        ),
    ),
    "L124": (
        "warning",
        (
            "en betingelse i '{item}' er sand, når '{question}' ikke stilles, uden at sige det",
            "a condition of '{item}' is true where '{question}' is not asked, without saying so",
        ),
        (
            "Skriv 'n/a' blandt værdierne, hvis det er meningen, eller skriv de svar, der er ment, i stedet "
            "for 'not'.",
            "Write 'n/a' among the values if that is meant, or write the answers that are meant instead of "
            "'not'.",
        ),
    ),
    "L125": (
        "error",
        (
            "reglen '{item}' siger, den er lov, men henviser ikke til lov eller dom",
            "the rule '{item}' says it is law, but cites no law or judgment",
        ),
        (
            "Henvis til bestemmelsen, eller sæt 'force' ned.",
            "Cite the provision, or lower its 'force'.",
        ),
    ),
    "L126": (
        "warning",
        (
            "reglen '{item}' siger, den er vejledning, men henviser ikke til vejledning eller lov",
            "the rule '{item}' says it is guidance, but cites no guidance or law",
        ),
        (
            "Henvis til vejledningen, eller sæt 'force' ned.",
            "Cite the guidance, or lower its 'force'.",
        ),
    ),
    "L127": (
        "error",
        (
            "'{item}' siger \"{said}\" ({phrase}): {because}",
            "'{item}' says \"{said}\" ({phrase}): {because}",
        ),
        (
            "Skriv i stedet, hvad der kan overvejes, hvad det afhænger af, og hvem man spørger.",
            "Say instead what can be considered, what it hangs on, and whom to ask.",
        ),
    ),
    "L128": (
        "warning",
        (
            "'{item}' skriver '{word}'; det officielle ord er '{official}'",
            "'{item}' writes '{word}'; the official term is '{official}'",
        ),
        (
            "Brug det officielle ord.",
            "Use the official term.",
        ),
    ),
    "L129": (
        "warning",
        (
            "adressen er ikke https: {address}",
            "the address is not https: {address}",
        ),
        (
            "Brug https-adressen.",
            "Use the https address.",
        ),
    ),
    "L130": (
        "notice",
        (
            "'{item}' har samme tekst som '{other}' ({other_kind})",
            "'{item}' has the same text as '{other}' ({other_kind})",
        ),
        (
            "Lad dem sige hver sit, eller slå dem sammen.",
            "Let each say its own, or join them.",
        ),
    ),
    "L131": (
        "warning",
        (
            "'{item}' er godkendt, men belægget '{claim}' er ikke slået op",
            "'{item}' is approved, but the claim '{claim}' has not been looked up",
        ),
        (
            "Slå kilden op, før linjen godkendes.",
            "Look the source up before the line is approved.",
        ),
    ),
    "L132": (
        "notice",
        (
            "skridtet '{item}' følger af loven og har dokumenter, men ingen myndighed",
            "the step '{item}' follows from law and has documents, but no authority",
        ),
        (
            "Skriv, hvilken myndighed dokumenterne sendes til, hvis de skal sendes.",
            "Say which authority the documents are sent to, if they are to be sent.",
        ),
    ),
    "L133": (
        "notice",
        (
            "kopien blev set på en adresse uden https: {address}",
            "the copy was seen at an address without https: {address}",
        ),
        (
            "Slå kilden op på en https-adresse næste gang, og skriv den under 'seen'.",
            "Look the source up at an https address next time, and write that under 'seen'.",
        ),
    ),
}
"""Code -> severity, sentence, mend."""
