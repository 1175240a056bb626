"""The steps of the long plan from the application for a trial to its archive."""

from __future__ import annotations

from engine.planning.model import DueEntry, ExtensionEntry, KeepEntry, StepEntry
from tests.planparts import Tongue, cite, document, reason, step, takes


def trial_steps(t: Tongue) -> list[StepEntry]:
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
            takes=takes(
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
            takes=takes("not_known", None, None, None, None, t("varigheden kendes ikke", "length not known")),
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


def steps_afterwards(t: Tongue) -> list[StepEntry]:
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
