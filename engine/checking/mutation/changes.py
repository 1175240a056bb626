"""Every change that is tried: of conditions, rows and rules that are in force on some day looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Final

from engine.checking.mutation.change import Change, Group
from engine.checking.mutation.conditions import altered
from engine.conditions.forms import NEVER, Form, TooLong
from engine.conditions.release import ConditionId, Release, rule_form
from engine.content.base import FORCES
from engine.content.facts import Finding
from engine.content.rules import Rule

FEW_VALUES: Final = 3
"""Of a finding with so few values each is tried in a row, else only the next one."""


def changes(release: Release, days: Sequence[date]) -> Iterator[Change]:
    """The changes of a release, in the content's order."""

    def now(id_: ConditionId) -> bool:
        return any(release.in_force(id_, day) for day in days)

    content = release.content
    for question in content.questions:
        yield from _condition(release, ConditionId("ask_when", question), ("questions", question), "others")
    for finding in content.findings.values():
        yield from _table(release, finding, now)
        if finding.is_route:
            yield from _pursued(release, finding)
    for rule in content.rules.values():
        if now(ConditionId("rule", rule.id)):
            yield from _rule(release, rule)
    for exit_ in content.exits:
        if now(ConditionId("exit", exit_)):
            yield from _condition(release, ConditionId("exit", exit_), ("exits", exit_), "others")


def _condition(release: Release, id_: ConditionId, about: tuple[str, str], group: Group) -> Iterator[Change]:
    form = release.forms[id_]
    path = ("ask_when",) if id_.kind == "ask_when" else ("when",)
    for other in altered(release, form):
        yield Change("condition", group, about, path, {id_: other}, was=form, now=other)


def _table(release: Release, finding: Finding, now: Callable[[ConditionId], bool]) -> Iterator[Change]:
    about = ("findings", finding.id)
    for number, row in enumerate(finding.table):
        id_ = ConditionId("row", finding.id, number)
        if not now(id_):
            continue
        path = ("table", number)
        for other in altered(release, release.forms[id_]) if row.when is not None else ():
            was = release.forms[id_]
            yield Change("condition", "conclusions", about, (*path, "when"), {id_: other}, was=was, now=other)
        for value in _other_values(finding, row.to):
            changed = _with_row(finding, number, to=value)
            yield Change("value", "conclusions", about, path, finding=changed, was=row.to, now=value)
        changed = _with_row(finding, number, otherwise=None, when={})
        yield Change("row", "conclusions", about, path, {id_: NEVER}, changed, was=row.to)
        if finding.policy == "first" and number + 1 < len(finding.table):
            after = finding.table[number + 1]
            if after.to != row.to and not after.otherwise:
                yield _exchanged(release, finding, number)


def _other_values(finding: Finding, value: str) -> list[str]:
    place = finding.values.index(value)
    others = [*finding.values[place + 1 :], *finding.values[:place]]
    return others if len(finding.values) <= FEW_VALUES else others[:1]


def _with_row(finding: Finding, number: int, **update: object) -> Finding:
    table = list(finding.table)
    table[number] = table[number].model_copy(update=update)
    return finding.model_copy(update={"table": table})


def _exchanged(release: Release, finding: Finding, number: int) -> Change:
    table = list(finding.table)
    table[number], table[number + 1] = table[number + 1], table[number]
    first, second = (ConditionId("row", finding.id, n) for n in (number, number + 1))
    forms = {first: release.forms[second], second: release.forms[first]}
    changed = finding.model_copy(update={"table": table})
    about = ("findings", finding.id)
    return Change("order", "conclusions", about, ("table", number), forms, changed)


def _pursued(release: Release, route: Finding) -> Iterator[Change]:
    id_ = ConditionId("pursued", route.id)
    form = release.forms[id_]
    for other in altered(release, form):
        forms = {id_: other}
        try:
            for rule in release.content.rules.values():
                if route.id in rule.for_:
                    forms[ConditionId("rule", rule.id)] = _form(release, rule, {route.id: other})
        except TooLong:
            continue
        about = ("findings", route.id)
        yield Change("condition", "conclusions", about, ("pursued",), forms, was=form, now=other)


def _form(
    release: Release, rule: Rule, pursued: dict[str, Form] | None = None, when: Form | None = None
) -> Form:
    """A rule's normal form, with what is altered of it."""
    ways = {route: release.forms[ConditionId("pursued", route)] for route in rule.for_}
    ways |= {route: form for route, form in (pursued or {}).items() if route in ways}
    own = release.domains.form(rule.when) if when is None else when
    return rule_form(release.domains, own, ways)


def _rule(release: Release, rule: Rule) -> Iterator[Change]:
    about, id_ = ("rules", rule.id), ConditionId("rule", rule.id)
    group: Group = "law" if rule.force == "law" else "others"
    if rule.when is not None:
        when = release.domains.form(rule.when)
        for other in altered(release, when):
            try:
                forms = {id_: _form(release, rule, when=other)}
            except TooLong:
                continue
            if forms[id_] != release.forms[id_]:
                yield Change("condition", group, about, ("when",), forms, was=when, now=other)
    yield Change("rule", group, about, (), {id_: NEVER})
    for number, route in enumerate(rule.for_):
        changed = rule.model_copy(update={"for_": [one for one in rule.for_ if one != route]})
        try:
            forms = {id_: _form(release, changed)}
        except TooLong:
            continue
        yield Change("route", group, about, ("for", number), forms, rule=changed, was=route)
    for number, step in enumerate(rule.select):
        if len(rule.select) > 1:
            changed = rule.model_copy(update={"select": [one for one in rule.select if one != step]})
            yield Change("step", group, about, ("select", number), rule=changed, was=step)
    place = FORCES.index(rule.force)
    force = FORCES[place + 1] if place + 1 < len(FORCES) else FORCES[place - 1]
    changed = rule.model_copy(update={"force": force})
    yield Change("force", group, about, ("force",), rule=changed, was=rule.force, now=force)
