"""The plan: the single model every page and file is made of.

Texts are in the plan's own language. Dumped as JSON it is the contract other programs read; the same
content, engine, answers and date give the same bytes. Who acts, writes or adds time is given by name, a
section by its title; `authority` and `ask` are ids of `authorities`; `hangs_on` names the questions whose
answers may still settle something.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from engine.content.base import Force, Language, Unit
from engine.content.facts import Status
from engine.planning.ahead import ChangeAhead, StepRef
from engine.planning.base import PlanModel

Certainty = Literal["certain", "possible"]
Days = tuple[int, int | None]
"""Calendar days from ... to; None: no upper end is known."""


class Receipt(PlanModel):
    """What a plan was made from; `answers` is their SHA-256. Same receipt, same plan."""

    engine: str
    ruleset: str
    digest: str
    as_of: date
    answers: str


class RuleSetRef(PlanModel):
    """The rule set the plan was made with."""

    id: str
    version: str
    digest: str
    title: str
    about: str
    draft_notice: str


class SeenCopy(PlanModel):
    """The copy of a source that was looked at, and when."""

    url: str
    dated: str | None
    on: date


class Citation(PlanModel):
    """A claim as it is shown: the provision, its address, and whether a copy was seen."""

    claim: str
    source: str
    at: str | None
    url: str | None
    seen: SeenCopy | None
    confidence: Literal["high", "medium", "low"]


class SourceEntry(PlanModel):
    """A source cited somewhere in the plan."""

    id: str
    kind: str
    title: str
    short: str
    identifier: str | None
    """CELEX, ELI or LBK/BEK number, as one text."""
    url: str | None


class Reason(PlanModel):
    """Why a finding or route has (or may have) a value."""

    value: str
    text: str
    certainty: Certainty
    facts: dict[str, str]
    """The facts it rests on, traced through findings and routes down to answers, each after those it
    depends on: question, finding or route id -> its value in ids. A question's may also be `unknown`,
    `unanswered` or `n/a`; of a `several` question the chosen options that matter, separated by ", "
    (`[]`: none). A finding's may be several values that are still possible, or `undetermined`."""
    through_routes: list[str] = Field(default_factory=list)
    """Those of `facts` that it rests on only through a route among them; the route has them, too."""
    claims: list[Citation]


class StepReason(PlanModel):
    """Why a step is in the plan: one rule that selects it, with those of its routes that are, or may be,
    open or conditional and pursued. `facts` and `through_routes` as in `Reason`; that a route is pursued
    is part of the route."""

    rule: str
    text: str
    force: Force
    certainty: Certainty
    routes: list[str]
    facts: dict[str, str]
    through_routes: list[str] = Field(default_factory=list)
    claims: list[Citation]


class FindingEntry(PlanModel):
    """What the product or project is found to be."""

    title: str
    text: str
    """As a sentence part: "produktets klasse er lægemiddel til genterapi"."""
    value: str | None
    may_be: list[str]
    """The values it may still have; `[]` with `value` None: undetermined, no row holds."""
    may_be_text: list[str]
    certainty: Certainty
    because: list[Reason]
    open_questions: list[str]
    hangs_on: list[str] = Field(default_factory=list)


class RouteEntry(PlanModel):
    """A way to patients: never shown as permission."""

    id: str
    title: str
    summary: str
    status: Status | None
    may_be: list[Status]
    status_text: str
    """"kan overvejes", "afhænger af …", "ikke farbar med disse svar", or that it cannot be told yet."""
    pursued: Literal["yes", "no", "possible"]
    conditions: list[str]
    certainty: Certainty
    because: list[Reason]
    why_not: list[str]
    """For a route that is or may be closed: the nearest conditions that are not met, in words, as parts
    of a sentence: what would have to hold for it to be considered."""
    hangs_on: list[str]
    open_questions: list[str]


class ExitEntry(PlanModel):
    """An end that is no route, and where to go instead."""

    id: str
    title: str
    text: str
    ask: list[str]
    hand: str
    certainty: Certainty
    claims: list[Citation]


class DocumentEntry(PlanModel):
    """A document a step needs."""

    id: str
    title: str
    part: str
    written_by: str
    certainty: Certainty
    """Whether it is needed where its step is."""
    help: str | None
    claims: list[Citation]


class ExtensionEntry(PlanModel):
    """Time an authority may add; counts in the maximum only."""

    add: int
    unit: Unit
    by: str
    says: str
    claims: list[Citation]


