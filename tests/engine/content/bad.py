"""One small content broken in every way we know, each with the codes and the places to expect."""

from __future__ import annotations

from typing import Final, NamedTuple

from tests.contents import SMALL, edited

MARK: Final = "⟦"
"""Stands in `new` where a fault is expected; taken out before the file is written."""


class Bad(NamedTuple):
    """In `file`, `old` becomes `new`, which breaks it at each mark; `codes` in order of the marks."""

    codes: str
    file: str
    old: str
    new: str

    def __str__(self) -> str:
        return f"{self.codes} {self.new.strip().replace(MARK, '')[:40]}"

    def files(self) -> dict[str, str]:
        """The whole content with the broken file in it."""
        return edited(self.file, self.old, self.new.replace(MARK, ""))

    def expected(self) -> list[tuple[str, int, int]]:
        """Code, line and column of each fault."""
        places = []
        *before_marks, _ = SMALL[self.file].replace(self.old, self.new).split(MARK)
        text = ""
        for part in before_marks:
            text += part
            places.append((text.count("\n") + 1, len(text) - text.rfind("\n")))
        return [(code, *place) for code, place in zip(self.codes.split(), places, strict=True)]


ACTORS = "checklists/actors/actors.yaml"
ASSUMPTIONS = "rules/assumptions/assumptions.yaml"
CASES = "rules/cases/cases.yaml"
CLAIMS = "checklists/claims/claims.yaml"
DOCUMENTS = "checklists/documents/documents.yaml"
EXITS = "rules/exits/exits.yaml"
FINDINGS = "rules/findings/findings.yaml"
GLOSSARY = "checklists/glossary/glossary.yaml"
INVARIANTS = "rules/invariants/invariants.yaml"
OPEN = "checklists/open_questions/open_questions.yaml"
PHRASES = "rules/phrases/phrases.yaml"
QUESTIONS = "rules/questions/questions.yaml"
RULES = "rules/rules/rules.yaml"
RULESET = "rules/ruleset.yaml"
SECTIONS = "rules/sections/sections.yaml"
SOURCES = "checklists/sources/sources.yaml"
STEPS = "checklists/steps/steps.yaml"

YAML: Final = [
    Bad("F107", ACTORS, "name: {da: sponsor,", "name: {da: sp⟦\udcf8nsor,"),
    Bad("F109", SECTIONS, "  place: 1", "  place:⟦\t1"),
    Bad("F110", SECTIONS, "{da: Mål,", "{da: ⟦@Mål,"),
    Bad("F128", SECTIONS, "{da: Celler, en: Cells}\n", "{da: Celler, en: Cells\n⟦"),
    Bad("F112", ACTORS, "en: sponsor}}\n", "en: sponsor}}\n⟦---\n- {id: other}\n"),
    Bad("F113", ASSUMPTIONS, "{goal.routes: []}", 38 * "{not: " + "⟦{a: b}" + 38 * "}"),
    Bad("F114", SECTIONS, "{da: Celler,", "{da: ⟦&c Celler,"),
    Bad("F114 F114", SECTIONS, "{da: Mål, en: Goal}", "⟦&t {da: Mål, en: Goal}\n  intro: ⟦*t"),
    Bad("F115", SECTIONS, "place: 1\n", "place: 1\n  ⟦<<: {place: 3}\n"),
    Bad("F116", SECTIONS, "place: 1\n", "place: ⟦!!int 1\n"),
    Bad("F116", SECTIONS, "place: 1\n", "intro: ⟦!!python/name:os.system {da: x, en: x}\n"),
    Bad("F117", SECTIONS, "place: 1\n", "place: 1\n  ⟦place: 2\n"),
    Bad("F118", SECTIONS, "place: 1\n", "place: 1\n  ⟦true: 2\n"),
    Bad("F118", SECTIONS, "place: 1\n", "place: 1\n  ⟦2011: 2\n"),
    Bad("F118", SECTIONS, "place: 1\n", "place: 1\n  ? ⟦[a]\n  : 2\n"),
    Bad("F119", ACTORS, "- {id: sponsor,", "⟦{id: sponsor,"),
    Bad("F122", ACTORS, "{da: sponsor,", "{da: spon⟦\x07sor,"),
    Bad("F124", CLAIMS, "says: Asking early", "says: Note⟦: early"),
    Bad("F126", RULESET, SMALL[RULESET], "⟦- id: small\n"),
    Bad("F127", ACTORS, "- {id: sponsor", "- ⟦nobody\n- {id: sponsor"),
]

