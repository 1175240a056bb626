"""What public sources do not settle, and the bodies one meets."""

from __future__ import annotations

from engine.planning.model import AuthorityEntry, OpenQuestionEntry
from reports.blocks import Block, Heading, Item, Points, Words, address, fields, paragraph, span, words
from reports.written.cites import basis
from reports.written.view import View


def open_questions(view: View) -> list[Block]:
    """Every open question with whom to ask; nothing where there is none."""
    entries = view.plan.open_questions
    if not entries:
        return []
    items = tuple(_open_question(view, entry) for entry in entries)
    return [Heading(2, view.say("open-questions")), paragraph(view.say("open-intro")), Points(items)]


def _open_question(view: View, entry: OpenQuestionEntry) -> Item:
    rows = fields(
        [
            (view.say("ask"), view.authorities(entry.ask)),
            (view.say("context"), [words(entry.context)]),
            (view.say("watch"), [words(entry.watch)] if entry.watch else []),
            (view.say("raised-by"), _raised_by(view, entry)),
            (view.say("basis"), basis(view, entry.claims)),
        ]
    )
    label = view.numbers.open_questions[entry.id].label
    return Item(words(span(entry.question, "strong")), rows, label)


def _raised_by(view: View, entry: OpenQuestionEntry) -> list[Words]:
    steps = [id_ for id_ in entry.raised_by if id_ in view.numbers.steps]
    questions = [id_ for id_ in entry.raised_by if id_ in view.numbers.questions]
    others = [id_ for id_ in entry.raised_by if id_ not in steps and id_ not in questions]
    lines = view.steps(steps)
    lines += [view.question(id_) for id_ in questions]
    return [*lines, *(words(view.title(id_)) for id_ in others)]


def authorities(view: View) -> list[Block]:
    """The bodies the plan names, what for and where; nothing where there is none."""
    entries = view.plan.authorities.values()
    if not entries:
        return []
    return [
        Heading(2, view.say("authorities")),
        Points(tuple(_authority(view, entry) for entry in entries)),
    ]


def _authority(view: View, entry: AuthorityEntry) -> Item:
    name = tuple(span(part.text, part.mark or "strong") for part in view.authority_name(entry))
    contact = [
        *((address(entry.url),) if entry.url else ()),
        *((span(entry.email, None, f"mailto:{entry.email}"),) if entry.email else ()),
    ]
    lines: list[Block] = [paragraph(entry.what_for), *(paragraph(part) for part in contact)]
    return Item(name, tuple(lines))
