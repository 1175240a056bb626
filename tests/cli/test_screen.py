"""A plan on a terminal: the words of the text report at any width, with and without colour."""

from __future__ import annotations

import re

import pytest
from rich.cells import cell_len

from cli.console import WIDEST
from cli.screen import show_plan
from engine.content.base import Language
from engine.planning.model import Plan
from tests.plans import LANGUAGES, long_plan
from tests.reports.holds import PLANS

CODE = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\")
COLOUR = re.compile(r"\x1b\[(?:[0-9]+;)*(?:3[0-7]|38|9[0-7])[;m]")
languages = pytest.mark.parametrize("language", LANGUAGES)


class Terminal:
    """A terminal of some width, with or without colour, and what was shown on it."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.capsys = capsys
        self.environment = monkeypatch
        for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("TERM", "xterm-256color")

    def shows(self, plan: Plan, columns: int, *, colour: bool = False, no_colour: bool = False) -> str:
        with self.environment.context() as environment:
            environment.setenv("COLUMNS", str(columns))
            if colour:
                environment.setenv("FORCE_COLOR", "1")
            if no_colour:
                environment.setenv("NO_COLOR", "1")
            show_plan(plan)
        return self.capsys.readouterr().out


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    return Terminal(capsys, monkeypatch)


@pytest.mark.parametrize("columns", [60, 80, 100, 200])
@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
def test_lines_keep_the_width_of_the_terminal(terminal: Terminal, plan: Plan, columns: int) -> None:
    shown = terminal.shows(plan, columns)
    assert max(cell_len(line) for line in shown.splitlines()) <= min(columns, WIDEST)


@languages
def test_every_step_route_and_open_question_is_shown(terminal: Terminal, language: Language) -> None:
    plan = long_plan(language)
    shown = " ".join(terminal.shows(plan, 200).split())
    wanted = [
        *(step.title for step in plan.steps),
        *(route.title for route in plan.routes),
        *(question.question for question in plan.open_questions),
        *(source.title for source in plan.sources.values()),
    ]
    assert [text for text in wanted if text not in shown] == []


@languages
def test_colour_adds_no_word_and_takes_none_away(terminal: Terminal, language: Language) -> None:
    plain = terminal.shows(long_plan(language), 80)
    coloured = terminal.shows(long_plan(language), 80, colour=True)
    assert COLOUR.search(coloured)
    assert not COLOUR.search(plain)
    assert CODE.sub("", coloured) == plain


def test_no_color_is_honoured(terminal: Terminal) -> None:
    shown = terminal.shows(long_plan(), 80, colour=True, no_colour=True)
    assert not COLOUR.search(shown)
    assert CODE.sub("", shown) == terminal.shows(long_plan(), 80)


def test_what_the_content_holds_is_no_mark_up(terminal: Terminal) -> None:
    step = long_plan().steps[0].model_copy(update={"title": "[bold]se[/bold] :smile: [link=x]her"})
    plan = long_plan().model_copy(update={"steps": [step, *long_plan().steps[1:]]})
    assert "[bold]se[/bold] :smile: [link=x]her" in terminal.shows(plan, 100)