SHAPE: Final = [
    Bad("S201", RULES, "  because: {da: Loven", "  ⟦becuase: {da: x, en: x}\n  because: {da: Loven"),
    Bad("S201", FINDINGS, "in_force: {from: 2011", "in_force: {⟦from_: 2011"),
    Bad("S202", SECTIONS, "- id: goal\n  place: 1\n  title: {da: Mål, en: Goal}\n", "- ⟦id: goal\n"),
    Bad("S202", ASSUMPTIONS, "- id: one-way-at-least\n  never: {goal.routes: []}", "- ⟦id: one-way-at-least"),
    Bad("S203", SECTIONS, "{da: Mål, en: Goal}", "⟦{da: Mål}"),
    Bad("S204", CLAIMS, "at: § 1", "at: ⟦1.5"),
    Bad("S204", CLAIMS, "source: act", "source: ⟦true"),
    Bad("S204", STEPS, "phase: late\n  title: {da: Søg", "phase: ⟦null\n  title: {da: Søg"),
    Bad("S204", RULES, "claims: [c.practice]", "claims: [c.practice, ⟦1]"),
    Bad("S204", CASES, "cells.donor: unknown}", "cells.donor: ⟦false}"),
    Bad("S204", CASES, "[trial]", "[trial, ⟦1]"),
    Bad("S204", CASES, "product.class: cell}", "product.class: ⟦{a: b}}"),
    Bad("S205", RULES, "select: [ask]", "select: ⟦ask"),
    Bad("S206", STEPS, "takes: {kind: not_known}", "takes: ⟦long"),
    Bad("S206", RULES, "in_force: {from: 2011-01-01}", "in_force: ⟦2011-01-01"),
    Bad("S207", STEPS, "min: 60", "min: ⟦sixty"),
    Bad("S207", STEPS, "min: 60", "min: ⟦60.5"),
    Bad("S207", STEPS, "min: 60", "min: ⟦99999999999999999999"),
    Bad("S208", STEPS, "milestone: true", "milestone: ⟦yes"),
    Bad("S209", CLAIMS, "source: talks", "source: ⟦2011-01-01"),
    Bad("S211", SECTIONS, "{da: Mål,", "{da: ⟦'  ',"),
    Bad("S212", RULES, "select: [ask]", "select: ⟦[]"),
    Bad(
        "S203",
        PHRASES,
        "  forbid:\n    da: [du har tilladelse, alt … godkendt]\n"
        "    en: [you have permission, everything … approved]\n",
        "  forbid:\n    ⟦da: [du har tilladelse]\n",
    ),
    Bad("S211", PHRASES, "da: [du har tilladelse,", "da: [⟦'',"),
    Bad("S212", PHRASES, "da: [du har tilladelse, alt … godkendt]", "da: ⟦[]"),
    Bad("S213", RULES, "force: law", "force: ⟦laws"),
    Bad("S213", FINDINGS, "to: gene\n      otherwise: true", "to: gene\n      otherwise: ⟦false"),
    Bad("S214", CASES, "as_of: 2026-11-02", "as_of: ⟦2026-13-02"),
    Bad("S214", CASES, "as_of: 2026-11-02", "as_of: ⟦2026"),
    Bad("S215", STEPS, "within: 7", "within: ⟦0"),
    Bad("S215", STEPS, "min: 60", "min: ⟦-1"),
    Bad("S216", SOURCES, "url: https://example.org/act", "url: ⟦http://example.org/act"),
    Bad("S217", GLOSSARY, "id: donor", "id: ⟦unknown"),
    Bad("S218", GLOSSARY, "id: donor", f"id: ⟦{'d' * 121}"),
    Bad("S219", SECTIONS, "{da: Mål, en: Goal}", "⟦Mål"),
    Bad("S220", GLOSSARY, "{da: Giveren.,", "{da: Den, ⟦der giver.,"),
]

