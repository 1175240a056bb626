"""The words reports say, in Danish and English, by topic: one table for text, Markdown, screen and PDF.

A status is never a permission and a force is never said by colour alone, so both stand here as words.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from engine.content.base import Language

WORDS: Final[Mapping[str, tuple[str, str]]] = {
    # routes: their statuses stand in `engine.planning.words`
    "pursued-yes": ("Planlægges, for du har valgt den.", "Planned here: you chose it."),
    "pursued-closed": (
        "Du har valgt den, men med disse svar er der intet at planlægge.",
        "You chose it, but with these answers there is nothing to plan.",
    ),
    "pursued-no": ("Planlægges ikke, for du har ikke valgt den.", "Not planned here: you did not choose it."),
    "pursued-possible": (
        "Du har ikke svaret på, om vejen skal planlægges.",
        "You have not said whether to plan this route.",
    ),
    # force: on what authority a step stands
    "force-law": ("Lov", "Law"),
    "force-guidance": ("Vejledning", "Guidance"),
    "force-practice": ("Praksis", "Practice"),
    "force-programme-advice": ("Programråd", "Programme advice"),
    "meaning-law": (
        "følger af en lov, bekendtgørelse eller forordning",
        "follows from an act, order or regulation",
    ),
    "meaning-guidance": ("følger af en myndigheds vejledning", "follows from an authority's guidance"),
    "meaning-practice": ("erfaring for, hvad der virker", "experience of what works"),
    "meaning-programme-advice": ("programmets eget råd", "the programme's own advice"),
    # certainty
    "certain": ("følger af dine svar", "follows from your answers"),
    "possible": ("kan komme til", "may apply"),
    "maybe": ("muligvis", "possibly"),
    "perhaps": ("Muligvis: ", "Possibly: "),
    "ask-about-it": ("Spørg myndigheden.", "Ask the authority."),
    # clocks
    "clock-statutory": ("lovfastsat", "set by law"),
    "clock-typical": ("erfaring eller angivelse, ikke en frist", "typical, not a deadline"),
    "clock-starts": ("Begynder: {event}", "Starts: {event}"),
    "clock-stops": ("Ikke talt med: {event}", "Not counted: {event}"),
    "clock-extension": (
        "Kan forlænges med {amount} ({by}): {says}",
        "May be extended by {amount} ({by}): {says}",
    ),
    "clock-days": ("Regnet i kalenderdage: {days}", "Counted in calendar days: {days}"),
    "bar": ("begynder {starts}, slutter {ends}", "starts {starts}, ends {ends}"),
    "at-day": ("dag {days}", "day {days}"),
    "at-or-later": ("dag {low} eller senere", "day {low} or later"),
    # check state of what a line stands on
    "seen": ("kopi set {day}", "copy seen {day}"),
    "unseen": ("ikke efterset", "not checked"),
    "seen-dated": ("Kopi set {day}, dateret {dated}", "Copy seen {day}, dated {dated}"),
    "seen-undated": ("Kopi set {day}, uden dato", "Copy seen {day}, undated"),
    "confidence-medium": ("middel sikkerhed", "medium confidence"),
    "confidence-low": ("lav sikkerhed", "low confidence"),
    "no-address": ("ingen offentlig adresse", "no public address"),
    "not-all-seen": ("ikke alt er efterset", "not all of it checked"),
    # review of a text by the secretariat
    "review-draft": ("tekst: udkast", "text: draft"),
    "review-reviewed": ("tekst gennemgået af {by} {day}", "text reviewed by {by} {day}"),
    "review-approved": (
        "tekst gennemgået og frigivet af {by} {day}",
        "text reviewed and released by {by} {day}",
    ),
    "somebody": ("sekretariatet", "the secretariat"),
    # head
    "title": ("Plan: {ruleset}", "Plan: {ruleset}"),
    "made-with": (
        "Regelsæt {id}, version {version}. Planen gælder reglerne pr. {day}.",
        "Rule set {id}, version {version}. The plan shows the rules as of {day}.",
    ),
    "what-this-is-not": ("Hvad planen er, og ikke er", "What this plan is, and is not"),
    "cannot-go-together": ("Svar, der ikke kan gå sammen", "Answers that cannot go together"),
    "change-one-of": ("Ret mindst ét af svarene:", "Change at least one of these answers:"),
    "broken-intro": (
        "Planen er lavet alligevel, men den kan være forkert, indtil svarene er rettet.",
        "The plan was made all the same, but it may be wrong until the answers are mended.",
    ),
    # overview
    "overview": ("Overblik", "Overview"),
    "steps-count": ("Skridt i planen", "Steps in the plan"),
    "steps-certain": ("{count} følger af dine svar", "{count} follow from your answers"),
    "steps-none": ("ingen følger af dine svar endnu", "none follow from your answers yet"),
    "steps-possible": ("{count} kan komme til", "{count} may be added"),
    "unsettled": ("Ikke afklaret", "Not settled"),
    "count-questions-one": ("1 spørgsmål mangler dit svar", "1 question lacks your answer"),
    "count-questions": ("{count} spørgsmål mangler dit svar", "{count} questions lack your answer"),
    "count-open-one": (
        "1 åbent spørgsmål, som offentlige kilder ikke afgør",
        "1 open question that public sources do not settle",
    ),
    "count-open": (
        "{count} åbne spørgsmål, som offentlige kilder ikke afgør",
        "{count} open questions that public sources do not settle",
    ),
    "nothing-unsettled": ("intet åbent er fundet", "nothing open was found"),
    "next": ("Begynd her", "Begin here"),
    "next-none": (
        "Der er ingen skridt at begynde på med disse svar. Svar på flere spørgsmål.",
        "There is no step to begin with on these answers. Answer more questions.",
    ),
    # chapters
    "exits": ("Uden for vejene her", "Outside the routes shown here"),
    "exits-possible": ("Hvad der kan føre uden for vejene", "What may lead outside the routes"),
    "exits-possible-intro": (
        "Det hænger på svar, der mangler, eller som du ikke kender endnu.",
        "It hangs on answers that are missing or that you do not know yet.",
    ),
    "product": ("Hvad produktet og projektet er", "What the product and the project are"),
    "product-none": ("Der er endnu intet at slutte af svarene.", "Nothing follows from the answers yet."),
    "product-no-one": (
        "1 prøve gav nej; se “{chapter}”.",
        "1 test gave no; see “{chapter}”.",
    ),
    "product-no": (
        "{count} prøver gav nej; se “{chapter}”.",
        "{count} tests gave no; see “{chapter}”.",
    ),
    "product-open-one": (
        "1 konklusion er ikke afgjort endnu; se “{chapter}”.",
        "1 conclusion is not settled yet; see “{chapter}”.",
    ),
    "product-open": (
        "{count} konklusioner er ikke afgjort endnu; se “{chapter}”.",
        "{count} conclusions are not settled yet; see “{chapter}”.",
    ),
    "routes": ("Veje til patienterne", "Routes to patients"),
    "routes-none": ("Regelsættet viser ingen veje.", "The rule set shows no routes."),
    "routes-other": ("Veje, du ikke har valgt", "Routes you did not choose"),
    "checklist": ("Tjekliste", "Checklist"),
    "checklist-intro": (
        "Skridt, der følger af dine svar, fase for fase. Feltet foran hvert skridt er dit eget.",
        "Steps that follow from your answers, phase by phase. The box before each step is your own.",
    ),
    "checklist-none": ("Ingen skridt følger endnu af svarene.", "No step follows from the answers yet."),
    "possible-steps": ("Skridt, der kan komme til", "Steps that may apply"),
    "possible-intro": (
        "Om de gælder, hænger på spørgsmål, der mangler svar. De står i kort form; når svarene kendes, står "
        "de, der gælder, fuldt ud i tjeklisten.",
        "Whether they apply hangs on questions that lack an answer. They are shown in short; once the "
        "answers are known, those that apply stand in full in the checklist.",
    ),
    "possible-prefix": ("M", "P"),
    "open-questions": ("Åbne spørgsmål", "Open questions"),
    "open-question-prefix": ("Å", "Q"),
    "open-intro": (
        "Det er ikke dit svar, der mangler: offentlige kilder afgør det ikke. Spørg, og gem svaret.",
        "It is not your answer that is missing: public sources do not settle it. Ask, and keep the reply.",
    ),
    "authorities": ("Myndigheder og andre, du møder", "Authorities and others you meet"),
    "time": ("Tidslinjer", "Timelines"),
    "time-intro": (
        "Kun skridt med en kendt varighed er talt med, i dage fra det første skridt. En tidslinje er ikke en "
        "dato for den første patient: din egen forberedelse, dine svar til myndigheden og skridt, der ikke "
        "er talt med, kommer oveni.",
        "Only steps of known length are counted, in days from the first step. A timeline is no date for a "
        "first patient: your own preparation, replies to the authority and uncounted steps come on top.",
    ),
    "changes": ("Ændringer forude", "Changes ahead"),
    "changes-intro": (
        "Med de samme svar bliver planen en anden fra disse dage, efter hvad regelsættet ved i dag.",
        "With the same answers the plan becomes another from these days on, as far as the rule set knows "
        "today.",
    ),
    "reasons": ("Sådan er det udledt", "How it was derived"),
    "not-settled": ("Ikke afgjort endnu", "Not settled yet"),
    "answers": ("Dine svar", "Your answers"),
    "not-known": ("Hvad der ikke vides endnu", "What is not known yet"),
    "sources": ("Kilder", "Sources"),
    "receipt": ("Kvittering", "Receipt"),
    # routes and exits in detail
    "status": ("Status", "Status"),
    "because": ("Fordi", "Because"),
    "why-not": ("Ville kræve", "Would take"),
    "conditions": ("Betingelser", "Conditions"),
    "hangs-on": ("Hænger på", "Hangs on"),
    "open": ("Åbent", "Open"),
    "ask": ("Spørg", "Ask"),
    "hand": ("Hav klar", "Have in hand"),
    "basis": ("Grundlag", "Basis"),
    # a step in detail
    "why": ("Hvorfor", "Why"),
    "who": ("Hvem", "Who"),
    "authority": ("Myndighed", "Authority"),
    "documents": ("Dokumenter", "Documents"),
    "document-part": ("{part}; skrives af: {by}", "{part}; written by: {by}"),
    "document-possible": ("kan blive krævet", "may be needed"),
    "takes": ("Tid", "Time"),
    "due": ("Frist", "Due"),
    "keep": ("Opbevar", "Keep"),
    "keep-text": ("{what}: {text}", "{what}: {text}"),
    "after": ("Efter", "After"),
    "our-order": ("rækkefølgen er vores forslag", "the order is our suggestion"),
    "requires": ("Kræver", "Requires"),
    "yields": ("Giver", "Yields"),
    "route-ref": ("vejen {routes}", "the route {routes}"),
    "routes-ref": ("vejene {routes}", "the routes {routes}"),
    "for": ("for {routes}", "for {routes}"),
    "milestone": ("Milepæl", "Milestone"),
    "steps-ref": ("skridt {numbers}", "steps {numbers}"),
    "rests-on": ("bygger på {facts}", "rests on {facts}"),
    "answer-ref": ("svar {numbers}", "answer {numbers}"),
    "answers-ref": ("svar {numbers}", "answers {numbers}"),
    "question-ref": ("spørgsmål {number}", "question {number}"),
    "questions-ref": ("spørgsmål {number}", "questions {number}"),
    "to-be-confirmed": ("hvem det er, skal bekræftes", "who it is has to be confirmed"),
    # open questions
    "context": ("Baggrund", "Background"),
    "watch": ("Hold øje med", "Watch"),
    "raised-by": ("Rejst af", "Raised by"),
    # time
    "total": ("I alt", "In all"),
    "no-known-length": ("ingen skridt med kendt varighed", "no step with a known length"),
    "critical-path": ("Længste vej", "Longest way"),
    "uncounted": ("Ikke talt med", "Not counted"),
    "uncounted-one": (
        "1 skridt uden kendt varighed kommer oveni",
        "1 step without a known length comes on top",
    ),
    "uncounted-steps": (
        "{count} skridt uden kendt varighed kommer oveni",
        "{count} steps without a known length come on top",
    ),
    "in-phase": ("{phase}: {numbers}", "{phase}: {numbers}"),
    "one-by-one": ("Skridt for skridt, i dage fra det første:", "Step by step, in days from the first:"),
    # changes ahead
    "conclusions": ("Konklusioner", "Conclusions"),
    "added": ("Kommer til", "Added"),
    "removed": ("Falder bort", "Removed"),
    "changed": ("Ændres", "Changed"),
    "change-force": ("kraft", "force"),
    "change-certainty": ("om det følger af dine svar", "whether it follows from your answers"),
    "change-claims": ("grundlag", "basis"),
    "change-routes": ("veje", "routes"),
    "from-to": ("{before} → {after}", "{before} → {after}"),
    "nothing": ("intet", "nothing"),
    # answers
    "answer-none": ("ingen af dem", "none of them"),
    "state-unknown": ("ved ikke endnu", "don't know yet"),
    "set-aside": (
        "sat til side, for spørgsmålet gælder ikke længere",
        "set aside, because the question does not apply any more",
    ),
    "state-unanswered": ("ikke besvaret", "not answered"),
    "state-may-become-relevant": ("kan blive relevant", "may become relevant"),
    "whom-to-ask": ("Sådan kan du finde ud af det: {text}", "How to find out: {text}"),
    "answers-none": ("Der er ingen svar endnu.", "There are no answers yet."),
    # sources and receipt
    "kind-law": ("Lov og forordning", "Law"),
    "kind-guidance": ("Vejledning", "Guidance"),
    "kind-register": ("Register", "Register"),
    "kind-case-law": ("Retspraksis", "Case law"),
    "kind-proposal": ("Forslag, ikke gældende", "Proposal, not in force"),
    "kind-experience": ("Erfaring", "Experience"),
    "engine": ("Stifinder", "Stifinder"),
    "version": ("version {version}", "version {version}"),
    "ruleset": ("Regelsæt", "Rule set"),
    "digest": ("Regelsættets aftryk", "Digest of the rule set"),
    "as-of": ("Regler pr.", "Rules as of"),
    "answers-digest": ("Svarenes aftryk", "Digest of the answers"),
    "receipt-intro": (
        "Samme kvittering giver samme plan. Gem den sammen med planen.",
        "The same receipt gives the same plan. Keep it with the plan.",
    ),
}
"""Key -> (Danish, English); `{name}` stands for a detail."""


def word(key: str, language: Language, **details: object) -> str:
    """A word or sentence of the table with its details. Raises KeyError for what the table lacks."""
    danish, english = WORDS[key]
    return (danish if language == "da" else english).format_map(details)
