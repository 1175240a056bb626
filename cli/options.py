"""Options several commands share, and the types their values have."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

if TYPE_CHECKING:
    from engine.errors import StifinderError

F = TypeVar("F", bound=Callable[..., Any])
FIRST_DAY: Final = date(2000, 1, 1)
LAST_DAY: Final = date(2199, 12, 31)
"""Outside these a date is a slip of the finger."""


class OneOf(click.Choice[str]):
    """A closed choice that is refused in the user's language."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The choice, or StifinderError."""
        if value in self.choices:
            return value
        raise refusal(_name(param), "U104", found=str(value), allowed=", ".join(self.choices))


class Day(click.ParamType[date]):
    """A date written YYYY-MM-DD."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The date, or StifinderError."""
        if isinstance(value, date):
            return value
        text = str(value)
        try:
            day = date.fromisoformat(text)
        except ValueError:
            day = None
        if day is None or day.isoformat() != text:
            raise refusal(_name(param), "U201", found=text)
        if not FIRST_DAY <= day <= LAST_DAY:
            raise refusal(_name(param), "U202", found=text, first=str(FIRST_DAY), last=str(LAST_DAY))
        return day


class Whole(click.ParamType[int]):
    """A whole number within bounds, both included."""

    name = "number"

    def __init__(self, least: int, most: int) -> None:
        self.least, self.most = least, most

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number, or StifinderError."""
        text = str(value)
        # Digits only: Python also reads "1_000", " 7 " and digits of other scripts.
        if text.isascii() and text.isdigit() and len(text) < 20 and self.least <= int(text) <= self.most:
            return int(text)
        raise refusal(_name(param), "U212", found=text, least=str(self.least), most=str(self.most))


def refusal(word: str, code: str, **details: str) -> StifinderError:
    """An error about a word of the command line (or a file named there)."""
    from engine.errors import Fault, StifinderError

    return StifinderError([Fault(word, 0, 0, code, details)])


def _name(param: click.Parameter | None) -> str:
    return param.opts[0] if param is not None else "stifinder"


def language_option(command: F) -> F:
    """`--lang da|en`, or STIFINDER_LANG."""
    return click.option(
        "--lang",
        "language",
        type=OneOf(["da", "en"]),
        default="da",
        envvar="STIFINDER_LANG",
        show_default=True,
        help="Sprog · Language (STIFINDER_LANG).",
    )(command)


def as_of_option(command: F) -> F:
    """`--as-of DATE`, today by default."""
    return click.option(
        "--as-of",
        "as_of",
        type=Day(),
        default=lambda: date.today(),
        metavar="DATE",
        help="Planen på denne dato · The plan on this date (YYYY-MM-DD).  [default: today]",
    )(command)


def content_option(command: F) -> F:
    """`--content FOLDER`, the shipped content by default."""
    return click.option(
        "--content",
        "content",
        metavar="FOLDER",
        default=None,
        help="Et andet indhold · Another content: a folder with rules/ and checklists/.",
    )(command)
