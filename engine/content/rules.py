"""Rules and what stands beside them: exits, assumptions, invariants, cases, the rule set itself."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from engine.content.base import (
    ALWAYS,
    DRAFT,
    Date,
    Force,
    Id,
    InForce,
    Model,
    NonEmpty,
    Review,
    Text,
    When,
)


class Rule(Model):
    """When a condition holds, these steps apply, with this force, because of these claims."""

    id: Id
    for_: list[Id] = Field(default_factory=list, alias="for")
    """Routes: at least one of them is open or conditional, and pursued."""
    when: When | None = None
    """None: always (given `for`)."""
    always: Literal[True] | None = None
    """Said by a rule that has neither `for` nor `when`, so that none is left without by mistake."""
    select: list[Id] = Field(min_length=1)
    force: Force
    because: Text
    claims: list[Id] = Field(min_length=1)
    in_force: InForce = ALWAYS
    review: Review = DRAFT


class Exit(Model):
    """An end that is no route: where to go instead, with whom, with what in hand."""

    id: Id
    when: When
    title: Text
    text: Text
    ask: list[Id] = Field(min_length=1)
    """Authorities."""
    hand: Text
    """What to have in hand."""
    claims: list[Id] = Field(min_length=1)
    in_force: InForce = ALWAYS
    review: Review = DRAFT


class Assumption(Model):
    """Answers that cannot go together, with a reason."""

    id: Id
    never: When
    because: Text


class Then(Model):
    """What an invariant demands where its `when` holds; every field given must be true."""

    select_any_tag: Id | None = None
    select_all: list[Id] = Field(default_factory=list)
    holds: When | None = None


class Independence(Model):
    """Steps of this force, as an outcome that must not move."""

    force: Force
    unless: list[Id] = Field(default_factory=list)
    """Rules that cite a provision by which it does move; they are left out."""


class Invariant(Model):
    """What must hold for every profile: `when`/`then`, or `independent` of some facts."""

    id: Id
    says: Text
    when: When | None = None
    then: Then | None = None
    independent: Independence | None = None
    of: list[Id] = Field(default_factory=list)


class Expectation(Model):
    """What the plan of a case must hold, and must not."""

    findings: dict[str, str | list[str]] = Field(default_factory=dict)
    """One value: certain. A list: exactly what it may still be; `[]`: undetermined."""
    routes: dict[str, str | list[str]] = Field(default_factory=dict)
    steps: list[Id] = Field(default_factory=list)
    """Certain steps."""
    possible_steps: list[Id] = Field(default_factory=list)
    not_steps: list[Id] = Field(default_factory=list)
    """Neither certain nor possible."""
    force: dict[Force, list[Id]] = Field(default_factory=dict)
    """Certain steps by the force they have."""
    exits: list[Id] = Field(default_factory=list)
    """Exactly these exits for certain."""
    possible_exits: list[Id] = Field(default_factory=list)
    """Exits that may still show; there may be more."""
    open_questions: list[Id] = Field(default_factory=list)


class Case(Model):
    """A golden example beside the rules. Its expectation is written from the sources."""

    id: Id
    title: Text
    basis: NonEmpty
    """Where the expectation comes from, in English."""
    as_of: Date
    answers: dict[str, str | list[str]]
    expect: Expectation
    claims: list[Id] = Field(default_factory=list)


class Acceptance(Model):
    """An observation of the checks that somebody has looked at and lets stand."""

    id: Id
    code: NonEmpty
    """The observation's code."""
    kind: NonEmpty
    """The kind of the item it is about: the name of its folder."""
    item: NonEmpty
    """The item's id."""
    reason: Text
    by: NonEmpty
    """A role, never a person."""
    on: Date


class Change(Model):
    """What one version of the rule set changed, so that older answers still open."""

    version: NonEmpty
    on: Date
    says: Text
    added: list[Id] = Field(default_factory=list)
    """Question ids."""
    renamed: dict[str, str] = Field(default_factory=dict)
    """`old question: new question`, or `question=old option: question=new option`."""
    removed: list[str] = Field(default_factory=list)
    """`question` or `question=option`."""


class RuleSet(Model):
    """The content's own name, version and history."""

    id: Id
    version: NonEmpty
    title: Text
    about: Text
    """What a plan made from it is, and is not."""
    draft_notice: Text
    history: list[Change] = Field(min_length=1)
    """Newest first; the first one's version is the rule set's."""
