"""Every table of a plan, in the order in which one needs them."""

from __future__ import annotations

from engine.planning.model import Plan
from reports.tables import checklist, lookup
from reports.tables.model import Table
from reports.written.view import View


def tables(plan: Plan) -> list[Table]:
    """Every table of a plan, the checklist first, in the plan's language."""
    view = View(plan)
    return [
        checklist.checklist(view),
        lookup.routes(view),
        lookup.documents(view),
        lookup.open_question_table(view),
        lookup.sources(view),
        lookup.answers(view),
        lookup.about(view),
    ]
