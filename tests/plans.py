"""Plans for tests of reports: a long one, a short one, and one of any number of steps.

What they say is invented; it is shaped like the real thing, in Danish and in English.
"""

from __future__ import annotations

from datetime import date

from engine.content.base import Force, Language
from engine.planning.ahead import ChangeAhead, StepChange, StepRef, ValueChange
from engine.planning.model import (
    AnswerEntry,
    Bar,
    BrokenAssumption,
    ExitEntry,
    FindingEntry,
    OpenQuestionEntry,
    PhaseEntry,
    Plan,
    QuestionEntry,
    TakesEntry,
    Timeline,
)
from tests.planparts import Tongue, cite, plan, reason, step
from tests.planroutes import findings, routes, undecided
from tests.plansteps import long_steps

LANGUAGES: tuple[Language, ...] = ("da", "en")


def short_plan(language: Language = "da") -> Plan:
    """Almost nothing is known: no step, two routes that may be anything, two questions."""
    t = Tongue(language)
    return plan(
        t,
        authorities={},
        sources={},
        unanswered=["goal.routes", "cells.present"],
        questions=[
            _question(t, "goal.routes", "unanswered"),
            _question(t, "cells.processed", "may-become-relevant"),
        ],
        routes=[undecided(t, "route.trial"), undecided(t, "route.exemption")],
        findings={
            "product.class": FindingEntry(
                title=t("Klasse", "Class"),
                text=t("produktets klasse er ikke afgjort", "the product's class is not settled"),
                value=None,
                may_be=["gene_therapy", "cell_therapy"],
                may_be_text=[t("genterapi", "gene therapy"), t("celleterapi", "cell therapy")],
                certainty="possible",
                because=[],
                open_questions=[],
            )
        },
    )


def long_plan(language: Language = "da") -> Plan:
    """A plan with everything a plan can hold."""
    t = Tongue(language)
    steps = long_steps(t)
    return plan(
        t,
        answers={
            "goal.routes": ["trial", "exemption"],
            "genes.present": "yes",
            "made.by": "hospital",
            "cells.processed": "unknown",
            "genes.vector": "unknown",
            "device.parts": [],
            "cells.donor": "self",
        },
        unanswered=["made.place"],
        answered=_answers(t),
        questions=[
            _question(t, "cells.processed", "unknown"),
            _question(t, "genes.vector", "unknown"),
            _question(t, "made.place", "unanswered"),
            _question(t, "made.pattern", "may-become-relevant"),
        ],
        broken_assumptions=[
            BrokenAssumption(
                id="stock-is-not-for-one",
                because=t(
                    "Et produkt til én patient kan ikke ligge på lager.",
                    "A product for one patient cannot be in stock.",
                ),
                questions=["made.by", "goal.routes"],
            )
        ],
        findings=findings(t),
        routes=routes(t),
        exits=[
            ExitEntry(
                id="exit.abroad",
                title=t("Nogle patienter er i udlandet", "Some patients are abroad"),
                text=t("Hvert land afgør brugen hos sig.", "Each country decides on use there."),
                ask=["agency", "workplace"],
                hand=t(
                    "Produktresuméet og listen over lande.", "The product brief and the list of countries."
                ),
                certainty="certain",
                claims=[cite("cell-act", "§ 4")],
            ),
            ExitEntry(
                id="exit.device",
                title=t("Produktet kan være udstyr", "The product may be a device"),
                text=t("Så gælder andre regler.", "Other rules apply then."),
                ask=["agency"],
                hand=t("En beskrivelse af virkemåden.", "A description of how it works."),
                certainty="possible",
                claims=[cite("cell-guideline", t("afsnit 8", "section 8"))],
            ),
        ],
        phases=[PhaseEntry(id=id_, title=title) for id_, title in _phases(t)],
        steps=steps,
        next_actions=["brief", "premises"],
        timeline={
            "route.trial": Timeline(
                days=(210, None),
                critical_path=["class-opinion", "manufacturing-permit", "assessment"],
                uncounted=["brief", "premises", "submission"],
                bars=[
                    Bar(step="class-opinion", starts=(0, 0), ends=(60, 60)),
                    Bar(step="contained-use", starts=(0, 0), ends=(42, 65)),
                    Bar(step="manufacturing-permit", starts=(60, 60), ends=(150, None)),
                    Bar(step="assessment", starts=(150, None), ends=(210, None)),
                ],
            ),
            "route.exemption": Timeline(
                days=(0, 0), critical_path=[], uncounted=["hospital-question"], bars=[]
            ),
        },
        open_questions=_open_questions(t),
        changes_ahead=_changes(t),
    )


