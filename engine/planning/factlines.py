"""The facts an explanation rests on, each as a line with its own reasons."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from engine.content.facts import UNKNOWN, Finding
from engine.planning.answered import answer_words
from engine.planning.base import PlanModel
from engine.planning.context import Context
from engine.planning.findings import finding_entry, reasons, route_entry
from engine.planning.model import Citation, Reason, RouteEntry
from engine.planning.words import listed, upper_first, word


class FactLine(PlanModel):
    """An answer, or a finding or route between an answer and what is explained."""

    fact: str
    """The question's, finding's or route's id."""
    kind: Literal["question", "route", "finding"]
    value: str
    """As in the `facts` of a reason."""
    text: str
    """A sentence: the question with its answer, or what the finding comes to."""
    state: Literal["answered", "unknown", "unanswered", "n/a", "found", "undecided"]
    """`n/a`: not asked with these answers. A finding or route is `found` or still `undecided`."""
    because: list[Reason]
    """Of a finding or route: the rows in play."""
    claims: list[Citation]
    """Of a question: why it is asked."""


def fact_lines(facts: Mapping[str, str], context: Context) -> list[FactLine]:
    """A line for each fact, each after those it depends on."""
    return [_line(fact, facts[fact], context) for fact in context.trace.in_order(facts)]


def finding_sentence(finding: Finding, context: Context) -> str:
    """What a finding comes to, as a sentence."""
    return f"{upper_first(finding_entry(finding, context).text)}."


def route_sentence(route: RouteEntry, context: Context) -> str:
    """What a route comes to, and whether it is left out because it was not chosen."""
    key = "route-not-pursued" if route.pursued == "no" else "route-is"
    return word(key, context.language, title=route.title, status=route.status_text)


def _line(fact: str, value: str, context: Context) -> FactLine:
    finding = context.content.findings.get(fact)
    if finding is None:
        return _question(fact, value, context)
    settled = context.conclusion.tables[fact].value is not None
    if finding.is_route:
        text = route_sentence(route_entry(finding, context), context)
    else:
        text = finding_sentence(finding, context)
    return FactLine(
        fact=fact,
        kind="route" if finding.is_route else "finding",
        value=value,
        text=text,
        state="found" if settled else "undecided",
        because=reasons(finding, context),
        claims=[],
    )


def _question(id_: str, value: str, context: Context) -> FactLine:
    question, conclusion = context.content.questions[id_], context.conclusion
    ask, answer = context.say(question.ask), conclusion.answers.get(id_)
    state: Literal["answered", "unknown", "unanswered", "n/a"]
    if conclusion.applies[id_] == "no":
        text, state = word("fact-not-asked", context.language, ask=ask), "n/a"
    else:
        if answer is None:
            said, state = word("unanswered", context.language), "unanswered"
        else:
            labels = answer_words(question, answer, context)
            said = listed(labels, "and", context.language) or word("none-of-them", context.language)
            state = "unknown" if answer == UNKNOWN else "answered"
        text = word("fact-question", context.language, ask=ask, answer=f"{said}.")
    return FactLine(
        fact=id_,
        kind="question",
        value=value,
        text=text,
        state=state,
        because=[],
        claims=context.cite(question.claims),
    )
