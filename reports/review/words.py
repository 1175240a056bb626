"""The words of reports for reviewers, in Danish and English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from engine.content.base import Language

WORDS: Final[Mapping[str, tuple[str, str]]] = {
    # the difference of two contents
    "packet": ("Hvad ændrer sig", "What changes"),
    "from": ("Fra", "From"),
    "to": ("Til", "To"),
    "on": ("Reglerne pr.", "The rules on"),
    "packet-intro": (
        "Sammenligningen gælder ikke ordene, men hvad de betyder: for hvert skridt, hver vej, hver "
        "konklusion og hver udgang er det undersøgt, om nogen mulig besvarelse får et andet resultat.",
        "The comparison is not of words but of what they mean: for each step, route, conclusion and exit "
        "it was examined whether any possible set of answers gets another result.",
    ),
    "nothing": (
        "Intet er ændret: det er bevist, at alle besvarelser får det samme.",
        "Nothing changes: it is proved that every set of answers gets the same.",
    ),
    "overview": ("Kort fortalt", "In short"),
    "changed-count": ("Ændret for nogen", "Changed for somebody"),
    "unchanged-count": ("Bevist uændret for alle", "Proved unchanged for everybody"),
    "undecided-count": ("Ikke afgjort inden for grænsen", "Not decided within the limit"),
    "texts-count": ("Ændrede tekster", "Changed texts"),
    "kinds-step": ("skridt", "steps"),
    "kinds-route": ("veje", "routes"),
    "kinds-finding": ("konklusioner", "conclusions"),
    "kinds-exit": ("udgange", "exits"),
    "routes": ("Veje til patienterne", "Routes to patients"),
    "findings": ("Konklusioner", "Conclusions"),
    "steps": ("Skridt", "Steps"),
    "exits": ("Udgange", "Exits"),
    "what-added": ("er kommet til", "is new"),
    "what-removed": ("er udgået", "is gone"),
    "what-newly": ("kommer til", "is added"),
    "what-no-longer": ("falder bort", "falls away"),
    "what-force": ("får en anden kraft", "gets another force"),
    "what-value": ("går fra {old} til {new}", "goes from {old} to {new}"),
    "follows": ("Følger af det, der er ændret ovenfor", "Follows from what changed above"),
    "follows-from": ("Følger alene af", "Follows from nothing but"),
    "yes": ("ja", "yes"),
    "no": ("nej", "no"),
    "whom": ("For hvem", "For whom"),
    "or-else": (
        "og for andre besvarelser, som ikke er nævnt her",
        "and for other sets of answers not named here",
    ),
    "sources": ("Nyt grundlag", "New basis"),
    "questions-added": ("Nye spørgsmål", "New questions"),
    "questions-removed": ("Udgåede spørgsmål", "Questions that are gone"),
    "texts": ("Kun ændrede tekster", "Changed texts only"),
    "texts-intro": (
        "Disse ændringer flytter ingen skridt eller veje, men ændrer, hvad man læser.",
        "These changes move no step or route, but they change what people read.",
    ),
    "before": ("Før", "Before"),
    "after": ("Nu", "Now"),
    "undecided": ("Ikke afgjort", "Not decided"),
    "undecided-intro": (
        "Her nåede beviset ikke frem. Det betyder ikke, at intet er ændret.",
        "Here the proof did not come to an end. That does not mean that nothing changes.",
    ),
    # the book of a content
    "book": ("Bog til gennemgang", "Book for review"),
    "book-only": ("Bog til gennemgang: {only}", "Book for review: {only}"),
    "book-about": (
        "Alt, hvad regelsættet siger, udskrevet uden svar: spørgsmål, følgeslutninger, regler, skridt og det, "
        "de bygger på.",
        "Everything the rule set says, written out without any answers: questions, findings, rules, steps and "
        "what they rest on.",
    ),
    "book-about-only": (
        "Det, regelsættet siger om dette emne eller om møderne med denne myndighed, udskrevet uden svar, og "
        "det, det bygger på.",
        "What the rule set says on this subject, or on meeting this authority, written out without any "
        "answers, and what it rests on.",
    ),
    "edition": ("Udgave", "Edition"),
    "edition-of": ("{ruleset} {version}, {day}", "{ruleset} {version}, {day}"),
    "digest": ("Aftryk", "Digest"),
    "how-to": ("Sådan gennemgår du", "How to review"),
    "how-to-text": (
        "Hold hver tekst op mod kilden. Sæt ét kryds, skriv initialer og din rolle, og skriv en rettelse på "
        "linjen. “Ikke efterset” betyder, at ingen endnu har slået kilden op. Dit kryds er et bidrag til "
        "gennemgangen og ikke en afgørelse.",
        "Hold each text against the source. Tick one box, write your initials and role, and put a correction "
        "on the line. “Not checked” means that nobody has looked the source up yet. Your tick contributes to "
        "the review; it is no decision.",
    ),
    "contents": ("Indhold", "Contents"),
    "skip": ("Gå til indholdet", "Skip to the content"),
    "to-contents": ("Til indholdsfortegnelsen", "To the table of contents"),
    "count": ("{count} i alt", "{count} in all"),
    "mark-agrees": ("stemmer", "agrees"),
    "mark-correct": ("rettes", "correct it"),
    "mark-doubt": ("kan ikke afgøres", "cannot tell"),
    "mark-by": ("Initialer og rolle", "Initials and role"),
    "mark-note": ("Rettelse", "Correction"),
    "chapter-questions": ("Spørgsmål", "Questions"),
    "chapter-findings": ("Følgeslutninger", "Findings"),
    "chapter-routes": ("Veje til patienterne", "Routes to patients"),
    "chapter-rules": ("Regler", "Rules"),
    "chapter-steps": ("Skridt", "Steps"),
    "chapter-documents": ("Dokumenter", "Documents"),
    "chapter-exits": ("Udgange", "Exits"),
    "chapter-assumptions": ("Antagelser", "Assumptions"),
    "chapter-invariants": ("Invarianter", "Invariants"),
    "chapter-open_questions": ("Åbne spørgsmål", "Open questions"),
    "chapter-authorities": ("Myndigheder", "Authorities"),
    "chapter-sources": ("Kilder og belæg", "Sources and claims"),
    "about-questions": (
        "Spørger de om noget, brugeren selv ved? Er svarene udtømmende?",
        "Do they ask for what users know themselves? Are the answers exhaustive?",
    ),
    "about-findings": (
        "Hver følgeslutning er en tabel: rækken giver sin værdi, når betingelsen er opfyldt.",
        "Each finding is a table: a row gives its value where its condition is met.",
    ),
    "about-routes": (
        "En vej “kan overvejes”, “afhænger af betingelser” eller er “ikke farbar”. Det er aldrig en tilladelse.",
        "A route “can be considered”, “depends on conditions” or is “not open”. It is never a permission.",
    ),
    "about-rules": (
        "En regel siger, hvornår bestemte skridt hører til planen, hvor bindende de er, og hvorfor.",
        "A rule says when certain steps belong to the plan, how binding they are, and why.",
    ),
    "about-steps": (
        "Det, brugeren læser om hvert skridt. Kun en varighed tæller i en tidslinje.",
        "What users read about each step. Only a length of time counts in a timeline.",
    ),
    "about-documents": (
        "Hvad der skrives, af hvem, og hvornår det er nødvendigt.",
        "What is written, by whom, and when it is needed.",
    ),
    "about-exits": (
        "En udgang siger, hvor man går hen, når vejene her ikke er de rette.",
        "An exit says where to go where the routes here are not the right ones.",
    ),
    "about-assumptions": (
        "Svar, der ikke kan gå sammen. Beviserne forudsætter dem, så de må kun udelukke det umulige.",
        "Answers that cannot go together. Proofs rest on them, so they may only rule out the impossible.",
    ),
    "about-invariants": (
        "Hvad der skal gælde for enhver besvarelse. Kontrollen beviser det.",
        "What must hold whatever is answered. The check proves it.",
    ),
    "about-open_questions": (
        "Hvad offentlige kilder ikke afgør, og hvem man spørger.",
        "What public sources do not settle, and whom to ask.",
    ),
    "about-authorities": ("Hvem man møder, og til hvad.", "Whom one meets, and what for."),
    "about-sources": (
        "Belæggene er skrevet på engelsk. Siger kilden det, på det sted?",
        "Does the source say so, at that place?",
    ),
    "file": ("Fil: {name}", "File: {name}"),
    "yes": ("ja", "yes"),
    "no": ("nej", "no"),
    "kind-choice": ("ét svar", "one answer"),
    "kind-yes_no": ("ja eller nej", "yes or no"),
    "kind-several": ("flere svar eller ingen", "several answers, or none"),
    "answers": ("Svar", "Answers"),
    "help": ("Hjælp", "Help"),
    "why-asked": ("Derfor spørges", "Why asked"),
    "asked": ("Stilles", "Asked"),
    "if-unknown": ("Ved ikke endnu", "Not known yet"),
    "claims": ("Belæg", "Claims"),
    "open": ("Åbent", "Open"),
    "in-force": ("Gælder", "In force"),
    "from-day": ("fra {day}", "from {day}"),
    "to-day": ("til {day} (ikke med)", "to {day} (exclusive)"),
    "says": ("Læses som", "Reads as"),
    "summary": ("Om vejen", "About it"),
    "first": ("Den øverste række, der passer, gælder.", "The first row that fits counts."),
    "agree": ("Alle rækker, der passer, giver samme værdi.", "All rows that fit give the same value."),
    "pursued": ("Planlægges", "Planned"),
    "otherwise": ("i alle andre tilfælde", "in all other cases"),
    "one-of": ("hvis mindst ét af dette gælder:", "if at least one of these holds:"),
    "because": ("Fordi", "Because"),
    "conditions": ("Betinget af", "Depends on"),
    "when": ("Når", "When"),
    "only-routes": ("For vejene", "For the routes"),
    "only-routes-text": ("mindst én kan overvejes og er valgt", "at least one can be considered and is wanted"),
    "selects": ("Skridt", "Steps"),
    "force": ("Kraft", "Force"),
    "milestone": ("milepæl", "milestone"),
    "tags": ("Emner", "Tags"),
    "what": ("Hvad", "What"),
    "why": ("Hvorfor", "Why"),
    "who": ("Hvem", "Who"),
    "authority": ("Myndighed", "Authority"),
    "no-authority": ("ingen", "none"),
    "selected-by": ("Vælges, fordi", "Selected because"),
    "condition-of": ("Betingelse for", "Condition of"),
    "documents": ("Dokumenter", "Documents"),
    "after-steps": ("Efter", "After"),
    "requires": ("Kræver", "Requires"),
    "our-order": ("rækkefølgen er vores", "the order is ours"),
    "yields": ("Giver", "Yields"),
    "takes": ("Varighed", "Takes"),
    "starts": ("Begynder", "Starts"),
    "stops": ("Ikke talt med", "Not counted"),
    "extension": ("Forlængelse", "Extension"),
    "due": ("Frist", "Due"),
    "keep": ("Opbevares", "Kept"),
    "part": ("Hører til", "Part of"),
    "written-by": ("Skrives af", "Written by"),
    "needed": ("Kræves", "Needed"),
    "used-in": ("Bruges i", "Used in"),
    "ask": ("Spørg", "Ask"),
    "hand": ("Hav klar", "Have in hand"),
    "never": ("Aldrig", "Never"),
    "then": ("Så", "Then"),
    "then-tag": ("har planen et skridt om {tag}", "the plan holds a step tagged {tag}"),
    "same": ("Uafhængigt", "Independent"),
    "same-force": (
        "Skridt med kraften “{force}” er de samme, uanset svaret på:",
        "Steps of the force “{force}” are the same, whatever is answered to:",
    ),
    "unless": ("Undtaget", "Except"),
    "context": ("Baggrund", "Background"),
    "shown": ("Vises", "Shown"),
    "named-by": ("Rejst af", "Raised by"),
    "watch": ("Hold øje med", "Watch"),
    "what-for": ("Hvad", "What for"),
    "contact": ("Kontakt", "Contact"),
    "later-name": ("Fra {day}", "From {day}"),
    "to-be-confirmed": ("hvem det er, skal bekræftes", "who it is has to be confirmed"),
    "checked": ("Efterset", "Checked"),
    "kind": ("Slags", "Kind"),
    "identifier": ("Betegnelse", "Identifier"),
    "address": ("Adresse", "Address"),
    "no-address": ("ingen offentlig adresse", "no public address"),
    "note": ("Bemærkning", "Note"),
    "page": ("side", "page"),
    "page-of": ("af", "of"),
    "draft": ("Udkast", "Draft"),
}
"""Key -> (Danish, English)."""


def word(key: str, language: Language, **details: object) -> str:
    """A word or sentence with its details."""
    danish, english = WORDS[key]
    return (danish if language == "da" else english).format_map(details)
