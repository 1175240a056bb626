"""Sentences of cases and coverage: K and a number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

_EXPECTATION: Final = (
    "Er forventningen skrevet efter kilderne, så ret reglerne; er den skrevet efter noget andet, så ret den.",
    "If the expectation is written from the sources, correct the rules; if from anything else, correct it.",
)
_COVER: Final = (
    "Skriv en case, der når hertil (check --suggest-case foreslår svar), med en forventning efter belæggene.",
    "Write a case that gets here (check --suggest-case proposes answers), expecting what the claims say.",
)
CASES: Final[Mapping[str, tuple[Literal["error", "warning", "notice"], tuple[str, str], tuple[str, str]]]] = {
    "K101": (
        "error",
        (
            "casen '{item}' venter {fact}: {expected}, men planen har {found}",
            "the case '{item}' expects {fact}: {expected}, but the plan has {found}",
        ),
        _EXPECTATION,
    ),
    "K102": (
        "error",
        (
            "casen '{item}' venter skridtet {step}: {expected}, men planen har {found}",
            "the case '{item}' expects the step {step}: {expected}, but the plan has {found}",
        ),
        _EXPECTATION,
    ),
    "K103": (
        "error",
        (
            "casen '{item}' venter det åbne spørgsmål {question}, som planen ikke viser",
            "the case '{item}' expects the open question {question}, which the plan does not show",
        ),
        _EXPECTATION,
    ),
    "K104": (
        "error",
        (
            "casens svar går mod antagelsen {assumption}",
            "the case's answers go against the assumption {assumption}",
        ),
        (
            "Ret svarene, eller antagelsen, hvis det kan være sådan.",
            "Correct the answers, or the assumption if things can be so.",
        ),
    ),
    "K201": ("notice", ("ingen case besvarer '{item}'", "no case answers '{item}'"), _COVER),
    "K202": (
        "notice",
        ("ingen case svarer '{part}' på '{item}'", "no case answers '{part}' to '{item}'"),
        _COVER,
    ),
    "K203": (
        "warning",
        ("ingen case bruger række {part} i '{item}'", "no case uses row {part} of '{item}'"),
        _COVER,
    ),
    "K204": ("warning", ("ingen case bruger reglen '{item}'", "no case uses the rule '{item}'"), _COVER),
    "K205": ("warning", ("ingen case viser udgangen '{item}'", "no case shows the exit '{item}'"), _COVER),
    "K206": ("notice", ("ingen case har skridtet '{item}'", "no case has the step '{item}'"), _COVER),
}
"""Code -> severity, sentence, mend."""

SKELETON: Final[Mapping[str, tuple[str, str]]] = {
    "expect": (
        "Skriv forventningen efter belæggene, aldrig efter det, kommandoen viser.",
        "Write the expectation from the claims, never from what the command shows.",
    ),
    "none": (
        "Ingen svar når hertil, eller ingen blev fundet inden for grænsen.",
        "No answers get here, or none were found within the limit.",
    ),
}
"""Comments of a suggested case, in Danish and English."""
