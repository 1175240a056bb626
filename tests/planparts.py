"""Small pieces of plans for tests: both languages, sensible defaults, everything can be given.

The sources, provisions, days and bodies are invented. They only have the shape of real ones.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from engine.content.base import Force, Language
from engine.planning.model import (
    AuthorityEntry,
    Certainty,
    Citation,
    DocumentEntry,
    Plan,
    Receipt,
    ReviewEntry,
    RuleSetRef,
    SeenCopy,
    SourceEntry,
    StepEntry,
    StepReason,
    TakesEntry,
)

AS_OF: Final = date(2026, 11, 24)
SEEN_ON: Final = date(2026, 11, 22)
DIGEST: Final = "4f1c" * 16
MIRROR: Final = (
    "https://copies.example.org/journal/2025/instrument-with-a-rather-long-address/consolidated-text/"
    "chapter-04?language=da&format=html#section-11-a"
)


@dataclass(frozen=True)
class Tongue:
    """Picks the language of a text: `t("dansk", "English")`."""

    language: Language

    def __call__(self, da: str, en: str) -> str:
        return da if self.language == "da" else en


def sources(t: Tongue) -> dict[str, SourceEntry]:
    """Every source the pieces cite: law, guidance, experience; with and without an address."""
    entries = (
        ("cell-act", "law", t("Celleloven", "Cell Act"), "LBK nr. 99 af 01/02/2030", "eli/lta/2030/99"),
        ("gene-act", "law", t("Genloven", "Gene Act"), "LBK nr. 17 af 04/01/2031", "eli/lta/2031/17"),
        (
            "trial-regulation",
            "law",
            t("Forsøgsforordningen", "Trial Regulation"),
            "CELEX 32030R0999",
            "eli/reg",
        ),
        ("cell-guideline", "guidance", t("Cellevejledningen", "Cell Guideline"), None, "guideline/cells-2.1"),
    )
    found = {
        id_: SourceEntry(
            id=id_,
            kind=kind,
            title=short + t(" med et langt officielt navn", " with a long official name"),
            short=short,
            identifier=identifier,
            url=f"https://law.example.org/{path}",
        )
        for id_, kind, short, identifier, path in entries
    }
    found["experience"] = SourceEntry(
        id="experience",
        kind="experience",
        title=t("Erfaring fra danske projekter", "Experience from Danish projects"),
        short=t("Erfaring", "Experience"),
        identifier=None,
        url=None,
    )
    return found


def cite(source: str, at: str | None, *, seen: bool = True, confidence: str = "high") -> Citation:
    """A citation of one of `sources`; seen as a dated copy, or not seen at all."""
    entry = sources(Tongue("en"))[source]
    return Citation.model_validate(
        {
            "claim": f"{source}.{(at or 'all').replace(' ', '-').lower()}",
            "source": source,
            "at": at,
            "url": entry.url,
            "seen": SeenCopy(url=MIRROR, dated="2026-05", on=SEEN_ON) if seen else None,
            "confidence": confidence,
        }
    )


def authorities(t: Tongue) -> dict[str, AuthorityEntry]:
    """Bodies: one certain, one without contact, one whose task is not settled."""
    return {
        "agency": AuthorityEntry(
            id="agency",
            name=t("Cellestyrelsen", "Cell Agency"),
            what_for=t("Tilladelser til forsøg og fremstilling.", "Permits for trials and manufacture."),
            url="https://agency.example.org",
            email="atmp@agency.example.org",
            to_be_confirmed=False,
        ),
        "workplace": AuthorityEntry(
            id="workplace",
            name=t("Arbejdsstedstilsynet", "Workplace Inspectorate"),
            what_for=t("Arbejde med gensplejsede organismer.", "Work with modified organisms."),
            url=None,
            email=None,
            to_be_confirmed=False,
        ),
        "permit-body": AuthorityEntry(
            id="permit-body",
            name=t("Myndigheden for hospitalsfremstilling", "Authority for hospital manufacture"),
            what_for=t("Hvem det er, skal bekræftes.", "Who it is has to be confirmed."),
            url=None,
            email=None,
            to_be_confirmed=True,
        ),
    }


def document(t: Tongue, id_: str, title: str, part: str, **more: Any) -> DocumentEntry:
    """A document the sponsor writes, needed for certain unless said otherwise."""
    given: dict[str, Any] = {
        "written_by": t("Sponsor for forsøget", "The trial's sponsor"),
        "certainty": "certain",
        "help": None,
        "claims": [cite("trial-regulation", t("bilag I", "Annex I"))],
    }
    return DocumentEntry(id=id_, title=title, part=part, **{**given, **more})


def reason(
    rule: str,
    text: str,
    force: Force = "law",
    facts: Mapping[str, str] | None = None,
    claims: Sequence[Citation] = (),
    certainty: Certainty = "certain",
    routes: Sequence[str] = (),
) -> StepReason:
    """Why a step is in a plan; by default for certain, by law."""
    return StepReason(
        rule=rule,
        text=text,
        force=force,
        certainty=certainty,
        routes=list(routes),
        facts=dict(facts or {}),
        claims=list(claims),
    )


def step(
    t: Tongue, id_: str, phase: str, title: str, because: Sequence[StepReason], **more: Any
) -> StepEntry:
    """A certain step without documents, clocks or duties unless they are given."""
    given: dict[str, Any] = {
        "certainty": "certain",
        "hangs_on": [],
        "routes": [],
        "force": because[0].force,
        "milestone": False,
        "tags": [],
        "summary": t(
            "Gør dette, og skriv ned, hvad der blev besluttet.", "Do this, and note what was decided."
        ),
        "why": t("Det næste trin bygger på det.", "The next step builds on it."),
        "actor": t("Udvikleren", "The developer"),
        "authority": None,
        "after": [],
        "requires": [],
        "our_order": False,
        "yields": None,
        "takes": None,
        "due": [],
        "keep": [],
        "documents": [],
        "open_questions": [],
        "review": ReviewEntry(status="draft", by=None, on=None),
        "claims": [claim for each in because for claim in each.claims],
    }
    values = {**given, **more}
    return StepEntry(id=id_, phase=phase, title=title, because=list(because), **values)


def ruleset(t: Tongue) -> RuleSetRef:
    """The rule set of the plans, with its notices."""
    return RuleSetRef(
        id="atmp-example",
        version="0.3.1",
        digest=DIGEST,
        title=t("Avancerede terapier, et eksempel", "Advanced therapies, an example"),
        about=t(
            "Planen viser, hvilke veje der kan overvejes med dine svar. Den er ikke rådgivning og ikke "
            "en tilladelse. Hvad der gælder for dit produkt, afgør myndigheden.",
            "The plan shows which routes can be considered with your answers. It is not advice and not "
            "a permission. What applies to your product is for the authority to decide.",
        ),
        draft_notice=t(
            "Udkast: Sekretariatet har ikke gennemgået disse tekster.",
            "Draft: the secretariat has not reviewed these texts.",
        ),
    )


def plan(t: Tongue, **more: Any) -> Plan:
    """A plan in which nothing is known; every part can be given."""
    given: dict[str, Any] = {
        "receipt": Receipt(
            engine="0.1.0", ruleset="atmp-example 0.3.1", digest=DIGEST, as_of=AS_OF, answers="9b07" * 16
        ),
        "ruleset": ruleset(t),
        "as_of": AS_OF,
        "language": t.language,
        "answers": {},
        "unanswered": [],
        "answered": [],
        "questions": [],
        "broken_assumptions": [],
        "findings": {},
        "routes": [],
        "exits": [],
        "phases": [],
        "steps": [],
        "next_actions": [],
        "timeline": {},
        "open_questions": [],
        "changes_ahead": [],
        "authorities": authorities(t),
        "sources": sources(t),
    }
    return Plan(**{**given, **more})


def takes(
    kind: str, low: int | None, high: int | None, unit: str | None, days: Any, text: str, **more: Any
) -> TakesEntry:
    """How long a step takes; a range in numbers rests on a provision."""
    given: dict[str, Any] = {
        "starts": None,
        "stops": None,
        "extension": [],
        "claims": [cite("trial-regulation", "art. 8")] if low is not None else [],
    }
    values = {
        "kind": kind,
        "min": low,
        "max": high,
        "unit": unit,
        "days": days,
        "text": text,
        **given,
        **more,
    }
    return TakesEntry.model_validate(values)
