"""What only the paper says, in Danish and English. What all reports say stands in `reports.words`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from engine.content.base import Language
from reports import words

PAPER_WORDS: Final[Mapping[str, tuple[str, str]]] = {
    # the document
    "paper-heading": ("Plan for vejen til patienterne", "Plan for the way to patients"),
    "paper-about": (
        "Skridt, veje, åbne spørgsmål og grundlag, udledt af svarene. Orienterer og henviser til "
        "myndigheden; afgør intet.",
        "Steps, routes, open questions and their basis, derived from the answers. Orients and refers to the "
        "authority; decides nothing.",
    ),
    "rule-set": ("regelsæt {version}", "rule set {version}"),
    "rules-as-of": ("Regler pr. {day}", "Rules as of {day}"),
    "page": ("side", "page"),
    "page-of": ("af", "of"),
    "draft": ("Udkast", "Draft"),
    "contents": ("Indhold", "Contents"),
    "more-in": ("{count} mere i kapitlet “{chapter}”", "{count} more in the chapter “{chapter}”"),
    # chapters that only the paper has
    "brief": ("Kort fortalt", "In brief"),
    "meeting": ("Spørgsmål til myndighederne", "Questions for the authorities"),
    "appendix": ("Bilag: hvad planen er lavet af", "Appendix: what the plan was made from"),
    # in brief
    "ask-names": ("Spørg {names}", "Ask {names}"),
    "other-routes": ("Andre veje", "Other routes"),
    "perhaps-chosen": ("måske valgt", "perhaps chosen"),
    "depends-on": ("afhænger af", "depends on"),
    "unsettled-law": ("Uklart i reglerne", "Unclear in the rules"),
    "unsettled-law-none": (
        "Planen rejser ingen spørgsmål, som offentlige kilder lader stå åbne.",
        "The plan raises no question that public sources leave open.",
    ),
    "unsettled-own": ("Mangler dit svar", "Lacks your answer"),
    "all-answered": (
        "Alle spørgsmål, der gælder nu, er besvaret.",
        "All questions that apply now are answered.",
    ),
    # checklist
    "checklist-signs": (
        "Ordet under feltet siger, hvor bindende skridtet er. Tal i [ ] henviser til skridtets grundlag, "
        "“svar” til bilagets svar. Tid står kun, hvor den kendes.",
        "The word below the box says how binding the step is. Figures in [ ] point to the step's basis, "
        "“answer” to the answers in the appendix. Time is given only where it is known.",
    ),
    "deciding": ("Spørgsmål, der afgør mest, først", "Questions that decide most come first"),
    "deciding-one": ("1 skridt hænger på hvert af svarene", "1 step hangs on each of the answers"),
    "deciding-steps": ("{count} skridt hænger på svaret", "{count} steps hang on the answer"),
    "possible-none": (
        "Ingen skridt hænger på ubesvarede spørgsmål.",
        "No step hangs on unanswered questions.",
    ),
    "hangs-on-answers": ("Hænger på svar", "Hangs on answer"),
    "answer-word": ("svar", "answer"),
    "review": ("Gennemgang", "Review"),
    # meetings
    "meeting-about": (
        "Ét afsnit til hver myndighed, til at tage med. Skriv dit eget forslag til svar, før du spørger.",
        "One section for each authority, to take along. Write your own proposed answer before you ask.",
    ),
    "meeting-none": ("Planen rejser ingen åbne spørgsmål.", "The plan raises no open questions."),
    "meeting-steps": ("Skridt i planen hos denne myndighed", "Steps in the plan with this authority"),
    "meeting-shared": (
        "Stil også disse spørgsmål; de står fuldt ud hos den første myndighed, de er til",
        "Ask these as well; they stand in full with the first authority they are for",
    ),
    "position": ("Din holdning", "Your position"),
    "also-ask": ("Også til", "Also to"),
    # timelines
    "timelines-none": (
        "Ingen af vejene har en tidslinje endnu.",
        "None of the routes has a timeline yet.",
    ),
    "drawing": (
        "Tidslinje for {route}, {span} i alt; listen nedenfor siger det samme i ord",
        "Timeline for {route}, {span} in all; the list below says the same in words",
    ),
    "drawing-part": ("{title} (del {part} af {parts})", "{title} (part {part} of {parts})"),
    "drawing-about": (
        "Hvert skridt er en række. Fyldt: fra tidligste begyndelse til tidligste afslutning. Skraveret: til "
        "seneste afslutning. Pil: ingen kendt seneste afslutning. Trekant: skridtet bestemmer længden.",
        "Each step is a row. Solid: from earliest start to earliest end. Hatched: to the latest end. Arrow: "
        "no latest end is known. Triangle: the step decides the length.",
    ),
    "axis-day": ("dag {day}", "day {day}"),
    "as-list": ("Som liste", "As a list"),
    "critical": ("bestemmer længden", "decides the length"),
    # changes ahead
    "changes-none": (
        "Regelsættet kender ingen kommende dato, hvor denne plan ændrer sig.",
        "The rule set knows no coming date on which this plan changes.",
    ),
    # appendix
    "route-reasons": ("Vejene med alle grunde", "The routes with all reasons"),
    "sources-about": (
        "Med identifikator og officiel adresse. Om en kopi er set og hvornår, står ved hvert grundlag; her "
        "står, på hvilket websted, og linket fører til kopien.",
        "With identifier and official address. Whether a copy was seen, and when, stands with each basis; "
        "here it says on which site, and the link leads to the copy.",
    ),
    "sources-none": (
        "Planen bygger endnu ikke på nogen kilder.",
        "The plan does not rest on any source yet.",
    ),
}
"""Key -> (Danish, English)."""


def word(key: str, language: Language, **details: object) -> str:
    """A word of the paper with its details; one it shares with all reports comes from `reports.words`."""
    if key not in PAPER_WORDS:
        return words.word(key, language, **details)
    danish, english = PAPER_WORDS[key]
    return (danish if language == "da" else english).format_map(details)
