"""A small content with a few ways to go, for plans by example, and answers to plan with.

It adds to the small content: a second route, a route that can be closed, milestones, clocks of every
kind, and steps that only order reaches through.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, TypeAlias

from engine.conditions.release import Release, release_of
from engine.content.base import Language
from engine.content.reader import read_content
from engine.planning.model import Plan, StepEntry
from engine.planning.plan import make_plan
from tests.contents import SMALL, write

Answers: TypeAlias = Mapping[str, str | tuple[str, ...]]
TODAY: Final = date(2026, 11, 24)

ROUTES: Final = """\
- id: route.use
  title: {da: Brug på hospitalet, en: Use at the hospital}
  says: {da: brug på hospitalet, en: use at the hospital}
  summary: {da: Brug uden forsøg., en: Use without a trial.}
  values: [open, conditional, closed]
  policy: first
  place: 5
  pursued: {goal.routes: use}
  table:
    - to: closed
      when: {product.class: gene}
      because: {da: Kun for celler., en: For cells only.}
      claims: [c.law]
      open_questions: [only-cells]
    - to: closed
      when: {product.own: "no"}
      because: {da: Kun for egne celler., en: For own cells only.}
      claims: [c.law]
    - to: open
      otherwise: true
      because: {da: Intet taler imod., en: Nothing speaks against it.}
      claims: [c.law]
"""

RULES: Final = """\
- id: use.permit
  for: [route.use]
  select: [permit, plan-visit, treat]
  force: law
  because: {da: Brugen kræver en tilladelse., en: The use needs a permit.}
  claims: [c.law]
- id: use.advice
  for: [route.use, route.trial]
  select: [permit, inspection]
  force: practice
  because: {da: Det plejer man., en: It is usual.}
  claims: [c.practice]
- id: all.brief
  when: {cells.present: ["yes", "no"]}
  select: [brief]
  force: programme-advice
  because: {da: Alle begynder her., en: Everybody begins here.}
  claims: [c.practice]
- id: all.log
  when: {product.class: cell}
  select: [log]
  force: guidance
  because: {da: Celler føres i en log., en: Cells are logged.}
  claims: [c.law]
  in_force: {from: 2027-03-01}
"""

STEPS: Final = """\
- id: brief
  phase: early
  place: 9
  title: {da: Skriv et resumé, en: Write a brief}
  summary: {da: På én side., en: On one page.}
  why: {da: Alt bygger på det., en: All builds on it.}
  actor: sponsor
  takes: {kind: typical, min: 2, max: 3, unit: weeks, claims: [c.practice]}
  claims: [c.practice]
- id: log
  phase: early
  title: {da: Før log, en: Keep a log}
  summary: {da: Hver dag., en: Every day.}
  why: {da: For sporbarhed., en: For traceability.}
  actor: sponsor
  claims: [c.law]
- id: permit
  phase: early
  title: {da: Få tilladelse, en: Get the permit}
  summary: {da: Søg om den., en: Apply for it.}
  why: {da: Uden den ingen brug., en: No use without it.}
  actor: sponsor
  authority: agency
  after: [brief]
  takes: {kind: statutory, min: 30, max: 45, unit: working_days, claims: [c.law]}
  claims: [c.law]
  open_questions: [only-cells]
- id: inspection
  phase: early
  title: {da: Bliv inspiceret, en: Be inspected}
  summary: {da: De kommer., en: They come.}
  why: {da: De vil se det., en: They want to see it.}
  actor: sponsor
  after: [permit, test-donor]
  takes: {kind: statutory, min: 90, unit: days, claims: [c.law]}
  claims: [c.law]
- id: plan-visit
  phase: early
  title: {da: Planlæg besøget, en: Plan the visit}
  summary: {da: Aftal en dag., en: Agree on a day.}
  why: {da: Det er rart., en: It is nice.}
  actor: sponsor
  after: [test-donor]
  takes: {kind: no_deadline}
  claims: [c.practice]
- id: never-selected
  phase: late
  title: {da: Aldrig, en: Never}
  summary: {da: Aldrig., en: Never.}
  why: {da: Aldrig., en: Never.}
  actor: sponsor
  after: [inspection]
  claims: [c.law]
- id: treat
  phase: early
  milestone: true
  title: {da: Første patient kan behandles, en: First patient may be treated}
  summary: {da: Samler., en: Gathers.}
  why: {da: Overblik., en: Overview.}
  actor: sponsor
  after: [never-selected]
  requires: [permit]
  claims: [c.law]
"""

OPEN_QUESTIONS: Final = """\
- id: only-cells
  question: {da: Gælder det kun celler?, en: Is it for cells only?}
  context: {da: Teksten er uklar., en: The text is unclear.}
  ask: [agency]
  claims: [c.law]
"""

FILES: Final[Mapping[str, str]] = {
    **SMALL,
    "rules/findings/use.yaml": ROUTES,
    "rules/rules/use.yaml": RULES,
    "checklists/steps/use.yaml": STEPS,
    "checklists/open_questions/use.yaml": OPEN_QUESTIONS,
}
"""Path -> text."""


def release_from(files: Mapping[str, str]) -> Release:
    """The release of a content given as files."""
    with TemporaryDirectory() as folder:
        return release_of(read_content(write(Path(folder), files)))


@cache
def example() -> Release:
    """The content above, ready to plan with."""
    return release_from(FILES)


def plan_of(
    answers: Answers,
    language: Language = "en",
    on: date = TODAY,
    release: Release | None = None,
) -> Plan:
    """A plan with the example content, or another."""
    return make_plan(release or example(), answers, on, language)


def steps_of(plan: Plan) -> dict[str, StepEntry]:
    """The steps of a plan by id, in plan order."""
    return {step.id: step for step in plan.steps}


OWN: Final[Answers] = {"goal.routes": ("trial", "use"), "cells.present": "yes", "cells.donor": "own"}
OTHERS: Final[Answers] = {**OWN, "cells.donor": "other"}
UNSAID: Final[Answers] = {"goal.routes": ("trial", "use"), "cells.present": "yes"}
NO_CELLS: Final[Answers] = {"goal.routes": ("use",), "cells.present": "no"}
