"""Reading a PDF back: its text, its structure, its outline and its links."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pikepdf

_HEX = re.compile(rb"<([0-9a-fA-F]+)>")


@dataclass(frozen=True)
class Piece:
    """A stretch of text on a page, with its mark in the structure; None: an artifact."""

    page: int
    mark: int | None
    text: str


@dataclass(frozen=True)
class Element:
    """An element of the structure tree."""

    role: str
    depth: int
    node: Any


class Paper:
    """A PDF as its readers get it."""

    def __init__(self, data: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(data))

    @cached_property
    def pieces(self) -> list[Piece]:
        """Every piece of text in drawing order."""
        return [piece for page in range(len(self.pdf.pages)) for piece in _pieces(self.pdf, page)]

    @cached_property
    def text(self) -> str:
        """The text of the document without running heads and feet, blanks and hyphens."""
        return squeezed("".join(piece.text for piece in self.pieces if piece.mark is not None))

    def edges(self, page: int) -> str:
        """The running head and foot of a page."""
        return "".join(piece.text for piece in self.pieces if piece.page == page and piece.mark is None)

    @cached_property
    def elements(self) -> list[Element]:
        """The structure tree, parents first."""
        return list(_elements(self.pdf.Root.StructTreeRoot.K[0], 0))

    @cached_property
    def headings(self) -> list[tuple[int, str]]:
        """Level and text of every heading, in order."""
        marked: dict[tuple[int, int], str] = {}
        for piece in self.pieces:
            if piece.mark is not None:
                key = (piece.page, piece.mark)
                marked[key] = marked.get(key, "") + piece.text
        pages = {_id(page.obj): number for number, page in enumerate(self.pdf.pages)}
        return [
            (int(element.role[2:]), "".join(marked.get(key, "") for key in _marks(element.node, pages)))
            for element in self.elements
            if re.fullmatch(r"/H\d", element.role)
        ]

    def role_of(self, piece: Piece) -> list[str]:
        """The roles of the element a piece belongs to and of all above it, nearest first."""
        roles = []
        node = _owner(self.pdf, piece)
        while node is not None and "/S" in node:
            roles.append(str(node.S))
            node = node.get("/P")
        return roles

    @cached_property
    def addresses(self) -> set[str]:
        """Where links lead outside the document."""
        return {str(link.A.URI) for link in self._links() if "/A" in link}

    @cached_property
    def jumps(self) -> set[str]:
        """The places links lead to inside the document."""
        return {str(link.Dest) for link in self._links() if "/Dest" in link}

    @cached_property
    def places(self) -> set[str]:
        """The places there are."""
        return {str(name) for name in list(self.pdf.Root.Names.Dests.Names)[::2]}

    @cached_property
    def outline(self) -> list[tuple[int, str]]:
        """Depth and title of every entry of the outline."""
        with self.pdf.open_outline() as outline:
            return list(_outline(outline.root, 1))

    def _links(self) -> Iterator[Any]:
        for page in self.pdf.pages:
            yield from (each for each in page.get("/Annots", []) if str(each.Subtype) == "/Link")


def squeezed(text: str) -> str:
    """A text without blanks and hyphens: neither line breaks nor hyphenation change it."""
    return re.sub(r"[\s\u00ad\u2010-]", "", text)


def _pieces(pdf: pikepdf.Pdf, number: int) -> Iterator[Piece]:
    page = pdf.pages[number]
    fonts = {name: _codes(font) for name, font in page.Resources.Font.items()}
    font: dict[int, str] = {}
    marks: list[int | None] = []
    for instruction in pikepdf.parse_content_stream(page):
        if not isinstance(instruction, pikepdf.ContentStreamInstruction):
            continue
        operands: Any = instruction.operands
        name = str(instruction.operator)
        if name in {"BDC", "BMC"}:
            marks.append(int(operands[1].MCID) if name == "BDC" and "/MCID" in operands[1] else None)
        elif name == "EMC":
            marks.pop()
        elif name == "Tf":
            font = fonts[str(operands[0])]
        elif name in {"Tj", "TJ"}:
            parts = operands[0] if name == "TJ" else operands
            codes = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
            text = "".join(
                font.get(int.from_bytes(codes[at : at + 2]), "\ufffd") for at in range(0, len(codes), 2)
            )
            yield Piece(number, marks[-1] if marks else None, text)


def _codes(font: Any) -> dict[int, str]:
    found = {}
    for line in font.ToUnicode.read_bytes().splitlines():
        pair = _HEX.findall(line)
        if len(pair) == 2:
            code, text = pair
            found[int(code, 16)] = bytes.fromhex(text.decode()).decode("utf-16-be")
    return found


def _elements(node: Any, depth: int) -> Iterator[Element]:
    yield Element(str(node.S), depth, node)
    for kid in node.get("/K", []):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _elements(kid, depth + 1)


def _id(node: Any) -> tuple[int, int]:
    number, generation = node.objgen
    return number, generation


def _marks(node: Any, pages: dict[tuple[int, int], int]) -> Iterator[tuple[int, int]]:
    for kid in node.get("/K", []):
        if isinstance(kid, pikepdf.Dictionary):
            yield from _marks(kid, pages)
        else:
            yield pages[_id(node.Pg)], int(kid)


def _owner(pdf: pikepdf.Pdf, piece: Piece) -> Any:
    numbers: Any = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    owners: Any = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
    return owners[piece.page][piece.mark]


def _outline(items: Any, depth: int) -> Iterator[tuple[int, str]]:
    for item in items:
        yield depth, item.title
        yield from _outline(item.children, depth + 1)
