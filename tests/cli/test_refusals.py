"""Bad input: one line per fault, exit status 2 and no traceback, whatever it is."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cli.forms import FORMATS
from engine.content.kinds import KINDS
from tests.cli.command import ANSWERS, Command, lines
from tests.contents import SMALL

Case = Callable[[Command], tuple[list[str | Path], list[str]]]
"""What is typed behind `stifinder`, and the lines said; `*` stands for the test's folder."""

QUESTIONS = "rules/questions/questions.yaml"


def of_answers(text: str | bytes, *expected: str) -> Case:
    """A plan from bad answers."""
    return lambda command: (["plan", command.answers(text)], [f"*/answers.yaml:{line}" for line in expected])


def of_words(words: list[str | Path], *expected: str) -> Case:
    """Bad words, with good answers where `ANSWERS` stands."""

    def made(command: Command) -> tuple[list[str | Path], list[str]]:
        good = command.answers()
        return [good if word == "ANSWERS" else word for word in words], list(expected)

    return made


def broken_content(command: Command) -> tuple[list[str | Path], list[str]]:
    """Every fault of the content, in order of file and place."""
    questions = (
        SMALL[QUESTIONS].replace("kind: yes_no", "kind: yesno").replace("claims: [c.law]", "claims: []")
    )
    rules = SMALL["rules/rules/rules.yaml"].replace("select: [ask]", "select: [aks]")
    other = command.other_content({QUESTIONS: questions, "rules/rules/rules.yaml": rules})
    return ["plan", command.answers(), "--content", other], [
        f"*/other/{QUESTIONS}:12:11: S212: the list is empty",
        f"*/other/{QUESTIONS}:15:9: S213: this must be one of: choice, yes_no, several; it is yesno; "
        "did you mean yes_no?",
        f"*/other/{QUESTIONS}:20:11: S212: the list is empty",
        f"*/other/{QUESTIONS}:34:11: S212: the list is empty",
        "*/other/rules/rules/rules.yaml:11:12: Q103: there is no step 'aks'; did you mean ask?",
    ]


