"""The body of a Word document, block by block."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from engine.content.base import Language
from reports.blocks import (
    BREAK,
    Block,
    Card,
    Field,
    Fields,
    Heading,
    Item,
    Mark,
    Notice,
    Paragraph,
    Points,
    Words,
)
from reports.filewords import word
from reports.wordfile.elements import Element, check_box, element, run, text, twips
from reports.wordfile.styles import (
    CONTENTS,
    CONTENTS_TITLE,
    FIELD,
    HANG_CM,
    LEVEL_CM,
    LINE,
    LINK,
    NAME,
    NAME_SIGNS,
    NAMES_CM,
    NOTICE,
    NUMBERED,
    QUIET,
    TAGS,
    UNSURE,
    WARNING,
)

_STRONG: Final = "Strong"
_LOOKS: Final[dict[Mark | None, str | None]] = {
    None: None,
    "quiet": QUIET,
    "possible": UNSURE,
    "unseen": UNSURE,
    "warning": UNSURE,
}
"""The style of a span; every other mark is strong. The words say the same by themselves."""


class Body:
    """Writes blocks at the end of a document."""

    def __init__(self, document: Document, language: Language) -> None:
        self._document = document
        self._language: Language = language
        self._ids = {style.name: style.style_id for style in document.styles}
        self._end = document.element.body.sectPr
        self._links: dict[str, str] = {}
        self._bookmarks = 0
        self._boxes = 0
        self._level = 1

    def write(self, blocks: Iterable[Block], indent: float = 0.0) -> None:
        """Write blocks, so many centimetres from the margin."""
        for block in blocks:
            if isinstance(block, Heading):
                self._heading(block)
            elif isinstance(block, Paragraph):
                self._paragraph("Normal" if not indent else LINE, self._runs(block.words), indent)
            elif isinstance(block, Points):
                for item in block.items:
                    self._item(item, indent)
            elif isinstance(block, Fields):
                for row in block.rows:
                    self._field(row, indent)
            elif isinstance(block, Notice):
                self._notice(block, indent)
            else:
                self._card(block)

    def contents(self, title: str, chapters: Sequence[str]) -> None:
        """A list of chapters that lead to their headings (see `bookmark_of`); Word can renew it."""
        self._paragraph(CONTENTS_TITLE, [run(text(title), style=self._ids[_STRONG])])
        # Heading levels as of chapters, as links, without page numbers, which only Word could know.
        code = element("instrText")
        code.text = ' TOC \\o "2-2" \\n \\h \\z '
        begun = [
            run(element("fldChar", fldCharType="begin")),
            run(code),
            run(element("fldChar", fldCharType="separate")),
        ]
        for place, chapter in enumerate(chapters, 1):
            link = element("hyperlink", run(text(chapter), style=self._ids[LINK]), anchor=bookmark_of(place))
            ended = [run(element("fldChar", fldCharType="end"))] if place == len(chapters) else []
            self._paragraph(CONTENTS, [*(begun if place == 1 else []), link, *ended])

    def _heading(self, heading: Heading) -> None:
        self._level = heading.level
        runs = [run(text(heading.text))]
        if heading.level == 2:
            self._bookmarks += 1
            name, number = bookmark_of(self._bookmarks), self._bookmarks
            runs = [
                element("bookmarkStart", id=number, name=name),
                *runs,
                element("bookmarkEnd", id=number),
            ]
        self._paragraph(f"Heading {heading.level}", runs)

    def _card(self, card: Card) -> None:
        self._boxes += 1
        box = check_box(
            self._boxes, word("step-box", self._language, number=card.label), f"step-{card.label}"
        )
        self._paragraph(f"Heading {self._level + 1}", [box, run(text(f" {card.label} {card.title}"))])
        self._paragraph(TAGS, self._runs(card.tags))
        self.write(card.blocks)

    def _item(self, item: Item, indent: float) -> None:
        inner = indent + LEVEL_CM
        if item.label:
            inner = indent + LEVEL_CM + HANG_CM
            label = run(text(f"{item.label}."), element("tab"), style=self._ids[_STRONG])
            self._paragraph(NUMBERED, [label, *self._runs(item.words)], inner, inner - indent)
        else:
            self._paragraph("List Bullet", self._runs(item.words), inner, LEVEL_CM)
        self.write(item.under, inner)

    def _field(self, row: Field, indent: float) -> None:
        column = indent + NAMES_CM
        left = column + HANG_CM
        beside = len(row.name) <= NAME_SIGNS
        name = run(text(f"{row.name}:"), style=self._ids[_STRONG])
        if not beside:
            self._paragraph(NAME, [name], indent)
        for place, line in enumerate(row.lines):
            if place == 0 and beside:
                begun = [name, run(element("tab")), *self._runs(line)]
                self._paragraph(FIELD, begun, left, left - indent, tab=column)
            else:
                self._paragraph(FIELD, self._runs(line), left, HANG_CM)

    def _notice(self, notice: Notice, indent: float) -> None:
        style = WARNING if notice.warning else NOTICE
        if notice.title:
            self._paragraph(style, [run(text(notice.title), style=self._ids[_STRONG])])
        for block in notice.blocks:
            if isinstance(block, Paragraph):
                self._paragraph(style, self._runs(block.words))
            else:
                self.write([block], indent + HANG_CM)

    def _runs(self, line: Words) -> list[Element]:
        made = []
        for part in line:
            if part == BREAK:
                made.append(run(element("br")))
            elif part.url is not None:
                made.append(self._link(part.text, part.url))
            else:
                look = _LOOKS.get(part.mark, _STRONG)
                made.append(run(text(part.text), style=self._ids[look] if look else None))
        return made

    def _link(self, shown: str, url: str) -> Element:
        if url not in self._links:
            self._links[url] = self._document.part.relate_to(
                url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True
            )
        link = element("hyperlink", run(text(shown), style=self._ids[LINK]))
        link.set(qn("r:id"), self._links[url])
        return link

    def _paragraph(
        self,
        style: str,
        runs: Iterable[Element],
        left: float = 0.0,
        hanging: float = 0.0,
        tab: float | None = None,
    ) -> None:
        look = [element("pStyle", val=self._ids[style])]
        if tab is not None:
            look.append(element("tabs", element("tab", val="left", pos=twips(tab))))
        if left:
            look.append(element("ind", left=twips(left), hanging=twips(hanging)))
        self._end.addprevious(element("p", element("pPr", *look), *runs))


def bookmark_of(chapter: int) -> str:
    """The name of the place where a chapter begins, counted from 1."""
    return f"chapter_{chapter}"
