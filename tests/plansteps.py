"""The steps of the long plan for tests: every force, clock, duty and retention there is."""

from __future__ import annotations

from engine.planning.model import (
    ReviewEntry,
    StepEntry,
)
from tests.planparts import AS_OF, Tongue, cite, document, reason, step, takes
from tests.plantrial import steps_afterwards, trial_steps


def long_steps(t: Tongue) -> list[StepEntry]:
    """Fourteen steps in plan order, certain and possible."""
    return [*_start(t), *_permits(t), *trial_steps(t), *steps_afterwards(t)]


def _start(t: Tongue) -> list[StepEntry]:
    return [
        step(
            t,
            "brief",
            "orientation",
            t("Skriv et produktresumé på én side", "Write a one-page product brief"),
            [
                reason(
                    "start.brief",
                    t("Alle andre trin bygger på resuméet.", "Every other step builds on the brief."),
                    "practice",
                    claims=[cite("experience", None, seen=False, confidence="medium")],
                )
            ],
            yields=t("Et resumé, som bruges ved hvert møde", "A brief that is used at every meeting"),
        ),
        step(
            t,
            "programme-talk",
            "orientation",
            t("Tal med det nationale program", "Talk to the national programme"),
            [
                reason(
                    "start.programme",
                    t(
                        "Programmet kender vejene til myndighederne.",
                        "The programme knows the ways to authorities.",
                    ),
                    "programme-advice",
                    claims=[cite("experience", None, seen=False, confidence="low")],
                )
            ],
            after=["brief"],
            our_order=True,
            review=ReviewEntry(status="reviewed", by=t("sekretariatet", "the secretariat"), on=AS_OF),
        ),
        step(
            t,
            "class-opinion",
            "orientation",
            t("Spørg om produktets klasse", "Ask about the product's class"),
            [
                reason(
                    "class.ask",
                    t(
                        "Du ved ikke endnu, om cellerne er væsentligt bearbejdet.",
                        "You do not know yet whether the cells are substantially processed.",
                    ),
                    "guidance",
                    {"cells.processed": "unknown", "product.class": "gene_therapy"},
                    [cite("cell-guideline", t("afsnit 2.1", "section 2.1"))],
                )
            ],
            authority="agency",
            after=["brief"],
            takes=takes(
                "typical",
                60,
                60,
                "days",
                (60, 60),
                t("omkring 60 dage", "about 60 days"),
                starts=None,
                stops=None,
            ),
            documents=[
                document(
                    t,
                    "class-form",
                    t("Ansøgningsskema (A/B_v2*) & bilag <1 %", "Request form (A/B_v2*) & annexes <1%"),
                    t("Selvstændigt dokument", "Stand-alone document"),
                    written_by=t("Udvikleren", "The developer"),
                )
            ],
            open_questions=["who-decides"],
        ),
    ]


def _permits(t: Tongue) -> list[StepEntry]:
    gmo = {"genes.present": "yes", "product.gmo": "yes"}
    return [
        step(
            t,
            "premises",
            "gmo",
            t("Få lokalerne klassificeret", "Have the premises classified"),
            [
                reason(
                    "gmo.premises",
                    t(
                        "Produktet indeholder en genmodificeret organisme.",
                        "The product holds a modified organism.",
                    ),
                    facts=gmo,
                    claims=[cite("gene-act", "§ 7")],
                )
            ],
            actor=t("Arbejdsgiveren for det sted, hvor arbejdet sker", "The employer where the work is done"),
            authority="workplace",
            takes=takes("no_deadline", None, None, None, None, t("ingen fast frist", "no fixed deadline")),
        ),
        step(
            t,
            "contained-use",
            "gmo",
            t("Få arbejdet med organismen godkendt", "Have the work with the organism approved"),
            [
                reason(
                    "gmo.contained",
                    t(
                        "Arbejdet skal være godkendt, før det begynder, uafhængigt af forsøgstilladelsen.",
                        "The work has to be approved before it starts, apart from the trial authorisation.",
                    ),
                    facts=gmo,
                    claims=[
                        cite("gene-act", "§ 9"),
                        cite("gene-act", "§ 9 a", seen=False, confidence="medium"),
                    ],
                    routes=["route.trial"],
                ),
                reason(
                    "gmo.early",
                    t("Erfaringen er, at det tager længst tid.", "Experience is that this takes longest."),
                    "practice",
                    claims=[cite("experience", None, seen=False, confidence="medium")],
                ),
            ],
            routes=["route.trial"],
            actor=t("Arbejdsgiveren for det sted, hvor arbejdet sker", "The employer where the work is done"),
            authority="workplace",
            after=["premises"],
            requires=["premises"],
            takes=takes(
                "statutory",
                30,
                45,
                "working_days",
                (42, 65),
                t("30–45 arbejdsdage", "30–45 working days"),
                starts=t("anmeldelsen er fuldstændig", "the notification is complete"),
                stops=t("ventetid på oplysninger fra dig", "waiting for information from you"),
            ),
            documents=[
                document(
                    t,
                    "risk-assessment",
                    t("Risikovurdering", "Risk assessment"),
                    t("Anmeldelsens del 2", "Part 2 of the notification"),
                    help=t("Beskriv også affaldet.", "Describe the waste as well."),
                    claims=[cite("gene-act", "§ 10")],
                ),
                document(
                    t,
                    "release-plan",
                    t("Plan for udslip", "Plan for release"),
                    t("Anmeldelsens bilag", "Annex of the notification"),
                    certainty="possible",
                    claims=[cite("gene-act", "§ 11")],
                ),
            ],
        ),
        step(
            t,
            "manufacturing-permit",
            "manufacturing",
            t("Søg om tilladelse til fremstilling", "Apply for the manufacturing permit"),
            [
                reason(
                    "make.permit",
                    t("Du fremstiller et lægemiddel.", "You make a medicine."),
                    facts={"made.by": "hospital"},
                    claims=[cite("cell-act", "§ 39")],
                )
            ],
            actor=t("Fremstilleren", "The manufacturer"),
            authority="agency",
            after=["class-opinion"],
            our_order=True,
            takes=takes(
                "statutory",
                90,
                None,
                "days",
                (90, None),
                t("mindst 90 dage", "at least 90 days"),
                starts=t("ansøgningen er modtaget", "the application is received"),
            ),
            yields=t("En tilladelse til stedet", "A permit for the site"),
        ),
        step(
            t,
            "import-permit",
            "manufacturing",
            t("Søg om tilladelse til indførsel", "Apply for the import permit"),
            [
                reason(
                    "make.import",
                    t(
                        "Produktet kan komme fra et land uden for EU.",
                        "The product may come from outside the EU.",
                    ),
                    facts={"made.place": "unknown"},
                    claims=[cite("cell-act", "§ 40", seen=False, confidence="low")],
                    certainty="possible",
                )
            ],
            certainty="possible",
            hangs_on=["made.place"],
            actor=t("Fremstilleren", "The manufacturer"),
            authority="agency",
            after=["class-opinion"],
        ),
    ]
