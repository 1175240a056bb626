"""What every kind of content is made of: ids, bilingual texts, dates, review marks."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from typing_extensions import TypeAliasType

Language = Literal["da", "en"]

ID_PATTERN = r"^[a-z][A-Za-z0-9]*([._-][A-Za-z0-9]+)*$"
RESERVED = frozenset({"all", "any", "not", "unknown", "undetermined"})
"""Words with a meaning of their own in conditions and answers; no id may be one of them."""


def _not_reserved(value: str) -> str:
    if value in RESERVED:
        raise ValueError(f"'{value}' is a reserved word")
    return value


Id = Annotated[str, Field(pattern=ID_PATTERN, max_length=120), AfterValidator(_not_reserved)]
NonEmpty = Annotated[str, Field(min_length=1, pattern=r"\S")]
HttpsUrl = Annotated[str, Field(pattern=r"^https://[^\s/]+\.[^\s]+$")]


def _iso_date(value: Any) -> Any:
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise ValueError("expected a date written YYYY-MM-DD") from None
    return value


Date = Annotated[date, BeforeValidator(_iso_date)]

When = TypeAliasType("When", "dict[str, str | list[str] | When | list[When]]")
"""A condition as authors write it: `{fact: value}`, `{fact: [values]}`, `all:`, `any:`, `not:`.
Never changed after reading. `engine.conditions` gives it a normal form."""


class Model(BaseModel):
    """A frozen, strict model: unknown keys are errors, `1` or `true` is not a text."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, populate_by_name=True)


class Text(Model):
    """The same meaning in Danish and English."""

    da: NonEmpty
    en: NonEmpty

    def __getitem__(self, language: Language) -> str:
        return self.da if language == "da" else self.en


class InForce(Model):
    """From when (inclusive) to when (exclusive) something is law; open ends are unlimited."""

    from_: Date | None = Field(default=None, alias="from")
    to: Date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether it is in force on that day."""
        return (self.from_ is None or self.from_ <= day) and (self.to is None or day < self.to)

    @property
    def changes(self) -> tuple[date, ...]:
        """The days on which it begins or ceases to hold."""
        return tuple(day for day in (self.from_, self.to) if day is not None)


ALWAYS = InForce()


class Review(Model):
    """How far the secretariat has looked at a line. Everything starts as a draft."""

    status: Literal["draft", "reviewed", "approved"] = "draft"
    by: NonEmpty | None = None
    """A role, never a person."""
    on: Date | None = None


DRAFT = Review()
Force = Literal["law", "guidance", "practice", "programme-advice"]
FORCES: tuple[Force, ...] = ("law", "guidance", "practice", "programme-advice")
"""Strongest first."""
Unit = Literal["days", "working_days", "weeks", "months", "years"]
