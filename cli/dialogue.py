"""The questionnaire as a dialogue: one question at a time, and every change of course told at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from rich.text import Text

from cli.asking import Asking
from cli.failures import Language, line_of
from cli.keeping import Keeper
from cli.replies import NO, YES, Answered, Kept, Ordered, Reply, Unclear, order, reply
from cli.turns import Turn, behind_assumption, turn
from engine.conditions.facts import options_of
from engine.content.positions import Faults, shown
from engine.errors import StifinderError
from engine.reasoning.conclude import conclude
from engine.reasoning.interview import interview
from engine.sentences import DID_YOU_MEAN

if TYPE_CHECKING:
    from rich.console import Console

    from engine.conditions.release import Release
    from engine.reasoning.conclusion import Answer

Ending = Literal["plan", "quit"]
ReadLine = Callable[[], str]
"""The next line typed. Raises EOFError where there is none, KeyboardInterrupt when interrupted."""


class Dialogue:
    """A dialogue over one release. `answers` holds what has been answered, also when it breaks off."""

    def __init__(
        self,
        release: Release,
        answers: Mapping[str, Answer],
        as_of: date,
        language: Language,
        console: Console,
        read_line: ReadLine,
        keeper: Keeper,
    ) -> None:
        self.answers: dict[str, Answer] = dict(answers)
        self._release, self._as_of, self._language = release, as_of, language
        self._console, self._read, self._keeper = console, read_line, keeper
        self._show = Asking(console, release.content, language)
        self._conclusion = conclude(release, self.answers, as_of)
        self._interview = interview(self._conclusion)
        self._here: str | None = None
        self._trail: list[str] = []
        """Questions left behind, latest last."""
        self._listed: list[str] = []
        """What the numbers of the last list stand for."""
        self._also_offered = False
        """Whether to ask what may become relevant, too."""
        self._ending: Ending | None = None

    def run(self) -> Ending:
        """Ask until there is nothing left or the user wants to stop. Raises what reading raises."""
        self._greet()
        self._here = self._next()
        while self._ending is None:
            if self._here is None:
                self._close()
            else:
                self._ask(self._here)
        return self._ending

    def _greet(self) -> None:
        ruleset = self._release.content.ruleset
        title = Text(ruleset.title[self._language], "bold")
        self._show.write(title.append(f" · {self._word('rule-set', version=ruleset.version)}", "not bold"))
        self._show.write(Text(ruleset.draft_notice[self._language], "italic"))
        self._say("opening")
        if self.answers:
            self._say("resumed", count=len(self.answers))
        if self._keeper.path is not None:
            self._say("saves-to", path=self._keeper.path)
        else:
            self._say("saves-nowhere")
        self._tell_broken(self._conclusion.broken_assumptions)

    def _ask(self, id_: str) -> None:
        """One question, until an answer or a command leads away from it."""
        question = self._release.content.questions[id_]
        tag = self._word("may-become") if self._conclusion.applies[id_] == "maybe" else ""
        self._show.question(question, self._left(), tag, self.answers.get(id_))
        while True:
            said: Reply = reply(self._read(), question, options_of(question))
            if isinstance(said, Answered):
                self._answer(id_, said.value)
                return self._forward(id_)
            if isinstance(said, Kept):
                if id_ in self.answers:
                    return self._forward(id_)
                self._say("needs-answer")
            elif isinstance(said, Unclear):
                self._unclear(said)
            elif self._obey(said):
                return None

    def _close(self) -> None:
        """Nothing that applies is left: offer what may become relevant, else the plan."""
        offered = self._interview.offered
        self._console.print()
        self._say("all-answered")
        if offered:
            self._say("offered", count=len(offered))
            self._show.named(offered, self.answers)
            self._say("answer-offered")
        else:
            self._say("plan-now")
        while True:
            try:
                line = self._read()
            except EOFError:  # nothing was left to ask
                self._console.print()
                self._ending = "plan"
                return
            said = " ".join(line.lower().split())
            if offered and said in YES:
                self._also_offered = True
                self._here = self._next()
                return
            ordered = order(line)
            if not said or (offered and said in NO):
                self._ending = "plan"
                return
            if ordered is None:
                self._unclear(Unclear("not-understood", line.strip()))
            elif self._obey(ordered):
                return

    def _obey(self, ordered: Ordered) -> bool:
        """Do what was ordered; whether that leads away from where we are."""
        match ordered.command:
            case "plan":
                self._ending = "plan"
            case "quit":
                self._ending = "quit"
            case "back":
                return self._back()
            case "go":
                return self._go(ordered.rest)
            case "list":
                self._listed = self._show.answers(self.answers, self._interview.set_aside)
            case "save":
                self._save(ordered.rest)
            case "help" | "why":
                self._explain(ordered)
        return self._ending is not None

    def _explain(self, ordered: Ordered) -> None:
        question = self._release.content.questions[self._here] if self._here is not None else None
        if question is None:
            self._show.commands()
        elif ordered.command == "help":
            self._show.help(question)
        else:
            self._show.why(question)

    def _answer(self, id_: str, value: Answer) -> None:
        if self.answers.get(id_) != value:
            before = self._conclusion
            self.answers[id_] = value
            self._conclusion = conclude(self._release, self.answers, self._as_of)
            self._interview = interview(self._conclusion)
            self._tell(turn(before, self._conclusion))
        fault = self._keeper.keep(self.answers)
        if fault is not None:
            self._console.print(line_of(fault, self._language), soft_wrap=True)

    def _tell(self, changed: Turn) -> None:
        if changed.set_aside:
            self._say("set-aside")
            self._show.named(changed.set_aside, self.answers)
        if changed.back_again:
            self._say("back-again")
            self._show.named(changed.back_again, self.answers)
        if changed.not_asked:
            self._say("not-asked", count=len(changed.not_asked))
        if changed.newly_asked:
            self._say("newly-asked", count=len(changed.newly_asked))
        self._tell_broken(changed.newly_broken)
        if changed.mended:
            self._say("mended")

    def _tell_broken(self, assumptions: tuple[str, ...]) -> None:
        for id_ in assumptions:
            because = self._release.content.assumptions[id_].because[self._language]
            self._show.write(
                Text(f"{self._word('cannot-go-together')}: ", "bold yellow").append(because, "not bold")
            )
            self._show.named(behind_assumption(self._conclusion, id_), self.answers)
            self._say("change-or-go-on")

    def _forward(self, id_: str) -> None:
        if not self._trail or self._trail[-1] != id_:
            self._trail.append(id_)
        self._here = self._next()

    def _next(self) -> str | None:
        offered = self._interview.offered if self._also_offered else ()
        if not offered:
            self._also_offered = False
        return self._interview.next or next(iter(offered), None)

    def _back(self) -> bool:
        while self._trail:
            last = self._trail.pop()
            if last != self._here and self._conclusion.applies[last] != "no":
                self._here = last
                return True
        # A resumed dialogue has no trail: then the question before this one in order.
        order_ = [q for q in self._release.order if q in self._interview.asked or q == self._here]
        end = order_.index(self._here) if self._here is not None else len(order_)
        if end == 0:
            self._say("at-first")
            return False
        self._here = order_[end - 1]
        return True

    def _go(self, where: str) -> bool:
        number = int(where) if where.isascii() and where.isdigit() and len(where) < 10 else 0
        target = self._listed[number - 1] if 0 < number <= len(self._listed) else where
        if target not in self._release.content.questions:
            nearest = Faults().nearest(target, self._release.content.questions)
            self._say("go-where")
            if nearest:
                self._show.write(f"{DID_YOU_MEAN[self._language].capitalize()} {nearest}?")
            return False
        if self._conclusion.applies[target] == "no":
            self._say("not-asked-now")
            return False
        if self._here is not None and self._here != target:
            self._trail.append(self._here)
        self._here = target
        return True

    def _save(self, name: str) -> None:
        if not name and self._keeper.path is None:
            self._say("save-where")
            return
        try:
            self._keeper.begin(Path(name).expanduser() if name else self._keeper.path or Path(), self.answers)
        except StifinderError as error:
            for fault in error.faults:
                self._console.print(line_of(fault, self._language), soft_wrap=True)
        else:
            self._say("saved", path=self._keeper.path)

    def _unclear(self, said: Unclear) -> None:
        text = self._word(said.why, found=shown(said.found))
        if said.nearest:
            text += f" {DID_YOU_MEAN[self._language].capitalize()} “{said.nearest}”?"
        self._show.write(text)

    def _left(self) -> str:
        least, most = self._interview.at_least, self._interview.at_most
        if least == most:
            return self._word("left-exactly", most=most)
        return self._word("left", least=least, most=most)

    def _say(self, key: str, **details: object) -> None:
        said = self._word(key, **details)
        if "path" in details:  # is not broken: it is there to be copied
            self._console.print(said, soft_wrap=True)
        else:
            self._show.write(said)

    def _word(self, key: str, **details: object) -> str:
        return self._show.word(key, **details)