KINDS: Final = [
    Bad("S300", FINDINGS, "- to: gene\n      otherwise: true\n", "- ⟦to: gene\n"),
    Bad("S301", FINDINGS, "gene\n      otherwise", "gene\n      when: {cells.present: no}\n      ⟦otherwise"),
    Bad("S302", FINDINGS, 'cell\n      when: {cells.present: "yes"}', "cell\n      ⟦otherwise: true"),
    Bad(
        "S303",
        QUESTIONS,
        "  kind: yes_no\n",
        "  kind: yes_no\n  ⟦options: [{id: yes, label: {da: ja, en: yes}}]\n",
    ),
    Bad(
        "S304",
        QUESTIONS,
        SMALL[QUESTIONS],
        SMALL[QUESTIONS]
        .replace("  says_not: {da: der er ingen celler, en: there are no cells}\n", "")
        .replace("- id: cells.present", "- id: ⟦cells.present"),
    ),
    Bad(
        "S304",
        FINDINGS,
        SMALL[FINDINGS],
        SMALL[FINDINGS]
        .replace(
            "  says_not: {da: cellerne er ikke patientens egne, en: the cells are not the patient's own}\n",
            "",
        )
        .replace("- id: product.own", "- id: ⟦product.own"),
    ),
    Bad(
        "S305",
        QUESTIONS,
        "- id: cells.donor\n",
        "- id: cells.use\n  section: cells\n  kind: choice\n  ask: {da: x, en: x}\n  why: {da: x, en: x}\n"
        "  says: {da: x, en: x}\n  ⟦options: [{id: a, label: {da: a, en: a}}]\n  claims: [c.law]\n"
        "- id: cells.donor\n",
    ),
    Bad("S306", QUESTIONS, "- id: use\n", "- id: ⟦trial\n"),
    Bad("S306", STEPS, "documents: [form]", "documents: [form, ⟦form]"),
    Bad("S306", RULESET, '  - version: "0.1"', '  - version: ⟦"0.2"'),
    Bad("S307", FINDINGS, "  labels:\n    cell: {da: celleterapi, en: cell therapy}\n", "  ⟦labels:\n"),
    Bad("S309", FINDINGS, "values: [open, conditional, closed]", "values: ⟦[open, conditional]"),
    Bad("S310", FINDINGS, "to: cell\n", "to: cell\n      ⟦conditions: [ask]\n"),
    Bad(
        "S311",
        RULES,
        "id: donor.ask\n  when: {any: [{cells.donor: unknown}, {goal.routes: []}]}\n",
        "id: ⟦donor.ask\n",
    ),
    Bad("S331", PHRASES, "alt … godkendt]", "⟦alt …]"),
    Bad("S331", PHRASES, "en: [ask]", "en: [ask, ⟦'/']"),
    Bad("S330", RULES, "id: donor.ask\n", "id: donor.ask\n  ⟦always: true\n"),
    Bad(
        "S312",
        FINDINGS,
        "id: route.trial\n  title: {da: Forsøg, en: Trial}\n  says: {da: et forsøg, en: a "
        "trial}\n  summary: {da: Et forsøg., en: A trial.}\n",
        "id: ⟦route.trial\n  title: {da: Forsøg, en: Trial}\n  says: {da: et forsøg, en: a trial}\n",
    ),
    Bad("S313", FINDINGS, "- id: product.class\n", "- id: product.class\n  ⟦summary: {da: x, en: x}\n"),
    Bad("S314", STEPS, "{within: 7,", "⟦{within: 7, every: 2,"),
    Bad("S314", STEPS, "{every: 1, unit", "⟦{unit"),
    Bad(
        "S315", STEPS, "{within: 7, unit: days, of: {da: svaret, en: the answer},", "{⟦within: 7, unit: days,"
    ),
    Bad("S316", STEPS, "kind: not_known", "kind: ⟦typical"),
    Bad("S316", STEPS, "kind: statutory\n    min: 60\n    max: 90\n", "kind: ⟦statutory\n"),
    Bad("S317", STEPS, "min: 60", "min: ⟦91"),
    Bad("S318", STEPS, "kind: not_known", "kind: not_known, ⟦max: 3"),
    Bad("S319", QUESTIONS, "says: {da: donor er,", "⟦says_not: {da: x, en: x}\n  says: {da: donor er,"),
    Bad("S319", FINDINGS, "says: {da: klassen er,", "⟦says_not: {da: x, en: x}\n  says: {da: klassen er,"),
    Bad("S320", FINDINGS, "to: 2030-01-01", "to: ⟦2011-01-01"),
    Bad("S320", RULES, "{from: 2011-01-01}", "{from: 2011-01-01, to: ⟦2010-12-31}"),
    Bad("S321", STEPS, "milestone: true", "milestone: true\n  ⟦takes: {kind: not_known}"),
    Bad("S322", RULESET, "on: 2026-11-01", "on: ⟦2026-11-03"),
    Bad("S323", RULESET, '  - version: "0.2"', '  - version: ⟦"0.3"'),
    Bad("S325", INVARIANTS, "id: same-law\n", "id: ⟦same-law\n  then: {select_all: [ask]}\n"),
    Bad(
        "S325",
        INVARIANTS,
        "id: same-law\n  says: {da: Loven er den samme., en: The law is the same.}\n  "
        "independent: {force: law}",
        "id: ⟦same-law\n  says: {da: x, en: x}",
    ),
    Bad("S326", INVARIANTS, "id: always-tested\n", "id: always-tested\n  ⟦of: [goal.routes]\n"),
    Bad(
        "S327",
        INVARIANTS,
        'then: {select_any_tag: donor, select_all: [test-donor], holds: {product.own: "no"}}',
        "then: ⟦{}",
    ),
    Bad(
        "S328",
        INVARIANTS,
        "independent: {force: law}\n  of: [goal.routes, product.class]\n",
        "independent: ⟦{force: law}\n",
    ),
    Bad("S329", INVARIANTS, "of: [goal", '⟦when: {cells.present: "yes"}\n  of: [goal'),
]

