"""What a line typed at a question means."""

from __future__ import annotations

import pytest

from cli.replies import COMMANDS, Answered, Kept, Ordered, Reply, Unclear, order, reply
from engine.conditions.facts import options_of
from engine.content.facts import Question

TEXT = {"da": "a", "en": "b"}


def question(kind: str, **options: tuple[str, str]) -> Question:
    return Question.model_validate(
        {
            "id": "q",
            "section": "s",
            "kind": kind,
            "ask": TEXT,
            "why": TEXT,
            "says": TEXT,
            "claims": ["c"],
            "options": [{"id": id_, "label": {"da": da, "en": en}} for id_, (da, en) in options.items()],
        }
    )


CHOICE = question("choice", aav=("AAV-vektor", "AAV vector"), plain=("Intet, slet intet", "Nothing at all"))
SEVERAL = question(
    "several", trial=("Forsøg", "Trial"), use=("Brug", "Use"), late=("Senere brug", "Later use")
)
YES_NO = question("yes_no")


def said(line: str, asked: Question) -> Reply:
    return reply(line, asked, options_of(asked))


@pytest.mark.parametrize("line", ["1", " 1. ", "aav", "AAV", "aav-vektor", "AAV  vector", "1 1"])
def test_a_number_an_id_and_a_label_in_either_language_are_an_answer(line: str) -> None:
    assert said(line, CHOICE) == Answered("aav")


def test_a_label_may_hold_a_comma() -> None:
    assert said("intet, slet intet", CHOICE) == Answered("plain")


@pytest.mark.parametrize(("line", "answer"), [("ja", "yes"), ("J", "yes"), ("y", "yes"), ("1", "yes")])
def test_yes_is_understood_in_both_languages(line: str, answer: str) -> None:
    assert said(line, YES_NO) == Answered(answer)


@pytest.mark.parametrize("line", ["nej", "NO", "n", "2"])
def test_no_is_understood_in_both_languages(line: str) -> None:
    assert said(line, YES_NO) == Answered("no")


@pytest.mark.parametrize("asked", [CHOICE, SEVERAL, YES_NO])
@pytest.mark.parametrize("line", ["0", "v", "Ved ikke", "ved  ikke endnu", "don't know yet", "unknown"])
def test_not_knowing_is_an_answer_to_every_question(line: str, asked: Question) -> None:
    assert said(line, asked) == Answered("unknown")


@pytest.mark.parametrize("line", ["1,3", "3 1", "late, trial", "Forsøg, later use", "3, 1, 3", "1,3,"])
def test_several_answers_stand_in_the_order_of_the_options(line: str) -> None:
    assert said(line, SEVERAL) == Answered(("trial", "late"))


def test_one_of_several_is_a_list_of_one() -> None:
    assert said("2", SEVERAL) == Answered(("use",))
    assert said("2,", SEVERAL) == Answered(("use",))
    assert said("Senere brug", SEVERAL) == Answered(("late",))


@pytest.mark.parametrize("line", ["ingen", "None of them", "-", "[]"])
def test_none_of_them_is_an_answer_only_where_several_are_possible(line: str) -> None:
    assert said(line, SEVERAL) == Answered(())
    assert said(line, CHOICE) == Unclear("not-understood", line)


def test_an_option_comes_before_a_word_of_the_same_spelling() -> None:
    asked = question("several", none=("Intet", "None of these"), plan=("Plan", "Plan"))
    assert said("none", asked) == Answered(("none",))
    assert said("plan", asked) == Answered(("plan",))


def test_an_empty_line_keeps_the_answer() -> None:
    assert said("  ", CHOICE) == Kept()


@pytest.mark.parametrize(
    ("command", "spelling"), [(c, word) for c, words in COMMANDS.items() for word in words]
)
def test_every_spelling_of_a_command_is_understood(command: str, spelling: str) -> None:
    assert said(spelling.upper(), CHOICE) == Ordered(command, "")  # type: ignore[arg-type]  # a command
    assert order(f" {spelling} \n") == Ordered(command, "")  # type: ignore[arg-type]  # a command


def test_no_two_commands_share_a_spelling() -> None:
    spellings = [word for words in COMMANDS.values() for word in words]
    assert len(spellings) == len(set(spellings))


def test_what_stands_behind_a_command_belongs_to_it() -> None:
    assert said("s My  file.yaml", CHOICE) == Ordered("save", "My  file.yaml")
    assert said("gå 3", SEVERAL) == Ordered("go", "3")
    assert order("plan tomorrow") is None


UNCLEAR = {
    "3": Unclear("no-such-number", "3"),
    "1,2": Unclear("one-only", "1,2"),
    "aav plain": Unclear("one-only", "aav plain"),
    "-1": Unclear("not-understood", "-1"),
    "what do you mean": Unclear("not-understood", "what do you mean"),
    "AAV vectro": Unclear("not-understood", "AAV vectro", "AAV vector"),
    ",": Unclear("not-understood", ","),
}


@pytest.mark.parametrize("line", UNCLEAR)
def test_what_is_not_understood_is_told_with_what_may_have_been_meant(line: str) -> None:
    assert said(line, CHOICE) == UNCLEAR[line]


def test_not_knowing_and_none_stand_alone() -> None:
    assert said("1,0", SEVERAL) == Unclear("none-and-some", "0")
    assert said("ingen, 1", SEVERAL) == Unclear("none-and-some", "ingen")
    assert said("1, 9", SEVERAL) == Unclear("no-such-number", "9")
    assert said("Forsøg, Burg", SEVERAL) == Unclear("not-understood", "Burg", "Brug")
