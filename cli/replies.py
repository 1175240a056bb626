"""What a line typed at a question means: an answer, a command, or neither."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from engine.content.facts import Question

Command = Literal["back", "help", "why", "list", "go", "save", "plan", "quit"]
COMMANDS: Final[Mapping[Command, frozenset[str]]] = {
    "back": frozenset({"b", "t", "tilbage", "back"}),
    "help": frozenset({"?", "hjælp", "hjaelp", "help"}),
    "why": frozenset({"h", "w", "hvorfor", "why"}),
    "list": frozenset({"l", "liste", "list"}),
    "go": frozenset({"g", "gå", "gaa", "go"}),
    "save": frozenset({"s", "gem", "save"}),
    "plan": frozenset({"p", "plan"}),
    "quit": frozenset({"q", "slut", "stop", "quit", "exit"}),
}
"""Both languages are understood in both."""
NOT_YET: Final = frozenset(
    {"0", "v", "ved ikke", "ved ikke endnu", "don't know", "don't know yet", "unknown"}
)
NONE_OF_THEM: Final = frozenset({"-", "[]", "ingen", "ingen af dem", "none", "none of them"})
YES: Final = frozenset({"ja", "j", "yes", "y"})
NO: Final = frozenset({"nej", "n", "no"})
UNKNOWN: Final = "unknown"
LONGEST: Final = 200
"""Longer lines are no mistyped label."""


@dataclass(frozen=True)
class Answered:
    """An answer to the question."""

    value: str | tuple[str, ...]


@dataclass(frozen=True)
class Ordered:
    """A command, with what stands behind it."""

    command: Command
    rest: str = ""


@dataclass(frozen=True)
class Kept:
    """An empty line: leave it as it is."""


@dataclass(frozen=True)
class Unclear:
    """What could not be understood, and why: a key of the table of words."""

    why: Literal["no-such-number", "one-only", "not-understood", "none-and-some"]
    found: str
    nearest: str = ""
    """The option that may have been meant, in the words it was looked for in."""


Reply: TypeAlias = "Answered | Ordered | Kept | Unclear"


def reply(line: str, question: Question, options: Sequence[str]) -> Reply:
    """The meaning of a line at a question with these options."""
    text = " ".join(line.split())
    said = text.lower()
    if not said:
        return Kept()
    if said in NOT_YET:
        return Answered(UNKNOWN)
    if question.kind == "yes_no" and said in YES | NO:
        return Answered("yes" if said in YES else "no")
    chosen = _option(text, question, options)
    if isinstance(chosen, str):
        return Answered((chosen,) if question.kind == "several" else chosen)
    if question.kind == "several" and said in NONE_OF_THEM:
        return Answered(())
    ordered = order(line)
    if ordered is not None:
        return ordered
    if chosen is not None:
        return chosen
    return _several(text, question, options)


def order(line: str) -> Ordered | None:
    """The command a line gives; None if it gives none."""
    first, _, rest = line.strip().partition(" ")
    for command, words in COMMANDS.items():
        if first.lower() in words and (not rest or command in ("go", "save")):
            return Ordered(command, rest.strip())
    return None


def _several(text: str, question: Question, options: Sequence[str]) -> Reply:
    listed = "," in text
    parts = [part.strip() for part in text.split(",") if part.strip()] if listed else text.split()
    if not parts:
        return Unclear("not-understood", text)
    chosen: list[str] = []
    for part in parts:
        if part.lower() in NOT_YET | NONE_OF_THEM and len(parts) > 1 and question.kind == "several":
            return Unclear("none-and-some", part)
        option = _option(part, question, options)
        if isinstance(option, Unclear):
            return option
        if option is None:
            # Words parted by spaces only may as well be one label, mistyped.
            found = part if listed else text
            return Unclear("not-understood", found, _nearest(found, question, options))
        chosen.append(option)
    if question.kind != "several" and len(set(chosen)) > 1:
        return Unclear("one-only", text)
    if question.kind != "several":
        return Answered(chosen[0])
    return Answered(tuple(option for option in options if option in chosen))


def _nearest(text: str, question: Question, options: Sequence[str]) -> str:
    words = [*(word for option in question.options for word in (option.label.da, option.label.en)), *options]
    lowered = {word.lower(): word for word in reversed(words)}
    found = get_close_matches(text.lower()[:LONGEST], lowered, n=1, cutoff=0.75)
    return lowered[found[0]] if found else ""


def _option(text: str, question: Question, options: Sequence[str]) -> str | Unclear | None:
    """The option a number, id or label names; None if it names none."""
    if re.fullmatch(r"[0-9]{1,9}\.?", text):
        number = int(text.rstrip("."))
        if 1 <= number <= len(options):
            return options[number - 1]
        return Unclear("no-such-number", text)
    said = text.lower()
    if said in options:
        return said
    for option in question.options:
        if said in (option.id.lower(), option.label.da.lower(), option.label.en.lower()):
            return option.id
    return None
