"""Contents for tests and benchmarks: a small one to break, and generated ones of any size."""

from __future__ import annotations

import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import yaml

SMALL: Final[Mapping[str, str]] = {
    "rules/ruleset.yaml": """\
id: small
version: "0.2"
title: {da: Lille, en: Small}
about: {da: Et eksempel., en: An example.}
draft_notice: {da: Udkast., en: Draft.}
history:
  - version: "0.2"
    on: 2026-11-02
    says: {da: Flere svar., en: More answers.}
    added: [cells.donor]
    renamed: {cells.any: cells.present, cells.donor=self: cells.donor=own}
    removed: [cells.kind]
  - version: "0.1"
    on: 2026-11-01
    says: {da: Første., en: First.}
    added: [goal.routes, cells.any, cells.kind]
""",
    "rules/sections/sections.yaml": """\
- id: goal
  place: 1
  title: {da: Mål, en: Goal}
- id: cells
  place: 2
  title: {da: Celler, en: Cells}
""",
    "rules/questions/questions.yaml": """\
- id: goal.routes
  section: goal
  kind: several
  ask: {da: Hvilke veje?, en: Which routes?}
  why: {da: De planlægges., en: They are planned.}
  says: {da: du ønsker, en: you want}
  options:
    - id: trial
      label: {da: Forsøg, en: Trial}
    - id: use
      label: {da: Brug, en: Use}
  claims: [c.law]
- id: cells.present
  section: cells
  kind: yes_no
  ask: {da: Er der celler?, en: Are there cells?}
  why: {da: Reglerne afhænger af det., en: The rules depend on it.}
  says: {da: der er celler, en: there are cells}
  says_not: {da: der er ingen celler, en: there are no cells}
  claims: [c.law]
- id: cells.donor
  section: cells
  place: 2
  kind: choice
  ask: {da: Hvem er donor?, en: Who is the donor?}
  why: {da: Donor testes., en: The donor is tested.}
  says: {da: donor er, en: the donor is}
  ask_when: {cells.present: "yes"}
  options:
    - id: own
      label: {da: patienten selv, en: the patient}
    - id: other
      label: {da: en anden, en: somebody else}
  claims: [c.law]
  open_questions: [who-decides]
""",
    "rules/findings/findings.yaml": """\
- id: product.own
  title: {da: Egne celler, en: Own cells}
  says: {da: cellerne er patientens egne, en: the cells are the patient's own}
  says_not: {da: cellerne er ikke patientens egne, en: the cells are not the patient's own}
  values: ["yes", "no"]
  table:
    - to: "yes"
      when: {cells.donor: own}
      because: {da: Donor er patienten., en: The donor is the patient.}
      claims: [c.law]
    - to: "no"
      when: {cells.donor: [other, n/a]}
      because: {da: Donor er en anden., en: The donor is somebody else.}
      claims: [c.law]
      in_force: {from: 2011-01-01, to: 2030-01-01}
- id: product.class
  title: {da: Klasse, en: Class}
  says: {da: klassen er, en: the class is}
  values: [cell, gene]
  labels:
    cell: {da: celleterapi, en: cell therapy}
    gene: {da: genterapi, en: gene therapy}
  table:
    - to: cell
      when: {cells.present: "yes"}
      because: {da: Der er celler., en: There are cells.}
      claims: [c.law]
    - to: gene
      otherwise: true
      because: {da: Ellers., en: Otherwise.}
      claims: [c.law]
- id: route.trial
  title: {da: Forsøg, en: Trial}
  says: {da: et forsøg, en: a trial}
  summary: {da: Et forsøg., en: A trial.}
  values: [open, conditional, closed]
  policy: first
  pursued: {goal.routes: trial}
  table:
    - to: conditional
      when: {product.own: "no"}
      because: {da: Først en test., en: A test first.}
      claims: [c.law]
      conditions: [test-donor]
      open_questions: [who-decides]
    - to: open
      otherwise: true
      because: {da: Kan overvejes., en: Can be considered.}
      claims: [c.law]
""",
    "rules/rules/rules.yaml": """\
- id: donor.test
  for: [route.trial]
  when: {all: [{cells.present: "yes"}, {not: {cells.donor: own}}]}
  select: [test-donor, apply]
  force: law
  because: {da: Loven siger det., en: The law says so.}
  claims: [c.law]
  in_force: {from: 2011-01-01}
- id: donor.ask
  when: {any: [{cells.donor: unknown}, {goal.routes: []}]}
  select: [ask]
  force: programme-advice
  because: {da: Spørg tidligt., en: Ask early.}
  claims: [c.practice]
  review: {status: reviewed, by: sekretariatet, on: 2026-11-02}
""",
    "rules/exits/exits.yaml": """\
- id: exit.no-cells
  when: {cells.present: "no"}
  title: {da: Ingen celler, en: No cells}
  text: {da: Andre regler gælder., en: Other rules apply.}
  ask: [agency]
  hand: {da: En beskrivelse., en: A description.}
  claims: [c.law]
""",
    "rules/assumptions/assumptions.yaml": """\
- id: one-way-at-least
  never: {goal.routes: []}
  because: {da: Ellers er der intet at planlægge., en: Else there is nothing to plan.}
""",
    "rules/invariants/invariants.yaml": """\
- id: always-tested
  says: {da: Andres celler testes., en: Others' cells are tested.}
  when: {cells.donor: other}
  then: {select_any_tag: donor, select_all: [test-donor], holds: {product.own: "no"}}
- id: same-law
  says: {da: Loven er den samme., en: The law is the same.}
  independent: {force: law}
  of: [goal.routes, product.class]
""",
    "rules/cases/cases.yaml": """\
- id: others-cells
  title: {da: Andres celler, en: Others' cells}
  basis: From the law.
  as_of: 2026-11-02
  answers: {goal.routes: [trial], cells.present: "yes", cells.donor: unknown}
  expect:
    findings: {product.own: ["yes", "no"], product.class: cell}
    routes: {route.trial: [conditional, open]}
    steps: [ask]
    possible_steps: [test-donor]
    not_steps: [finish]
    exits: []
    open_questions: [who-decides]
  claims: [c.law]
""",
    "rules/acceptances/acceptances.yaml": """\
- id: one-source
  code: L101
  kind: claims
  item: c.practice
  reason: {da: Den bruges snart., en: It is used soon.}
  by: secretariat
  on: 2026-11-02
""",
    "rules/phrases/phrases.yaml": """\
- id: nothing-is-granted
  forbid:
    da: [du har tilladelse, alt … godkendt]
    en: [you have permission, everything … approved]
  unless: {da: [spørg], en: [ask]}
  because: {da: Myndigheden afgør., en: The authority decides.}
  claims: [c.practice]
""",
    "checklists/phases/phases.yaml": """\
- {id: late, place: 2, title: {da: Sent, en: Late}}
- {id: early, place: 1, title: {da: Tidligt, en: Early}}
""",
    "checklists/actors/actors.yaml": """\
- {id: sponsor, name: {da: sponsor, en: sponsor}}
""",
    "checklists/steps/steps.yaml": """\
- id: apply
  phase: late
  title: {da: Søg, en: Apply}
  summary: {da: Send ansøgningen., en: Send the application.}
  why: {da: Det kræves., en: It is required.}
  actor: sponsor
  authority: agency
  documents: [form]
  after: [ask]
  requires: [test-donor]
  takes:
    kind: statutory
    min: 60
    max: 90
    unit: days
    extension:
      - add: 30
        unit: days
        by: agency
        says: {da: Styrelsen kan forlænge., en: The agency may extend.}
        when: {cells.donor: other}
        claims: [c.law]
    claims: [c.law]
  due:
    - {within: 7, unit: days, of: {da: svaret, en: the answer}, claims: [c.law]}
    - {every: 1, unit: years, claims: [c.law]}
  keep:
    - what: {da: sagen, en: the file}
      for: 25
      unit: years
      from: {da: afslutningen, en: the end}
      claims: [c.law]
  claims: [c.law]
- id: test-donor
  phase: early
  place: 2
  tags: [donor]
  title: {da: Test donor, en: Test the donor}
  summary: {da: Tag en prøve., en: Take a sample.}
  why: {da: For patientens skyld., en: For the patient's sake.}
  actor: sponsor
  claims: [c.law]
- id: ask
  phase: early
  place: 1
  title: {da: Spørg, en: Ask}
  summary: {da: Spørg styrelsen., en: Ask the agency.}
  why: {da: Svaret ændrer vejen., en: The answer changes the way.}
  actor: sponsor
  takes: {kind: not_known}
  claims: [c.practice]
  open_questions: [who-decides]
- id: finish
  phase: late
  milestone: true
  title: {da: Milepæl, en: Milestone}
  summary: {da: Samler., en: Gathers.}
  why: {da: Overblik., en: Overview.}
  actor: sponsor
  after: [apply]
  our_order: true
  claims: [c.practice]
""",
    "checklists/documents/documents.yaml": """\
- id: form
  title: {da: Skema, en: Form}
  part: {da: Del I, en: Part I}
  written_by: sponsor
  when: {cells.present: "yes"}
  claims: [c.law]
""",
    "checklists/claims/claims.yaml": """\
- {id: c.law, says: The law says so., source: act, at: § 1, seen: null, confidence: high}
- id: c.practice
  says: Asking early helps.
  source: talks
  seen: {url: "https://example.org/talk", on: 2026-11-01}
  confidence: low
""",
    "checklists/sources/sources.yaml": """\
- id: act
  kind: law
  title: {da: Lov, en: Act}
  short: {da: loven, en: the Act}
  url: https://example.org/act
- id: talks
  kind: experience
  title: {da: Samtaler, en: Talks}
  short: {da: samtaler, en: talks}
  url: null
""",
    "checklists/authorities/authorities.yaml": """\
- id: agency
  name: {da: Styrelsen, en: The agency}
  what_for: {da: Tilladelser, en: Permits}
  url: null
  seen: null
""",
    "checklists/open_questions/open_questions.yaml": """\
- id: who-decides
  question: {da: Hvem afgør det?, en: Who decides?}
  context: {da: Loven siger det ikke., en: The law does not say.}
  ask: [agency]
  when: {cells.present: "yes"}
  claims: [c.law]
""",
    "checklists/glossary/glossary.yaml": """\
- id: donor
  term: {da: donor, en: donor}
  definition: {da: Giveren., en: The giver.}
  seen: null
""",
}
"""Every kind and every way to write it once, in no more lines than needed. Path -> text."""


