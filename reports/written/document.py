"""The whole plan as blocks: the overview first, what one looks up last."""

from __future__ import annotations

from engine.planning.model import Plan
from reports.blocks import Block
from reports.written import ahead, closing, opening, questions, routes, steps
from reports.written.view import View


def document(plan: Plan) -> list[Block]:
    """A plan as the blocks of a report, in the plan's language."""
    view = View(plan)
    chapters = (
        opening.head,
        opening.exits,
        opening.overview,
        opening.product,
        routes.routes,
        steps.checklist,
        steps.possible_steps,
        opening.possible_exits,
        questions.open_questions,
        questions.authorities,
        ahead.time,
        ahead.changes,
        closing.reasons,
        closing.answers,
        closing.not_known,
        closing.sources,
        closing.receipt,
    )
    return [block for chapter in chapters for block in chapter(view)]
