from __future__ import annotations

from pathlib import Path

from engine.checking.lint.insecure_links import insecure_links
from tests.engine.checking.lint.looking import items, look
from tests.engine.content.bad import CLAIMS, SOURCES, STEPS


def linked(address: str) -> tuple[str, str, str]:
    return (
        STEPS,
        "{da: Spørg styrelsen., en: Ask the agency.}",
        f'{{da: "Se {address}", en: "See the page."}}',
    )


def test_https(tmp_path: Path) -> None:
    assert look(tmp_path, insecure_links, linked("https://example.org")) == []


def test_a_link_in_a_text(tmp_path: Path) -> None:
    [seen] = look(tmp_path, insecure_links, linked("http://example.org"))
    assert (seen.code, seen.item) == ("L129", "ask")
    assert seen.text.endswith("http://example.org")


def test_a_copy_seen_there_is_noticed(tmp_path: Path) -> None:
    copy = (CLAIMS, "https://example.org/talk", "http://example.org/talk")
    assert items(look(tmp_path, insecure_links, copy)) == [("L133", "c.practice")]


def test_an_eli_is_a_name(tmp_path: Path) -> None:
    eli = (
        SOURCES,
        "  url: https://example.org/act\n",
        "  eli: http://data.europa.eu/eli/reg/2014/536/oj\n  url: null\n",
    )
    assert look(tmp_path, insecure_links, eli) == []