def generated_plan(steps: int, language: Language = "da") -> Plan:
    """A plan of so many certain steps in phases of ten, each after the one before it."""
    t = Tongue(language)
    forces: tuple[Force, ...] = ("law", "guidance", "practice", "programme-advice")
    made = []
    for number in range(steps):
        source = "experience" if forces[number % 4].startswith("pr") else "cell-act"
        at = None if source == "experience" else f"§ {number + 1}"
        because = reason(
            f"rule-{number}",
            t(
                f"Grund nummer {number + 1} gælder for dette trin.",
                f"Reason {number + 1} applies to this step.",
            ),
            forces[number % 4],
            {"genes.present": "yes"},
            [cite(source, at, seen=number % 3 > 0)],
        )
        made.append(
            step(
                t,
                f"step-{number}",
                f"phase-{number // 10}",
                t(
                    f"Gør det, der er nummer {number + 1} i rækken",
                    f"Do what is number {number + 1} in the row",
                ),
                [because],
                authority=("agency", "workplace", None)[number % 3],
                after=[f"step-{number - 1}"] if number else [],
                takes=TakesEntry(
                    kind="typical",
                    min=number % 9 + 1,
                    max=number % 9 + 8,
                    unit="days",
                    days=(number % 9 + 1, number % 9 + 8),
                    text=t(
                        f"{number % 9 + 1}–{number % 9 + 8} dage", f"{number % 9 + 1}–{number % 9 + 8} days"
                    ),
                    starts=None,
                    stops=None,
                    extension=[],
                    claims=[],
                ),
            )
        )
    return plan(
        t,
        answers={"genes.present": "yes"},
        answered=[entry for entry in _answers(t) if entry.question == "genes.present"],
        phases=[
            PhaseEntry(id=f"phase-{number}", title=t(f"Fase {number + 1}", f"Phase {number + 1}"))
            for number in range((steps + 9) // 10)
        ],
        steps=made,
        next_actions=[made[0].id] if made else [],
    )


def _phases(t: Tongue) -> list[tuple[str, str]]:
    return [
        ("orientation", t("Orientering og klassifikation", "Orientation and classification")),
        ("manufacturing", t("Fremstilling og kvalitet", "Manufacturing and quality")),
        ("gmo", t("Genetisk modificerede organismer (GMO)", "Genetically modified organisms (GMO)")),
        ("trial-authorisation", t("Tilladelse til klinisk forsøg", "Clinical trial authorisation")),
        ("hospital-exemption", t("Hospitalsundtagelse", "Hospital exemption")),
        ("trial-conduct", t("Gennemførelse af forsøget", "Running the trial")),
        ("follow-up", t("Opfølgning, sikkerhed og sporbarhed", "Follow-up, safety and traceability")),
    ]


def _asks(t: Tongue) -> dict[str, str]:
    return {
        "goal.routes": t("Hvilke veje vil du have planlagt?", "Which routes do you want planned?"),
        "genes.present": t("Indeholder produktet gener?", "Does the product hold genes?"),
        "genes.vector": t("Hvilken bærer bringer generne ind?", "What carries the genes in?"),
        "made.by": t("Hvem fremstiller produktet?", "Who makes the product?"),
        "made.place": t("Hvor fremstilles produktet?", "Where is the product made?"),
        "made.pattern": t("Fremstilles der til lager?", "Is it made for stock?"),
        "cells.processed": t("Hvordan er cellerne bearbejdet?", "How are the cells processed?"),
        "cells.donor": t("Hvem er donor?", "Who is the donor?"),
        "device.parts": t("Hvilket udstyr følger med?", "Which device comes with it?"),
    }


def _answers(t: Tongue) -> list[AnswerEntry]:
    given: list[tuple[str, list[str], str]] = [
        (
            "goal.routes",
            [t("Klinisk forsøg", "Clinical trial"), t("Hospitalsundtagelse", "Hospital exemption")],
            "answered",
        ),
        ("genes.present", [t("Ja", "Yes")], "answered"),
        ("made.by", [t("Et hospital", "A hospital")], "answered"),
        ("device.parts", [], "answered"),
        ("cells.processed", [], "unknown"),
        ("genes.vector", [], "unknown"),
        ("cells.donor", [t("Patienten selv", "The patient")], "set-aside"),
    ]
    return [
        AnswerEntry.model_validate(
            {
                "question": question,
                "section": t("Produktet", "The product"),
                "ask": _asks(t)[question],
                "answer": answer,
                "state": state,
            }
        )
        for question, answer, state in given
    ]


def _question(t: Tongue, id_: str, state: str) -> QuestionEntry:
    return QuestionEntry.model_validate(
        {
            "question": id_,
            "section": t("Produktet", "The product"),
            "ask": _asks(t)[id_],
            "if_unknown": t("Spørg den, der fremstiller produktet.", "Ask whoever makes the product.")
            if state == "unknown"
            else None,
            "state": state,
        }
    )


def _open_questions(t: Tongue) -> list[OpenQuestionEntry]:
    return [
        OpenQuestionEntry(
            id="who-grants",
            question=t("Hvem giver tilladelsen til hospitalet?", "Who grants the hospital's permit?"),
            context=t("Loven nævner en myndighed uden navn.", "The act names an authority without a name."),
            ask=["agency", "permit-body"],
            watch=t("En bekendtgørelse om opgaven.", "An order about the task."),
            raised_by=["hospital-question", "route.exemption"],
            claims=[cite("cell-act", "§ 11 a", confidence="low")],
        ),
        OpenQuestionEntry(
            id="who-decides",
            question=t("Er klassen bindende for hospitalet?", "Does the class bind the hospital?"),
            context=t("Vejledningen siger intet om det.", "The guideline says nothing about it."),
            ask=["agency"],
            watch=None,
            raised_by=["class-opinion", "product.class"],
            claims=[cite("cell-guideline", t("afsnit 9", "section 9"), seen=False, confidence="medium")],
        ),
    ]


def _changes(t: Tongue) -> list[ChangeAhead]:
    return [
        ChangeAhead(
            on=date(2027, 8, 7),
            added=[
                StepRef(id="new-register", title=t("Anmeld til det nye register", "Notify the new register"))
            ],
            removed=[
                StepRef(id="premises", title=t("Få lokalerne klassificeret", "Have the premises classified"))
            ],
            changed=[
                StepChange(id="brief", title=t("Skriv et produktresumé", "Write a brief"), what=["force"])
            ],
            findings=[
                ValueChange(
                    id="product.gmo",
                    title="GMO",
                    before=[t("ja", "yes")],
                    after=[t("ja", "yes"), t("nej", "no")],
                )
            ],
            routes=[
                ValueChange(
                    id="route.supply",
                    title=t("Forsyning til den enkelte patient", "Supply for an individual patient"),
                    before=["closed"],
                    after=["conditional", "closed"],
                )
            ],
        )
    ]