class TakesEntry(PlanModel):
    """How long a step takes: `text` for people, `days` in calendar days with extensions in the maximum
    (None: length not known)."""

    kind: Literal["statutory", "typical", "no_deadline", "not_known"]
    min: int | None
    max: int | None
    unit: Unit | None
    days: Days | None
    text: str
    starts: str | None
    stops: str | None
    extension: list[ExtensionEntry]
    claims: list[Citation]


class DueEntry(PlanModel):
    """A duty from an event, a lead time before one, or a rhythm."""

    kind: Literal["within", "before", "every"]
    number: int
    unit: str
    of: str | None
    text: str
    claims: list[Citation]


class KeepEntry(PlanModel):
    """A retention period."""

    what: str
    number: int
    unit: Unit
    since: str
    text: str
    claims: list[Citation]


class ReviewEntry(PlanModel):
    """How far the secretariat has looked at the step."""

    status: Literal["draft", "reviewed", "approved"]
    by: str | None
    on: date | None


class StepEntry(PlanModel):
    """One thing to do."""

    id: str
    certainty: Certainty
    hangs_on: list[str]
    routes: list[str]
    force: Force
    phase: str
    milestone: bool
    tags: list[str]
    title: str
    summary: str
    why: str
    actor: str
    authority: str | None
    after: list[str]
    """Steps of this plan that come directly before it; those in `requires` are not repeated."""
    requires: list[str]
    """Steps that must have come before it; one that the plan does not hold is named all the same."""
    our_order: bool
    yields: str | None
    takes: TakesEntry | None
    due: list[DueEntry]
    keep: list[KeepEntry]
    documents: list[DocumentEntry]
    open_questions: list[str]
    review: ReviewEntry
    claims: list[Citation]
    because: list[StepReason]


class Bar(PlanModel):
    """A step on a timeline: earliest and latest start and end, in days from the first step."""

    step: str
    starts: Days
    ends: Days


class Timeline(PlanModel):
    """How long the counted steps of one route take, never a date for a patient. A step that may be
    needed counts in the maximum only; its bar stands as if it were."""

    days: Days
    critical_path: list[str]
    """The counted steps of the way that takes longest; by the minimum where there is no maximum."""
    uncounted: list[str]
    """Steps without a known length; they come on top."""
    bars: list[Bar]
    """One for each step with a known length, in plan order."""


class AuthorityEntry(PlanModel):
    """A body the plan mentions."""

    id: str
    name: str
    what_for: str
    url: str | None
    email: str | None
    to_be_confirmed: bool


class OpenQuestionEntry(PlanModel):
    """What public sources do not settle, and whom to ask."""

    id: str
    question: str
    context: str
    ask: list[str]
    watch: str | None
    raised_by: list[str]
    """Findings, routes, questions and steps of this plan that name it; none: it stands for itself."""
    claims: list[Citation]


class AnswerEntry(PlanModel):
    """An answer as the user gave it; `set-aside`: kept, but its question does not apply any more."""

    question: str
    section: str
    ask: str
    answer: list[str]
    """Option labels; empty for "none of them"."""
    state: Literal["answered", "unknown", "set-aside"]


class QuestionEntry(PlanModel):
    """A question that is not answered or answered "don't know yet"."""

    question: str
    section: str
    ask: str
    if_unknown: str | None
    state: Literal["unanswered", "unknown", "may-become-relevant"]


class BrokenAssumption(PlanModel):
    """Answers that cannot go together."""

    id: str
    because: str
    questions: list[str]


class PhaseEntry(PlanModel):
    """A phase that has steps in this plan."""

    id: str
    title: str


class Plan(PlanModel):
    """What the engine returns for a profile, on a date, with one release."""

    receipt: Receipt
    ruleset: RuleSetRef
    as_of: date
    language: Language
    answers: dict[str, str | list[str]]
    unanswered: list[str]
    """Applicable questions without an answer, in interview order."""
    answered: list[AnswerEntry]
    questions: list[QuestionEntry]
    """What is not known yet: unanswered, unknown, or may become relevant."""
    broken_assumptions: list[BrokenAssumption]
    findings: dict[str, FindingEntry]
    routes: list[RouteEntry]
    exits: list[ExitEntry]
    phases: list[PhaseEntry]
    steps: list[StepEntry]
    next_actions: list[str]
    steps_elsewhere: list[StepRef] = Field(default_factory=list)
    """Steps that are named here but not in the plan: required, or conditions of a route."""
    timeline: dict[str, Timeline]
    open_questions: list[OpenQuestionEntry]
    changes_ahead: list[ChangeAhead]
    authorities: dict[str, AuthorityEntry]
    sources: dict[str, SourceEntry]
