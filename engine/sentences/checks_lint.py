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
}
"""Code -> severity, sentence, mend."""
