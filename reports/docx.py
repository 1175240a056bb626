"""A plan as a Word document, from the same blocks as text and Markdown.

Headings are headings, boxes are content controls one can tick, lists are lists, addresses are links, and
the language is set, so that Word and a screen reader can find their way. The same plan gives the same bytes.
"""

from __future__ import annotations

import io
from datetime import datetime
from typing import Final

import docx
from docx.document import Document

from engine.planning.model import Plan
from engine.planning.words import day_words
from reports.blocks import Heading
from reports.filewords import word
from reports.wordfile.body import Body
from reports.wordfile.page import head_and_foot
from reports.wordfile.styles import LOCALES, set_styles
from reports.written.document import document
from reports.zipped import with_fixed_times

THUMBNAIL: Final = "docProps/thumbnail.jpeg"
"""A picture of an empty page that the library's template brings along."""


def plan_docx(plan: Plan) -> bytes:
    """The plan as a Word document in the plan's language."""
    language = plan.language
    made = docx.Document()
    set_styles(made, language)
    _name(made, plan)
    day = word("made-for", language, day=day_words(plan.as_of, language))
    before, between, after = word("page-x-of-y", language, page="\0", pages="\0").split("\0")
    head_and_foot(
        made, plan.ruleset.draft_notice, f"{plan.receipt.ruleset} · {day}", (before, between, after)
    )
    blocks = document(plan)
    chapters = [block for block in blocks if isinstance(block, Heading) and block.level == 2]
    first = blocks.index(chapters[0])
    body = Body(made, language)
    body.write(blocks[:first])
    body.contents(word("contents-column", language), [chapter.text for chapter in chapters])
    body.write(blocks[first:])
    _without_thumbnail(made)
    out = io.BytesIO()
    made.save(out)
    return with_fixed_times(out.getvalue())


def _name(made: Document, plan: Plan) -> None:
    """Set what a file is searched and shown by. Dates are the plan's, or its bytes would change."""
    held = plan.receipt
    core = made.core_properties
    core.title = word("title", plan.language, ruleset=plan.ruleset.title)
    core.subject = word("made-for", plan.language, day=day_words(plan.as_of, plan.language))
    core.author = core.last_modified_by = f"Stifinder {held.engine}"
    core.comments = plan.ruleset.draft_notice[:255]
    core.keywords = word("keywords", plan.language)
    core.language = LOCALES[plan.language]
    core.identifier = f"{held.digest[:16]}-{held.answers[:16]}-{held.as_of.isoformat()}"
    core.version = held.ruleset
    core.created = core.modified = datetime(plan.as_of.year, plan.as_of.month, plan.as_of.day)
    core.revision = 1


def _without_thumbnail(made: Document) -> None:
    package = made.part.package
    for id_, relation in list(package.rels.items()):
        if not relation.is_external and str(relation.target_part.partname) == f"/{THUMBNAIL}":
            del package.rels[id_]
