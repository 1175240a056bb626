"""What becomes different on later days on which the content changes, with the same answers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Literal, TypeAlias

from engine.content.facts import Finding
from engine.planning.ahead import ChangeAhead, StepChange, StepRef, ValueChange
from engine.planning.context import Context
from engine.planning.findings import value_texts
from engine.planning.order import by_place
from engine.planning.selection import Selected, selection
from engine.reasoning.conclusion import Conclusion

What: TypeAlias = Literal["force", "certainty", "claims", "routes"]


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
    steps = by_place({*old, *new}, context.content.steps, context.content.phases)
    findings = sorted(context.content.findings.values(), key=lambda finding: finding.place)
    values = [
        (finding, moved)
        for finding in findings
        if (moved := _value(finding, before, after, context)) is not None
    ]
    change = ChangeAhead(
        on=day,
        added=[_ref(id_, context) for id_ in steps if id_ not in old],
        removed=[_ref(id_, context) for id_ in steps if id_ not in new],
        changed=[
            StepChange(id=id_, title=context.say(context.content.steps[id_].title), what=what)
            for id_ in steps
            if id_ in old and id_ in new and (what := _what(old[id_], new[id_]))
        ],
        findings=[moved for finding, moved in values if not finding.is_route],
        routes=[moved for finding, moved in values if finding.is_route],
    )
    parts = (change.added, change.removed, change.changed, change.findings, change.routes)
    return change if any(parts) else None


def _what(old: Selected, new: Selected) -> list[What]:
    differs: dict[What, bool] = {
        "force": old.force != new.force,
        "certainty": old.certainty != new.certainty,
        "claims": old.claims != new.claims,
        "routes": old.routes != new.routes,
    }
    return [what for what, so in differs.items() if so]


def _value(finding: Finding, before: Conclusion, after: Conclusion, context: Context) -> ValueChange | None:
    old, new = before.tables[finding.id], after.tables[finding.id]
    if (old.value, old.values) == (new.value, new.values):
        return None
    said = [
        list(table.values) if finding.is_route else value_texts(finding, table.values, context)
        for table in (old, new)
    ]
    return ValueChange(id=finding.id, title=context.say(finding.title), before=said[0], after=said[1])


def _ref(id_: str, context: Context) -> StepRef:
    return StepRef(id=id_, title=context.say(context.content.steps[id_].title))
