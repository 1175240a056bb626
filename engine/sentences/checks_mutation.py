"""Sentences of mutation: M and a number; and what a change is in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

MUTATION: Final[
    Mapping[str, tuple[Literal["error", "warning", "notice"], tuple[str, str], tuple[str, str]]]
] = {
    "M101": (
        "notice",
        (
            "ingen case og intet bevis opdager en ændring af '{item}': {change}",
            "no case and no proof notices a change of '{item}': {change}",
        ),
        (
            "Skriv en case, hvor ændringen ses, med en forventning efter belæggene, eller forenkl det, den "
            "ændrer.",
            "Write a case in which the change shows, with an expectation from the claims, or simplify what "
            "it changes.",
        ),
    ),
}
"""Code -> severity, sentence, mend."""

CHANGES: Final[Mapping[str, tuple[str, str]]] = {
    "condition": ("“{was}” bliver til “{now}”", "“{was}” becomes “{now}”"),
    "value": ("rækken giver {now} i stedet for {was}", "the row gives {now} instead of {was}"),
    "row": ("rækken, der giver {was}, er væk", "the row that gives {was} is gone"),
    "order": ("rækken bytter plads med den næste", "the row changes places with the next one"),
    "rule": ("reglen er væk", "the rule is gone"),
    "route": ("reglen er ikke længere for {was}", "the rule is no longer for {was}"),
    "step": ("reglen vælger ikke længere {was}", "the rule no longer selects {was}"),
    "force": ("kraften er {now} i stedet for {was}", "the force is {now} instead of {was}"),
}
"""Kind of a change -> what it is, in Danish and English."""