REFERENCES: Final = [
    Bad("Q118", INVARIANTS, "{force: law}", "{force: law, unless: [⟦donor.tets]}"),
    Bad("Q101", INVARIANTS, "of: [goal.routes,", "of: [⟦goal.rutes,"),
    Bad("Q102", QUESTIONS, "section: goal", "section: ⟦gaol"),
    Bad("Q103", RULES, "select: [test-donor, apply]", "select: [⟦test-doner, apply]"),
    Bad("Q103", FINDINGS, "conditions: [test-donor]", "conditions: [⟦nothing]"),
    Bad("Q103", STEPS, "after: [apply]", "after: [⟦aply]"),
    Bad("Q103", CASES, "not_steps: [finish]", "not_steps: [⟦finished]"),
    Bad("Q104", RULES, "claims: [c.practice]", "claims: [⟦c.practise]"),
    Bad(
        "Q104",
        STEPS,
        "of: {da: svaret, en: the answer}, claims: [c.law]",
        "of: {da: x, en: x}, claims: [⟦c.lov]",
    ),
    Bad("Q104", PHRASES, "claims: [c.practice]", "claims: [⟦c.practise]"),
    Bad("Q105", CLAIMS, "source: act", "source: ⟦acts"),
    Bad("Q106", EXITS, "ask: [agency]", "ask: [⟦agncy]"),
    Bad("Q107", DOCUMENTS, "written_by: sponsor", "written_by: ⟦sponser"),
    Bad("Q108", STEPS, "by: agency", "by: ⟦nobody"),
    Bad("Q109", STEPS, "phase: late\n  milestone", "phase: ⟦lat\n  milestone"),
    Bad("Q110", STEPS, "documents: [form]", "documents: [⟦from]"),
    Bad("Q111", STEPS, "open_questions: [who-decides]", "open_questions: [⟦who-decide]"),
    Bad("Q112", RULES, "for: [route.trial]", "for: [⟦route.trials]"),
    Bad("Q112", CASES, "routes: {route.trial: [conditional, open]}", "routes: {⟦product.own: [conditional]}"),
    Bad("Q113", CASES, "answers: {goal.routes: [trial],", "answers: {⟦goal.ways: [trial],"),
    Bad("Q113", RULESET, "added: [cells.donor]", "added: [⟦cells.doner]"),
    Bad("Q114", CASES, "exits: []", "exits: [⟦exit.none]"),
    Bad("Q115", INVARIANTS, "select_any_tag: donor", "select_any_tag: ⟦doner"),
    Bad("Q116", CASES, "findings: {product.own:", "findings: {⟦product.owned:"),
    Bad("Q117", RULES, "for: [route.trial]", "for: [⟦product.own]"),
    Bad(
        "Q201",
        CLAIMS,
        "- id: c.practice",
        "- {id: c.practice, says: x, source: act, seen: null, confidence: low}\n- id: ⟦c.practice",
    ),
    Bad(
        "Q202",
        FINDINGS,
        "- id: product.class\n",
        "- id: ⟦cells.present\n  title: {da: x, en: x}\n  says: {da: x, en: x}\n  says_not: {da: x, en: x}\n"
        "  values: [yes, no]\n  table:\n"
        "    - {to: yes, otherwise: true, because: {da: x, en: x}, claims: [c.law]}\n"
        "- id: product.class\n",
    ),
    Bad("Q301", FINDINGS, "to: gene\n", "to: ⟦genes\n"),
    Bad("Q301", CASES, "product.class: cell}", "product.class: ⟦cells}"),
    Bad("Q301", CASES, "[trial]", "[⟦trail]"),
    Bad("Q301", CASES, "[conditional, open]", "[conditional, ⟦opened]"),
    Bad("Q302", FINDINGS, "    gene: {da", "    ⟦genes: {da: x, en: x}\n    gene: {da"),
    Bad("Q303", CASES, "[trial]", "⟦trial"),
    Bad("Q304", CASES, "cells.donor: unknown}", "cells.donor: ⟦[own]}"),
    Bad("Q305", CASES, "not_steps: [finish]", "not_steps: [⟦ask]"),
    Bad("Q401", RULESET, "cells.donor=self: cells.donor=own", "cells.donor=self: ⟦cells.donor=me"),
    Bad("Q402", RULESET, "removed: [cells.kind]", "removed: [cells.kind, ⟦cells.donor=other]"),
    Bad(
        "Q402",
        RULESET,
        "{cells.any: cells.present,",
        "{cells.any: cells.present, ⟦goal.routes: cells.present,",
    ),
]

