"""The book for reviewers as a page and on paper."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from engine.checking.book.make import CHAPTERS, book
from engine.checking.book.model import Book
from engine.checking.book.selection import selection
from engine.conditions.release import ConditionId, Release, load
from engine.conditions.wording import if_words
from engine.content.base import Language
from reports.review.book import book_html, book_page, book_pdf
from reports.review.words import WORDS, word
from reports.templating import environment
from tests.contents import edited, write
from tests.reports.pdfs import Paper, squeezed

LANGUAGES: tuple[Language, ...] = ("da", "en")
languages = pytest.mark.parametrize("language", LANGUAGES)
_VOID = {"meta", "link", "br", "input", "img", "hr"}


class Page(HTMLParser):
    """A page as its readers get it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.headings: list[tuple[int, str]] = []
        self.ids: Counter[str] = Counter()
        self.links: list[str] = []
        self.tags: Counter[str] = Counter()
        self.language = ""
        self.texts: list[str] = []
        self._open: list[str] = []
        self.feed(html)
        assert self._open == [], "every element is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags[tag] += 1
        if tag not in _VOID:
            self._open.append(tag)
        if given.get("id"):
            self.ids[str(given["id"])] += 1
        if given.get("href"):
            self.links.append(str(given["href"]))
        if tag == "html":
            self.language = str(given.get("lang"))
        if re.fullmatch(r"h\d", tag):
            self.headings.append((int(tag[1]), ""))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open and re.fullmatch(r"h\d", self._open[-1]):
            level, text = self.headings[-1]
            self.headings[-1] = (level, text + data)
        if self._open and self._open[-1] != "style":
            self.texts.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.texts).split())


@cache
def release() -> Release:
    with TemporaryDirectory() as folder:
        return load(write(Path(folder)))


@cache
def made(language: Language, only: str | None = None) -> Book:
    return book(release(), language, selection(release(), only) if only else None)


@cache
def page(language: Language) -> Page:
    return Page(book_html(made(language)))


@cache
def paper(language: Language) -> Paper:
    return Paper(book_pdf(made(language)))


@languages
def test_the_page_names_its_language_and_has_one_title_and_no_skipped_level(language: Language) -> None:
    levels = [level for level, _ in page(language).headings]
    assert page(language).language == language
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@languages
def test_every_link_inside_leads_somewhere_and_no_id_is_used_twice(language: Language) -> None:
    found = page(language)
    inside = {link[1:] for link in found.links if link.startswith("#")}
    assert inside - found.ids.keys() == set()
    assert [id_ for id_, count in found.ids.items() if count > 1] == []


def test_the_page_needs_no_other_file_and_no_script() -> None:
    assert page("da").tags["script"] == page("da").tags["link"] == page("da").tags["img"] == 0
    assert "url(" not in book_html(made("da"))


@languages
def test_every_chapter_and_item_has_its_heading(language: Language) -> None:
    titles = {text.strip() for _, text in page(language).headings}
    assert {word(f"chapter-{chapter}", language) for chapter in CHAPTERS} <= titles
    assert {item.title for items in made(language).chapters.values() for item in items} <= titles


@languages
def test_every_item_every_row_and_every_claim_has_room_for_a_mark(language: Language) -> None:
    html = book_html(made(language))
    items = sum(len(items) for items in made(language).chapters.values())
    rows = sum(len(finding.table) for finding in release().content.findings.values())
    assert html.count('<p class="mark">') == items
    assert html.count('<p class="mark short">') == rows + len(release().content.claims)
    assert html.count(word("mark-by", language)) >= items


@languages
def test_conditions_claims_and_check_states_are_said(language: Language) -> None:
    said = page(language).text
    asked = release().forms[ConditionId("ask_when", "cells.donor")]
    assert if_words(release(), asked, language) in said
    expected = {
        "da": ["loven § 1", "ikke efterset", "kopi set 2026-11-01, lav sikkerhed", "30 dage"],
        "en": ["the Act § 1", "not checked", "copy seen 2026-11-01, low confidence", "30 days"],
    }
    assert [text for text in expected[language] if text not in said] == []
    assert "The law says so." in said


