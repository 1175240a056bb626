"""A plan as a calendar file."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from engine.content.base import Language
from engine.planning.model import Plan
from reports.calendar import plan_ics
from reports.filewords import word
from reports.windows import windows
from tests.plans import LANGUAGES, long_plan
from tests.reports.holds import PLANS, flat, of_step

START = date(2027, 1, 4)
plans = pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
languages = pytest.mark.parametrize("language", LANGUAGES)


def entries(plan: Plan, start: date = START) -> dict[str, Any]:
    """The entries of the file by the part of their identifier that names them."""
    calendar = Calendar.from_ical(plan_ics(plan, start))
    found = [each for each in calendar.walk() if each.name in {"VEVENT", "VTODO"}]
    assert len({str(each["UID"]) for each in found}) == len(found)
    return {str(each["UID"]).partition("@")[0]: each for each in found}


def text(entry: Any) -> str:
    return f"{entry['SUMMARY']}\n{entry['DESCRIPTION']}"


@plans
def test_every_step_but_a_milestone_has_one_entry_that_says_all_of_it(plan: Plan) -> None:
    found = entries(plan)
    dated = windows(plan, START)
    for step in plan.steps:
        kinds = [kind for kind in ("days", "task") if f"{kind}.{step.id}" in found]
        assert kinds == ([] if step.milestone else ["days"] if step.id in dated else ["task"])
        if kinds:
            said = flat(text(found[f"{kinds[0]}.{step.id}"])).lower()
            assert [part for part in of_step(step) if part and flat(part).lower() not in said] == []


@plans
def test_the_first_day_holds_what_has_no_date(plan: Plan) -> None:
    entry = entries(plan)["overview"]
    assert entry["DTSTART"].dt == START
    said = flat(text(entry))
    held = [plan.ruleset.draft_notice, plan.ruleset.about, plan.receipt.ruleset]
    held += [each.question for each in plan.open_questions]
    held += [step.title for step in plan.steps if step.milestone]
    held += [each.text for step in plan.steps for each in step.due]
    assert [part for part in held if flat(part) not in said] == []


@plans
def test_only_windows_have_days_and_a_day_that_ends_is_the_next(plan: Plan) -> None:
    found = entries(plan)
    events = {name for name, each in found.items() if each.name == "VEVENT"}
    dated = windows(plan, START)
    assert events == {"overview", *(f"days.{id_}" for id_ in dated)}
    for id_, window in dated.items():
        entry = found[f"days.{id_}"]
        assert entry["DTSTART"].dt == window.first
        assert entry["DTEND"].dt == window.last + timedelta(1)
        assert entry["TRANSP"] == "TRANSPARENT"
    tasks = [each for each in found.values() if each.name == "VTODO"]
    assert all(
        key not in each for each in tasks for key in ("DTSTART", "DUE", "DURATION", "RRULE", "COMPLETED")
    )


@languages
def test_every_dated_entry_says_that_it_is_an_aid_and_what_is_not_counted(language: Language) -> None:
    plan = long_plan(language)
    found = {name: each for name, each in entries(plan).items() if name.startswith("days.")}
    assert found
    aid = {
        "da": "Hjælp til planlægning, regnet fra 4. januar 2027",
        "en": "An aid to planning, counted from 4 January 2027",
    }
    for entry in found.values():
        said = str(entry["DESCRIPTION"])
        assert said.startswith(aid[language])
        assert word("calendar-own-time", language) in said
        assert any(word(key, language) in said for key in ("calendar-uncounted", "calendar-none-uncounted"))
        assert plan.ruleset.draft_notice in said


@languages
def test_a_step_without_a_latest_end_says_so_in_its_title(language: Language) -> None:
    found = entries(long_plan(language))
    open_ended = [each for each in windows(long_plan(language), START).values() if each.open_ended]
    assert open_ended
    for window in open_ended:
        entry = found[f"days.{window.step}"]
        assert {"da": "(eller længere)", "en": "(or longer)"}[language] in entry["SUMMARY"]
        assert word("calendar-open-end", language) in entry["DESCRIPTION"]


@languages
def test_a_duty_is_a_reminder_in_words(language: Language) -> None:
    plan = long_plan(language)
    found = entries(plan)
    with_duties = [step for step in plan.steps if step.due]
    assert with_duties
    for step in with_duties:
        entry = found[f"duties.{step.id}"]
        assert entry.name == "VTODO"
        assert all(flat(each.text) in flat(str(entry["DESCRIPTION"])) for each in step.due)
        assert word("calendar-duty-no-day", language) in entry["DESCRIPTION"]


def test_what_comes_after_a_milestone_says_why_it_has_no_date() -> None:
    plan = long_plan("en")
    dated = next(iter(windows(plan, START)))
    first = next(step for step in plan.steps if step.id != dated and step.id not in windows(plan, START))
    steps = [
        step.model_copy(
            update={"milestone": step.id == first.id, "after": [first.id] if step.id == dated else step.after}
        )
        for step in plan.steps
    ]
    entry = entries(plan.model_copy(update={"steps": steps}))[f"task.{dated}"]
    assert "after the milestone" in entry["DESCRIPTION"]
    assert first.title in entry["DESCRIPTION"]


def test_a_newer_file_replaces_the_entries_of_an_older_one() -> None:
    plan = long_plan()
    later = plan.model_copy(
        update={
            "as_of": date(2027, 2, 1),
            "ruleset": plan.ruleset.model_copy(update={"version": "9.0.0", "digest": "0" * 64}),
        }
    )
    old, new = entries(plan), entries(later, date(2027, 3, 1))
    assert set(old) == set(new)
    assert {str(each["UID"]) for each in old.values()} == {str(each["UID"]) for each in new.values()}
    for name, entry in new.items():
        assert entry["SEQUENCE"] > old[name]["SEQUENCE"]
        assert entry["DTSTAMP"].dt == datetime(2027, 2, 1, tzinfo=UTC)


@plans
def test_the_same_plan_and_day_give_the_same_bytes(plan: Plan) -> None:
    made = plan_ics(plan, START)
    assert plan_ics(plan.model_copy(deep=True), START) == made
    assert plan_ics(plan, date(2027, 1, 5)) != made
    lines = made.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert b"\n" not in b"".join(lines)
