"""Reads files of office programs as what they are: zip archives of XML. No program for them is needed."""

from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree

Element = ElementTree.Element
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PLACE = re.compile(r"([A-Z]+)(\d+)")


def part(archive: bytes, name: str) -> Element:
    """A part of the archive, parsed."""
    with zipfile.ZipFile(io.BytesIO(archive)) as parts:
        return ElementTree.fromstring(parts.read(name))


def names(archive: bytes) -> list[str]:
    """The parts of the archive."""
    with zipfile.ZipFile(io.BytesIO(archive)) as parts:
        assert parts.testzip() is None
        return parts.namelist()


def paragraphs(document: Element) -> list[tuple[str, str]]:
    """The paragraphs of a Word document: style id and text, a line break as a blank."""
    return [(_style(each), text_of(each)) for each in document.iter(f"{W}p")]


def text_of(element: Element) -> str:
    """What is read in an element of a Word document."""
    return "".join(_said(each) for each in element.iter())


def _said(element: Element) -> str:
    if element.tag == f"{W}t":
        return element.text or ""
    # A tab with a place is a stop in the properties of a paragraph.
    is_tab = element.tag == f"{W}tab" and f"{W}pos" not in element.attrib
    return " " if is_tab or element.tag == f"{W}br" else ""


def _style(paragraph: Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else found.get(f"{W}val", "")


def sheets(book: bytes) -> dict[str, dict[str, str]]:
    """The sheets of a workbook: name -> place (`B3`) -> text or number as text."""
    texts = ["".join(each.itertext()) for each in part(book, "xl/sharedStrings.xml").iter(f"{S}si")]
    listed = part(book, "xl/workbook.xml").iter(f"{S}sheet")
    return {
        sheet.get("name", ""): _cells(part(book, f"xl/worksheets/sheet{number}.xml"), texts)
        for number, sheet in enumerate(listed, 1)
    }


def rows(cells: dict[str, str]) -> list[dict[str, str]]:
    """The rows of a sheet below its heading (row 2), by the names that stand there."""
    placed: dict[int, dict[str, str]] = {}
    for place, value in cells.items():
        found = _PLACE.fullmatch(place)
        assert found is not None
        placed.setdefault(int(found[2]), {})[found[1]] = value
    heading = placed[2]
    return [
        {heading[letters]: value for letters, value in placed[row].items()}
        for row in sorted(placed)
        if row > 2
    ]


def _cells(sheet: Element, texts: list[str]) -> dict[str, str]:
    found = {}
    for cell in sheet.iter(f"{S}c"):
        value = cell.findtext(f"{S}v")
        if value is not None:
            found[cell.get("r", "")] = texts[int(value)] if cell.get("t") == "s" else value
    return found
