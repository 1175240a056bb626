"""What only the drawing of the pathway says, in Danish and English. What all reports say: `reports.words`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from engine.content.base import Language
from reports import words

PATHWAY_WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "pathway-overview": (
        "Overblik over skridtene, fase for fase",
        "Overview of the steps, phase by phase",
    ),
    "pathway-overview-about": (
        "Faserne står som kolonner fra venstre mod højre, og hver række er en myndighed eller dem, der selv "
        "udfører arbejdet. Tallet i et felt er antallet af skridt. Listen ved tegningen siger det samme.",
        "The phases stand as columns from left to right, and each row is an authority or those who do the "
        "work themselves. The figure in a field is the number of steps. The list beside the drawing says "
        "the same in words.",
    ),
    "pathway-phase": ("Fase {number}: {phase}", "Phase {number}: {phase}"),
    "pathway-phase-about": (
        "Hvert felt er et skridt. Pile går fra et skridt til det, der kommer efter. Hvert bånd er en "
        "myndighed eller dem, der selv udfører arbejdet. Kanten til venstre og ordet i feltet siger, hvor "
        "bindende skridtet er: tyk (lov), dobbelt (vejledning), stiplet (praksis), prikket (programråd). Et "
        "stiplet felt med runde hjørner kan komme til. Et felt med skrå hjørner er en milepæl. Listen ved "
        "tegningen siger det samme i ord.",
        "Each box is a step. Arrows lead from a step to what comes after it. Each band is an authority or "
        "those who do the work themselves. The edge at the left and the word in the box say how binding the "
        "step is: thick (law), double (guidance), dashed (practice), dotted (programme advice). A dashed box "
        "with round corners may apply. A box with cut corners is a milestone. The list beside the drawing "
        "says the same in words.",
    ),
    "lane-actor": ("{name} (ingen myndighed)", "{name} (no authority)"),
    "count-one": ("1 skridt", "1 step"),
    "count-many": ("{count} skridt", "{count} steps"),
    "of-them-possible": ("{count} kan komme til", "{count} may apply"),
    "after-labels": ("efter {labels}", "after {labels}"),
    "lane-counts": ("{lane}: {counts}", "{lane}: {counts}"),
}
"""Key -> (Danish, English)."""


def word(key: str, language: Language, **details: object) -> str:
    """A word of the drawing with its details; one it shares with all reports comes from `reports.words`."""
    if key not in PATHWAY_WORDS:
        return words.word(key, language, **details)
    danish, english = PATHWAY_WORDS[key]
    return (danish if language == "da" else english).format_map(details)
