"""A plan as a calendar file (iCalendar): an aid to planning from a day the user chose.

A step of known length is an all-day event over its whole window. Every other step is a task without a date,
and so are the duties that run from an event. One event on the first day holds what has no date at all:
milestones, duties, open questions and what the plan is not. Entries keep their identifiers from one plan to
the next, so that a newer file replaces them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Final, Literal

from icalendar import Calendar, Event, Todo

from engine.planning.model import Plan, StepEntry
from engine.planning.words import day_words
from reports.blocks import field_lines, plain
from reports.filewords import word
from reports.formats import day_point
from reports.windows import Window, milestones_before, windows
from reports.written.steps import card
from reports.written.view import View

Kind = Literal["overview", "days", "task", "duties"]
_FIRST_STATE: Final = date(2000, 1, 1)
"""What the number of an entry's state is counted from: a file of a later day replaces an earlier one."""


def plan_ics(plan: Plan, start: date) -> bytes:
    """The plan as iCalendar in the plan's language, its timelines beginning on `start`.

    The same plan and day give the same bytes.
    """
    language = plan.language
    calendar = Calendar()
    calendar.add("prodid", f"-//Stifinder//{plan.receipt.engine}//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", word("calendar-name", language, ruleset=plan.ruleset.title))
    calendar.add("x-wr-caldesc", plan.ruleset.draft_notice)
    for entry in _entries(View(plan), start):
        calendar.add_component(entry)
    data: bytes = calendar.to_ical()
    return data


def _entries(view: View, start: date) -> Iterator[Event | Todo]:
    found = windows(view.plan, start)
    behind = milestones_before(view.plan)
    yield _overview(view, start)
    for step in view.plan.steps:
        if step.id in found:
            yield _days(view, step, found[step.id], start)
        elif not step.milestone:
            yield _task(view, step, behind[step.id])
        if step.due:
            yield _duties(view, step)


def _overview(view: View, start: date) -> Event:
    """The first day: what the calendar is not, and what has no date."""
    plan, language = view.plan, view.plan.language
    milestones = [plain(view.step(step.id)) for step in plan.steps if step.milestone]
    duties = [f"{plain(view.step(step.id))}: {each.text}" for step in plan.steps for each in step.due]
    questions = [plain(view.open_question(each.id)) for each in plan.open_questions]
    lines = [
        _aid(view, start),
        plan.ruleset.draft_notice,
        plan.ruleset.about,
        *(f"{view.say('cannot-go-together')}: {each.because}" for each in plan.broken_assumptions),
        word("calendar-overview-dates", language),
        *_listed(word("calendar-milestone", language), milestones),
        *_listed(word("calendar-duties", language), duties),
        *_listed(view.say("open-questions"), questions),
        _receipt(view),
    ]
    entry = _event(start, start)
    _fill(entry, view, "overview", None, word("calendar-overview", language), lines)
    return entry


def _days(view: View, step: StepEntry, window: Window, start: date) -> Event:
    """A step of known length over all days in which it may fall."""
    language = view.plan.language
    places = [
        word(
            "calendar-on-route",
            language,
            route=view.title(route),
            starts=day_point(bar.starts, language),
            ends=day_point(bar.ends, language),
        )
        for route, bar in window.on_routes.items()
    ]
    labels = [view.numbers.steps[id_].label for id_ in window.uncounted]
    if labels:
        uncounted = f"{word('calendar-uncounted', language)}: {', '.join(labels)}."
    else:
        uncounted = word("calendar-none-uncounted", language)
    lines = [
        _aid(view, start),
        word("calendar-open-end" if window.open_ended else "calendar-window", language),
        *places,
        uncounted,
        word("calendar-own-time", language),
        *_about_step(view, step),
    ]
    title = _title(view, step)
    if window.open_ended:
        title = word("calendar-at-least", language, title=title)
    entry = _event(window.first, window.last)
    _fill(entry, view, "days", step, title, lines)
    return entry


def _task(view: View, step: StepEntry, behind: list[str]) -> Todo:
    """A step without a date: its length is not known, or it comes after a milestone."""
    language = view.plan.language
    known = step.takes is not None and step.takes.days is not None
    if behind and known:
        why = word("calendar-after-milestone", language, milestone=plain(view.step(behind[-1])))
    else:
        why = word("calendar-no-day", language)
    entry = Todo()
    _fill(entry, view, "task", step, _title(view, step), [why, *_about_step(view, step)])
    return entry


def _duties(view: View, step: StepEntry) -> Todo:
    """What is due within a time of an event, in words: only the user knows the event's day."""
    language = view.plan.language
    entry = Todo()
    lines = [
        *(f"- {each.text}" for each in step.due),
        word("calendar-duty-no-day", language),
        *_about_step(view, step),
    ]
    _fill(entry, view, "duties", step, word("calendar-duty", language, title=_title(view, step)), lines)
    return entry


def _title(view: View, step: StepEntry) -> str:
    said = plain(view.step(step.id))
    return f"{said} ({view.say('possible')})" if step.certainty == "possible" else said


def _about_step(view: View, step: StepEntry) -> list[str]:
    """What the plan says of a step, as plain lines."""
    made = card(view, step)
    lines = ["", plain(made.tags), step.summary]
    for name, said in field_lines(made.blocks).items():
        lines += [f"{name}: {said[0]}"] if len(said) == 1 else _listed(name, said)
    return [*lines, "", view.plan.ruleset.draft_notice, _receipt(view)]


def _listed(name: str, lines: Iterable[str]) -> list[str]:
    found = list(lines)
    return [f"{name}:", *(f"- {line}" for line in found)] if found else []


def _aid(view: View, start: date) -> str:
    language = view.plan.language
    return word("calendar-aid", language, day=day_words(start, language))


def _receipt(view: View) -> str:
    held, language = view.plan.receipt, view.plan.language
    return f"{held.ruleset} · {word('made-for', language, day=day_words(held.as_of, language))}"


def _event(first: date, last: date) -> Event:
    entry = Event()
    entry.add("dtstart", first)
    # The end of an all-day event is the day after its last one.
    entry.add("dtend", last + timedelta(1))
    # A plan makes nobody busy.
    entry.add("transp", "TRANSPARENT")
    return entry


def _fill(
    entry: Event | Todo, view: View, kind: Kind, step: StepEntry | None, title: str, lines: Iterable[str]
) -> None:
    plan = view.plan
    name = kind if step is None else f"{kind}.{step.id}"
    entry.add("uid", f"{name}@{plan.ruleset.id}.stifinder")
    made = datetime(plan.as_of.year, plan.as_of.month, plan.as_of.day, tzinfo=UTC)
    entry.add("dtstamp", made)
    entry.add("last-modified", made)
    entry.add("sequence", max((plan.as_of - _FIRST_STATE).days, 0))
    entry.add("summary", title)
    entry.add("description", "\n".join(lines))
    if step is not None:
        entry.add("categories", [view.say(f"force-{step.force}")])
