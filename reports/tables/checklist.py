"""The checklist as a table.

The cells of a step are the lines of its card in the written reports, so that no file can leave out what
another one says.
"""

from __future__ import annotations

from typing import Final

from engine.planning.model import StepEntry
from reports.blocks import field_lines
from reports.citations import citations_in
from reports.filewords import word
from reports.tables.model import Kind, Table, Value, basis_cells, check_state, table
from reports.written.steps import card
from reports.written.view import View

WORKING_COLUMNS: tuple[tuple[str, Kind], ...] = (
    *(("number", "label"), ("step", "text"), ("force", "short"), ("who", "short"), ("authority", "short")),
    *(("takes", "text"), ("due", "text"), ("after", "text")),
)
"""What one works with from day to day; the user's own columns stand beside them."""
OWN_COLUMNS: tuple[tuple[str, Kind], ...] = (
    *(("own-owner", "short"), ("own-status", "status"), ("own-due", "date"), ("own-note", "text")),
)
DETAIL_COLUMNS: tuple[tuple[str, Kind], ...] = (
    *(("phase", "short"), ("certainty", "short"), ("milestone-column", "label")),
    *(("days-min", "number"), ("days-max", "number"), ("for-routes-column", "text"), ("summary", "long")),
    *(("why", "long"), ("because", "long"), ("hangs-on", "text"), ("documents", "long")),
    *(("requires", "text"), ("yields", "text"), ("keep", "text"), ("open", "text")),
    *(("basis", "long"), ("addresses", "text"), ("check-state", "short")),
)
STEP_COLUMNS = (*WORKING_COLUMNS, *DETAIL_COLUMNS)
OWN_STATES = ("own-not-begun", "own-in-progress", "own-waiting", "own-in-review", "own-set-aside")
"""How far the user is, by the keys of the words. None of them says that something is met or allowed."""
_FROM_CARD: Final = (
    *("hangs-on", "why", "who", "authority", "takes", "due", "documents", "after", "requires"),
    *("yields", "keep", "because", "open"),
)


def checklist(view: View) -> Table:
    """One row a step, in the plan's order, with empty columns for the user's own notes."""
    columns = (*WORKING_COLUMNS, *OWN_COLUMNS, *DETAIL_COLUMNS)
    rows = []
    for step in view.plan.steps:
        cells = step_cells(view, step)
        rows.append(tuple(cells.get(key) for key, _ in columns))
    return table(view, "checklist", columns, rows)


def step_cells(view: View, step: StepEntry) -> dict[str, Value]:
    """The cells of a step by column; what it does not have is left out."""
    plan, language = view.plan, view.plan.language
    made = card(view, step)
    lines = field_lines(made.blocks)
    days = step.takes.days if step.takes else None
    cells: dict[str, Value] = {
        "number": made.label,
        "step": step.title,
        "phase": next((phase.title for phase in plan.phases if phase.id == step.phase), step.phase),
        "force": view.say(f"force-{step.force}"),
        "certainty": view.say(step.certainty),
        "summary": step.summary,
        "for-routes-column": "\n".join(view.title(route) for route in step.routes),
        "check-state": check_state(view, citations_in(step)),
    }
    if step.milestone:
        cells["milestone-column"] = word("yes", language)
    if days is not None:
        cells["days-min"], cells["days-max"] = days
    for key in _FROM_CARD:
        cells[key] = "\n".join(lines.get(view.say(key), ()))
    cells["basis"], cells["addresses"] = basis_cells(lines.get(view.say("basis"), ()))
    return {key: value for key, value in cells.items() if value not in (None, "")}
