"""What only the files for office programs and calendars say, in Danish and English.

What all reports say stands in `reports.words`. A state a user may set says how far the work is, never that
something is met or allowed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from engine.content.base import Language
from reports import words

FILE_WORDS: Final[Mapping[str, tuple[str, str]]] = {
    # names of tables
    "sheet-checklist": ("Tjekliste", "Checklist"),
    "sheet-routes": ("Veje", "Routes"),
    "sheet-documents": ("Dokumenter", "Documents"),
    "sheet-open": ("Åbne spørgsmål", "Open questions"),
    "sheet-sources": ("Kilder", "Sources"),
    "sheet-answers": ("Svar", "Answers"),
    "sheet-about": ("Om planen", "About the plan"),
    # columns
    "kind": ("Type", "Kind"),
    "number": ("Nr.", "No."),
    "phase": ("Fase", "Phase"),
    "step": ("Skridt", "Step"),
    "force": ("Hvor bindende", "How binding"),
    "certainty": ("Følger det af svarene?", "Does it follow from the answers?"),
    "milestone-column": ("Milepæl", "Milestone"),
    "summary": ("Hvad", "What"),
    "days-min": ("Dage, mindst", "Days, at least"),
    "days-max": ("Dage, højst", "Days, at most"),
    "for-routes-column": ("For vejene", "For the routes"),
    "addresses": ("Adresser", "Addresses"),
    "check-state": ("Efterset?", "Checked?"),
    "document": ("Dokument", "Document"),
    "part": ("Del af", "Part of"),
    "document-help": ("Hjælp", "Help"),
    "used-in": ("Bruges i", "Used in"),
    "writer": ("Skrives af", "Written by"),
    "needed": ("Hvornår", "When needed"),
    "route": ("Vej", "Route"),
    "planned": ("Planlægges?", "Planned?"),
    "source": ("Kilde", "Source"),
    "source-kind": ("Slags", "Kind of source"),
    "official-title": ("Officiel titel", "Official title"),
    "identifier": ("Identifikator", "Identifier"),
    "address": ("Adresse", "Address"),
    "copies": ("Kopier, der er set", "Copies that were seen"),
    "section": ("Afsnit", "Section"),
    "question-column": ("Spørgsmål", "Question"),
    "answer": ("Svar", "Answer"),
    "find-out": ("Sådan kan du finde ud af det", "How to find out"),
    "subject": ("Emne", "Subject"),
    "text": ("Tekst", "Text"),
    # the user's own columns
    "own-owner": ("Ansvarlig (dit felt)", "Owner (yours)"),
    "own-status": ("Status (dit felt)", "Status (yours)"),
    "own-due": ("Dato (dit felt)", "Date (yours)"),
    "own-note": ("Note (dit felt)", "Note (yours)"),
    "own-not-begun": ("ikke begyndt", "not begun"),
    "own-in-progress": ("i gang", "in progress"),
    "own-waiting": ("venter på svar", "waiting for a reply"),
    "own-in-review": ("læses igennem", "being read through"),
    "own-set-aside": ("lagt til side", "set aside"),
    "own-status-hint": (
        "Hvor langt I selv er. Det siger intet om, hvad myndigheden mener.",
        "How far you are yourselves. It says nothing about what the authority thinks.",
    ),
    "own-status-wrong": ("Vælg et ord fra listen.", "Choose a word from the list."),
    "own-due-wrong": ("Skriv en dato.", "Type a date."),
    # values
    "checked-all": ("kopi set af alt, ældste {day}", "copies of all of it seen, oldest {day}"),
    "checked-none": ("ikke efterset", "not checked"),
    "no-basis": ("intet grundlag nævnt", "no basis named"),
    "always-needed": ("når skridtet gælder", "where the step applies"),
    "yes": ("ja", "yes"),
    # what a row is, by the table it comes from
    "kind-checklist": ("Skridt", "Step"),
    "kind-routes": ("Vej", "Route"),
    "kind-documents": ("Dokument", "Document"),
    "kind-open": ("Åbent spørgsmål", "Open question"),
    "kind-sources": ("Kilde", "Source"),
    "kind-answers": ("Svar", "Answer"),
    "kind-about": ("Om planen", "About the plan"),
    "title-column": ("Titel", "Title"),
    # pages
    "made-for": ("Regler pr. {day}", "Rules as of {day}"),
    "contents-column": ("Indhold", "Contents"),
    "draft": ("Udkast", "Draft"),
    "page-x-of-y": ("side {page} af {pages}", "page {page} of {pages}"),
    "step-box": ("Dit eget felt ved skridt {number}", "Your own box at step {number}"),
    "keywords": ("ATMP; plan; tjekliste", "ATMP; plan; checklist"),
    # calendar
    "calendar-name": ("Plan: {ruleset}", "Plan: {ruleset}"),
    "calendar-aid": (
        "Hjælp til planlægning, regnet fra {day}, den dag du selv har valgt. Det er ikke en frist, ikke en "
        "aftale med myndigheden og ikke en dato for den første patient.",
        "An aid to planning, counted from {day}, the day you chose yourself. It is no deadline, no agreement "
        "with the authority and no date for a first patient.",
    ),
    "calendar-overview": ("Planen begynder (hjælp til planlægning)", "The plan begins (aid to planning)"),
    "calendar-overview-dates": (
        "Kun skridt med en kendt varighed, som ikke ligger efter en milepæl, har dage i kalenderen. Resten "
        "står her og som opgaver uden dato.",
        "Only steps of known length that do not come after a milestone have days in the calendar. The rest "
        "stand here and as tasks without a date.",
    ),
    "calendar-window": (
        "Hele vinduet: fra den tidligste begyndelse til den seneste afslutning, når kun kendte varigheder "
        "tælles.",
        "The whole window: from the earliest start to the latest end, counting known lengths only.",
    ),
    "calendar-open-end": (
        "En seneste afslutning kendes ikke. Dagene går til den tidligste afslutning.",
        "No latest end is known. The days run to the earliest end.",
    ),
    "calendar-at-least": ("{title} (eller længere)", "{title} (or longer)"),
    "calendar-on-route": (
        "{route}: begynder {starts}, slutter {ends}",
        "{route}: starts {starts}, ends {ends}",
    ),
    "calendar-uncounted": (
        "Ikke talt med før dette skridt, så dagene kan ligge senere",
        "Not counted before this step, so the days may lie later",
    ),
    "calendar-own-time": (
        "Din egen forberedelse, dine svar til myndigheden og ventetid er heller ikke talt med.",
        "Your own preparation, your replies to the authority and waiting are not counted either.",
    ),
    "calendar-none-uncounted": (
        "Ingen skridt uden kendt varighed ligger før dette.",
        "No step without a known length comes before this one.",
    ),
    "calendar-no-day": (
        "Uden dato: varigheden kendes ikke.",
        "Without a date: its length is not known.",
    ),
    "calendar-after-milestone": (
        "Uden dato: skridtet ligger efter milepælen {milestone}, og dens dato kan ikke regnes ud.",
        "Without a date: the step comes after the milestone {milestone}, whose date cannot be computed.",
    ),
    "calendar-duty": ("Frist eller pligt: {title}", "Deadline or duty: {title}"),
    "calendar-duty-no-day": (
        "Uden dato: fristen løber fra en hændelse, som du selv kender dagen for. Sæt datoen ind, når den "
        "er sket.",
        "Without a date: it runs from an event whose day you know yourself. Enter the date once it has "
        "happened.",
    ),
    "calendar-duties": ("Frister og pligter", "Deadlines and duties"),
    "calendar-milestone": ("Milepæle (uden dato)", "Milestones (without a date)"),
}
"""Key -> (Danish, English)."""


def word(key: str, language: Language, **details: object) -> str:
    """A word of the files with its details; one they share with all reports comes from `reports.words`."""
    if key not in FILE_WORDS:
        return words.word(key, language, **details)
    danish, english = FILE_WORDS[key]
    return (danish if language == "da" else english).format_map(details)
