"""Why a step, route or finding is there, or is not, down to answers and provisions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal

from pydantic import Field

from engine.conditions.release import Release
from engine.content.base import Language
from engine.content.facts import Finding
from engine.content.steps import Step
from engine.planning.base import PlanModel
from engine.planning.context import Context
from engine.planning.factlines import FactLine, fact_lines, finding_sentence, route_sentence
from engine.planning.findings import finding_entry, route_entry
from engine.planning.model import (
    AuthorityEntry,
    Certainty,
    Citation,
    Reason,
    Receipt,
    SourceEntry,
    StepReason,
)
from engine.planning.receipt import receipt
from engine.planning.selection import selection
from engine.planning.steps import hangs_on, step_reason
from engine.planning.whynot import WhyNot, why_not_row, why_not_rule
from engine.planning.words import word
from engine.reasoning.conclude import conclude
from engine.reasoning.conclusion import Answer
from engine.reasoning.exact import exactly


class QuestionRef(PlanModel):
    """A question by id, as it is asked."""

    question: str
    ask: str


class Explanation(PlanModel):
    """Why, or why not. Texts are in the explanation's language."""

    receipt: Receipt
    language: Language
    target: str
    kind: Literal["step", "route", "finding"]
    title: str
    answer: str
    """What is concluded, as a sentence."""
    presence: Certainty | None
    """Of a step whether it is in the plan; None: it is not. Of a finding or route: how sure its value is."""
    value: str | None = None
    """Of a finding or route."""
    may_be: list[str] = Field(default_factory=list)
    """Of a finding or route: the values it may still have."""
    pursued: Literal["yes", "no", "possible"] | None = None
    """Of a route."""
    because: list[Reason] = Field(default_factory=list)
    """Why a finding or route has (or may have) its value: every row of its table in play."""
    rules: list[StepReason] = Field(default_factory=list)
    """Why a step is, or may be, in the plan: every rule that selects it."""
    why_not: list[WhyNot]
    """Of a step that is not certain: each rule that would select it and does not for certain. Of a
    finding or route: each row that would give it another value."""
    hangs_on: list[QuestionRef]
    """Questions whose answers may still settle it."""
    facts: list[FactLine]
    """Every fact that the reasons name, each after those it depends on, with its own reasons."""
    claims: list[Citation]
    """What the step itself, or the rows in play of a finding or route, rest on."""
    open_questions: list[str]
    """What it names as open, as questions."""
    sources: dict[str, SourceEntry]
    authorities: dict[str, AuthorityEntry]


def explain(
    release: Release,
    answers: Mapping[str, Answer],
    as_of: date,
    language: Language,
    target: str,
    *,
    exact: bool = True,
) -> Explanation:
    """Explain a step, route or finding for valid answers on a date, as a plan (exact or not) has it.

    Raises KeyError where the content holds no step or finding of that id.
    """
    concluded = exactly if exact else conclude
    context = Context(concluded(release, answers, as_of), language)
    if target in release.content.steps:
        return _step(release.content.steps[target], context)
    return _finding(release.content.findings[target], context)


def _step(step: Step, context: Context) -> Explanation:
    selected = selection(context.conclusion).get(step.id)
    rules = [] if selected is None else [step_reason(firing, context) for firing in selected.firings]
    presence = None if selected is None else selected.certainty
    selecting = [rule for rule in context.content.rules.values() if step.id in rule.select]
    failing = [] if presence == "certain" else [why_not_rule(rule, context) for rule in selecting]
    why_not = [one for one in failing if one is not None]
    return Explanation(
        receipt=receipt(context),
        language=context.language,
        target=step.id,
        kind="step",
        title=context.say(step.title),
        answer=word(f"step-{presence or ('absent' if selecting else 'unselected')}", context.language),
        presence=presence,
        rules=rules,
        why_not=why_not,
        hangs_on=_asked([] if selected is None else hangs_on(selected, context), context),
        facts=_facts([reason.facts for reason in rules], why_not, context),
        claims=context.cite(step.claims),
        open_questions=_opened(step.open_questions, context),
        sources=context.mentioned_sources(),
        authorities=context.mentioned_authorities(),
    )


def _finding(finding: Finding, context: Context) -> Explanation:
    route = route_entry(finding, context) if finding.is_route else None
    entry = route or finding_entry(finding, context)
    table = context.conclusion.tables[finding.id]
    rows = (why_not_row(finding, number, context) for number in range(len(finding.table)))
    why_not = [row for row in rows if row is not None]
    return Explanation(
        receipt=receipt(context),
        language=context.language,
        target=finding.id,
        kind="finding" if route is None else "route",
        title=entry.title,
        answer=finding_sentence(finding, context) if route is None else route_sentence(route, context),
        presence=entry.certainty,
        value=table.value,
        may_be=list(table.values),
        pursued=None if route is None else route.pursued,
        because=entry.because,
        why_not=why_not,
        hangs_on=_asked(entry.hangs_on, context),
        facts=_facts([reason.facts for reason in entry.because], why_not, context),
        claims=context.cite(claim for reason in entry.because for claim in _claims(reason)),
        open_questions=_opened(entry.open_questions, context),
        sources=context.mentioned_sources(),
        authorities=context.mentioned_authorities(),
    )


def _claims(reason: Reason) -> list[str]:
    return [citation.claim for citation in reason.claims]


def _asked(questions: Iterable[str], context: Context) -> list[QuestionRef]:
    asks = context.content.questions
    return [QuestionRef(question=id_, ask=context.say(asks[id_].ask)) for id_ in questions]


def _opened(open_questions: Iterable[str], context: Context) -> list[str]:
    return [context.say(context.content.open_questions[id_].question) for id_ in open_questions]


def _facts(named: Iterable[Mapping[str, str]], why_not: Iterable[WhyNot], context: Context) -> list[FactLine]:
    facts: dict[str, str] = {}
    for mapping in (*named, *(one.facts for failing in why_not for one in failing.obstructions)):
        facts = {**mapping, **facts}
    return fact_lines(facts, context)
