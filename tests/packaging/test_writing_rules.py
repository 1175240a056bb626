"""docs/writing-rules.md followed to the letter on a copy of the shipped content: it comes out as it says."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
import yaml

from engine.checking.book.make import book
from engine.checking.book.selection import selection
from engine.checking.cases.run import run
from engine.checking.check import check
from engine.checking.dependencies import dependencies
from engine.checking.observation import Observation
from engine.conditions.release import Release, load
from engine.errors import ContentError
from engine.planning.model import Plan
from engine.planning.plan import make_plan
from engine.reasoning.answers import read_answers
from engine.sentences import SENTENCES
from engine.sentences.checks import SEVERITIES
from tests.packaging.rules_page import PAGE, filled
from tests.packaging.tree import PROJECT

TEXT = PAGE.read_text(encoding="utf-8")
DAY = date(2026, 12, 1)
FILE = re.compile(r"^```yaml\n# ((?:rules|checklists)/\S+\.yaml)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
HISTORY = re.compile(r"^```yaml\n# the newest entry.*?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SLIP = re.compile(r"^```slip\nin (\S+)\nright (.+)\nwrong (.+)\ntold (.+)\n```$", re.MULTILINE)
EXAMPLE = PROJECT / "examples" / "company-phase1-gene-therapy.yaml"


@dataclass(frozen=True)
class Slip:
    file: str
    right: str
    wrong: str
    told: str


SLIPS = [Slip(*found) for found in SLIP.findall(TEXT)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped content in which every step of the example has been followed."""
    for half in ("rules", "checklists"):
        shutil.copytree(PROJECT / half / "atmp-dk", tmp_path / half / "atmp-dk")
    for path, text in FILE.findall(TEXT):
        assert not (tmp_path / path).exists(), "the example adds files and changes none"
        (tmp_path / path).write_text(text, encoding="utf-8")
    ruleset = tmp_path / "rules" / "atmp-dk" / "ruleset.yaml"
    ruleset.write_text(_with_history(ruleset.read_text(encoding="utf-8")), encoding="utf-8")
    return tmp_path


def _with_history(text: str) -> str:
    (entry,) = HISTORY.findall(TEXT)
    version = re.search(r"^version: (.+)$", entry, re.MULTILINE)
    assert version is not None
    raised = re.sub(r"^version: .+$", f"version: {version[1]}", text, count=1, flags=re.MULTILINE)
    indented = "".join(f"    {line}\n" for line in entry.splitlines())
    return raised.replace("history:\n", f"history:\n  - {indented.lstrip()}", 1)


@pytest.fixture
def release(folder: Path) -> Release:
    return load(folder)


def added(release: Release) -> set[str]:
    """The ids of the items the example adds."""
    ids = {item["id"] for _, text in FILE.findall(TEXT) for item in yaml.safe_load(text)}
    assert len(ids) == 6
    assert "frozen-rehearsal" in release.content.steps
    return ids


def about(release: Release, ids: set[str]) -> list[Observation]:
    """What the quick check says of some items."""
    return [one for one in check(release, DAY, quick=True).observations if one.item in ids]


def plan(release: Release, more: str) -> Plan:
    text = EXAMPLE.read_text(encoding="utf-8") + more
    answers = read_answers(text.encode("utf-8"), release).answers
    return make_plan(release, answers, DAY, "en")


def test_the_quick_check_has_only_the_notice_to_say_that_the_page_tells_of(release: Release) -> None:
    said = about(release, added(release))
    assert [(one.code, one.severity) for one in said] == [("L109", "notice")]
    assert "`L109`" in TEXT


def test_the_cases_hold(release: Release) -> None:
    cases = [case for id_, case in release.content.cases.items() if id_ in added(release)]
    assert len(cases) == 2
    assert [one.line("en") for case in cases for one in run(release, case)] == []


def test_the_plan_holds_the_step_as_the_page_says(release: Release) -> None:
    step = next(
        step for step in plan(release, 'product.frozen: "yes"\n').steps if step.id == "frozen-rehearsal"
    )
    assert f"*{step.title}*" in TEXT
    assert (step.certainty, step.force) == ("certain", "practice")
    assert step.because[0].text == "The product is delivered frozen, so the ward has to be able to thaw it."


def test_without_the_answer_the_step_may_apply_and_with_no_it_does_not(release: Release) -> None:
    (step,) = (step for step in plan(release, "").steps if step.id == "frozen-rehearsal")
    assert (step.certainty, step.hangs_on) == ("possible", ["product.frozen"])
    assert "frozen-rehearsal" not in {step.id for step in plan(release, 'product.frozen: "no"\n').steps}


def test_the_book_and_the_graph_of_the_subject_hold_what_was_added(release: Release) -> None:
    chosen = selection(release, "frozen")
    assert chosen is not None
    chapters = book(release, "en", chosen).chapters
    held = {item.id for items in chapters.values() for item in items} | set(chosen.ids["claims"])
    assert {"product.frozen", "frozen.rehearse", "frozen-rehearsal", "practice.frozen.rehearsal"} <= held
    around = {node.id for node in dependencies(release, "en").around(["product.frozen"]).nodes}
    assert {"goal.routes", "frozen.rehearse", "frozen-rehearsal"} <= around


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.told[:4])
def test_each_slip_is_told_as_the_page_says(folder: Path, slip: Slip) -> None:
    path = folder / slip.file
    text = path.read_text(encoding="utf-8")
    assert text.count(slip.right) == 1
    path.write_text(text.replace(slip.right, slip.wrong), encoding="utf-8")
    assert any(line.endswith(slip.told) and slip.file in line for line in _told(folder))


def _told(folder: Path) -> Iterator[str]:
    try:
        release = load(folder)
    except ContentError as error:
        yield from (fault.text("en") for fault in error.faults)
        return
    yield from (one.line("en") for one in about(release, added(release)))


def test_there_are_five_slips_each_of_its_own_kind() -> None:
    assert len({slip.told[:4] for slip in SLIPS}) == len(SLIPS) == 5


def test_every_code_the_page_names_exists() -> None:
    assert set(re.findall(r"`([FSQCRAULPKM]\d{3})`", TEXT)) <= SENTENCES.keys()


def test_every_observation_is_on_the_page_as_it_is_now() -> None:
    assert filled(TEXT) == TEXT, "write it anew: python -m tests.packaging.rules_page"
    assert all(f"| `{code}` | {severity} |" in TEXT for code, severity in SEVERITIES.items())
