"""Where it all stands: claims, sources, authorities, open questions, the glossary."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from engine.content.base import ALWAYS, Date, HttpsUrl, Id, InForce, Model, NonEmpty, Text, When


class Seen(Model):
    """Where and when a copy was seen. Often a mirror: a check state, not the official address."""

    url: NonEmpty
    dated: NonEmpty | None = None
    """The copy's own date, as precise as it is known."""
    on: Date


class Claim(Model):
    """One checkable statement: what a source says, at which provision. For maintainers, in English."""

    id: Id
    says: NonEmpty
    source: Id
    at: NonEmpty | None = None
    """The provision; None where the source has no numbered parts or the place is not known."""
    in_force: InForce = ALWAYS
    seen: Seen | None
    """None: from general knowledge, shown as unchecked."""
    confidence: Literal["high", "medium", "low"]
    note: NonEmpty | None = None


class Source(Model):
    """One instrument with its identifier, title, official address and validity."""

    id: Id
    kind: Literal["law", "guidance", "register", "case-law", "proposal", "experience"]
    title: Text
    short: Text
    """How it is cited in a line: "GMO-loven", "Reg. (EU) 536/2014"."""
    celex: NonEmpty | None = None
    eli: NonEmpty | None = None
    lbk: NonEmpty | None = None
    """Danish consolidated act or order: "LBK nr. 9 af 04/01/2017", "BEK nr. …"."""
    url: HttpsUrl | None
    """The official address; None only for `experience` or where none is known."""
    in_force: InForce = ALWAYS
    note: NonEmpty | None = None


class Renaming(Model):
    """A body's new name from a day on."""

    on: Date
    name: Text


class Authority(Model):
    """A body one meets."""

    id: Id
    name: Text
    renamed: list[Renaming] = Field(default_factory=list)
    what_for: Text
    url: HttpsUrl | None
    email: NonEmpty | None = None
    """A functional address, never a person's."""
    to_be_confirmed: bool = False
    """Who holds the task is not settled; see its open question."""
    seen: Seen | None


class OpenQuestion(Model):
    """What public sources do not settle: shown with whom to ask, never silently decided."""

    id: Id
    question: Text
    context: Text
    """A few lines on why it is open."""
    ask: list[Id] = Field(min_length=1)
    """Authorities."""
    when: When | None = None
    """Shown where this holds; None: only where a step, row or question names it."""
    watch: Text | None = None
    """What may settle it."""
    claims: list[Id] = Field(min_length=1)


class Term(Model):
    """A word of the field in both languages."""

    id: Id
    term: Text
    definition: Text
    avoid: list[NonEmpty] = Field(default_factory=list)
    """Spellings or words not to use instead."""
    seen: Seen | None
