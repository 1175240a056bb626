"""Experience carries only practice: it never supports what a rule calls law or guidance."""

from __future__ import annotations

from typing import Final

from engine.content.items import Items
from engine.content.positions import Faults

_ABOVE_PRACTICE: Final = ("law", "guidance")


def check_experience(items: Items, faults: Faults) -> None:
    """Tell every rule of force law or guidance that stands on a source of kind experience."""
    sources = items.by_id["sources"].items()
    experience = {id_ for id_, source in sources if source.value.get("kind") == "experience"}
    of_experience = {
        id_
        for id_, claim in items.by_id["claims"].items()
        if isinstance(claim.value.get("source"), str) and claim.value["source"] in experience
    }
    for rule in items.of("rules"):
        force = rule.value.get("force")
        if force in _ABOVE_PRACTICE:
            for number, claim in rule.each("claims"):
                if isinstance(claim, str) and claim in of_experience:
                    faults.add(rule.at("claims", number), "R201", claim=claim, force=force)
