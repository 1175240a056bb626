"""Elements of WordprocessingML, made directly: a plan has thousands, and the library's own way is slow."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final, TypeAlias

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

Element: TypeAlias = Any
"""An element of the library, which is an lxml element."""
W14: Final = "http://schemas.microsoft.com/office/word/2010/wordml"
BOX, TICKED_BOX = "\N{BALLOT BOX}", "\N{BALLOT BOX WITH X}"
BOX_FONT: Final = "MS Gothic"
TWIPS_PER_CM: Final = 567
_NOT_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Signs XML cannot hold, not even by number."""


def element(tag: str, *children: Element, **attributes: str | int) -> Element:
    """An element of the main namespace (`element("ind", left=567)`) with attributes and children."""
    made: Element = OxmlElement(f"w:{tag}", _named(attributes))
    made.extend(children)
    return made


def twips(cm: float) -> int:
    """Centimetres in the unit of measure of Word."""
    return round(cm * TWIPS_PER_CM)


def text(content: str) -> Element:
    """A text, its blanks kept. Signs XML cannot hold are left out."""
    made = element("t")
    made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    made.text = _NOT_XML.sub("", content)
    return made


def run(*content: Element, style: str | None = None) -> Element:
    """A run of content, in a style for signs."""
    look = [element("rPr", element("rStyle", val=style))] if style else []
    return element("r", *look, *content)


def field(instruction: str, shown: str) -> list[Element]:
    """A field Word computes, as runs, with what is shown until it does."""
    code = element("instrText")
    code.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    code.text = f" {instruction} "
    return [
        run(element("fldChar", fldCharType="begin")),
        run(code),
        run(element("fldChar", fldCharType="separate")),
        run(text(shown)),
        run(element("fldChar", fldCharType="end")),
    ]


def check_box(number: int, name: str, tag: str) -> Element:
    """A box one can tick in Word: an empty one, with a name a screen reader says. `number` is unique."""
    box: Element = OxmlElement("w14:checkbox", nsdecls={"w14": W14})
    for state, value, font in (
        ("checked", "0", None),
        ("checkedState", f"{ord(TICKED_BOX):04X}", BOX_FONT),
        ("uncheckedState", f"{ord(BOX):04X}", BOX_FONT),
    ):
        part = box.makeelement(f"{{{W14}}}{state}")
        part.set(f"{{{W14}}}val", value)
        if font is not None:
            part.set(f"{{{W14}}}font", font)
        box.append(part)
    look = element(
        "rPr", element("rFonts", ascii=BOX_FONT, eastAsia=BOX_FONT, hAnsi=BOX_FONT, hint="eastAsia")
    )
    return element(
        "sdt",
        element("sdtPr", element("alias", val=name), element("tag", val=tag), element("id", val=number), box),
        element("sdtContent", element("r", look, text(BOX))),
    )


def _named(attributes: Mapping[str, str | int]) -> dict[str, str]:
    return {qn(f"w:{name}"): _NOT_XML.sub("", str(value)) for name, value in attributes.items()}
