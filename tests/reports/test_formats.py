"""Moments, routes and sentences in a report."""

from __future__ import annotations

import pytest

from reports.formats import day_point, route_names, sentence


def test_a_moment_is_a_day_counted_from_the_first_step() -> None:
    assert day_point((0, 0), "da") == "dag 0"
    assert day_point((10, 1060), "da") == "dag 10–1.060"
    assert day_point((150, None), "en") == "day 150 or later"


def test_routes_are_named_as_routes() -> None:
    assert route_names(["Klinisk forsøg"], "da") == "vejen Klinisk forsøg"
    assert route_names(["A", "B", "C"], "en") == "the routes A, B and C"
    assert route_names([], "da") == ""


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("produktets klasse er genterapi", "Produktets klasse er genterapi."),
        ("Er det afklaret?", "Er det afklaret?"),
        ("åbent", "Åbent."),
        (" ", ""),
    ],
)
def test_a_part_becomes_a_sentence(part: str, whole: str) -> None:
    assert sentence(part) == whole
