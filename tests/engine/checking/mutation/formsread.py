"""What follows from normal forms for one complete profile, in a few plain lines.

An altered release is altered in its normal forms, so what authors wrote cannot tell what follows from it.
"""

from __future__ import annotations

from datetime import date
from typing import Any, TypeAlias

from engine.conditions.facts import NO, YES
from engine.conditions.forms import Form
from engine.conditions.release import ConditionId, Release
from engine.content.base import FORCES
from engine.content.facts import NOT_APPLICABLE

Shown: TypeAlias = dict[str, Any]
"""Finding -> the values its rows give; question -> whether it is asked; route -> whether it is pursued;
exit -> whether it is shown; step -> the strongest force by which it is selected."""


def shown(release: Release, answers: dict[str, Any], day: date) -> Shown:
    """Everything a change can alter for a complete profile."""
    values: dict[str, str] = {}
    found: Shown = {}
    for owner in release.order:
        if owner in release.content.questions:
            asked = holds(release.forms[ConditionId("ask_when", owner)], values)
            found[owner] = asked
            for fact in release.by_owner[owner]:
                answer = answers[owner]
                own = answer if fact.option is None else YES if fact.option in answer else NO
                values[fact.key] = own if asked else NOT_APPLICABLE
        else:
            given = rows_that_count(release, owner, values, day)
            table = release.content.findings[owner].table
            found[owner] = {table[number].to for number in given}
            values[owner] = table[given[0]].to if given else ""
            pursued = ConditionId("pursued", owner)
            if pursued in release.forms:
                found[f"pursued {owner}"] = holds(release.forms[pursued], values)
    for kind in ("exit", "assumption"):
        for id_, form in release.forms.items():
            if id_.kind == kind:
                found[f"{kind} {id_.owner}"] = release.in_force(id_, day) and holds(form, values)
    for rule in release.content.rules.values():
        id_ = ConditionId("rule", rule.id)
        if release.in_force(id_, day) and holds(release.forms[id_], values):
            for step in rule.select:
                force = FORCES.index(rule.force)
                found[f"step {step}"] = min(force, found.get(f"step {step}", force))
    return found


def rows_that_count(release: Release, finding_id: str, values: dict[str, str], day: date) -> list[int]:
    """The rows of a table that hold and that no other row goes before."""
    finding = release.content.findings[finding_id]
    rows = [(n, row) for n, row in enumerate(finding.table) if row.in_force.holds_on(day)]
    given = [
        number
        for number, row in rows
        if not row.otherwise and holds(release.forms[ConditionId("row", finding_id, number)], values)
    ]
    given = given or [number for number, row in rows if row.otherwise]
    return given[:1] if finding.policy == "first" else given


def holds(form: Form, values: dict[str, str]) -> bool:
    """Whether a normal form holds for values. A doubt is no fact's value."""
    return any(all(values.get(atom.fact) in atom.values for atom in term) for term in form)


def broken(result: Shown) -> bool:
    """Whether a profile goes against an assumption."""
    return any(value for key, value in result.items() if key.startswith("assumption "))
