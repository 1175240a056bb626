"""Head and foot of every page of a Word document."""

from __future__ import annotations

from docx.document import Document

from reports.wordfile.elements import element, field, run, text, twips
from reports.wordfile.styles import TEXT_CM


def head_and_foot(document: Document, head: str, foot: str, pages: tuple[str, str, str]) -> None:
    """Set the head of every page, and its foot: a text, and the page's number between three pieces of
    text ("page ", " of ", "")."""
    section = document.sections[0]
    section.header.paragraphs[0].text = head
    bottom = section.footer.paragraphs[0]._p
    look = bottom.get_or_add_pPr()
    look.append(element("tabs", element("tab", val="right", pos=twips(TEXT_CM))))
    before, between, after = pages
    bottom.extend(
        [
            run(text(foot), element("tab"), text(before)),
            *field("PAGE", "1"),
            run(text(between)),
            *field("NUMPAGES", "1"),
            run(text(after)),
        ]
    )