def test_an_english_claim_in_a_danish_book_is_marked_as_english() -> None:
    assert '<span lang="en">Asking early helps.</span>' in book_html(made("da"))


def test_what_the_content_holds_is_text_and_never_markup(tmp_path: Path) -> None:
    name = "checklists/steps/steps.yaml"
    files = edited(name, "da: Tag en prøve.", "da: '<b onclick=\"x\">Tag</b> & prøv'")
    html = book_html(book(load(write(tmp_path, files)), "da"))
    assert "&lt;b onclick=&#34;x&#34;&gt;Tag&lt;/b&gt; &amp; prøv" in html


@languages
def test_the_paper_says_all_the_page_says(language: Language) -> None:
    said = paper(language).text
    for items in made(language).chapters.values():
        for item in items:
            assert squeezed(item.title) in said
            assert squeezed(item.place) in said


@languages
def test_the_paper_is_tagged_and_has_an_outline_of_chapters_and_items(language: Language) -> None:
    found = paper(language)
    assert str(found.pdf.Root.Lang) == language
    assert b'pdfuaid:part="1"' in found.pdf.Root.Metadata.read_bytes()
    chapters = [title for depth, title in found.outline if depth == 1]
    assert [word(f"chapter-{chapter}", language) for chapter in CHAPTERS] == chapters[-len(CHAPTERS) :]
    outlined = {title for depth, title in found.outline if depth == 3}
    assert {item.title for items in made(language).chapters.values() for item in items} <= outlined
    assert found.jumps - found.places == set()


@languages
def test_the_draft_notice_stands_on_every_page(language: Language) -> None:
    notice = squeezed(release().content.ruleset.draft_notice[language])
    pages = range(len(paper(language).pdf.pages))
    assert all(notice in squeezed(paper(language).edges(number)) for number in pages)


def test_the_same_book_gives_the_same_bytes_and_another_one_does_not() -> None:
    whole = book_pdf(made("da"))
    assert book_pdf(book(release(), "da")) == whole
    assert book_pdf(made("da", "agency")) != whole


def test_a_book_on_an_authority_says_so_and_holds_no_more() -> None:
    found = Page(book_html(made("en", "agency")))
    assert found.headings[0][1] == "Book for review: The agency"
    titles = {text for _, text in found.headings}
    assert "Apply" in titles
    assert "Milestone" not in titles
    # What is not in the book is named, with its id and without a link.
    assert "Trial (route.trial)" in found.text


def test_paper_asks_for_nothing_but_our_own_style_sheet() -> None:
    html = book_page(made("da"), "paper")
    assert re.findall(r'<link rel="stylesheet" href="([^"]+)">', html) == ["stifinder:styles/book.css"]


def test_a_template_that_names_what_is_not_there_is_an_error() -> None:
    made_here = environment(lambda key, **_: key)
    with pytest.raises(Exception, match="is undefined"):
        made_here.from_string("{{ nothing }}").render()


@pytest.mark.parametrize("key", WORDS)
def test_each_word_takes_the_same_details_in_both_languages(key: str) -> None:
    danish, english = (set(re.findall(r"{(\w+)}", text)) for text in WORDS[key])
    assert danish == english
    assert all(text.strip() for text in WORDS[key])


def test_no_word_reads_as_a_decision() -> None:
    never = re.compile(r"\bgodkend(?:t|es)\b|\bapproved\b|\bcompliant\b|\bdone\b", re.IGNORECASE)
    assert [key for key, said in WORDS.items() if any(never.search(text) for text in said)] == []


def test_the_small_content_holds_every_kind_of_item() -> None:
    assert all(made("da").chapters[chapter] for chapter in CHAPTERS)
