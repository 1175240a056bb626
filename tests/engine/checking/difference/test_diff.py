"""The difference of two contents is one of meaning: told for whom, and unchanged only where proved."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from engine.checking.difference.diff import Difference, diff
from engine.conditions.release import Release, release_of
from engine.content.reader import read_content
from tests.contents import SMALL, edited, write
from tests.reference import broken, completions, conclusions, fired

DAY = date(2026, 11, 24)
FINDINGS, RULES, QUESTIONS = (
    "rules/findings/findings.yaml",
    "rules/rules/rules.yaml",
    "rules/questions/questions.yaml",
)
EDITS = {
    "the same in other words": (RULES, "{not: {cells.donor: own}}", "{cells.donor: other}"),
    "a rule for fewer": (RULES, '{cells.present: "yes"}', "{goal.routes: use}"),
    "a rule out of force": (RULES, "in_force: {from: 2011-01-01}", "in_force: {to: 2011-01-01}"),
    "a step less": (RULES, "select: [test-donor, apply]", "select: [apply]"),
    "another step": (RULES, "select: [ask]", "select: [ask, finish]"),
    "another value": (FINDINGS, "- to: cell\n", "- to: gene\n"),
    "a route on another condition": (FINDINGS, 'when: {product.own: "no"}', "when: {cells.donor: other}"),
    "another force": (RULES, "force: law", "force: guidance"),
}


def release(folder: Path, files: dict[str, str]) -> Release:
    """A content of files, ready for reasoning."""
    return release_of(read_content(write(folder, files)))


def compared(tmp_path: Path, edit: tuple[str, str, str]) -> tuple[Release, Release, Difference]:
    """The small content before and after an edit, and their difference."""
    old, new = release(tmp_path / "old", dict(SMALL)), release(tmp_path / "new", edited(*edit))
    return old, new, diff(old, new, DAY)


def outcomes(one: Release, profile: dict[str, Any]) -> dict[str, Any]:
    """Steps with their strongest force, and findings, of a complete profile."""
    values = conclusions(one, profile, DAY)
    found: dict[str, Any] = {finding: values[finding] for finding in one.content.findings}
    order = ("law", "guidance", "practice", "programme-advice")
    for rule in fired(one, values, DAY):
        force = one.content.rules[rule].force
        for step in one.content.rules[rule].select:
            found[step] = min(found.get(step, force), force, key=order.index)
    return found


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_told_is_what_trying_every_profile_finds(tmp_path: Path, edit: tuple[str, str, str]) -> None:
    old, new, difference = compared(tmp_path, edit)
    assert difference.undecided == []
    changed = {change.id for change in difference.changes if change.kind != "exit"}
    found: set[str] = set()
    for profile in completions(old.content, {}):
        if broken(old, conclusions(old, profile, DAY)):
            continue
        before, after = outcomes(old, profile), outcomes(new, profile)
        found |= {id_ for id_ in before.keys() | after.keys() if before.get(id_) != after.get(id_)}
    assert changed == found


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_every_condition_told_is_enough(tmp_path: Path, edit: tuple[str, str, str]) -> None:
    """Whoever has the answers of a condition gets the other outcome."""
    old, new, difference = compared(tmp_path, edit)
    for change in difference.changes:
        assert change.where or change.follows_from
        for condition in change.where:
            tried = 0
            for profile in completions(old.content, {}):
                values = conclusions(new, profile, DAY)
                if broken(old, values) or not holds_all(condition.facts, values):
                    continue
                tried += 1
                assert outcomes(old, profile).get(change.id) != outcomes(new, profile).get(change.id)
            assert tried


def holds_all(facts: dict[str, list[str]], values: dict[str, Any]) -> bool:
    """Whether the facts of a condition have one of their values."""
    for fact, allowed in facts.items():
        question, _, option = fact.partition("=")
        value = values[question]
        if option and value != "n/a":
            value = "yes" if option in value else "no"
        if value not in allowed:
            return False
    return True


def test_a_condition_is_as_wide_as_it_may_be(tmp_path: Path) -> None:
    """It speaks of a finding where that says it shortest, not of all the answers behind it."""
    before = edited(RULES, "{any: [{cells.donor: unknown}, {goal.routes: []}]}", '{product.own: "no"}')
    after = {**before, RULES: before[RULES].replace("select: [ask]", "select: [ask, finish]")}
    old, new = release(tmp_path / "old", before), release(tmp_path / "new", after)
    (change,) = diff(old, new, DAY).changes
    assert (change.id, change.what) == ("finish", "newly for")
    assert [where.facts for where in change.where] == [{"product.own": ["no"]}]


def test_what_only_follows_is_told_by_its_cause(tmp_path: Path) -> None:
    """Where the class changes, what hangs on it does too; that is not told as another change."""
    before = edited(RULES, "{any: [{cells.donor: unknown}, {goal.routes: []}]}", "{product.class: cell}")
    after = {**before, FINDINGS: edited(FINDINGS, "- to: cell\n", "- to: gene\n")[FINDINGS]}
    difference = diff(release(tmp_path / "old", before), release(tmp_path / "new", after), DAY)
    causes = {change.id: change.follows_from for change in difference.changes}
    assert causes == {"product.class": [], "ask": ["product.class"]}


def test_nothing_differs_from_itself(tmp_path: Path) -> None:
    one = release(tmp_path, dict(SMALL))
    difference = diff(one, one, DAY)
    assert not difference.differs
    assert difference.unchanged == {"step": 4, "finding": 2, "route": 1, "exit": 1}


def test_a_difference_is_worded_in_both_languages(tmp_path: Path) -> None:
    _, _, difference = compared(tmp_path, EDITS["a route on another condition"])
    (change,) = difference.changes
    assert (change.kind, change.what, change.complete) == ("route", "conditional -> open", True)
    assert change.title == {"da": "Forsøg", "en": "Trial"}
    assert [(where.da, where.en) for where in change.where] == [
        ("når dette gælder: der spørges ikke om “Hvem er donor?”", "if “Who is the donor?” is not asked")
    ]


def test_a_changed_text_is_told_apart(tmp_path: Path) -> None:
    _, _, difference = compared(tmp_path, ("checklists/steps/steps.yaml", "en: Apply", "en: Apply now"))
    assert difference.changes == []
    assert [(text.kind, text.id, text.path, text.old, text.new) for text in difference.texts] == [
        ("steps", "apply", "title.en", "Apply", "Apply now")
    ]
    assert difference.differs


def test_a_renamed_option_is_the_same_answer(tmp_path: Path) -> None:
    """The history says so; without it the two answers would be strangers."""
    files = {name: text.replace("donor: own", "donor: self") for name, text in SMALL.items()}
    files[QUESTIONS] = files[QUESTIONS].replace("id: own\n", "id: self\n")
    files["rules/ruleset.yaml"] = (
        SMALL["rules/ruleset.yaml"]
        .replace('version: "0.2"\ntitle', 'version: "0.3"\ntitle')
        .replace(
            "history:\n",
            'history:\n  - version: "0.3"\n    on: 2026-11-03\n    says: {da: Nyt navn., en: A new name.}\n'
            "    renamed: {cells.donor=own: cells.donor=self}\n",
        )
        .replace("cells.donor=self: cells.donor=own}", "cells.donor=me: cells.donor=own}")
    )
    old, new = release(tmp_path / "old", dict(SMALL)), release(tmp_path / "new", files)
    assert diff(old, new, DAY).changes == []


def test_a_new_question_is_told(tmp_path: Path) -> None:
    more = """\
- id: cells.fresh
  section: cells
  kind: yes_no
  ask: {da: Er cellerne friske?, en: Are the cells fresh?}
  why: {da: Det ændrer trinene., en: It changes the steps.}
  says: {da: cellerne er friske, en: the cells are fresh}
  says_not: {da: cellerne er ikke friske, en: the cells are not fresh}
  claims: [c.law]
"""
    edit = edited(RULES, "{any: [{cells.donor: unknown}, {goal.routes: []}]}", '{cells.fresh: "no"}')
    old = release(tmp_path / "old", dict(SMALL))
    new = release(tmp_path / "new", {**edit, "rules/questions/more.yaml": more})
    difference = diff(old, new, DAY)
    assert difference.added_questions == ["cells.fresh"]
    (change,) = difference.changes
    assert (change.id, change.what) == ("ask", "newly for")
    assert [where.facts for where in change.where] == [{"cells.fresh": ["no"]}]
