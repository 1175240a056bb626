"""What the command itself says, in Danish and English. The words of plans stand in `reports.words`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from cli.failures import Language

WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "making-pdf": ("Laver PDF …", "Making the PDF …"),
    "written": ("Skrevet til {path}", "Written to {path}"),
    "cannot-go-together": ("SVAR, DER IKKE KAN GÅ SAMMEN", "ANSWERS THAT CANNOT GO TOGETHER"),
    # the dialogue
    "rule-set": ("regelsæt {version}", "rule set {version}"),
    "opening": (
        "Skriv nummeret på dit svar. ? viser hjælp og alle kommandoer. "
        "Ctrl-C afbryder; dine svar går ikke tabt.",
        "Type the number of your answer. ? shows help and all commands. "
        "Ctrl-C stops; your answers are not lost.",
    ),
    "saves-to": (
        "Svarene gemmes i {path} efter hvert svar.",
        "Answers are saved to {path} after each answer.",
    ),
    "saves-nowhere": (
        "Svarene gemmes ikke undervejs (brug --save FIL, eller skriv 's FIL'); de skrives ud til sidst.",
        "Answers are not saved on the way (use --save FILE, or type 's FILE'); they are printed at the end.",
    ),
    "resumed": ("{count} svar er læst.", "{count} answers were read."),
    "left": ("mindst {least}, højst {most} tilbage", "at least {least}, at most {most} left"),
    "left-exactly": ("{most} tilbage", "{most} left"),
    "may-become": ("kan blive relevant", "may become relevant"),
    "why-asked": ("Derfor spørger vi: {why}", "Why we ask: {why}"),
    "yes": ("ja", "yes"),
    "no": ("nej", "no"),
    "not-yet": ("ved ikke endnu", "don't know yet"),
    "none-of-them": ("ingen af dem", "none of them"),
    "several-hint": (
        "Flere svar er mulige: numre med komma, fx 1,2; skriv 'ingen' for ingen af dem.",
        "Several answers are possible: numbers with commas, e.g. 1,2; type 'none' for none of them.",
    ),
    "now": ("Dit svar nu: {answer} (Enter beholder det)", "Your answer now: {answer} (Enter keeps it)"),
    "plan-anyway": (
        "Planen viser, hvad der gælder under alle omstændigheder, og hvad der hænger på svaret.",
        "The plan shows what applies in any case, and what hangs on the answer.",
    ),
    "help-commands": (
        "tilbage (b) · hjælp (?) · hvorfor (h) · liste (l) · gå NUMMER (g) · gem FIL (s) · "
        "plan (p) · slut (q)",
        "back (b) · help (?) · why (w) · list (l) · go NUMBER (g) · save FILE (s) · plan (p) · quit (q)",
    ),
    "commands": ("Kommandoer", "Commands"),
    "basis": ("Grundlag", "Basis"),
    "seen": ("kopi set {on}", "copy seen {on}"),
    "unseen": ("ikke efterset", "not checked"),
    "no-such-number": ("Der er intet nummer {found} her.", "There is no number {found} here."),
    "one-only": ("Her er kun ét svar muligt.", "Only one answer is possible here."),
    "not-understood": (
        "Det forstod jeg ikke: {found}. Skriv et nummer, eller ? for hjælp.",
        "I did not understand: {found}. Type a number, or ? for help.",
    ),
    "none-and-some": (
        "'{found}' står alene, ikke sammen med andre svar.",
        "'{found}' stands alone, not together with other answers.",
    ),
    "needs-answer": (
        "Skriv et nummer; 0 betyder 'ved ikke endnu'.",
        "Type a number; 0 means 'don't know yet'.",
    ),
    "at-first": ("Dette er det første spørgsmål.", "This is the first question."),
    "no-answers": ("Der er ingen svar endnu.", "There are no answers yet."),
    "go-where": (
        "Skriv 'g' og et nummer fra listen (l) eller et spørgsmåls id.",
        "Type 'g' and a number from the list (l) or a question's id.",
    ),
    "not-asked-now": (
        "Det spørgsmål stilles ikke med dine svar, som de er nu.",
        "That question is not asked with your answers as they are now.",
    ),
    "list-intro": (
        "Svar indtil nu. Skriv 'g' og et nummer for at ændre et.",
        "Answers so far. Type 'g' and a number to change one.",
    ),
    "aside": ("sat til side", "set aside"),
    "set-aside": (
        "Sat til side, for det spørges der ikke om længere:",
        "Set aside, because it is not asked any more:",
    ),
    "back-again": ("Gælder igen:", "Applies again:"),
    "not-asked": (
        "Ubesvarede spørgsmål, der ikke længere stilles: {count}",
        "Unanswered questions that are not asked any more: {count}",
    ),
    "newly-asked": ("Nye spørgsmål efter dit svar: {count}", "New questions after your answer: {count}"),
    "saved": ("Gemt i {path}", "Saved to {path}"),
    "save-where": ("Skriv 's' og navnet på en fil.", "Type 's' and the name of a file."),
    "all-answered": (
        "Alle spørgsmål, der gælder nu, er besvaret.",
        "All questions that apply now are answered.",
    ),
    "plan-now": (
        "Enter viser planen. l viser dine svar, b går tilbage.",
        "Enter shows the plan. l lists your answers, b goes back.",
    ),
    "change-or-go-on": (
        "Ret et af svarene (l viser dem), eller gå videre; planen siger det også.",
        "Change one of the answers (l lists them), or go on; the plan says so too.",
    ),
    "mended": (
        "De svar, der ikke kunne gå sammen, kan det nu.",
        "The answers that could not go together now can.",
    ),
    "offered": (
        "Spørgsmål, der kan blive relevante, når resten er afklaret ({count}):",
        "Questions that may become relevant once the rest is settled ({count}):",
    ),
    "answer-offered": ("Vil du svare på dem nu? (j/n)", "Answer them now? (y/n)"),
    "stopped": ("Stoppet.", "Stopped."),
    "continue-with": (
        "Fortsæt med: stifinder ask --answers {path} --save {path}",
        "Continue with: stifinder ask --answers {path} --save {path}",
    ),
    "pdf-with": (
        "Samme plan som PDF: stifinder plan {path} --output plan.pdf",
        "The same plan as a PDF: stifinder plan {path} --output plan.pdf",
    ),
    "your-answers": (
        "# Dine svar. Gem dem i en fil, og fortsæt med: stifinder ask --answers FIL",
        "# Your answers. Save them to a file, and continue with: stifinder ask --answers FILE",
    ),
    "comparing": ("Sammenligner", "Comparing"),
    # check
    "checking": ("Kontrollerer", "Checking"),
    "checking-reach": ("hvad der kan forekomme", "what can occur"),
    "checking-options": ("hvad hvert svar ændrer", "what each answer changes"),
    "checking-tables": ("tabeller", "tables"),
    "checking-plans": ("planer", "plans"),
    "checking-invariants": ("invarianter", "invariants"),
    "checking-cases": ("cases", "cases"),
    "checking-mutation": ("ændringer", "changes"),
    "suggesting": ("Leder efter svar", "Looking for answers"),
    "check-of": (
        "Kontrol af {id} {version}, regler fra {day} og frem",
        "Check of {id} {version}, rules from {day} on",
    ),
    "errors": ("Fejl: {count}", "Errors: {count}"),
    "warnings": ("Advarsler: {count}", "Warnings: {count}"),
    "notices": ("Bemærkninger: {count}", "Notices: {count}"),
    "accepted": ("Set på og ladt stå: {count}", "Looked at and let stand: {count}"),
    "accepted-because": ("{by}, {on}: {reason}", "{by}, {on}: {reason}"),
    "proved-so-many": (
        "Beviser over alle svar: {proved} holder, {refuted} holder ikke, {undecided} uafgjort.",
        "Proofs over all answers: {proved} hold, {refuted} do not, {undecided} undecided.",
    ),
    "not-proved": (
        "Hurtig kontrol: der er ikke ført beviser over alle svar.",
        "Quick check: nothing was proved over all answers.",
    ),
    "sum": (
        "I alt: fejl {error}, advarsler {warning}, bemærkninger {notice}, ladt stå {accepted}.",
        "In all: errors {error}, warnings {warning}, notices {notice}, let stand {accepted}.",
    ),
    "cases-run": ("Cases: {cases}, heraf fejler {failing}.", "Cases: {cases}, of which {failing} fail."),
    "cases-exercise": ("De bruger {counts}.", "They exercise {counts}."),
    "covered-question": ("{covered} af {total} spørgsmål", "{covered} of {total} questions"),
    "covered-option": ("{covered} af {total} svar", "{covered} of {total} answers"),
    "covered-row": ("{covered} af {total} rækker", "{covered} of {total} rows"),
    "covered-rule": ("{covered} af {total} regler", "{covered} of {total} rules"),
    "covered-exit": ("{covered} af {total} udgange", "{covered} of {total} exits"),
    "covered-step": ("{covered} af {total} skridt", "{covered} of {total} steps"),
    "all-exercised": ("Casene bruger alt.", "The cases exercise everything."),
    "mutated": (
        "Ændringer af indholdet: {tried} prøvet, alle, der er.",
        "Changes of the content: {tried} tried, all there are.",
    ),
    "mutated-some": (
        "Ændringer af indholdet: {tried} af {possible} prøvet, et fast udvalg (--most).",
        "Changes of the content: {tried} of {possible} tried, a fixed sample (--most).",
    ),
    "mutated-score": (
        "{group}: {caught} af {counted} opdages ({percent} %, rundet ned); {equal} ses i ingen plan.",
        "{group}: {caught} of {counted} noticed ({percent}%, rounded down); {equal} show in no plan.",
    ),
    "mutated-conclusions": ("Følgeslutninger og veje", "Findings and routes"),
    "mutated-law": ("Regler med lovens kraft", "Rules with the force of law"),
    "mutated-others": ("Andre regler, udgange og spørgsmål", "Other rules, exits and questions"),
    "mutated-all": ("I alt", "In all"),
    "clean": ("Ingen fejl eller advarsler tilbage.", "No errors or warnings left."),
    "not-clean": ("Der er fejl eller advarsler at se på.", "There are errors or warnings to look at."),
    "making-book": ("Laver bogen", "Making the book"),
    "drawing": ("Tegner", "Drawing"),
    "sweeping": ("Prøver besvarelser", "Trying sets of answers"),
    # explain and compare
    "step": ("Skridt", "Step"),
    "route": ("Vej", "Route"),
    "finding": ("Følgeslutning", "Finding"),
    "made-with": (
        "{kind} {id}, regelsæt {ruleset}, regler pr. {day}",
        "{kind} {id}, rule set {ruleset}, rules as of {day}",
    ),
    "because": ("Derfor", "Why"),
    "why-not": ("Hvorfor ikke", "Why not"),
    "other-outcome": ("Hvad et andet udfald ville kræve", "What another outcome would take"),
    "each-outcome": ("Hvad hvert udfald ville kræve", "What each outcome would take"),
    "to-be-settled": ("Hvad der skal afgøres først", "What is to be settled first"),
    "may-still-hold": ("Kan stadig blive sådan:", "May still come to this:"),
    "rests-on": ("Hvad det bygger på", "What it rests on"),
    "hangs-on": ("Svar, der kan afgøre det", "Answers that may settle it"),
    "left-open": ("Åbne spørgsmål", "Open questions"),
    "basis-of-step": ("Grundlag for skridtet selv", "Basis of the step itself"),
    "comparison": ("Forskellen på to planer", "The difference between two plans"),
    "from-to": ("Fra {first} til {second}.", "From {first} to {second}."),
    "no-difference": ("Planerne er ens.", "The plans are the same."),
    "differs-answers": ("Svar", "Answers"),
    "differs-conclusions": ("Følgeslutninger", "Findings"),
    "differs-routes": ("Veje til patienterne", "Routes to patients"),
    "differs-steps-added": ("Skridt, der kommer til", "Steps added"),
    "differs-steps-removed": ("Skridt, der falder bort", "Steps removed"),
    "differs-steps-changed": ("Skridt, der ændres", "Steps changed"),
    "differs-time": ("Tid, der kan tælles", "Time that can be counted"),
    "differs-exits-added": ("Uden for vejene: kommer til", "Outside the routes: added"),
    "differs-exits-removed": ("Uden for vejene: falder bort", "Outside the routes: removed"),
    "differs-open-added": ("Åbne spørgsmål, der kommer til", "Open questions added"),
    "differs-open-removed": ("Åbne spørgsmål, der falder bort", "Open questions removed"),
    "changed-routes": ("veje", "routes"),
    "changed-reasons": ("begrundelser", "reasons"),
    "pursued-yes": ("planlægges", "planned"),
    "pursued-no": ("planlægges ikke", "not planned"),
    "pursued-possible": ("måske planlagt", "perhaps planned"),
    "or": ("eller", "or"),
    "nothing": ("intet", "nothing"),
}
"""Key -> (Danish, English)."""


def word(key: str, language: Language, **details: object) -> str:
    """A word or sentence of the command with its details."""
    danish, english = WORDS[key]
    return (danish if language == "da" else english).format_map(details)
