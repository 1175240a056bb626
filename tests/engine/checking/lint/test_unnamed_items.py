from __future__ import annotations

from pathlib import Path

import pytest

from engine.checking.lint.unnamed_items import unnamed_items
from tests.contents import SMALL
from tests.engine.checking.lint.looking import Edit, items, look
from tests.engine.content.bad import ACTORS, DOCUMENTS, GLOSSARY, OPEN, SECTIONS, SOURCES

AUTHORITIES = "checklists/authorities/authorities.yaml"
PHASES = "checklists/phases/phases.yaml"


def also(file: str, item: str) -> Edit:
    return (file, SMALL[file], SMALL[file] + item)


def test_everything_is_named_somewhere(tmp_path: Path) -> None:
    assert look(tmp_path, unnamed_items) == []


OPEN_TEXTS = (
    "question: {da: Hvad?, en: What?}, context: {da: Uklart., en: Unclear.}, ask: [agency], claims: [c.law]"
)
NEW = {
    DOCUMENTS: "title: {da: Brev, en: Letter}, part: {da: A, en: B}, written_by: sponsor, claims: [c.law]",
    OPEN: OPEN_TEXTS,
    SOURCES: "kind: law, title: {da: Ny, en: New}, short: {da: ny, en: new}, url: null",
    AUTHORITIES: "name: {da: Nævn, en: Board}, what_for: {da: Klager, en: Appeals}, url: null, seen: null",
    ACTORS: "name: {da: læge, en: physician}",
    GLOSSARY: "term: {da: titer, en: titre}, definition: {da: Et mål., en: A measure.}, seen: null",
    SECTIONS: "title: {da: Tom, en: Empty}",
    PHASES: "place: 9, title: {da: Tom, en: Empty}",
}


@pytest.mark.parametrize(
    ("code", "file"),
    [
        ("L117", DOCUMENTS),
        ("L118", OPEN),
        ("L119", SOURCES),
        ("L120", AUTHORITIES),
        ("L121", ACTORS),
        ("L122", GLOSSARY),
        ("L123", SECTIONS),
        ("L123", PHASES),
    ],
)
def test_an_item_that_nothing_names(code: str, file: str, tmp_path: Path) -> None:
    edit = also(file, f"- {{id: new, {NEW[file]}}}\n")
    assert items(look(tmp_path, unnamed_items, edit)) == [(code, "new")]


def test_an_open_question_with_a_when_is_shown_by_itself(tmp_path: Path) -> None:
    shown = also(OPEN, f'- {{id: new, {OPEN_TEXTS}, when: {{cells.present: "yes"}}}}\n')
    assert look(tmp_path, unnamed_items, shown) == []


@pytest.mark.parametrize(
    "term",
    ["{da: ikke brugt, en: long name (AGENCY)}", "{da: prøv, en: never}"],
    ids=["abbreviation", "ending"],
)
def test_a_term_is_used_by_its_abbreviation_or_in_any_ending(term: str, tmp_path: Path) -> None:
    used = also(GLOSSARY, f"- {{id: new, term: {term}, definition: {{da: X., en: Y.}}, seen: null}}\n")
    assert look(tmp_path, unnamed_items, used) == []
