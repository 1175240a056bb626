"""Every example is an honest file of answers with a golden case of the same name."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

import pytest

from engine.checking.cases.run import answers_of, run
from engine.conditions.release import Release, release_of
from engine.content.base import Language
from engine.content.facts import UNKNOWN
from engine.content.reader import read_content
from engine.content.rules import Case
from engine.planning.model import Plan
from engine.planning.plan import make_plan
from engine.reasoning.answers import answers_text, read_answers

FOLDER: Final = Path(__file__).parents[2] / "examples"
EXAMPLES: Final = sorted(path.stem for path in FOLDER.glob("*.yaml"))
each_example = pytest.mark.parametrize("example", EXAMPLES)


@cache
def shipped() -> Release:
    return release_of(read_content())


def case_of(example: str) -> Case:
    [case] = [case for case in shipped().content.cases.values() if case.id == example]
    return case


@cache
def plan_of(example: str, language: Language) -> Plan:
    answers = read_answers(FOLDER / f"{example}.yaml", shipped()).answers
    return make_plan(shipped(), answers, case_of(example).as_of, language)


def test_the_three_kinds_of_user_have_an_example() -> None:
    assert {"academic-hospital-exemption", "company-phase1-gene-therapy", "early-idea"} <= set(EXAMPLES)


@each_example
def test_it_reads_without_a_notice(example: str) -> None:
    assert read_answers(FOLDER / f"{example}.yaml", shipped()).notices == ()


@each_example
def test_its_golden_case_has_exactly_the_same_answers(example: str) -> None:
    answers = read_answers(FOLDER / f"{example}.yaml", shipped()).answers
    assert answers == answers_of(case_of(example))


@each_example
def test_its_golden_case_holds(example: str) -> None:
    assert list(run(shipped(), case_of(example))) == []


@each_example
def test_every_question_asked_is_answered_and_none_is_answered_that_is_not_asked(example: str) -> None:
    plan = plan_of(example, "da")
    assert plan.unanswered == []
    assert [entry.question for entry in plan.answered if entry.state == "set-aside"] == []


@pytest.mark.parametrize("example", ["academic-hospital-exemption", "early-idea"])
def test_each_answer_stands_under_its_question_as_it_is_asked_today(example: str) -> None:
    path = FOLDER / f"{example}.yaml"
    saved_with, *questions = answers_text(read_answers(path, shipped()).answers, shipped(), "da").splitlines()
    header, _, below = path.read_text(encoding="utf-8").partition("\nstifinder: ")
    assert all(line.startswith("# ") for line in header.splitlines())
    assert saved_with.startswith("stifinder: ")
    assert below.splitlines()[1:] == questions


@each_example
def test_its_answers_go_together(example: str) -> None:
    assert plan_of(example, "da").broken_assumptions == []


@each_example
def test_both_languages_tell_the_same_plan(example: str) -> None:
    danish, english = plan_of(example, "da"), plan_of(example, "en")
    assert [(step.id, step.certainty) for step in danish.steps] == [
        (step.id, step.certainty) for step in english.steps
    ]
    assert {route.id: route.status for route in danish.routes} == {
        route.id: route.status for route in english.routes
    }
    assert all(d.title != e.title for d, e in zip(danish.steps, english.steps, strict=True))


def test_an_early_idea_leaves_about_half_of_the_answers_open() -> None:
    answers = case_of("early-idea").answers
    open_ones = [question for question, answer in answers.items() if answer == UNKNOWN]
    assert 0.4 < len(open_ones) / len(answers) < 0.6


def test_an_early_idea_still_has_something_to_begin_with() -> None:
    plan = plan_of("early-idea", "en")
    certain = {step.id for step in plan.steps if step.certainty == "certain"}
    assert plan.next_actions
    assert set(plan.next_actions) <= certain
