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
    "one-step": ("skridt", "step"),
    "one-route": ("vej", "route"),
    "one-finding": ("konklusion", "conclusion"),
    "one-exit": ("udgang", "exit"),
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
        "Alt, hvad regelsættet siger, udskrevet uden svar: spørgsmål, følgeslutninger, regler, skridt og "
        "det, de bygger på.",
        "Everything the rule set says, written out without any answers: questions, findings, rules, steps "
        "and what they rest on.",
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
        "En vej “kan overvejes”, “afhænger af betingelser” eller er “ikke farbar”. Det er aldrig en "
        "tilladelse.",
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
    "kind-choice": ("ét svar", "one answer"),
    "kind-yes_no": ("ja eller nej", "yes or no"),
    "kind-several": ("flere svar eller ingen", "several answers, or none"),
    "answers": ("Svar", "Answers"),
    "help": ("Hjælp", "Help"),
    "why-asked": ("Derfor spørges", "Why asked"),
    "asked": ("Stilles", "Asked"),
    "if-unknown": ("Ved ikke", "Not known"),
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
    "only-routes-text": (
        "mindst én kan overvejes og er valgt",
        "at least one can be considered and is wanted",
    ),
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
    # what rests on what
    "graph": ("Hvad der bygger på hvad: {of}", "What rests on what: {of}"),
    "graph-only": (
        "Hvad {only} bygger på, og hvad der bygger på det: {of}",
        "What {only} rests on, and what rests on it: {of}",
    ),
    "graph-about": ("{counts}. Forbindelser: {edges}.", "{counts}. Connections: {edges}."),
    "shapes": (
        "Ovaler er spørgsmål, runde kasser følgeslutninger, tykke kasser veje, sekskanter regler, "
        "ottekanter udgange, dobbelte kasser skridt. Pilen går fra det, der bygges på.",
        "Ovals are questions, rounded boxes findings, thick boxes routes, hexagons rules, octagons exits, "
        "double boxes steps. An arrow leads away from what is rested on.",
    ),
    "nodes-question": ("Spørgsmål", "Questions"),
    "nodes-finding": ("Følgeslutninger", "Findings"),
    "nodes-route": ("Veje", "Routes"),
    "nodes-rule": ("Regler", "Rules"),
    "nodes-exit": ("Udgange", "Exits"),
    "nodes-step": ("Skridt", "Steps"),
    "node-question": ("Spørgsmål", "Question"),
    "node-finding": ("Følgeslutning", "Finding"),
    "node-route": ("Vej", "Route"),
    "node-rule": ("Regel", "Rule"),
    "node-exit": ("Udgang", "Exit"),
    "node-step": ("Skridt", "Step"),
    "rests-on": ("Bygger på", "Rests on"),
    "carries": ("Bærer", "Carries"),
    # figures on many profiles
    "sweep": ("Tal for tilfældige besvarelser: {of}", "Figures on random sets of answers: {of}"),
    "sweep-about": (
        "Alle svar er trukket lige tit. Tallene viser, hvordan reglerne spreder sig, ikke hvor tit noget "
        "forekommer i virkeligheden. De beviser intet; det gør kontrollen (check).",
        "All answers were drawn equally often. The figures show how the rules spread, not how often "
        "something occurs in the world. They prove nothing; the check does.",
    ),
    "seed": ("Frø", "Seed"),
    "given": ("Givne svar", "Answers given"),
    "drawn": ("Trukket", "Drawn"),
    "counted": ("Uden svar, der ikke kan gå sammen", "Without answers that cannot go together"),
    "spread": ("Skridt i en plan", "Steps in a plan"),
    "spread-of": (
        "mindst {fewest}, median {median}, højst {most}",
        "fewest {fewest}, median {median}, most {most}",
    ),
    "nowhere": ("Ingen vej og ingen udgang", "No route and no exit"),
    "nowhere-so-many": (
        "{count} besvarelser har ingen vej, der kan overvejes, og ingen udgang. For eksempel:",
        "{count} sets of answers have no route that can be considered and no exit. For example:",
    ),
    "nowhere-none": (
        "Hver af de talte besvarelser har en vej, der kan overvejes, eller en udgang.",
        "Each set of answers counted has a route that can be considered, or an exit.",
    ),
    "none-counted": ("Intet at tælle", "Nothing to count"),
    "none-counted-text": (
        "Alle trukne besvarelser har svar, der ikke kan gå sammen.",
        "Every set drawn has answers that cannot go together.",
    ),
    "broken": ("Svar, der ikke kan gå sammen", "Answers that cannot go together"),
    "broken-about": (
        "Så mange af de trukne går mod hver antagelse; de er ikke talt med nedenfor.",
        "So many of those drawn go against each assumption; they are not counted below.",
    ),
    "rules-never": ("Regler, som ingen mødte", "Rules nobody met"),
    "rules-never-about": (
        "De kan være sjældne eller umulige; kontrollen afgør det.",
        "They may be rare or impossible; the check tells.",
    ),
    "rules-never-none": (
        "Alle regler, som fuldstændige svar kan møde, er mødt.",
        "All rules that complete answers can meet were met.",
    ),
    "rules-doubt": (
        "Kun for svaret “ved ikke endnu”, som her ikke forekommer: {rules}",
        "Only for the answer “don't know yet”, which does not occur here: {rules}",
    ),
    "undetermined": ("ingen række passer", "no row fits"),
}
"""Key -> (Danish, English)."""


def word(key: str, language: Language, **details: object) -> str:
    """A word or sentence with its details."""
    danish, english = WORDS[key]
    return (danish if language == "da" else english).format_map(details)
