"""Days, dates and sentences on paper."""

from __future__ import annotations

from datetime import date

import pytest

from reports.paper.formats import day_point, day_span, either, listed, long_date, number, sentence


def test_a_date_is_written_out() -> None:
    assert long_date(date(2027, 8, 7), "da") == "7. august 2027"
    assert long_date(date(2027, 8, 7), "en") == "7 August 2027"


@pytest.mark.parametrize(
    ("days", "danish", "english"),
    [
        ((60, 106), "60–106 dage", "60–106 days"),
        ((60, 60), "60 dage", "60 days"),
        ((1, 1), "1 dag", "1 day"),
        ((0, 0), "0 dage", "0 days"),
        ((210, None), "210 dage eller mere", "210 days or more"),
        ((1095, 5475), "1.095–5.475 dage", "1,095–5,475 days"),
    ],
)
def test_a_length_is_a_range(days: tuple[int, int | None], danish: str, english: str) -> None:
    assert (day_span(days, "da"), day_span(days, "en")) == (danish, english)


def test_a_moment_is_a_day_counted_from_the_first_step() -> None:
    assert day_point((0, 0), "da") == "dag 0"
    assert day_point((10, 60), "da") == "dag 10–60"
    assert day_point((150, None), "en") == "day 150 or later"


def test_whole_numbers_take_the_sign_of_the_language() -> None:
    assert number(1234567, "da") == "1.234.567"
    assert number(1234567, "en") == "1,234,567"


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


def test_parts_are_joined_as_one_says_them() -> None:
    assert listed(["a", "b", "c"], "da") == "a, b og c"
    assert either(["a", "b", "c"], "en") == "a, b or c"
    assert listed([], "da") == either([], "da") == ""
    assert listed(["a"], "en") == either(["a"], "en") == "a"
