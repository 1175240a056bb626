"""Questions and findings: the facts conditions speak about."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from engine.content.base import ALWAYS, DRAFT, Id, InForce, Model, NonEmpty, Review, Text, When

Status = Literal["open", "conditional", "closed"]
STATUSES: tuple[Status, ...] = ("open", "conditional", "closed")
NOT_APPLICABLE = "n/a"
UNKNOWN = "unknown"


class Section(Model):
    """A group of questions on one subject. Its `ask_when` is and-ed to each of its questions."""

    id: Id
    title: Text
    intro: Text | None = None
    place: int = 0
    """Order among the sections; ties by id."""
    ask_when: When | None = None


class Option(Model):
    """One closed choice of a question."""

    id: Id
    label: Text
    help: Text | None = None
    says: Text | None = None
    """How it reads after the question's `says`; None: the label."""


class Question(Model):
    """Asks for a fact the user knows, never for law."""

    id: Id
    section: Id
    kind: Literal["choice", "yes_no", "several"]
    ask: Text
    help: Text | None = None
    why: Text
    """Why we ask: what the answer changes."""
    says: Text
    """The question as the beginning of a statement, for "if <says> <option>": "produktets bærer er",
    "what carries the genetic material is"; of a `yes_no` question the whole statement that "yes"
    makes true: "produktet indeholder levende celler"."""
    says_not: Text | None = None
    """Only for `yes_no`, and needed there: the statement that "no" makes true."""
    place: int = 0
    """Order within the section; ties by id. What a question depends on is always asked before it."""
    ask_when: When | None = None
    options: list[Option] = Field(default_factory=list)
    """Empty for `yes_no`, whose options are always `yes` and `no`."""
    if_unknown: Text | None = None
    """What to do, or whom to ask, when the answer is not known yet."""
    claims: list[Id] = Field(min_length=1)
    open_questions: list[Id] = Field(default_factory=list)
    review: Review = DRAFT


class Row(Model):
    """One line of a decision table: this value, when this holds, because of these claims."""

    to: NonEmpty
    when: When | None = None
    otherwise: Literal[True] | None = None
    """Exactly one of `when` and `otherwise`."""
    because: Text
    claims: list[Id] = Field(min_length=1)
    conditions: list[Id] = Field(default_factory=list)
    """Only for a route's `conditional` row: the steps that must be met first."""
    open_questions: list[Id] = Field(default_factory=list)
    in_force: InForce = ALWAYS


class Finding(Model):
    """A conclusion derived from answers or other findings by a decision table.

    A finding that `pursued` marks as a route has the values open, conditional and closed and is
    shown to the user as a way to patients.
    """

    id: Id
    title: Text
    says: Text
    """The finding as the beginning of a statement: "produktets klasse er"; of a finding with the
    values yes and no the whole statement that "yes" makes true."""
    says_not: Text | None = None
    """Needed for a finding with the values yes and no: the statement that "no" makes true."""
    values: list[Id] = Field(min_length=1)
    labels: dict[str, Text] = Field(default_factory=dict)
    """How each value reads after `says`; not needed for yes/no and for routes."""
    policy: Literal["agree", "first"] = "agree"
    """`agree`: rows that hold together give the same value. `first`: the earlier row wins."""
    pursued: When | None = None
    """Only for routes: the answer by which the user wants this route planned."""
    summary: Text | None = None
    """Only for routes: what this way to patients is."""
    place: int = 0
    table: list[Row] = Field(min_length=1)
    review: Review = DRAFT

    @property
    def is_route(self) -> bool:
        return self.pursued is not None
