"""What rests on what, as a list and as a drawing."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

import pytest

from engine.checking.dependencies import Dependencies, dependencies
from engine.conditions.release import Release, load
from engine.content.base import Language
from reports.review.graph import graph_about, graph_blocks, graph_title
from reports.text import blocks_text
from tests.contents import edited, write

SVG = "{http://www.w3.org/2000/svg}"
languages = pytest.mark.parametrize("language", ["da", "en"])


@cache
def release() -> Release:
    with TemporaryDirectory() as folder:
        return load(write(Path(folder)))


def text(found: Dependencies, language: Language, *only: str) -> str:
    return blocks_text(graph_blocks(release(), found, only, language), 100)


@languages
def test_the_list_has_every_item_and_every_connection_from_both_sides(language: Language) -> None:
    found = dependencies(release(), language)
    said = " ".join(text(found, language).split())
    assert all(f"- {node.id} {node.title}" in said for node in found.nodes)
    rests, carries = {"da": ("Bygger på", "Bærer"), "en": ("Rests on", "Carries")}[language]
    entry = said.partition("- donor.test ")[2].partition(" - ")[0]
    # In the content's order of what is connected, not of the alphabet.
    below = re.search(rf"{rests} (.*?) {carries}", entry)
    assert below is not None
    assert set(below[1].split(", ")) == {"cells.present", "cells.donor", "route.trial"}
    assert f"{carries} test-donor, apply" in entry


def test_the_title_says_what_it_is_around() -> None:
    assert graph_title(release(), ["product.own"], "en").startswith("What product.own rests on")
    assert graph_title(release(), [], "en").startswith("What rests on what")


def test_what_it_holds_is_told_in_numbers() -> None:
    about = graph_about(dependencies(release(), "en"), "en")
    assert about == "Questions: 3, Findings: 2, Routes: 1, Rules: 2, Exits: 1, Steps: 4. Connections: 13."


def drawing(language: Language, *only: str) -> str:
    pytest.importorskip("pygraphviz")
    from reports.review.drawn import graph_svg

    return graph_svg(release(), dependencies(release(), language), only, language)


@languages
def test_the_drawing_has_a_title_a_description_and_every_item(language: Language) -> None:
    root = ElementTree.fromstring(drawing(language))
    assert (root.tag, root.get("role"), root.get("lang")) == (f"{SVG}svg", "img", language)
    named = {
        element.get("id"): element.text for element in root if element.tag in (f"{SVG}title", f"{SVG}desc")
    }
    assert list(named) == str(root.get("aria-labelledby")).split()
    assert named["graph-title"] == graph_title(release(), (), language)
    assert graph_about(dependencies(release(), language), language) in str(named["graph-about"])
    labels = {element.text for element in root.iter(f"{SVG}text")}
    found = dependencies(release(), language)
    assert {node.id for node in found.nodes} <= labels
    edges = [group for group in root.iter(f"{SVG}g") if group.get("class") == "edge"]
    assert len(edges) == len(found.edges)


def test_the_drawing_is_the_same_each_time_and_names_no_version_of_a_tool() -> None:
    assert drawing("en") == drawing("en")
    assert "graphviz version" not in drawing("en")


def test_what_was_asked_for_stands_out_by_more_than_colour() -> None:
    node = (
        drawing("en", "product.own")
        .partition("<title>finding:product.own</title>")[2]
        .partition("</g>\n</g>")[0]
    )
    assert 'stroke-width="2"' in node


def test_signs_that_mean_something_to_graphviz_or_xml_are_only_text(tmp_path: Path) -> None:
    pytest.importorskip("pygraphviz")
    from reports.review.drawn import graph_svg

    files = edited("checklists/steps/steps.yaml", "en: Apply}", 'en: "Apply \\\\N <now> & {then}"}')
    odd = load(write(tmp_path, files))
    root = ElementTree.fromstring(graph_svg(odd, dependencies(odd, "en"), (), "en"))
    assert "Apply \\N <now> & {then}" in {element.text for element in root.iter(f"{SVG}text")}
