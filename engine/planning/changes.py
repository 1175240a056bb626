"""What becomes different on later days on which the content changes, with the same answers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from engine.planning.context import Context
from engine.planning.findings import value_texts
from engine.planning.model import ChangeAhead, StepChange, StepRef, ValueChange
from engine.planning.selection import Selected, routes_of, selection
from engine.reasoning.conclusion import Conclusion


def changes_ahead(context: Context, conclude_on: Callable[[date], Conclusion]) -> list[ChangeAhead]:
    """Each later day on which the plan would be another, with the difference to the day before."""
    before = context.conclusion
    changes = []
    for day in context.release.change_dates:
        if day > context.conclusion.as_of:
            after = conclude_on(day)
            change = _change(before, after, day, context)
            if change is not None:
                changes.append(change)
            before = after
    return changes


def _change(before: Conclusion, after: Conclusion, day: date, context: Context) -> ChangeAhead | None:
    old, new = selection(before), selection(after)
    routes = set(routes_of(context.release))
    values = [
        moved
        for id_ in context.content.findings
        if (moved := _value(id_, before, after, context)) is not None
    ]
    change = ChangeAhead(
        on=day,
        added=[_ref(id_, context) for id_ in new if id_ not in old],
        removed=[_ref(id_, context) for id_ in old if id_ not in new],
        changed=[
            StepChange(id=id_, title=context.say(context.content.steps[id_].title), what=what)
            for id_ in new
            if id_ in old and (what := _what(old[id_], new[id_]))
        ],
        findings=[one for one in values if one.id not in routes],
        routes=[one for one in values if one.id in routes],
    )
    parts = (change.added, change.removed, change.changed, change.findings, change.routes)
    return change if any(parts) else None


def _what(old: Selected, new: Selected) -> list[str]:
    differs = {
        "force": old.force != new.force,
        "certainty": old.certainty != new.certainty,
        "claims": old.claims != new.claims,
        "routes": set(old.routes) != set(new.routes),
    }
    return [what for what, so in differs.items() if so]


def _value(id_: str, before: Conclusion, after: Conclusion, context: Context) -> ValueChange | None:
    old, new = before.tables[id_], after.tables[id_]
    if (old.value, old.values) == (new.value, new.values):
        return None
    finding = context.content.findings[id_]
    as_shown = (
        (lambda values: list(values))
        if finding.is_route
        else (lambda values: value_texts(finding, values, context))
    )
    title = context.say(finding.title)
    return ValueChange(id=id_, title=title, before=as_shown(old.values), after=as_shown(new.values))


def _ref(id_: str, context: Context) -> StepRef:
    return StepRef(id=id_, title=context.say(context.content.steps[id_].title))