def write(folder: Path, files: Mapping[str, str | bytes] = SMALL) -> Path:
    """Write files below a folder, and give the folder back."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogateescape"))
    return folder


def edited(name: str, old: str, new: str) -> dict[str, str]:
    """`SMALL` with one change: `old`, which the file holds exactly once, becomes `new`."""
    assert SMALL[name].count(old) == 1, f"{name} holds {old!r} {SMALL[name].count(old)} times"
    return {**SMALL, name: SMALL[name].replace(old, new)}


def generate(units: int, seed: int = 1) -> dict[str, list[dict[str, Any]]]:
    """A valid content of any size: per unit a question, a finding, two rules, a step with its
    document, three claims and a glossary term. A unit is about 6.5 kB of YAML.

    Kind -> items. Questions hang on earlier questions and findings on earlier findings; every
    tenth finding is a route.
    """
    chance = random.Random(seed)
    content: dict[str, list[dict[str, Any]]] = {
        "sections": [
            {"id": f"s{number}", "place": number, "title": _text(f"Emne {number}", f"Subject {number}")}
            for number in range(8)
        ],
        "phases": [
            {"id": f"p{number}", "place": number, "title": _text(f"Fase {number}", f"Phase {number}")}
            for number in range(10)
        ],
        "actors": [{"id": "sponsor", "name": _text("sponsor", "sponsor")}],
        "authorities": [
            {
                "id": "agency",
                "name": _text("Styrelsen", "The agency"),
                "what_for": _text("Tilladelser", "Permits"),
                "url": None,
                "seen": None,
            }
        ],
        "sources": [
            {
                "id": "act",
                "kind": "law",
                "title": _text("Lov", "Act"),
                "short": _text("loven", "the Act"),
                "url": "https://example.org/act",
            }
        ],
    }
    for number in range(units):
        for kind, item in _unit(number, chance):
            content.setdefault(kind, []).append(item)
    return content


def write_generated(folder: Path, units: int, per_file: int = 40, seed: int = 1) -> Path:
    """Write a generated content as YAML files of some items each."""
    halves = {"rules": ("sections", "questions", "findings", "rules")}
    for kind, items in generate(units, seed).items():
        half = "rules" if kind in halves["rules"] else "checklists"
        for start in range(0, len(items), per_file):
            text = yaml.dump(items[start : start + per_file], Dumper=_Dumper, sort_keys=False, **_STYLE)
            write(folder, {f"{half}/{kind}/part-{start // per_file:04}.yaml": text})
    ruleset = {
        "id": "generated",
        "version": "1",
        "title": _text("Lavet", "Generated"),
        "about": _sentence("Om", 0, 30),
        "draft_notice": _sentence("Udkast", 0, 20),
        "history": [{"version": "1", "on": "2026-01-01", "says": _text("Første", "First")}],
    }
    text = yaml.dump(ruleset, Dumper=_Dumper, sort_keys=False, **_STYLE)
    return write(folder, {"rules/ruleset.yaml": text})


_STYLE: Final[Mapping[str, Any]] = {"allow_unicode": True, "width": 110}


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(danish: str, english: str) -> dict[str, str]:
    return {"da": danish, "en": english}


def _sentence(start: str, number: int, words: int) -> dict[str, str]:
    danish = " ".join(f"æ{(number * 7 + index) % 97}ord" for index in range(words))
    english = " ".join(f"word{(number * 5 + index) % 89}" for index in range(words))
    return _text(f"{start} {number}: {danish}.", f"{start} {number}: {english}.")


def _unit(number: int, chance: random.Random) -> list[tuple[str, dict[str, Any]]]:
    claims = [f"c{number}.{letter}" for letter in "abc"]
    options = [f"o{index}" for index in range(4)]
    question: dict[str, Any] = {
        "id": f"q{number}",
        "section": f"s{number % 8}",
        "kind": ("choice", "yes_no", "several")[number % 3],
        "ask": _sentence("Spørgsmål", number, 12),
        "help": _sentence("Hjælp", number, 25),
        "why": _sentence("Fordi", number, 12),
        "says": _text(f"svar {number} er", f"answer {number} is"),
        "place": number,
        "claims": claims[:1],
        "if_unknown": _sentence("Spørg", number, 10),
    }
    if question["kind"] == "yes_no":
        question["says_not"] = _text(f"svar {number} er ikke", f"answer {number} is not")
    else:
        question["options"] = [{"id": option, "label": _sentence("Valg", number, 3)} for option in options]
    if number > 10:
        question["ask_when"] = _term(chance.randrange(number - 10), chance)
    return [
        ("questions", question),
        ("findings", _finding(number, claims, chance)),
        *(("rules", _rule(number, half, claims, chance)) for half in "ab"),
        ("steps", _step(number, claims)),
        (
            "documents",
            {
                "id": f"d{number}",
                "title": _sentence("Dokument", number, 4),
                "part": _sentence("Del", number, 3),
                "written_by": "sponsor",
                "claims": claims[:1],
            },
        ),
        *(
            (
                "claims",
                {
                    "id": claim,
                    "says": _sentence("Claim", number, 25)["en"],
                    "source": "act",
                    "at": f"§ {number}",
                    "seen": {"url": f"https://example.org/{claim}", "on": "2026-01-01"},
                    "confidence": "medium",
                },
            )
            for claim in claims
        ),
        (
            "glossary",
            {
                "id": f"t{number}",
                "term": _text(f"ord{number}", f"word{number}"),
                "definition": _sentence("Betyder", number, 12),
                "seen": None,
            },
        ),
    ]


def _term(number: int, chance: random.Random) -> dict[str, Any]:
    """A condition on one question, by the kind its number gives it."""
    if number % 3 == 1:
        return {f"q{number}": chance.choice(["yes", "no"])}
    return {f"q{number}": sorted(chance.sample([f"o{index}" for index in range(4)], chance.randint(1, 2)))}


def _condition(number: int, chance: random.Random) -> dict[str, Any]:
    terms = [_term(chance.randrange(max(number, 1)), chance) for _ in range(3)]
    return {"all": [terms[0], {"any": terms[1:]}]}


def _finding(number: int, claims: list[str], chance: random.Random) -> dict[str, Any]:
    route = number % 10 == 0
    values = ["open", "conditional", "closed"] if route else ["low", "middle", "high"]
    finding: dict[str, Any] = {
        "id": f"f{number}",
        "title": _text(f"Fund {number}", f"Finding {number}"),
        "says": _text(f"fund {number} er", f"finding {number} is"),
        "values": values,
        "policy": "first",
        "table": [
            {
                "to": to,
                "when": _condition(number, chance),
                "because": _sentence("Fordi", number, 12),
                "claims": claims[:2],
            }
            for to in values[:2]
        ]
        + [{"to": values[2], "otherwise": True, "because": _sentence("Ellers", number, 6), "claims": claims}],
    }
    if route:
        finding |= {"pursued": _term(0, chance), "summary": _sentence("Vej", number, 12)}
    else:
        finding["labels"] = {value: _text(value, value) for value in values}
    if number > 5:
        earlier = chance.randrange(number)
        value = "closed" if earlier % 10 == 0 else "high"
        finding["table"][0]["when"] = {f"f{earlier}": value, **_term(number, chance)}
    return finding


def _rule(number: int, half: str, claims: list[str], chance: random.Random) -> dict[str, Any]:
    rule: dict[str, Any] = {
        "id": f"r{number}.{half}",
        "when": _condition(number, chance),
        "select": sorted({f"step{number}", f"step{number // 2}"}),
        "force": "law" if half == "a" else "guidance",
        "because": _sentence("Fordi", number, 14),
        "claims": claims,
    }
    if number % 3 == 0:
        rule["for"] = [f"f{number // 10 * 10}"]
    return rule


def _step(number: int, claims: list[str]) -> dict[str, Any]:
    return {
        "id": f"step{number}",
        "phase": f"p{number * 10 // (number + 10)}",
        "place": number,
        "tags": [f"tag{number % 7}"],
        "title": _sentence("Trin", number, 4),
        "summary": _sentence("Gør", number, 30),
        "why": _sentence("Fordi", number, 15),
        "actor": "sponsor",
        "authority": "agency",
        "documents": [f"d{number}"],
        "after": [f"step{number // 2}"] if number else [],
        "requires": [f"step{number - 3}"] if number > 3 and number % 4 == 0 else [],
        "takes": {"kind": "statutory", "min": 10, "max": 30, "unit": "days", "claims": claims[:1]},
        "due": [{"within": 7, "unit": "days", "of": _text("svar", "answer"), "claims": claims[:1]}],
        "claims": claims,
    }
