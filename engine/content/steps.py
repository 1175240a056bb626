"""Steps and what they are made of: clocks, duties, documents, phases, actors."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from engine.content.base import DRAFT, Id, Model, Review, Text, Unit, When


class Phase(Model):
    """A stretch of the way from idea to use in patients."""

    id: Id
    title: Text
    place: int


class Actor(Model):
    """Who acts or writes: sponsor, manufacturer, hospital, physician …"""

    id: Id
    name: Text


class Extension(Model):
    """Time an authority may add. It counts in the maximum only."""

    add: int = Field(gt=0)
    unit: Unit
    by: Id
    """An actor or an authority."""
    says: Text
    when: When | None = None
    """Only where it can happen at all; None: always."""
    claims: list[Id] = Field(min_length=1)


class Takes(Model):
    """How long a step takes, as a range: the only thing a timeline counts."""

    kind: Literal["statutory", "typical", "no_deadline", "not_known"]
    min: int | None = Field(default=None, ge=0)
    max: int | None = Field(default=None, ge=0)
    unit: Unit | None = None
    starts: Text | None = None
    """The event that starts the clock."""
    stops: Text | None = None
    """What stops the clock, or is not counted."""
    extension: list[Extension] = Field(default_factory=list)
    claims: list[Id] = Field(default_factory=list)


class Due(Model):
    """A duty counted from an event (`within`), a lead time before one (`before`), or a rhythm
    (`every`): exactly one of the three."""

    within: int | None = Field(default=None, gt=0)
    before: int | None = Field(default=None, gt=0)
    every: int | None = Field(default=None, gt=0)
    unit: Literal["hours", "days", "working_days", "weeks", "months", "years"]
    of: Text | None = None
    """The event; may be missing for `every`."""
    claims: list[Id] = Field(min_length=1)


class Keep(Model):
    """How long something is kept."""

    what: Text
    for_: int = Field(gt=0, alias="for")
    unit: Unit
    from_: Text = Field(alias="from")
    claims: list[Id] = Field(min_length=1)


class Step(Model):
    """One thing to do: what, why, who acts, authority, documents, order, clocks, what it yields."""

    id: Id
    phase: Id
    place: int = 0
    """Order among steps that nothing else orders; ties by id."""
    tags: list[Id] = Field(default_factory=list)
    milestone: bool = False
    """A milestone only gathers other steps and takes no time itself."""
    title: Text
    summary: Text
    why: Text
    actor: Id
    authority: Id | None = None
    """None: no authority is met in this step."""
    documents: list[Id] = Field(default_factory=list)
    after: list[Id] = Field(default_factory=list)
    """Orders where both are present, and reaches through absent steps."""
    requires: list[Id] = Field(default_factory=list)
    """Orders like `after` and demands that the other step is present."""
    our_order: bool = False
    """The order is our reading of practice, not written in the source."""
    yields: Text | None = None
    takes: Takes | None = None
    due: list[Due] = Field(default_factory=list)
    keep: list[Keep] = Field(default_factory=list)
    claims: list[Id] = Field(min_length=1)
    open_questions: list[Id] = Field(default_factory=list)
    review: Review = DRAFT


class Document(Model):
    """What is written: which part of which dossier, by whom, when needed."""

    id: Id
    title: Text
    part: Text
    written_by: Id
    when: When | None = None
    """None: whenever its step applies."""
    help: Text | None = None
    claims: list[Id] = Field(min_length=1)
    review: Review = DRAFT
