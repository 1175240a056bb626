"""`compare`: what differs, from the first to the second, and by its exit status whether anything does."""

from __future__ import annotations

import json

import pytest

from engine.planning.compare import Comparison
from tests.cli.command import Command, lines
from tests.contents import SMALL

QUESTIONS = "rules/questions/questions.yaml"
OPEN = "checklists/open_questions/open_questions.yaml"
RULES = "rules/rules/rules.yaml"
TRIAL = 'goal.routes: [trial]\ncells.present: "yes"\ncells.donor: other\n'
USE = 'goal.routes: [use]\ncells.present: "yes"\ncells.donor: own\n'
NO_CELLS = 'goal.routes: [trial]\ncells.present: "no"\ncells.donor: other\n'
NOT_KNOWN = 'goal.routes: [trial]\ncells.present: "yes"\ncells.donor: unknown\n'


def compared(command: Command, first: str, second: str, lang: str = "en") -> str:
    paths = command.answers(first, "a.yaml"), command.answers(second, "b.yaml")
    result = command.on_content("compare", *paths, lang=lang)
    assert (result.exit_code, lines(result)) == (1, [])
    return result.stdout


def test_the_same_answers_make_the_same_plan(command: Command) -> None:
    path = command.answers(TRIAL)
    result = command.on_content("compare", path, path)
    assert result.exit_code == 0
    assert "The plans are the same." in result.stdout


def test_answers_findings_routes_steps_and_time_are_told_from_to(command: Command) -> None:
    text = compared(command, TRIAL, USE)
    for line in [
        "- Which routes? Trial → Use",
        "- Own cells: the cells are not the patient's own → the cells are the patient's own",
        "- Trial: depends on conditions → can be considered",
        "- Trial: planned → not planned",
        "- Test the donor [test-donor]",
        "- Trial: 60–120 days → nothing",
    ]:
        assert line in text
    assert "STEPS REMOVED" in text
    assert "STEPS ADDED" not in text
    assert "STEPS ADDED" in compared(command, USE, TRIAL)


def test_open_questions_are_told(command: Command) -> None:
    """Of those a route's row names, the one is gone that only this row raises."""
    questions = SMALL[QUESTIONS].replace("  open_questions: [who-decides]\n", "")
    when = SMALL[OPEN].replace('cells.present: "yes"', 'cells.present: "no"')
    other = command.other_content({QUESTIONS: questions, OPEN: when})
    paths = command.answers(TRIAL, "a.yaml"), command.answers(USE, "b.yaml")
    result = command("compare", *paths, "--content", other, "--lang", "en")
    assert "OPEN QUESTIONS REMOVED" in result.stdout
    assert "- Who decides? [who-decides]" in result.stdout


def test_exits_and_answers_set_aside_are_told(command: Command) -> None:
    text = compared(command, TRIAL, NO_CELLS)
    assert "OUTSIDE THE ROUTES: ADDED" in text
    assert "- No cells [exit.no-cells]" in text
    assert "- Who is the donor? somebody else → somebody else (set aside)" in text


def test_a_step_that_is_less_sure_is_told(command: Command) -> None:
    text = compared(command, TRIAL, NOT_KNOWN)
    assert "- Apply: follows from your answers → may apply [apply]" in text


def test_a_step_for_other_routes_and_reasons_names_them(command: Command) -> None:
    asked = SMALL[RULES].replace("  when: {any:", "  for: [route.trial]\n  when: {any:")
    also = (
        "- id: donor.also\n  when: {cells.present: 'no'}\n"
        + SMALL[RULES].partition("{goal.routes: []}]}\n")[2]
    )
    other = command.other_content(
        {
            RULES: asked
            + also.replace("programme-advice", "practice").replace("Ask early.", "Ask all the same.")
        }
    )
    profile = 'goal.routes: [trial]\ncells.present: "{}"\ncells.donor: unknown\n'
    paths = [command.answers(profile.format(cells), f"{cells}.yaml") for cells in ("yes", "no")]
    text = command("compare", *paths, "--content", other, "--lang", "en").stdout
    assert (
        "- Ask: Programme advice → Practice; routes − Trial; reasons + “Ask all the same.”, − “Ask early.” "
        "[ask]"
    ) in " ".join(text.split())


@pytest.mark.parametrize("second", [USE, NO_CELLS, NOT_KNOWN])
def test_everything_is_told_in_danish_too(command: Command, second: str) -> None:
    text = compared(command, TRIAL, second, lang="da")
    assert "FORSKELLEN PÅ TO PLANER" in text
    assert "\nSVAR\n" in text


def test_the_comparison_as_json_is_the_model(command: Command) -> None:
    paths = command.answers(TRIAL, "a.yaml"), command.answers(USE, "b.yaml")
    result = command.on_content("compare", *paths, "--format", "json")
    assert result.exit_code == 1
    assert set(json.loads(result.stdout)) == set(Comparison.model_fields)
    assert not Comparison.model_validate_json(result.stdout).is_empty