CONDITIONS: Final = [
    Bad("C101", RULES, "{cells.donor: unknown}", "{⟦cells.doner: unknown}"),
    Bad("C101", SECTIONS, "- id: cells\n", "- id: cells\n  ask_when: {⟦cell: own}\n"),
    Bad("C102", QUESTIONS, 'ask_when: {cells.present: "yes"}', "ask_when: {cells.present: ⟦yess}"),
    Bad("C102", FINDINGS, "[other, n/a]", "[⟦others, n/a]"),
    Bad("C102", ASSUMPTIONS, "{goal.routes: []}", "{goal.routes: ⟦2011-01-01}"),
    Bad("C103", EXITS, '{cells.present: "no"}', "{cells.present: ⟦n/a}"),
    Bad("C113", EXITS, '{cells.present: "no"}', "{product.own: [⟦n/a]}"),
    Bad("C104", EXITS, '{cells.present: "no"}', "{cells.present: ⟦unknown}"),
    Bad("C104", RULES, "{cells.donor: unknown}", "{not: {cells.donor: ⟦unknown}}"),
    Bad("C104", QUESTIONS, 'ask_when: {cells.present: "yes"}', "ask_when: {cells.present: [yes, ⟦unknown]}"),
    Bad("C105", RULES, "{not: {cells.donor: own}}", "{cells.donor: ⟦unknown}"),
    Bad("C106", DOCUMENTS, 'when: {cells.present: "yes"}', "when: ⟦yes"),
    Bad("C106", DOCUMENTS, 'when: {cells.present: "yes"}', "when: ⟦null"),
    Bad("C106", RULES, "{not: {cells.donor: own}}", "{not: ⟦[{cells.donor: own}]}"),
    Bad("C106", RULES, "[{cells.donor: unknown},", "[⟦unknown,"),
    Bad("C107", OPEN, '{cells.present: "yes"}', "⟦{}"),
    Bad("C107", OPEN, '{cells.present: "yes"}', "{any: ⟦[]}"),
    Bad("C108", OPEN, '{cells.present: "yes"}', "{cells.present: ⟦true}"),
    Bad("C108", OPEN, '{cells.present: "yes"}', "{cells.present: ⟦1}"),
    Bad("C108", OPEN, '{cells.present: "yes"}', "{cells.present: ⟦null}"),
    Bad("C108", OPEN, '{cells.present: "yes"}', "{cells.present: [yes, ⟦[no]]}"),
    Bad("C108", OPEN, '{cells.present: "yes"}', "{cells.present: ⟦{is: yes}}"),
    Bad("C109", OPEN, '{cells.present: "yes"}', "{cells.present: ⟦[]}"),
    Bad("C110", RULES, "{cells.donor: unknown}", "{product.own: ⟦unknown}"),
    Bad(
        "C111",
        RULES,
        '{all: [{cells.present: "yes"}, {not: {cells.donor: own}}]}',
        "{all: ⟦{cells.donor: own}}",
    ),
    Bad("C112", FINDINGS, "[other, n/a]", "[other, ⟦other]"),
]

ORDER: Final = [
    Bad("R101", QUESTIONS, 'ask_when: {cells.present: "yes"}', "ask_when: {⟦product.own: yes}"),
    Bad("R101", SECTIONS, "- id: cells\n", "- id: cells\n  ask_when: {⟦cells.present: yes}\n"),
    Bad("R101", FINDINGS, '{cells.present: "yes"}', "{⟦product.class: cell}"),
    Bad("R102", STEPS, "after: [ask]\n  requires: [test-donor]", "after: [ask]\n  requires: [⟦finish]"),
    Bad("R102", STEPS, "after: [apply]", "after: [⟦finish]"),
    Bad(
        "R201",
        RULES,
        "select: [test-donor, apply]\n  force: law\n  because: {da: Loven siger det., en: The law "
        "says so.}\n  claims: [c.law]",
        "select: [test-donor, apply]\n  force: guidance\n  because: {da: x, en: "
        "x}\n  claims: [c.law, ⟦c.practice]",
    ),
]

ALL: Final = [*YAML, *SHAPE, *KINDS, *REFERENCES, *CONDITIONS, *ORDER]
