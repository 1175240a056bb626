"""The dialogue of `ask`, as it is typed and shown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from engine.reasoning.answers import read_answers
from tests.cli.command import Command, lines
from tests.contents import SMALL

ASSUMPTION = "rules/assumptions/assumptions.yaml"


def typed(*replies: str) -> str:
    """Replies as they are typed, a line each."""
    return "".join(f"{reply}\n" for reply in replies)


def told(command: Command, *replies: str, lang: str = "en", **options: str | Path) -> str:
    """What the dialogue says when these lines are typed and no more come."""
    words = [word for name, value in options.items() for word in (f"--{name}", str(value))]
    result = command.on_content("ask", *words, typed=typed(*replies), lang=lang)
    lines(result)
    return result.stderr


def after(shown: str, reply: str) -> str:
    """What was shown after a reply."""
    _, found, rest = shown.partition(f"\n> {reply}\n")
    assert found, shown
    return rest


def test_a_question_is_shown_with_section_options_and_how_many_are_left(command: Command) -> None:
    shown = told(command)
    assert re.search(r"^Goal · at least 2, at most 3 left ─+\nWhich routes\?\n", shown, re.MULTILINE)
    assert "  1  Trial\n  2  Use\n  0  don't know yet. " in shown


def test_not_knowing_always_says_what_to_do(command: Command) -> None:
    ask = "  if_unknown: {da: Spørg afdelingen., en: Ask the department.}\n  claims: [c.law]\n"
    questions = SMALL["rules/questions/questions.yaml"].replace("  claims: [c.law]\n", ask, 1)
    other = command.other_content({"rules/questions/questions.yaml": questions})
    shown = command("ask", "--content", other, "--lang", "en", typed="1\n").stderr
    assert "  0  don't know yet. Ask the department.\n" in shown
    assert "  0  don't know yet. The plan shows what applies in any case" in shown


def test_the_whole_way_to_a_plan_in_danish(command: Command) -> None:
    result = command.on_content("ask", typed=typed("1", "ja", "en anden", ""), lang="da")
    assert result.exit_code == 0
    assert "Hvem er donor?" in result.stderr
    assert "Test donor" in result.stdout
    assert "ved ikke endnu. Planen viser" not in result.stdout


def test_a_plan_at_once_from_what_is_answered(command: Command) -> None:
    result = command.on_content("ask", typed=typed("1", "p"))
    assert result.exit_code == 0
    assert "Are there cells?" in result.stdout


def test_help_shows_help_options_and_commands(command: Command) -> None:
    questions = SMALL["rules/questions/questions.yaml"].replace(
        "      label: {da: Forsøg, en: Trial}\n",
        "      label: {da: Forsøg, en: Trial}\n      help: {da: Viden., en: Knowledge.}\n",
    )
    other = command.other_content({"rules/questions/questions.yaml": questions})
    shown = after(command("ask", "--content", other, "--lang", "en", typed="?\n").stderr, "?")
    assert "  1  Trial: Knowledge.\n" in shown
    assert "Commands: back (b)" in shown


def test_why_shows_the_reason_and_what_it_rests_on(command: Command) -> None:
    shown = after(told(command, "why"), "why")
    assert "Why we ask: They are planned.\n" in shown
    assert "the Act § 1 · not checked · https://example.org/act" in shown


def test_what_is_not_understood_is_said_and_asked_again(command: Command) -> None:
    shown = told(command, "7", "", "blah", "Trail")
    assert "There is no number 7 here." in shown
    assert "Type a number; 0 means 'don't know yet'." in shown
    assert "I did not understand: blah." in shown
    assert "Did you mean “Trial”?" in shown
    assert "Are there cells?" not in shown


def test_signs_that_steer_a_terminal_are_not_passed_on(command: Command) -> None:
    result = command.on_content("ask", typed="\x1b[2Jhello\n")
    assert "\x1b" not in result.stderr
    assert "hello" in result.stderr


# Back, list, go to


def test_back_goes_to_the_question_before_and_enter_keeps_its_answer(command: Command) -> None:
    shown = after(told(command, "1", "ja", "b", "", "2", ""), "b")
    assert "Are there cells?" in shown
    assert "Your answer now: yes (Enter keeps it)" in shown
    assert "Who is the donor?" in shown


def test_back_at_the_first_question_says_so(command: Command) -> None:
    assert "This is the first question." in told(command, "b")


def test_back_works_in_a_resumed_dialogue(command: Command) -> None:
    answers = command.answers('goal.routes: [trial]\ncells.present: "yes"\n')
    shown = after(told(command, "b", "b", "b", answers=answers), "b")
    assert re.findall(r"^(\w.*)\?$", shown, re.MULTILINE) == ["Are there cells", "Which routes"]
    assert "This is the first question." in shown


def test_the_list_leads_to_an_answer(command: Command) -> None:
    shown = after(told(command, "1,2", "ja", "l", "g 1"), "l")
    assert "  1  Which routes? → Trial; Use\n  2  Are there cells? → yes\n" in shown
    assert "Your answer now: Trial; Use" in after(shown, "g 1")


def test_a_question_is_reached_by_its_id(command: Command) -> None:
    shown = told(command, "g cells.present", "b", "g cells.presnt", "g", "g 9")
    assert "Are there cells?" in after(shown, "g cells.present")
    assert "Which routes?" in after(shown, "b")
    assert "Did you mean cells.present?" in after(shown, "g cells.presnt")
    assert shown.count("Type 'g' and a number") == 3


def test_a_question_that_does_not_apply_is_not_asked(command: Command) -> None:
    shown = told(command, "1", "nej", "g cells.donor")
    assert "That question is not asked" in after(shown, "g cells.donor")


def test_nothing_to_list(command: Command) -> None:
    assert "There are no answers yet." in told(command, "l")


# What an answer changes


def test_new_questions_are_announced(command: Command) -> None:
    assert "New questions after your answer: 1" in after(told(command, "1", "ja"), "ja")


def test_a_changed_answer_sets_aside_what_no_longer_applies_and_brings_it_back(command: Command) -> None:
    shown = told(command, "1", "ja", "1", "g cells.present", "nej", "l", "g cells.present", "ja")
    assert "Set aside, because it is not asked any more:\n  ·  Who is the donor? → the patient" in shown
    assert "  3  Who is the donor? → the patient (set aside)" in after(shown, "l")
    assert "Applies again:\n  ·  Who is the donor? → the patient" in shown.rpartition("\n> ja\n")[2]


def test_an_open_question_that_is_not_asked_any_more_is_counted(command: Command) -> None:
    shown = told(command, "1", "ja", "b", "nej")
    assert "Unanswered questions that are not asked any more: 1" in after(shown, "nej")


def test_answers_that_cannot_go_together_are_told_at_once_with_reason_and_questions(command: Command) -> None:
    shown = after(told(command, "none", "b", "1"), "none")
    assert shown.startswith(
        "ANSWERS THAT CANNOT GO TOGETHER: Else there is nothing to plan.\n"
        "  ·  Which routes? → none of them\nChange one of the answers"
    )
    assert "The answers that could not go together now can." in after(shown, "1")


def test_questions_behind_a_finding_are_named_too(command: Command) -> None:
    assumption = (
        "- id: never-own\n  never: {product.own: 'yes', goal.routes: [use]}\n"
        "  because: {da: Nej., en: That cannot be.}\n"
    )
    other = command.other_content({ASSUMPTION: assumption})
    shown = command("ask", "--content", other, "--lang", "en", typed=typed("2", "ja", "1", "n")).stderr
    named = re.findall(r"^  ·  (.+) → ", shown.partition("That cannot be.")[2], re.MULTILINE)
    assert named == ["Which routes?", "Who is the donor?"]


def test_broken_assumptions_of_resumed_answers_are_told_first(command: Command) -> None:
    shown = told(command, answers=command.answers("goal.routes: []\n"))
    assert shown.index("ANSWERS THAT CANNOT GO TOGETHER") < shown.index("Are there cells?")


# What may become relevant


def test_what_may_become_relevant_is_offered_last(command: Command) -> None:
    shown = told(command, "1", "0", "j", "2")
    offer = after(shown, "0")
    assert "Questions that may become relevant once the rest is settled (1):\n  ·  Who is the donor?" in offer
    assert "Who is the donor? (may become relevant)" in after(shown, "j")
    assert "Answer them now?" not in after(shown, "2")


def test_what_may_become_relevant_can_be_left(command: Command) -> None:
    result = command.on_content("ask", typed=typed("1", "0", "n"))
    assert result.exit_code == 0
    assert "Who is the donor? (may" not in result.stderr
    assert result.stdout


def test_when_all_is_answered_one_can_still_go_back(command: Command) -> None:
    shown = told(command, "1", "nej", "what", "?", "b")
    assert "I did not understand: what." in shown
    assert "Commands: back (b)" in shown
    assert "Are there cells?" in after(shown, "b")


# Files


def saved(command: Command, path: Path) -> dict[str, object]:
    from engine.conditions.release import load

    return dict(read_answers(path, load(command.content)).answers)


def test_each_answer_is_saved_before_the_next_question(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    result = command.on_content("ask", "--save", path, typed=typed("1", "ja"))
    assert result.exit_code == 130
    assert saved(command, path) == {"goal.routes": ("trial",), "cells.present": "yes"}
    assert result.stdout == ""
    assert f"Continue with: stifinder ask --answers {path} --save {path}" in result.stderr


def test_a_dialogue_goes_on_where_it_stopped(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    command.on_content("ask", "--save", path, typed=typed("1", "ja"))
    result = command.on_content("ask", "--answers", path, "--save", path, typed=typed("2"))
    assert result.exit_code == 0
    assert "2 answers were read." in result.stderr
    assert "Which routes?" not in result.stderr
    assert saved(command, path)["cells.donor"] == "other"


def test_answers_set_aside_are_saved_too(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    command.on_content("ask", "--save", path, typed=typed("1", "ja", "1", "b", "b", "nej", "q"))
    assert saved(command, path) == {"goal.routes": ("trial",), "cells.present": "no", "cells.donor": "own"}


def test_a_file_named_on_the_way_is_saved_to_from_then_on(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    result = command.on_content("ask", typed=typed("s", "1", f"s {path}", "s", "nej", "q"))
    assert "Type 's' and the name of a file." in result.stderr
    assert result.stderr.count(f"Saved to {path}") == 3
    assert saved(command, path) == {"goal.routes": ("trial",), "cells.present": "no"}


def test_a_file_that_is_somebody_elses_is_not_overwritten(command: Command, tmp_path: Path) -> None:
    mine = tmp_path / "notes.txt"
    mine.write_text("mine")
    shown = told(command, f"s {mine}", f"s {tmp_path}", f"s {tmp_path}/none/a.yaml")
    assert f"{mine}:0:0: U207: the file exists already" in shown
    assert f"{tmp_path}:0:0: U305: " in shown
    assert f"{tmp_path}/none/a.yaml:0:0: U301: the folder {tmp_path}/none does not exist" in shown
    assert mine.read_text() == "mine"


def test_without_a_file_the_answers_are_printed_and_can_be_used_again(
    command: Command, tmp_path: Path
) -> None:
    stopped = command.on_content("ask", typed=typed("1", "ja", "q"))
    assert stopped.exit_code == 0
    assert "Stopped." in stopped.stderr
    again = command.answers(stopped.stdout, "again.yaml")
    assert saved(command, again) == {"goal.routes": ("trial",), "cells.present": "yes"}
    # After a plan they stand on standard error, so that standard output is the plan and nothing else.
    planned = command.on_content("ask", typed=typed("1", "nej", ""))
    assert "goal.routes: [trial]" in planned.stderr
    assert "goal.routes: [trial]" not in planned.stdout


def test_nothing_answered_leaves_nothing(command: Command) -> None:
    result = command.on_content("ask", typed=typed("q"))
    assert (result.exit_code, result.stdout) == (0, "")


# Terminals


@pytest.mark.parametrize("lang", ["da", "en"])
def test_a_narrow_terminal_breaks_between_words(command: Command, lang: str) -> None:
    result = command(
        "ask", "--content", command.content, "--lang", lang, typed="?\nw\n0\n0\nl\n", COLUMNS="40"
    )
    dialogue, _, _ = result.stderr.partition("\n# ")  # the answers as a file follow
    shown = dialogue.splitlines()
    assert max(map(len, shown)) <= 40
    assert re.search(r"^     \w", result.stderr, re.MULTILINE), "options hang under their number"


def test_no_line_ends_in_blanks(command: Command) -> None:
    shown = told(command, "1", "?", "w", "ja", "l", "1")
    assert [line for line in shown.splitlines() if line != "> " and line != line.rstrip()] == []


def test_no_colour_where_there_is_no_terminal(command: Command) -> None:
    assert "\x1b" not in told(command, "1", "0")
