"""What lies ahead: how long the counted steps take, and what becomes different on a later date."""

from __future__ import annotations

from engine.content.facts import STATUSES
from engine.planning.ahead import ChangeAhead, StepChange, StepRef, ValueChange
from engine.planning.model import Bar, Timeline
from engine.planning.words import day_words, days_words
from engine.planning.words import word as plan_word
from reports.blocks import Block, Heading, Item, Points, Words, fields, paragraph, words
from reports.formats import day_point
from reports.numbers import Pointer, labels_by_phase
from reports.written.view import View, pointer


def time(view: View) -> list[Block]:
    """A timeline per route as ranges, with the steps that could not be counted."""
    lines = view.plan.timeline
    if not lines:
        return []
    made: list[Block] = [Heading(2, view.say("time")), paragraph(view.say("time-intro"))]
    for route, line in lines.items():
        made.append(Heading(3, view.title(route)))
        made += _timeline(view, line)
    return made


def _timeline(view: View, line: Timeline) -> list[Block]:
    total = days_words(line.days, view.plan.language) if line.bars else view.say("no-known-length")
    rows = fields(
        [
            (view.say("total"), [words(total)]),
            (view.say("critical-path"), [view.step(id_) for id_ in line.critical_path]),
            (view.say("uncounted"), _uncounted(view, line.uncounted)),
        ]
    )
    if not line.bars:
        return list(rows)
    bars = Points(tuple(Item(_bar(view, bar)) for bar in line.bars))
    return [*rows, paragraph(view.say("one-by-one")), bars]


def _uncounted(view: View, steps: list[str]) -> list[Words]:
    """How many, and their numbers by phase: their titles stand in the checklist."""
    if not steps:
        return []
    phases = [
        words(view.say("in-phase", phase=phase, numbers=", ".join(numbers)))
        for phase, numbers in labels_by_phase(view.plan, steps, view.numbers)
    ]
    key = "uncounted-one" if len(steps) == 1 else "uncounted-steps"
    return [words(view.say(key, count=len(steps))), *phases]


def _bar(view: View, bar: Bar) -> Words:
    language = view.plan.language
    starts, ends = day_point(bar.starts, language), day_point(bar.ends, language)
    return words(*view.step(bar.step), " – ", view.say("bar", starts=starts, ends=ends))


def changes(view: View) -> list[Block]:
    """What the same answers lead to on later dates; nothing where nothing changes."""
    if not view.plan.changes_ahead:
        return []
    made: list[Block] = [Heading(2, view.say("changes")), paragraph(view.say("changes-intro"))]
    for change in view.plan.changes_ahead:
        made.append(Heading(3, day_words(change.on, view.plan.language)))
        made += _change(view, change)
    return made


def _change(view: View, change: ChangeAhead) -> tuple[Block, ...]:
    return fields(
        [
            (view.say("routes"), [_value(view, each, status=True) for each in change.routes]),
            (view.say("conclusions"), [_value(view, each) for each in change.findings]),
            (view.say("added"), [_step(view, each) for each in change.added]),
            (view.say("removed"), [_step(view, each) for each in change.removed]),
            (view.say("changed"), [_changed(view, each) for each in change.changed]),
        ]
    )


def _value(view: View, change: ValueChange, *, status: bool = False) -> Words:
    def said(values: list[str]) -> str:
        names = [
            plan_word(f"status-{each}", view.plan.language) if status and each in STATUSES else each
            for each in values
        ]
        return view.either(names) if names else view.say("nothing")

    before, after = said(change.before), said(change.after)
    return words(f"{change.title}: ", view.say("from-to", before=before, after=after))


def _step(view: View, ref: StepRef) -> Words:
    found = view.numbers.steps.get(ref.id)
    return pointer(Pointer(found.label if found else "", ref.title, ""))


def _changed(view: View, change: StepChange) -> Words:
    what = view.listed(view.say(f"change-{each}") for each in change.what)
    return words(*_step(view, StepRef(id=change.id, title=change.title)), f" ({what})")
