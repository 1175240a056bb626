"""How a Word document looks: the library's styles in our colours, and a few of our own."""

from __future__ import annotations

from typing import Final

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from engine.content.base import Language
from reports.wordfile.elements import Element, element, twips

FONT: Final = "Calibri"
INK, SOFT = RGBColor(0x12, 0x35, 0x5B), RGBColor(0x4A, 0x5A, 0x6A)
LOCALES: Final = {"da": "da-DK", "en": "en-GB"}
NAMES_CM: Final = 3.4
"""Where the values of fields begin."""
NAME_SIGNS: Final = 16
"""Signs of a name that fit before its value; a longer one stands on a line of its own."""
HANG_CM: Final = 0.4
"""How far a wrapped line stands in, so that a new one is told from it."""
LEVEL_CM: Final = 0.6
PAGE_CM: Final = (21.0, 29.7)
MARGIN_CM: Final = 2.0
TEXT_CM: Final = PAGE_CM[0] - 2 * MARGIN_CM
FIELD, NAME, LINE, TAGS = "Plan Field", "Plan Name", "Plan Line", "Plan Tags"
NOTICE, WARNING, NUMBERED = "Plan Notice", "Plan Warning", "Plan Numbered"
CONTENTS, CONTENTS_TITLE = "Plan Contents", "Plan Contents Title"
QUIET, UNSURE, LINK = "Plan Quiet", "Plan Unsure", "Hyperlink"
_SIZES: Final = {1: 22, 2: 17, 3: 13.5, 4: 11.5}


def set_styles(document: Document, language: Language) -> None:
    """Give a new document its styles, page and language."""
    styles = document.styles
    normal = styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(10.5)
    normal.paragraph_format.space_after = Pt(5)
    normal.paragraph_format.line_spacing = 1.1
    for level, size in _SIZES.items():
        heading = styles[f"Heading {level}"]
        _own_font(heading.element)
        heading.font.size, heading.font.bold, heading.font.color.rgb = Pt(size), True, INK
        heading.font.italic = False
        heading.paragraph_format.space_before = Pt(18 if level < 3 else 12)
        heading.paragraph_format.space_after = Pt(4 if level < 4 else 1)
        heading.paragraph_format.keep_with_next = True
    for name in (FIELD, NAME, LINE, TAGS, NOTICE, WARNING, CONTENTS, CONTENTS_TITLE, NUMBERED):
        made = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        made.base_style = normal
        made.paragraph_format.space_after = Pt(2)
    for name in (TAGS, NAME, CONTENTS_TITLE):
        styles[name].paragraph_format.keep_with_next = True
    styles[CONTENTS_TITLE].paragraph_format.space_before = Pt(10)
    styles[CONTENTS].paragraph_format.space_after = Pt(1)
    for name, colour in ((NOTICE, "12355B"), (WARNING, "9C1C1C")):
        _boxed(styles[name].element, colour)
    for name in (QUIET, UNSURE, LINK):
        styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
    styles[QUIET].font.color.rgb = SOFT
    styles[UNSURE].font.italic = True
    styles[LINK].font.color.rgb, styles[LINK].font.underline = RGBColor(0x0B, 0x4F, 0x9E), True
    for name in ("Header", "Footer"):
        styles[name].font.size, styles[name].font.color.rgb = Pt(8), SOFT
        # The library's stops are for the edge of another paper.
        for tabs in styles[name].element.pPr.findall(qn("w:tabs")):
            styles[name].element.pPr.remove(tabs)
    _speak(document, language)
    _paper(document)


def _own_font(style: Element) -> None:
    """Take the theme's font from a style: it would win over ours."""
    for fonts in style.iter(qn("w:rFonts")):
        fonts.attrib.clear()
        for where in ("ascii", "hAnsi", "cs"):
            fonts.set(qn(f"w:{where}"), FONT)


def _boxed(style: Element, colour: str) -> None:
    """A bar at the left and a light ground."""
    look = style.get_or_add_pPr()
    look.append(
        element("pBdr", element("left", val="single", sz=24, space=8, color=colour)),
    )
    look.append(element("shd", val="clear", color="auto", fill="F2F5F8"))
    look.append(element("ind", left=twips(HANG_CM)))
    _in_order(look)


def _in_order(look: Element) -> None:
    """Bring the parts of paragraph properties into the order the format demands."""
    order = (
        "pStyle",
        "keepNext",
        "keepLines",
        "numPr",
        "pBdr",
        "shd",
        "tabs",
        "spacing",
        "ind",
        "jc",
        "outlineLvl",
    )
    places = {qn(f"w:{name}"): place for place, name in enumerate(order)}
    look[:] = sorted(look, key=lambda part: places[part.tag])


def _speak(document: Document, language: Language) -> None:
    """Set the language of everything, for spelling and for screen readers."""
    locale = LOCALES[language]
    for spoken in document.styles.element.iter(qn("w:lang")):
        spoken.set(qn("w:val"), locale)
    for spoken in document.settings.element.iter(qn("w:themeFontLang")):
        spoken.set(qn("w:val"), locale)


def _paper(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = (Cm(each) for each in PAGE_CM)
    section.left_margin = section.right_margin = Cm(MARGIN_CM)
    section.top_margin, section.bottom_margin = Cm(2.6), Cm(2.0)
    section.header_distance = section.footer_distance = Cm(0.9)
