"""The routes with their status, reasons, conditions and what would move them."""

from __future__ import annotations

from collections.abc import Sequence

from engine.planning.model import Reason, RouteEntry
from reports.blocks import Block, Heading, Item, Points, Span, Words, fields, paragraph, span, words
from reports.formats import sentence
from reports.written.cites import Basis, short
from reports.written.opening import status_of
from reports.written.view import View


def routes(view: View) -> list[Block]:
    """Every route: those the user wants, or may want, in full; the others with a line each."""
    plan = view.plan
    if not plan.routes:
        return [Heading(2, view.say("routes")), paragraph(view.say("routes-none"))]
    wanted = [route for route in plan.routes if route.pursued != "no"]
    others = [route for route in plan.routes if route.pursued == "no"]
    made: list[Block] = [Heading(2, view.say("routes"))]
    for route in wanted:
        made += _route(view, route)
    if others:
        made.append(Heading(3, view.say("routes-other")))
        made.append(Points(tuple(Item(_in_short(view, route)) for route in others)))
    return made


def reason_lines(view: View, reasons: Sequence[Reason], basis: Basis) -> list[Words]:
    """Each reason with its provisions and the answers it rests on; said where it is only possible."""
    return [
        words(*_perhaps(view, each), each.text, basis.refer(each.claims, view.facts(each)))
        for each in reasons
    ]


def _perhaps(view: View, reason: Reason) -> tuple[Span, ...]:
    return (span(view.say("perhaps"), "possible"),) if reason.certainty == "possible" else ()


def _route(view: View, route: RouteEntry) -> list[Block]:
    status = words(span(sentence(route.status_text), status_of(route)))
    basis = Basis(view)
    rows = fields(
        [
            (view.say("status"), [status]),
            (view.say("because"), reason_lines(view, route.because, basis)),
            (view.say("conditions"), _conditions(view, route)),
            (view.say("why-not"), [words(sentence(text)) for text in route.why_not]),
            (view.say("hangs-on"), view.questions(route.hangs_on)),
            (view.say("open"), [view.open_question(id_) for id_ in route.open_questions]),
            (view.say("basis"), basis.lines()),
        ]
    )
    chosen = "closed" if route.pursued == "yes" and route.status == "closed" else route.pursued
    pursued = span(view.say(f"pursued-{chosen}"), "quiet")
    return [Heading(3, route.title), paragraph(route.summary, " ", pursued), *rows]


def _conditions(view: View, route: RouteEntry) -> list[Words]:
    """The steps by which it opens; of a route that is not settled they only may be."""
    perhaps = () if route.status is not None else (span(view.say("perhaps"), "possible"),)
    return [words(*perhaps, *view.step(id_)) for id_ in route.conditions]


def _in_short(view: View, route: RouteEntry) -> Words:
    said: list[Span] = [span(f"{route.title} – "), span(sentence(route.status_text), status_of(route))]
    if route.certainty == "certain":
        sure = [each for each in route.because if each.certainty == "certain"]
        for each in sure or route.because:
            said += [span(" "), *_perhaps(view, each), span(each.text), short(view, each.claims)]
    return words(*said)
