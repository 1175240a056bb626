"""Findings and routes of the plans for tests, in every status."""

from __future__ import annotations

from engine.planning.model import FindingEntry, Reason, RouteEntry
from tests.planparts import Tongue, cite


def findings(t: Tongue) -> dict[str, FindingEntry]:
    return {
        "product.class": FindingEntry(
            title=t("Klasse", "Class"),
            text=t(
                "produktets klasse er lægemiddel til genterapi",
                "the product's class is gene therapy medicine",
            ),
            value="gene_therapy",
            may_be=["gene_therapy"],
            may_be_text=[t("lægemiddel til genterapi", "gene therapy medicine")],
            certainty="certain",
            because=[
                Reason(
                    value="gene_therapy",
                    text=t("Produktet virker gennem gener.", "The product works through genes."),
                    certainty="certain",
                    facts={"genes.present": "yes"},
                    claims=[cite("cell-guideline", t("afsnit 1", "section 1")), cite("cell-act", "§ 2")],
                )
            ],
            open_questions=["who-decides"],
        ),
        "product.gmo": FindingEntry(
            title="GMO",
            text=t("produktet er en genmodificeret organisme", "the product is a modified organism"),
            value="yes",
            may_be=["yes"],
            may_be_text=[t("produktet er en genmodificeret organisme", "the product is a modified organism")],
            certainty="certain",
            because=[],
            open_questions=[],
        ),
        "product.germline": FindingEntry(
            title=t("Kimbane", "Germ line"),
            text=t("produktet ændrer ikke kimbanen", "the product does not change the germ line"),
            value="no",
            may_be=["no"],
            may_be_text=[t("produktet ændrer ikke kimbanen", "the product does not change the germ line")],
            certainty="certain",
            because=[
                Reason(
                    value="no",
                    text=t("Generne når ikke kimcellerne.", "The genes do not reach the germ cells."),
                    certainty="certain",
                    facts={"genes.present": "yes"},
                    claims=[cite("trial-regulation", t("art. 90", "Art. 90"), seen=False)],
                )
            ],
            open_questions=[],
        ),
        "cells.manipulation": FindingEntry(
            title=t("Bearbejdning", "Processing"),
            text=t(
                "det er ikke afgjort endnu: bearbejdningen er væsentlig eller ikke væsentlig",
                "it is not settled yet: the processing is substantial or not substantial",
            ),
            value=None,
            may_be=["substantial", "minimal"],
            may_be_text=[t("væsentlig", "substantial"), t("ikke væsentlig", "not substantial")],
            certainty="possible",
            because=[
                Reason(
                    value="substantial",
                    text=t("Dyrkning er væsentlig.", "Culture is substantial."),
                    certainty="possible",
                    facts={"cells.processed": "unknown"},
                    claims=[cite("cell-guideline", t("afsnit 2.2", "section 2.2"), seen=False)],
                )
            ],
            open_questions=[],
        ),
        "device.role": FindingEntry(
            title=t("Udstyrets rolle", "The device's role"),
            text=t(
                "“Udstyrets rolle” kan ikke afgøres ud fra svarene",
                "“The device's role” cannot be told from the answers",
            ),
            value=None,
            may_be=[],
            may_be_text=[],
            certainty="certain",
            because=[],
            open_questions=[],
        ),
    }


def undecided(t: Tongue, id_: str) -> RouteEntry:
    title = {"route.trial": t("Klinisk forsøg", "Clinical trial")}.get(
        id_, t("Hospitalsundtagelse", "Hospital exemption")
    )
    return RouteEntry(
        id=id_,
        title=title,
        summary=t("En vej til patienterne.", "A way to patients."),
        status=None,
        may_be=["open", "conditional", "closed"],
        status_text=t("ikke afgjort endnu", "not settled yet"),
        pursued="possible",
        conditions=[],
        certainty="possible",
        because=[],
        why_not=[],
        hangs_on=["goal.routes"],
        open_questions=[],
    )


def routes(t: Tongue) -> list[RouteEntry]:
    def because(value: str, text: str, certain: bool = True) -> Reason:
        return Reason(
            value=value,
            text=text,
            certainty="certain" if certain else "possible",
            facts={"made.by": "hospital"},
            claims=[cite("trial-regulation", t("art. 3", "Art. 3"))],
        )

    trial = undecided(t, "route.trial").model_copy(
        update={
            "status": "conditional",
            "may_be": ["conditional"],
            "status_text": t(
                "afhænger af: Få arbejdet med organismen godkendt", "depends on: Have the work approved"
            ),
            "pursued": "yes",
            "conditions": ["contained-use"],
            "certainty": "certain",
            "because": [because("conditional", t("Et forsøg kan overvejes.", "A trial can be considered."))],
            "hangs_on": [],
        }
    )
    exemption = undecided(t, "route.exemption").model_copy(
        update={
            "may_be": ["conditional", "closed"],
            "pursued": "yes",
            "because": [
                because(
                    "closed",
                    t("Fremstillingen kan være rutine.", "The making may be routine."),
                    certain=False,
                )
            ],
            "why_not": [t("der fremstilles ikke til lager", "it is not made for stock")],
            "hangs_on": ["made.pattern"],
            "open_questions": ["who-grants"],
        }
    )
    supply = trial.model_copy(
        update={
            "id": "route.supply",
            "title": t("Forsyning til den enkelte patient", "Supply for an individual patient"),
            "status": "closed",
            "may_be": ["closed"],
            "status_text": t("ikke farbar med disse svar", "not with these answers"),
            "pursued": "possible",
            "conditions": [],
            "because": [
                because("closed", t("Et hospital fremstiller produktet.", "A hospital makes the product."))
            ],
            "why_not": [t("en virksomhed fremstiller produktet", "a company makes the product")],
        }
    )
    marketing = supply.model_copy(
        update={
            "id": "route.marketing",
            "title": t("Central markedsføringstilladelse", "Central marketing authorisation"),
            "status": "open",
            "may_be": ["open"],
            "status_text": t("kan overvejes", "can be considered"),
            "pursued": "no",
            "because": [because("open", t("Intet svar udelukker vejen.", "No answer rules the route out."))],
            "why_not": [],
        }
    )
    return [trial, exemption, supply, marketing]
