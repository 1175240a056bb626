"""Findings and routes of a plan: their value or what they may be, with reasons, and why not."""

from __future__ import annotations

from collections.abc import Iterable

from engine.conditions.facts import NO, YES
from engine.conditions.forms import Atom
from engine.conditions.release import ConditionId
from engine.conditions.wording import atom_words, form_words
from engine.content.facts import STATUSES, Finding, Status
from engine.planning.context import Context
from engine.planning.grounds import rows_in_play
from engine.planning.model import FindingEntry, Reason, RouteEntry
from engine.planning.obstacles import Obstacle, before_row, merged
from engine.planning.openquestions import of_rows
from engine.planning.selection import CONSIDERED, routes_of
from engine.planning.words import listed, word

YES_NO = frozenset({YES, NO})


def finding_entries(context: Context) -> dict[str, FindingEntry]:
    """Every finding that is no route, by place."""
    findings = [finding for finding in context.content.findings.values() if not finding.is_route]
    return {
        finding.id: finding_entry(finding, context)
        for finding in sorted(findings, key=lambda finding: finding.place)
    }


def finding_entry(finding: Finding, context: Context) -> FindingEntry:
    """What one finding comes to."""
    table = context.conclusion.tables[finding.id]
    return FindingEntry(
        title=context.say(finding.title),
        text=_statement(finding, context),
        value=table.value,
        may_be=list(table.values),
        may_be_text=value_texts(finding, table.values, context),
        certainty="certain" if table.value is not None or not table.values else "possible",
        because=reasons(finding, context),
        open_questions=of_rows(finding, context.conclusion),
        hangs_on=context.trace.settles(finding.id),
    )


def route_entries(context: Context) -> list[RouteEntry]:
    """Every route, by place."""
    return [route_entry(context.content.findings[id_], context) for id_ in routes_of(context.release)]


def route_entry(route: Finding, context: Context) -> RouteEntry:
    """What one route comes to: never a permission."""
    table = context.conclusion.tables[route.id]
    rows = [route.table[number] for number in rows_in_play(context.conclusion, route.id)]
    conditions = list(dict.fromkeys(step for row in rows for step in row.conditions))
    may_be = [status for status in STATUSES if status in table.values]
    status = next(iter(may_be)) if table.value is not None else None
    pursued = context.conclusion.holds(ConditionId("pursued", route.id))
    return RouteEntry(
        id=route.id,
        title=context.say(route.title),
        summary=context.say(route.summary) if route.summary is not None else "",
        status=status,
        may_be=may_be,
        status_text=_status_text(status, may_be, conditions, context),
        pursued="no" if pursued is None else "yes" if pursued == "certain" else "possible",
        conditions=conditions,
        certainty="certain" if status is not None or not may_be else "possible",
        because=reasons(route, context),
        why_not=why_not(route, context),
        hangs_on=context.trace.settles(route.id),
        open_questions=of_rows(route, context.conclusion),
    )


def reasons(finding: Finding, context: Context) -> list[Reason]:
    """Why it has its value: every row that holds for certain; else those that may hold."""
    return [
        Reason(
            value=finding.table[number].to,
            text=context.say(finding.table[number].because),
            certainty="certain" if _is_sure(finding, number, context) else "possible",
            facts=context.trace.row_rests_on(finding.id, number),
            through_routes=context.trace.row_through_routes(finding.id, number),
            claims=context.cite(finding.table[number].claims),
        )
        for number in rows_in_play(context.conclusion, finding.id)
    ]


def _is_sure(finding: Finding, row: int, context: Context) -> bool:
    """Whether a row is a reason for certain.

    One whose condition holds is so, too, where rows before it that may hold give the same value.
    """
    table = context.conclusion.tables[finding.id]
    if row in table.certain:
        return True
    holds = context.conclusion.holds(ConditionId("row", finding.id, row)) == "certain"
    return holds and table.value is not None and not finding.table[row].otherwise


def why_not(route: Finding, context: Context) -> list[str]:
    """What would have to hold for a route that is or may be closed to be considered, at the nearest."""
    if "closed" not in context.conclusion.tables[route.id].values:
        return []
    ways = [
        before_row(context.conclusion, route.id, number, harmless=CONSIDERED)
        for number, row in enumerate(route.table)
        if row.to in CONSIDERED and row.in_force.holds_on(context.conclusion.as_of)
    ]
    way = min(ways, key=lambda obstacles: (sum(one.fails for one in obstacles), len(obstacles)), default=[])
    return needed_words(merged(way), context)


def needed_words(obstacles: Iterable[Obstacle], context: Context) -> list[str]:
    """What would have to hold, each once."""
    words = (form_words(context.release, obstacle.needed, context.language) for obstacle in obstacles)
    return list(dict.fromkeys(words))


def value_texts(finding: Finding, values: Iterable[str], context: Context) -> list[str]:
    """Values as they are shown: a label, or the whole statement of a yes/no finding."""
    if set(finding.values) == YES_NO:
        return [_said(finding, [value], context) for value in values]
    return [context.say(finding.labels[value]) for value in values]


def outcome_words(finding: Finding, value: str, context: Context) -> str:
    """One value in words: a status, a label, or the whole statement of a yes/no finding."""
    if finding.is_route:
        return word(f"status-{value}", context.language)
    return value_texts(finding, [value], context)[0]


def _statement(finding: Finding, context: Context) -> str:
    table, language = context.conclusion.tables[finding.id], context.language
    if not table.values:
        return word("finding-undetermined", language, title=context.say(finding.title))
    if table.value is not None:
        return _said(finding, [table.value], context)
    if not table.sure and len(table.values) == 1:
        return word("finding-maybe", language, statement=_said(finding, table.values, context))
    if _raises_a_doubt(finding):
        return word("finding-doubt", language, title=context.say(finding.title))
    if set(finding.values) == YES_NO:
        return word("finding-whether", language, statement=context.say(finding.says))
    return word("finding-undecided", language, statement=_said(finding, table.values, context))


def _raises_a_doubt(finding: Finding) -> bool:
    """Whether a finding says that the law is not settled: its "yes", and nothing else, opens a question."""
    opens = [(row.to == YES, bool(row.open_questions)) for row in finding.table]
    return set(finding.values) == YES_NO and all(yes == opened for yes, opened in opens)


def _said(finding: Finding, values: Iterable[str], context: Context) -> str:
    return atom_words(context.release, Atom(finding.id, frozenset(values)), context.language)


def _status_text(status: Status | None, may_be: list[Status], conditions: list[str], context: Context) -> str:
    language = context.language
    if status == "conditional" and conditions:
        steps = [context.content.steps[condition] for condition in conditions]
        titles = [word("title", language, title=context.say(step.title)) for step in steps]
        return word("status-conditional-on", language, steps=listed(titles, "and", language))
    if status is not None:
        return word(f"status-{status}", language)
    if not may_be:
        return word("status-undetermined", language)
    statuses = [word(f"status-{one}", language) for one in may_be]
    return word("status-undecided", language, values=listed(statuses, "or", language))
