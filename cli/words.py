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
        "Skriv nummeret på dit svar. ? viser hjælp og alle kommandoer. Ctrl-C afbryder; dine svar går ikke tabt.",
        "Type the number of your answer. ? shows help and all commands. Ctrl-C stops; your answers are not lost.",
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
    "if-unknown": ("Når I ikke ved det endnu: {text}", "When you don't know yet: {text}"),
    "help-commands": (
        "tilbage (b) · hjælp (?) · hvorfor (h) · liste (l) · gå NUMMER (g) · gem FIL (s) · plan (p) · slut (q)",
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
    "all-answered": ("Alle spørgsmål, der gælder nu, er besvaret.", "All questions that apply now are answered."),
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
    "your-answers": (
        "# Dine svar. Gem dem i en fil, og fortsæt med: stifinder ask --answers FIL",
        "# Your answers. Save them to a file, and continue with: stifinder ask --answers FILE",
    ),
    # explain and compare
    "no-difference": ("Planerne er ens.", "The plans are the same."),
}
"""Key -> (Danish, English)."""


def word(key: str, language: Language, **details: object) -> str:
    """A word or sentence of the command with its details."""
    danish, english = WORDS[key]
    return (danish if language == "da" else english).format_map(details)
