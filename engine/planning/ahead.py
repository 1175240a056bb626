"""What becomes different on a later day: parts of a plan."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from engine.planning.base import PlanModel


class ValueChange(PlanModel):
    """A finding or route that gets another value."""

    id: str
    title: str
    before: list[str]
    """Of a finding the values it may have in words, of a route its statuses; none: undetermined."""
    after: list[str]


class StepChange(PlanModel):
    """A step whose force or certainty changes."""

    id: str
    title: str
    what: list[Literal["force", "certainty", "claims", "routes"]]


class StepRef(PlanModel):
    """A step by id and title."""

    id: str
    title: str


class ChangeAhead(PlanModel):
    """What becomes different on a later date on which the content changes."""

    on: date = Field(alias="date")
    added: list[StepRef]
    removed: list[StepRef]
    changed: list[StepChange]
    findings: list[ValueChange]
    routes: list[ValueChange]
