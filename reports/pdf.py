"""A plan as a tagged PDF (PDF/UA-1), to print or to bring to a meeting.

Makes no connection. The same plan gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from typing import Final

from jinja2 import Environment
from weasyprint import HTML

from engine.content.base import Language
from engine.planning.model import Plan
from engine.planning.words import day_words
from reports.fetching import OwnFiles, refusals
from reports.formats import route_names
from reports.numbers import deciding, numbers_of
from reports.paper.appendix import appendix
from reports.paper.brief import brief, exit_views
from reports.paper.changes import changes
from reports.paper.checklist import checklist
from reports.paper.meeting import meetings
from reports.paper.timelines import timelines
from reports.paper.words import word
from reports.tagging import complete_tags
from reports.templating import environment

CHAPTERS: Final[Mapping[str, str]] = {
    "brief": "brief",
    "checklist": "checklist",
    "possible": "possible-steps",
    "meeting": "meeting",
    "timelines": "time",
    "changes": "changes",
    "appendix": "appendix",
}
"""Place of a chapter -> the word for it, in their order."""
NOTICE_SIGNS: Final = 150
"""Signs of the draft notice that fit on one line at the foot of a page."""


def plan_pdf(plan: Plan) -> bytes:
    """The plan as a PDF in the plan's language.

    Raises AddressRefused if a template asks for anything outside the package.
    """
    return render(plan_html(plan), identifier(plan))


def render(html: str, file_identifier: str) -> bytes:
    """HTML as PDF/UA-1, from our own files only."""
    with refusals():
        document = HTML(string=html, url_fetcher=OwnFiles()).render(pdf_variant="pdf/ua-1")
        pdf: bytes = document.write_pdf(
            pdf_variant="pdf/ua-1",
            pdf_identifier=file_identifier.encode("ascii"),
            finisher=complete_tags,
        )
    return pdf


def identifier(plan: Plan) -> str:
    """What identifies the file: receipt and language, as 32 hexadecimal signs."""
    text = f"{plan.receipt.model_dump_json(by_alias=True)}\n{plan.language}"
    return sha256(text.encode("utf-8")).hexdigest()[:32]


def plan_html(plan: Plan) -> str:
    """The page that is printed."""
    language = plan.language
    numbers = numbers_of(plan)
    notice = plan.ruleset.draft_notice.strip()
    return (
        _environment(language)
        .get_template("plan.html")
        .render(
            plan=plan,
            titles={chapter: word(key, language) for chapter, key in CHAPTERS.items()},
            day=day_words(plan.as_of, language),
            notice=notice,
            notice_lines=-(-len(notice) // NOTICE_SIGNS),
            brief=brief(plan, numbers),
            checklist=checklist(plan, numbers, certain=True),
            possible=checklist(plan, numbers, certain=False),
            deciding=[(numbers.questions[asked], count) for asked, count in deciding(plan).items()],
            possible_exits=exit_views(plan, "possible"),
            meetings=meetings(plan, numbers),
            timelines=timelines(plan, numbers),
            changes=changes(plan, numbers),
            appendix=appendix(plan, numbers),
        )
    )


@cache
def _environment(language: Language) -> Environment:
    return environment(
        lambda key, **details: word(key, language, **details),
        route_names=lambda titles: route_names(titles, language),
    )
