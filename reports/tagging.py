"""What WeasyPrint's tags lack for PDF/UA, put right before the file is written.

Running heads and feet are marked as content that belongs to nothing: they become artifacts, so that a
screen reader does not read them on every page. The frames of figures come in CSS pixels from the top of the
page: they become points from its bottom, as PDF counts.
"""

from __future__ import annotations

from typing import Any, Final

import pydyf

POINTS: Final = 0.75
"""Points in a CSS pixel."""


def complete_tags(document: object, pdf: Any) -> None:
    """A finisher for `write_pdf`: changes the PDF in place."""
    objects = {each.reference: each for each in pdf.objects}
    tree = objects[pdf.catalog["StructTreeRoot"]]
    pages = {reference: each for reference, each in objects.items() if _is_page(each)}
    by_number = {page["StructParents"]: page for page in pages.values()}
    linked = _linked(tree, objects)
    parents = objects[tree["ParentTree"]]["Nums"]
    for number, owners in zip(parents[::2], parents[1::2], strict=True):
        if number in by_number:
            loose = {mcid for mcid, owner in enumerate(owners) if owner not in linked}
            _make_artifacts(objects[by_number[number]["Contents"]], loose)
            for mcid in loose:
                owners[mcid] = "null"
    for reference in linked:
        element = objects[reference]
        if isinstance(element, dict) and element.get("S") == "/Figure" and "A" in element:
            frame = element["A"]["BBox"]
            element["A"]["BBox"] = pydyf.Array(_in_points(frame, pages[element["Pg"]]["MediaBox"][3]))


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


def _make_artifacts(stream: Any, loose: set[int]) -> None:
    parts = stream.stream
    for place, part in enumerate(parts):
        if isinstance(part, pydyf.Dictionary) and part.get("MCID") in loose:
            parts[place - 1] = "/Artifact"
            parts[place] = pydyf.Dictionary({"Type": "/Pagination"})


def _in_points(frame: Any, page_height: float) -> tuple[float, float, float, float]:
    left, top, right, bottom = frame
    return (
        left * POINTS,
        page_height - bottom * POINTS,
        right * POINTS,
        page_height - top * POINTS,
    )
