"""The only door to the outside opens for our own style sheets alone."""

from __future__ import annotations

import pytest

from reports.fetching import AddressRefused, OwnFiles
from reports.packaged import packaged_text
from reports.pdf import render

PAGE = (
    '<!doctype html><html lang="en"><head><title>A page</title>{head}</head>'
    "<body><h1>A page</h1>{body}</body></html>"
)
OUTSIDE = [
    "https://example.org/picture.png",
    "http://127.0.0.1/picture.png",
    "ftp://example.org/picture.png",
    "file:///etc/hostname",
    "data:image/png;base64,iVBORw0KGgo=",
    "stifinder:templates/plan.html",
    "stifinder:styles/../templates/plan.css",
    "stifinder:styles/there-is-none.css",
    "stifinder:/styles/plan.css",
]


@pytest.mark.parametrize("address", OUTSIDE)
def test_a_picture_from_anywhere_else_stops_the_paper(address: str) -> None:
    html = PAGE.format(head="", body=f'<img alt="A picture" src="{address}">')
    with pytest.raises(AddressRefused, match=r"\S"):
        render(html, "0" * 32)


@pytest.mark.parametrize(
    "head",
    [
        '<link rel="stylesheet" href="https://example.org/plan.css">',
        "<style>@import url(https://example.org/plan.css);</style>",
        "<style>body { background: url(https://example.org/picture.png) }</style>",
        "<style>@font-face { font-family: A; src: url(https://example.org/a.woff2) }</style>",
    ],
    ids=["link", "import", "background", "font"],
)
def test_a_style_from_anywhere_else_stops_the_paper(head: str) -> None:
    with pytest.raises(AddressRefused):
        render(PAGE.format(head=head, body=""), "0" * 32)


def test_our_own_style_sheet_is_found() -> None:
    answer = OwnFiles().fetch("stifinder:styles/plan.css")
    assert answer.content_type == "text/css"
    assert answer.read().decode("utf-8") == packaged_text("styles/plan.css")


@pytest.mark.parametrize("path", ["", "../engine/errors.py", "/etc/hostname", "styles", "styles/none.css"])
def test_what_is_no_file_of_the_reports_is_not_found(path: str) -> None:
    with pytest.raises(FileNotFoundError):
        packaged_text(path)