CASES: dict[str, Case] = {
    # answers
    "unknown question": of_answers(
        "cells.presnt: yes\n", "1:1: A201: there is no question 'cells.presnt'; did you mean cells.present?"
    ),
    "unknown option": of_answers(
        "cells.donor: othr\n",
        "1:14: A203: 'cells.donor' has no answer 'othr'; there are own, other; did you mean other?",
    ),
    "two faults": of_answers(
        "cells.donor: [own]\nproduct.own: yes\n",
        "1:1: A205: 'cells.donor' has one answer, but this is a list",
        "2:1: A202: 'product.own' is a finding drawn from the answers; it cannot be answered",
    ),
    "a list": of_answers(
        "- cells.present\n", "1:1: A106: answers are written 'question: answer', but this is […]"
    ),
    "empty": of_answers("", "0:0: A107: the file is empty; answers are written 'question: answer'"),
    "binary": of_answers(b"\0\1\2", "0:0: A105: it is no text file; answers are a text in YAML or JSON"),
    "huge": of_answers(
        b"#" * 1_000_001,
        "0:0: A104: the file is larger than 1 MB; answers are much smaller, so is it the right file?",
    ),
    "contradictory": of_answers(
        "cells.present: yes\ncells.present: no\n",
        "2:1: F117: the key 'cells.present' is there twice; first on line 1",
    ),
    "no such file": lambda command: (
        ["plan", command.folder / "none.yaml"],
        ["*/none.yaml:0:0: A101: the file does not exist"],
    ),
    # the command line
    "no command": of_words(["plna"], "stifinder: U101: there is no command 'plna'; did you mean plan?"),
    "no option": of_words(
        ["plan", "ANSWERS", "--formt", "md"],
        "stifinder plan: U102: there is no option '--formt' here; did you mean --format?",
    ),
    "no argument": of_words(["plan"], "stifinder plan: U103: ANSWERS is missing"),
    "no such format": of_words(
        ["plan", "ANSWERS", "--format", "odt"],
        f"--format: U104: 'odt' cannot be used here; there are {', '.join(FORMATS)}",
    ),
    "a calendar without its first day": of_words(
        ["plan", "ANSWERS", "--format", "ics"],
        "--start: U213: the calendar needs the day you want to count from; write --start YYYY-MM-DD",
    ),
    "a first day of something else": of_words(
        ["plan", "ANSWERS", "--start", "2027-01-04"],
        "--start: U214: only a calendar (--format ics) has a first day, not text",
    ),
    "no such first day": of_words(
        ["plan", "ANSWERS", "--format", "ics", "--start", "2027-02-29"],
        "--start: U201: '2027-02-29' is not a date; write it as YYYY-MM-DD",
    ),
    "option without value": of_words(
        ["plan", "ANSWERS", "--output"], "stifinder: U106: the option '--output' is without its value"
    ),
    "too much": of_words(["schema", "plan", "more"], "stifinder schema: U107: 'more' is too much"),
    "no date": of_words(
        ["plan", "ANSWERS", "--as-of", "yesterday"],
        "--as-of: U201: 'yesterday' is not a date; write it as YYYY-MM-DD",
    ),
    "no such day": of_words(
        ["plan", "ANSWERS", "--as-of", "2026-02-30"],
        "--as-of: U201: '2026-02-30' is not a date; write it as YYYY-MM-DD",
    ),
    "a day written otherwise": of_words(
        ["plan", "ANSWERS", "--as-of", "20261124"],
        "--as-of: U201: '20261124' is not a date; write it as YYYY-MM-DD",
    ),
    "a far day": of_words(
        ["plan", "ANSWERS", "--as-of", "0026-11-24"],
        "--as-of: U202: plans can be made for dates from 2000-01-01 to 2199-12-31, not for 0026-11-24",
    ),
    "nothing to explain": of_words(
        ["explain", "ANSWERS", "aply"],
        "STEP|ROUTE|FINDING: U203: there is no step, route or finding 'aply'; did you mean apply?",
    ),
    "no such kind": of_words(
        ["schema", "questoin"],
        f"KIND: U204: there is no kind 'questoin'; there are {', '.join(KINDS)}, plan; "
        "did you mean question?",
    ),
    # the dialogue
    "answers from standard input": of_words(
        ["ask", "--answers", "-"],
        "--answers: U208: this must be a file: standard input is used for the dialogue",
    ),
    "saving over another file": lambda command: (
        ["ask", "--save", command.answers()],
        [
            "*/answers.yaml:0:0: U207: the file exists already; continue it with --answers, "
            "or choose another name",
        ],
    ),
    "saving nowhere": lambda command: (
        ["ask", "--save", command.folder / "none" / "a.yaml"],
        ["*/none/a.yaml:0:0: U301: the folder */none does not exist; nothing was written"],
    ),
    # output
    "no folder": lambda command: (
        ["plan", command.answers(), "--output", command.folder / "none" / "plan.md"],
        ["*/none/plan.md:0:0: U301: the folder */none does not exist; nothing was written"],
    ),
    "a folder": lambda command: (
        ["plan", command.answers(), "--output", command.folder],
        ["*:0:0: U305: it is a folder; the name of a file is needed"],
    ),
    "the answers themselves": lambda command: (
        ["plan", command.answers(), "--output", command.folder / "." / "answers.yaml"],
        ["*/answers.yaml:0:0: U206: the file holds the answers and is not overwritten; choose another name"],
    ),
    # content
    "no content": lambda command: (
        ["plan", command.answers(), "--content", command.folder / "none"],
        ["*/none:0:0: F101: the folder */none does not exist"],
    ),
    "broken content": broken_content,
}


@pytest.mark.parametrize("name", CASES)
def test_bad_input_is_one_line_per_fault(command: Command, name: str) -> None:
    words, expected = CASES[name](command)
    needs_content = words[0] != "schema" and "--content" not in words and name != "no command"
    content: list[str | Path] = ["--content", command.content] if needs_content else []
    # Behind the other words it would be the value an option is without.
    result = command(words[0], *content, *words[1:], STIFINDER_LANG="en")
    said = [line.replace(str(command.folder), "*") for line in lines(result)]
    assert said == expected
    assert (result.exit_code, result.stdout) == (2, "")


@pytest.mark.parametrize("name", CASES)
def test_bad_input_is_told_in_danish_too(command: Command, name: str) -> None:
    words, expected = CASES[name](command)
    result = command(*words)
    assert result.exit_code == 2
    assert len(lines(result)) >= 1
    assert not any(line.replace(str(command.folder), "*") in expected for line in lines(result))


