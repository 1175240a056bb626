"""What WeasyPrint's tags lack for PDF/UA, put right before the file is written.

Running heads and feet come as content that belongs to nothing in the structure: they become artifacts, so
that no screen reader meets them on every page. The frames of figures come in CSS pixels from the top of the
page: they become points from its bottom, as PDF counts.
"""

from __future__ import annotations

from typing import Any, Final

POINTS: Final = 0.75
"""Points in a CSS pixel."""


def complete_tags(document: object, pdf: Any) -> None:
    """A finisher for WeasyPrint's `write_pdf`: changes the PDF in place."""
    objects = {each.reference: each for each in pdf.objects}
    tree = objects[pdf.catalog["StructTreeRoot"]]
    pages = {reference: each for reference, each in objects.items() if _is_page(each)}
    by_number = {page["StructParents"]: page for page in pages.values()}
    linked = _linked(tree, objects)
    parents = objects[tree["ParentTree"]]["Nums"]
    for number, owners in zip(parents[::2], parents[1::2], strict=True):
        # Beside a list for each page the tree holds one owner for each link.
        if number in by_number:
            loose = {mark for mark, owner in enumerate(owners) if owner not in linked}
            _make_artifacts(objects[by_number[number]["Contents"]].stream, loose)
            for mark in loose:
                owners[mark] = "null"
    for reference in linked:
        element = objects[reference]
        if isinstance(element, dict) and element.get("S") == "/Figure":
            _move_frame(element["A"]["BBox"], pages[element["Pg"]]["MediaBox"][3])


def _is_page(thing: object) -> bool:
    return isinstance(thing, dict) and thing.get("Type") == "/Page"


def _linked(tree: Any, objects: dict[bytes, Any]) -> set[bytes]:
    """The references of everything that hangs on the structure tree."""
    found: set[bytes] = set()
    waiting = list(tree["K"])
    while waiting:
        reference = waiting.pop()
        if isinstance(reference, bytes) and reference not in found:
            found.add(reference)
            element = objects[reference]
            waiting.extend(element.get("K", ()) if isinstance(element, dict) else ())
    return found


def _make_artifacts(content: list[Any], loose: set[int]) -> None:
    for place, part in enumerate(content):
        if isinstance(part, dict) and part.get("MCID") in loose:
            content[place - 1] = "/Artifact"
            part.clear()
            part["Type"] = "/Pagination"


def _move_frame(frame: list[float], page_height: float) -> None:
    left, top, right, bottom = frame
    frame[:] = [left * POINTS, page_height - bottom * POINTS, right * POINTS, page_height - top * POINTS]
