"""What comes first: what this is, what is wrong with the answers, and the whole plan at a glance."""

from __future__ import annotations

from engine.planning.model import ExitEntry, FindingEntry, RouteEntry
from engine.planning.words import day_words
from reports.blocks import (
    Block,
    Heading,
    Item,
    Mark,
    Notice,
    Points,
    Words,
    fields,
    paragraph,
    plain,
    span,
    words,
)
from reports.formats import sentence
from reports.product import found_not_to_be, found_to_be, undecided, undetermined
from reports.written.cites import basis
from reports.written.view import View, pointer


def head(view: View) -> list[Block]:
    """Title, rule set, date, the draft notice and what the plan is not."""
    plan = view.plan
    made = view.say(
        "made-with",
        id=plan.ruleset.id,
        version=plan.ruleset.version,
        day=day_words(plan.as_of, plan.language),
    )
    return [
        Heading(1, view.say("title", ruleset=plan.ruleset.title)),
        paragraph(made),
        Notice("", (paragraph(plan.ruleset.draft_notice),)),
        Notice(view.say("what-this-is-not"), (paragraph(plan.ruleset.about),)),
        *_broken(view),
    ]


def _broken(view: View) -> list[Block]:
    broken = view.plan.broken_assumptions
    if not broken:
        return []
    items = tuple(
        Item(
            words(each.because),
            (
                paragraph(span(view.say("change-one-of"), "strong")),
                Points(tuple(Item(view.question(question)) for question in each.questions)),
            ),
        )
        for each in broken
    )
    title = view.say("cannot-go-together")
    return [Notice(title, (paragraph(view.say("broken-intro")), Points(items)), warning=True)]


def exits(view: View) -> list[Block]:
    """Where the way leads elsewhere for certain, before anything else is planned."""
    entries = [each for each in view.plan.exits if each.certainty == "certain"]
    if not entries:
        return []
    return [Heading(2, view.say("exits")), *(Notice(each.title, _exit(view, each)) for each in entries)]


def possible_exits(view: View) -> list[Block]:
    """Where the way may still lead elsewhere, for looking up."""
    entries = [each for each in view.plan.exits if each.certainty == "possible"]
    if not entries:
        return []
    items = tuple(Item(words(span(each.title, "strong")), _exit(view, each)) for each in entries)
    return [
        Heading(2, view.say("exits-possible")),
        paragraph(view.say("exits-possible-intro")),
        Points(items),
    ]


def _exit(view: View, entry: ExitEntry) -> tuple[Block, ...]:
    rows = fields(
        [
            (view.say("ask"), view.authorities(entry.ask)),
            (view.say("hand"), [words(entry.hand)]),
            (view.say("basis"), basis(view, entry.claims)),
        ]
    )
    return (paragraph(entry.text), *rows)


def overview(view: View) -> list[Block]:
    """Routes with their status, how many steps, what is not settled, and what to begin with."""
    plan = view.plan
    rows = fields(
        [
            (view.say("routes"), [_route_line(view, route) for route in plan.routes]),
            (view.say("steps-count"), _step_counts(view)),
            (view.say("unsettled"), _unsettled(view)),
        ]
    )
    return [Heading(2, view.say("overview")), *rows, *_next(view)]


def _route_line(view: View, route: RouteEntry) -> Words:
    name = f"{route.title} – "
    return words(name, span(route.status_text, status_of(route)))


def status_of(route: RouteEntry) -> Mark:
    """The status by name, for those who draw it."""
    return route.status or "undecided"


def _step_counts(view: View) -> list[Words]:
    certain = sum(step.certainty == "certain" for step in view.plan.steps)
    possible = len(view.plan.steps) - certain
    said = [words(view.say("steps-certain" if certain else "steps-none", count=certain))]
    if possible:
        said.append(words(view.say("steps-possible", count=possible)))
    return said


def _unsettled(view: View) -> list[Words]:
    said = []
    missing = sum(question.state != "may-become-relevant" for question in view.plan.questions)
    for count, key in ((missing, "count-questions"), (len(view.plan.open_questions), "count-open")):
        if count:
            said.append(words(view.say(f"{key}-one" if count == 1 else key, count=count)))
    return said or [words(view.say("nothing-unsettled"))]


def _next(view: View) -> list[Block]:
    """The steps to begin with, with who does them and before whom."""
    by_id = {step.id: step for step in view.plan.steps}
    items = []
    for id_ in view.plan.next_actions:
        found = by_id[id_]
        said = [found.actor]
        if found.authority is not None:
            said.append(plain(view.authority(found.authority)))
        title = words(*pointer(view.numbers.steps[id_]))
        items.append(Item(title, (paragraph(span(" · ".join(said), "quiet")),)))
    listed: Block = Points(tuple(items)) if items else paragraph(view.say("next-none"))
    return [Heading(3, view.say("next")), listed]


def product(view: View) -> list[Block]:
    """What product and project are, in words; how many tests gave no, and how many are not settled."""
    plan = view.plan
    said = tuple(Item(conclusion(view, entry)) for entry in [*found_to_be(plan), *undetermined(plan)])
    counts = (("product-no", len(found_not_to_be(plan))), ("product-open", len(undecided(plan))))
    elsewhere = [
        paragraph(view.say(f"{key}-one" if count == 1 else key, count=count, chapter=view.say("reasons")))
        for key, count in counts
        if count
    ]
    listed: Block = Points(said) if said else paragraph(view.say("product-none"))
    return [Heading(2, view.say("product")), listed, *elsewhere]


def conclusion(view: View, entry: FindingEntry) -> Words:
    """A conclusion as a sentence. Where no rule settles it, the authority is named as the one to ask."""
    if entry.value is not None:
        return words(sentence(entry.text))
    if entry.may_be:
        return words(span(sentence(entry.text), "possible"))
    return words(span(sentence(entry.text), "unseen"), " ", view.say("ask-about-it"))