def test_the_language_is_known_even_where_the_line_cannot_be_read(command: Command) -> None:
    assert lines(command("plan", "--lang=en", "--zzz")) == [
        "stifinder plan: U102: there is no option '--zzz' here"
    ]
    assert lines(command("--lang", "en")) == ["stifinder: U102: there is no option '--lang' here"]
    assert lines(command("plan", "x", "--lang", "fr")) == [
        "--lang: U104: 'fr' kan ikke bruges her; der er da, en"
    ]


def test_no_words_at_all_show_the_help(command: Command) -> None:
    result = command()
    assert result.exit_code == 2
    assert "Usage: stifinder" in result.stderr


# What is told and no fault


def test_answers_against_an_assumption_are_told_and_still_planned(command: Command) -> None:
    result = command.on_content("plan", command.answers("goal.routes: []\n"), "--format", "json")
    assert result.exit_code == 0
    assert lines(result) == [
        "ANSWERS THAT CANNOT GO TOGETHER: Else there is nothing to plan. (Which routes? [goal.routes])"
    ]
    assert '"broken_assumptions": [\n    {' in result.stdout
    text = command.on_content("plan", command.answers("goal.routes: []\n"))
    assert lines(text) == []
    assert "ELSE THERE IS NOTHING TO PLAN" in text.stdout.upper()


def test_older_answers_are_told_and_still_planned(command: Command) -> None:
    older = (
        'stifinder: {ruleset: small, version: "0.1"}\ncells.any: yes\ncells.kind: stem\ngoal.routes: [use]\n'
    )
    path = command.answers(older)
    result = command.on_content("plan", path, "--format", "json")
    assert result.exit_code == 0
    assert [line.removeprefix(str(path)) for line in lines(result)] == [
        ":1:1: A301: the answers were saved with version 0.1 of the rule set; it is now version 0.2",
        ":1:1: A306: the question 'cells.donor' is new and not answered",
        ":2:1: A302: the question 'cells.any' is now called 'cells.present'",
        ":3:13: A304: the question 'cells.kind' does not exist any more; the answer 'stem' was not used",
    ]
    assert '"cells.present": "yes"' in result.stdout


# Trouble with the machine


def test_an_output_that_is_full_changes_nothing(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    target = command.folder / "plan.md"
    target.write_text("the plan of yesterday")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    result = command.on_content("plan", command.answers(), "-o", target)
    assert result.exit_code == 2
    assert lines(result) == [f"{target}:0:0: U304: there is no space left; nothing was changed"]
    assert target.read_text() == "the plan of yesterday"
    assert sorted(path.name for path in command.folder.iterdir()) == ["answers.yaml", "content", "plan.md"]


@pytest.mark.parametrize("folder", ["rules", "questions", "claims", "steps", "checklists"])
def test_content_one_may_not_read_is_told(
    command: Command, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    """One line for the folder, and none about what it may hold."""
    iterdir = Path.iterdir

    def refuse(path: Path) -> Iterator[Path]:
        if path.name == folder:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return iterdir(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    result = command.on_content("plan", command.answers())
    assert result.exit_code == 2
    path = next(path for path in command.content.rglob(folder) if path.is_dir())
    assert lines(result) == [f"{path}:0:0: F104: cannot be read (Permission denied)"]


def test_a_fault_of_our_own_is_told_as_one(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("the unexpected")

    monkeypatch.setattr("cli.plan.rendered", broken)
    result = command.on_content("plan", command.answers(), "--format", "json")
    assert result.exit_code == 70
    (line,) = lines(result)
    assert line.startswith("stifinder: U901: a fault of Stifinder itself (RuntimeError: the unexpected);")


def test_a_fault_of_our_own_can_be_looked_into(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("the unexpected")

    monkeypatch.setattr("cli.plan.rendered", broken)
    words = ["plan", str(command.answers()), "--format", "json", "--content", str(command.content)]
    assert "in broken" in command(*words, STIFINDER_DEBUG="1").stderr


def test_good_answers_are_planned_in_silence(command: Command) -> None:
    result = command.on_content("plan", command.answers(ANSWERS))
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout
