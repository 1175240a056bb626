"""The steps of the long plan for tests: every force, clock, duty and retention there is."""

from __future__ import annotations

from typing import Any

from engine.planning.model import (
    DueEntry,
    ExtensionEntry,
    KeepEntry,
    ReviewEntry,
    StepEntry,
    TakesEntry,
)
from tests.planparts import AS_OF, Tongue, cite, document, reason, step


def long_steps(t: Tongue) -> list[StepEntry]:
    """Fourteen steps in plan order, certain and possible."""
    return [*_start(t), *_permits(t), *_trial(t), *_after(t)]


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
            takes=_takes(
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
            takes=_takes("no_deadline", None, None, None, None, t("ingen fast frist", "no fixed deadline")),
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
            takes=_takes(
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
            takes=_takes(
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


def _trial(t: Tongue) -> list[StepEntry]:
    trial = reason(
        "trial.apply",
        t("Du vil have et forsøg planlagt.", "You want a trial planned."),
        facts={"goal.routes": "trial"},
        claims=[cite("trial-regulation", t("art. 5", "Art. 5"))],
        routes=["route.trial"],
    )
    return [
        step(
            t,
            "submission",
            "trial-authorisation",
            t("Send ansøgningen om forsøget", "Submit the trial application"),
            [trial],
            routes=["route.trial"],
            actor=t("Sponsor for forsøget", "The trial's sponsor"),
            authority="agency",
            after=["contained-use", "manufacturing-permit"],
            documents=[
                document(t, f"file-{number}", f"{title} {number}", t("Del I", "Part I"))
                for number, title in enumerate(
                    [t("Protokol", "Protocol"), t("Produktmappe", "Product file")], 1
                )
            ],
            due=[
                DueEntry(
                    kind="before",
                    number=6,
                    unit="months",
                    of=t("den første patient", "the first patient"),
                    text=t("6 måneder før den første patient", "6 months before the first patient"),
                    claims=[cite("cell-guideline", t("afsnit 4", "section 4"))],
                )
            ],
        ),
        step(
            t,
            "assessment",
            "trial-authorisation",
            t("Svar på myndighedens spørgsmål under vurderingen", "Answer the authority's questions"),
            [trial],
            routes=["route.trial"],
            actor=t("Sponsor for forsøget", "The trial's sponsor"),
            authority="agency",
            after=["submission"],
            requires=["submission"],
            takes=_takes(
                "statutory",
                60,
                106,
                "days",
                (60, 156),
                t("60–106 dage", "60–106 days"),
                starts=t("ansøgningen er valideret", "the application is validated"),
                stops=t("dage uden for fristen, mens du svarer", "days outside the clock while you answer"),
                extension=[
                    ExtensionEntry(
                        add=50,
                        unit="days",
                        by=t("Den rapporterende medlemsstat", "The reporting Member State"),
                        says=t("50 dage mere, når eksperter høres", "50 days more where experts are heard"),
                        claims=[cite("trial-regulation", t("art. 6, stk. 7", "Art. 6(7)"))],
                    )
                ],
            ),
        ),
        step(
            t,
            "hospital-question",
            "hospital-exemption",
            t("Spørg, hvem der giver tilladelsen", "Ask who grants the permit"),
            [
                reason(
                    "exemption.ask",
                    t("Offentlige kilder afgør det ikke.", "Public sources do not settle it."),
                    "guidance",
                    {"made.by": "hospital"},
                    [cite("cell-act", "§ 11 a", confidence="low")],
                    certainty="possible",
                )
            ],
            certainty="possible",
            hangs_on=["cells.processed", "made.pattern"],
            routes=["route.exemption"],
            actor=t("Hospitalets ledelse", "The hospital's management"),
            authority="permit-body",
            after=["brief"],
            takes=_takes(
                "not_known", None, None, None, None, t("varigheden kendes ikke", "length not known")
            ),
            open_questions=["who-grants"],
        ),
        step(
            t,
            "first-patient",
            "trial-conduct",
            t(
                "Milepæl: alt er i hånden før den første patient",
                "Milestone: all is in hand before the first patient",
            ),
            [trial],
            routes=["route.trial"],
            milestone=True,
            actor=t("Investigator på forsøgsstedet", "The investigator at the site"),
            after=["programme-talk", "contained-use", "manufacturing-permit", "import-permit", "assessment"],
            requires=["assessment", "contained-use"],
        ),
    ]


def _after(t: Tongue) -> list[StepEntry]:
    safety = [cite("trial-regulation", t("art. 42", "Art. 42"))]
    return [
        step(
            t,
            "safety-reports",
            "follow-up",
            t("Indberet alvorlige, uventede bivirkninger", "Report serious unexpected reactions"),
            [
                reason(
                    "trial.safety",
                    t("Forsøget kan give bivirkninger.", "The trial may cause reactions."),
                    claims=safety,
                )
            ],
            routes=["route.trial"],
            actor=t("Sponsor for forsøget", "The trial's sponsor"),
            authority="agency",
            after=["first-patient"],
            due=[
                DueEntry(
                    kind="within",
                    number=7,
                    unit="days",
                    of=t("du fik kendskab til den", "you learned of it"),
                    text=t(
                        "senest 7 dage efter, at du fik kendskab til den", "within 7 days of learning of it"
                    ),
                    claims=safety,
                ),
                DueEntry(
                    kind="every",
                    number=1,
                    unit="years",
                    of=None,
                    text=t("hvert år", "every year"),
                    claims=[cite("trial-regulation", t("art. 43", "Art. 43"), seen=False)],
                ),
            ],
        ),
        step(
            t,
            "archive",
            "follow-up",
            t("Gem forsøgets arkiv", "Keep the trial's archive"),
            [
                reason(
                    "trial.archive", t("Loven kræver et arkiv.", "The law demands an archive."), claims=safety
                )
            ],
            routes=["route.trial"],
            after=["first-patient"],
            keep=[
                KeepEntry(
                    what=t("arkivet", "the archive"),
                    number=25,
                    unit="years",
                    since=t("forsøgets afslutning", "the end of the trial"),
                    text=t("25 år fra forsøgets afslutning", "25 years from the end of the trial"),
                    claims=[cite("trial-regulation", t("art. 58", "Art. 58"))],
                )
            ],
        ),
        step(
            t,
            "long-follow-up",
            "follow-up",
            t("Planlæg den lange opfølgning", "Plan the long follow-up"),
            [
                reason(
                    "trial.long",
                    t("Bæreren kan blive i kroppen.", "The carrier may stay in the body."),
                    "guidance",
                    {"genes.vector": "unknown"},
                    [cite("cell-guideline", t("afsnit 7", "section 7"))],
                    certainty="possible",
                )
            ],
            certainty="possible",
            hangs_on=["genes.vector"],
            routes=["route.trial"],
        ),
    ]


def _takes(
    kind: str, low: int | None, high: int | None, unit: str | None, days: Any, text: str, **more: Any
) -> TakesEntry:
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
