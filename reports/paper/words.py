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
    "and": ("og", "and"),
    "more-in": ("{count} mere i kapitlet ”{chapter}”", "{count} more in the chapter “{chapter}”"),
    # chapters
    "chapter-brief": ("Kort fortalt", "In brief"),
    "chapter-checklist": ("Tjekliste", "Checklist"),
    "chapter-possible": ("Skridt, der kan blive aktuelle", "Steps that may become relevant"),
    "chapter-meeting": ("Spørgsmål til myndighederne", "Questions for the authorities"),
    "chapter-timelines": ("Tidslinjer", "Timelines"),
    "chapter-changes": ("Ændringer forude", "Changes ahead"),
    "chapter-appendix": ("Bilag: hvad planen er lavet af", "Appendix: what the plan was made from"),
    # in brief
    "bring": ("Hav med: {hand}", "Bring: {hand}"),
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
    "checklist-about": (
        "Feltet foran hvert skridt er dit eget. Ordet under det siger, hvor bindende skridtet er: lov, "
        "vejledning, praksis eller råd fra ATMP-programmet. Tal i [ ] henviser til skridtets "
        "grundlag, ”svar” til bilagets svar.",
        "The box before each step is your own. The word below it says how binding the step is: law, "
        "guidance, practice or advice from the ATMP programme. Figures in [ ] point to the step's basis, "
        "“answer” to the answers in the appendix.",
    ),
    "possible-about": (
        "Om disse skridt hører til planen, afgøres af spørgsmål, der ikke er besvaret eller ikke kan "
        "besvares endnu. De står i kort form; når svarene kendes, står de aktuelle fuldt ud i tjeklisten.",
        "Whether these steps belong to the plan depends on questions that are not, or cannot yet be, "
        "answered. They are shown in short; once the answers are known, those that apply stand in full.",
    ),
    "possible-none": (
        "Ingen skridt hænger på ubesvarede spørgsmål.",
        "No step hangs on unanswered questions.",
    ),
    "possible-prefix": ("M", "P"),
    "open-question-prefix": ("Å", "Q"),
    "maybe": ("muligvis", "possibly"),
    "answer-word": ("svar", "answer"),
    "written-by": ("skrives af", "written by"),
    "review": ("Gennemgang", "Review"),
    # clocks
    "not-in-timeline": ("Tæller ikke med i tidslinjen.", "Does not count in the timeline."),
    "calendar-days": (
        "I tidslinjen: {span}, regnet som kalenderdage med mulig forlængelse i det højeste tal.",
        "In the timeline: {span}, as calendar days with possible extensions in the highest figure.",
    ),
    "extension": (
        "Mulig forlængelse, {amount} ({by}): {says}",
        "Possible extension, {amount} ({by}): {says}",
    ),
    "unit-days": ("dage", "days"),
    "unit-working_days": ("arbejdsdage", "working days"),
    "unit-weeks": ("uger", "weeks"),
    "unit-months": ("måneder", "months"),
    "unit-years": ("år", "years"),
    "one-day": ("{days} dag", "{days} day"),
    "days": ("{days} dage", "{days} days"),
    "days-or-more": ("{low} dage eller mere", "{low} days or more"),
    "at-day": ("dag {days}", "day {days}"),
    "at-or-later": ("dag {low} eller senere", "day {low} or later"),
    # meetings
    "meeting-about": (
        "Ét afsnit til hver myndighed, til at tage med. Skriv dit eget forslag til svar, før du spørger.",
        "One section for each authority, to take along. Write your own proposed answer before you ask.",
    ),
    "meeting-none": ("Planen rejser ingen åbne spørgsmål.", "The plan raises no open questions."),
    "meeting-steps": ("Skridt i planen hos denne myndighed", "Steps in the plan with this authority"),
    "question": ("Spørgsmål", "Question"),
    "position": ("Din holdning", "Your position"),
    "also-ask": ("Også til", "Also to"),
    # timelines
    "timelines-about": (
        "Kun skridt med en kendt længde er talt med, i dage fra det første skridt. En tidslinje er ikke en "
        "dato for den første patient: din egen forberedelse, dine svar til myndigheden og skridt, der ikke "
        "er talt med, kommer oveni.",
        "Only steps of known length are counted, in days from the first step. A timeline is no date for a "
        "first patient: your own preparation, replies to the authority and uncounted steps come on top.",
    ),
    "timelines-none": (
        "Ingen af vejene har en tidslinje endnu.",
        "None of the routes has a timeline yet.",
    ),
    "counted": ("De talte skridt i alt", "The counted steps in all"),
    "nothing-counted": (
        "Ingen skridt på denne vej har en kendt længde.",
        "No step of this route has a known length.",
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
    "bar-from-to": ("begynder {starts}, slutter {ends}", "starts {starts}, ends {ends}"),
    "critical": ("bestemmer længden", "decides the length"),
    # changes ahead
    "changes-about": (
        "Med de samme svar bliver planen en anden fra disse dage, efter hvad regelsættet ved i dag.",
        "With the same answers the plan becomes another from these days on, as far as the rule set knows "
        "today.",
    ),
    "changes-none": (
        "Regelsættet kender ingen kommende dato, hvor denne plan ændrer sig.",
        "The rule set knows no coming date on which this plan changes.",
    ),
    "change-route": ("Vej", "Route"),
    "change-finding": ("Konklusion", "Finding"),
    "moved": ("før: {before}; derefter: {after}", "before: {before}; then: {after}"),
    # appendix
    "route-reasons": ("Vejene med alle grunde", "The routes with all reasons"),
    "sources-about": (
        "Med identifikator og officiel adresse. Om en kopi er set og hvornår, står ved hvert grundlag.",
        "With identifier and official address. Whether a copy was seen, and when, stands with each basis.",
    ),
    "sources-none": (
        "Planen bygger endnu ikke på nogen kilder.",
        "The plan does not rest on any source yet.",
    ),
    # kinds of sources
}
"""Key -> (Danish, English)."""


def word(key: str, language: Language, **details: object) -> str:
    """A word of the paper with its details; one it shares with all reports comes from `reports.words`."""
    if key not in PAPER_WORDS:
        return words.word(key, language, **details)
    danish, english = PAPER_WORDS[key]
    return (danish if language == "da" else english).format_map(details)
