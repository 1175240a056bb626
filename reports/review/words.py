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
}
"""Key -> (Danish, English)."""


def word(key: str, language: Language, **details: object) -> str:
    """A word or sentence with its details."""
    danish, english = WORDS[key]
    return (danish if language == "da" else english).format_map(details)
