"""However a command is interrupted: no answer is lost, no half file is left, no traceback is shown."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from engine.conditions.release import load
from engine.reasoning.answers import read_answers
from tests.cli.command import PROJECT, Command, environment, lines

LIMIT = 60
"""Seconds a process may take before the test gives up on it."""


def asked(command: Command, *options: str | Path) -> subprocess.Popen[str]:
    """`ask` in a process of its own, with two questions answered and the third one asked."""
    process = command.process("ask", "--content", command.content, "--lang", "en", *options)
    assert process.stdin is not None
    assert process.stderr is not None
    process.stdin.write("1\nyes\n")
    process.stdin.flush()
    shown = ""
    while "Who is the donor?" not in shown:
        line = process.stderr.readline()
        assert line, shown
        shown += line
    return process


def answers_in(command: Command, text: str) -> dict[str, object]:
    return dict(read_answers(text.encode(), load(command.content)).answers)


ANSWERED = {"goal.routes": ("trial",), "cells.present": "yes"}


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_leaves_the_answers_on_standard_output(command: Command, number: signal.Signals) -> None:
    process = asked(command)
    process.send_signal(number)
    out, err = process.communicate(timeout=LIMIT)
    assert process.returncode == 130
    assert answers_in(command, out) == ANSWERED
    assert "Stopped." in err
    assert "Traceback" not in err


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_leaves_the_answers_in_their_file(command: Command, number: signal.Signals) -> None:
    path = command.folder / "mine.yaml"
    process = asked(command, "--save", path)
    process.send_signal(number)
    out, err = process.communicate(timeout=LIMIT)
    assert (process.returncode, out) == (130, "")
    assert answers_in(command, path.read_text(encoding="utf-8")) == ANSWERED
    assert f"Continue with: stifinder ask --answers {path} --save {path}" in err
    assert [entry.name for entry in command.folder.iterdir() if entry.name.startswith(".")] == []


def test_even_a_killed_process_has_saved_each_answer(command: Command) -> None:
    path = command.folder / "mine.yaml"
    process = asked(command, "--save", path)
    process.kill()
    process.communicate(timeout=LIMIT)
    assert answers_in(command, path.read_text(encoding="utf-8")) == ANSWERED


def test_the_end_of_what_is_typed_is_an_interruption_while_questions_are_left(command: Command) -> None:
    result = command.on_content("ask", typed="1\nyes\n")
    assert result.exit_code == 130
    assert answers_in(command, result.stdout) == ANSWERED


def test_no_standard_input_at_all_is_one_too(command: Command) -> None:
    # Started by a shell that closes it (`<&-`), Python has no `sys.stdin`.
    words = f"exec '{sys.executable}' -m cli ask --content '{command.content}' <&-"
    run = subprocess.run(
        ["sh", "-c", words],
        capture_output=True,
        text=True,
        cwd=PROJECT,
        env=environment(),
        timeout=LIMIT,
        check=False,
    )
    assert run.returncode == 130
    assert "U901" not in run.stderr


def test_ctrl_c_while_the_plan_is_made_leaves_the_answers(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("engine.planning.plan.make_plan", interrupted)
    result = command.on_content("ask", typed="1\nyes\np\n")
    assert result.exit_code == 130
    assert 'cells.present: "yes"' in result.stderr


def test_a_fault_of_our_own_while_the_plan_is_made_leaves_the_answers(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("the unexpected")

    monkeypatch.setattr("engine.planning.plan.make_plan", broken)
    result = command.on_content("ask", typed="1\nyes\np\n")
    assert result.exit_code == 70
    assert 'cells.present: "yes"' in result.stderr
    assert "U901" in lines(result)[-1]


def test_a_disk_that_fills_up_is_told_and_the_dialogue_goes_on(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = command.folder / "mine.yaml"
    fsync, calls = os.fsync, iter(range(100))

    def full(handle: int) -> None:
        if next(calls) > 1:  # the first answers fit: the file and its folder
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        fsync(handle)

    monkeypatch.setattr(os, "fsync", full)
    result = command.on_content("ask", "--save", path, typed="1\nyes\nq\n")
    assert result.exit_code == 0
    assert f"{path}:0:0: U304: there is no space left; nothing was changed" in lines(result)
    assert "Who is the donor?" in result.stderr
    assert answers_in(command, result.stdout) == ANSWERED, "what no file holds is printed"
    assert answers_in(command, path.read_text(encoding="utf-8")) == {}


def test_a_reader_that_goes_away_ends_the_command_in_silence(command: Command) -> None:
    with command.process("plan", command.answers(), "--content", command.content) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()
        assert (process.wait(timeout=LIMIT), said) == (141, "")


def test_ctrl_c_ends_every_command_without_a_word(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("engine.planning.plan.make_plan", interrupted)
    result = command.on_content("plan", command.answers())
    assert (result.exit_code, lines(result)) == (130, [""])
