"""How a question, its help, its reason and the answers so far are shown in a dialogue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from rich.rule import Rule
from rich.text import Text

from cli.console import width_of, write_wrapped
from cli.failures import Language
from cli.replies import UNKNOWN
from cli.words import word
from engine.conditions.facts import YES, options_of
from engine.content.facts import Question

if TYPE_CHECKING:
    from rich.console import Console

    from engine.content.kinds import Content
    from engine.reasoning.conclusion import Answer

INDENT: Final = "  "
GAP: Final = "  "
ARROW: Final = " \N{RIGHTWARDS ARROW} "


class Asking:
    """Shows questions of one content on one console in one language."""

    def __init__(self, console: Console, content: Content, language: Language) -> None:
        self.console = console
        self._content = content
        self._language = language
        self._section: str | None = None

    def question(self, question: Question, left: str, tag: str, answer: Answer | None) -> None:
        """The question with its options by number; `left` says how many are left."""
        self.console.print()
        self._heading(question.section, left)
        asked = Text(question.ask[self._language], "bold")
        self.write(asked.append(f" ({tag})", "not bold dim") if tag else asked)
        if question.kind == "several":
            self.write(Text(self.word("several-hint"), "dim"))
        rows = [
            (str(number), Text(self.label(question, option)))
            for number, option in enumerate(options_of(question), 1)
        ]
        if_unknown = question.if_unknown[self._language] if question.if_unknown else self.word("plan-anyway")
        not_yet = Text(f"{self.word('not-yet')}. ").append(if_unknown, "dim")
        self.rows([*rows, ("0", not_yet)])
        if answer is not None:
            self.write(self.word("now", answer=self.answer(question, answer)))

    def help(self, question: Question) -> None:
        """The question's help, that of its options, and the commands."""
        if question.help is not None:
            self.write(question.help[self._language])
        self.rows(
            [
                (str(number), Text(f"{option.label[self._language]}: ").append(option.help[self._language]))
                for number, option in enumerate(question.options, 1)
                if option.help is not None
            ]
        )
        self.commands()

    def commands(self) -> None:
        """What can be typed besides an answer."""
        self.write(f"{self.word('commands')}: {self.word('help-commands')}")

    def why(self, question: Question) -> None:
        """Why we ask, and what the question rests on: provision, address, whether a copy was seen."""
        self.write(self.word("why-asked", why=question.why[self._language]))
        self.write(f"{self.word('basis')}:")
        for id_ in question.claims:
            claim = self._content.claims[id_]
            source = self._content.sources[claim.source]
            where = " ".join(part for part in (source.short[self._language], claim.at) if part)
            state = self.word("seen", on=claim.seen.on) if claim.seen else self.word("unseen")
            self.rows([("·", Text(" · ".join(part for part in (where, state, source.url) if part)))])

    def answers(self, answers: Mapping[str, Answer], set_aside: Sequence[str]) -> list[str]:
        """The answers so far by number; the questions in that order."""
        questions = [question for question in self._content.questions.values() if question.id in answers]
        if not questions:
            self.write(self.word("no-answers"))
            return []
        self.write(self.word("list-intro"))
        rows = []
        for number, question in enumerate(questions, 1):
            told = self._answered(question, answers[question.id])
            if question.id in set_aside:
                told.append(f" ({self.word('aside')})", "dim")
            rows.append((str(number), told))
        self.rows(rows)
        return [question.id for question in questions]

    def rows(self, rows: Sequence[tuple[str, Text]]) -> None:
        """Lines with a number or sign in front, indented."""
        marked = max((cell_len(mark) for mark, _ in rows), default=0)
        for mark, text in rows:
            write_wrapped(self.console, text, INDENT + mark.rjust(marked) + GAP)

    def write(self, text: str | Text) -> None:
        """A paragraph."""
        write_wrapped(self.console, text)

    def named(self, questions: Sequence[str], answers: Mapping[str, Answer]) -> None:
        """Questions as lines, with those answers they have."""
        of_content = [self._content.questions[id_] for id_ in questions]
        self.rows(
            [
                (
                    "·",
                    self._answered(question, answers[question.id])
                    if question.id in answers
                    else Text(question.ask[self._language]),
                )
                for question in of_content
            ]
        )

    def answer(self, question: Question, answer: Answer) -> str:
        """An answer in words."""
        if answer == UNKNOWN:
            return self.word("not-yet")
        if isinstance(answer, str):
            return self.label(question, answer)
        labels = [self.label(question, option) for option in answer]
        return "; ".join(labels) if labels else self.word("none-of-them")

    def label(self, question: Question, option: str) -> str:
        """An option in words."""
        if question.kind == "yes_no":
            return self.word("yes" if option == YES else "no")
        return next(one.label for one in question.options if one.id == option)[self._language]

    def word(self, key: str, **details: object) -> str:
        """A word of the command in the dialogue's language."""
        return word(key, self._language, **details)

    def _answered(self, question: Question, answer: Answer) -> Text:
        return Text(question.ask[self._language]).append(ARROW).append(self.answer(question, answer), "bold")

    def _heading(self, section: str, left: str) -> None:
        title = self._content.sections[section].title[self._language]
        line = Text(title, "bold cyan").append(f" · {left}", "not bold dim")
        if section != self._section:
            self._section = section
            self.console.print(Rule(line, align="left", style="dim"), width=width_of(self.console))
            intro = self._content.sections[section].intro
            if intro is not None:
                self.write(intro[self._language])
                self.console.print()
        else:
            self.write(line)
