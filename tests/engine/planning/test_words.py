import re
from datetime import date

import pytest

from engine.planning.words import (
    UNITS,
    WORDS,
    day_words,
    days_words,
    every_words,
    listed,
    range_words,
    span,
    word,
)


@pytest.mark.parametrize("key", WORDS)
def test_both_languages_take_the_same_details(key: str) -> None:
    danish, english = WORDS[key]
    assert danish
    assert english
    assert re.findall(r"{(\w+)}", danish) == re.findall(r"{(\w+)}", english)


@pytest.mark.parametrize("wrong", ["compliant", "approved", "godkendt", "done", "færdig"])
def test_no_word_sounds_like_a_permission(wrong: str) -> None:
    assert not [key for key, texts in WORDS.items() if any(wrong in text.lower() for text in texts)]


def test_the_words_of_a_route() -> None:
    assert word("status-open", "da") == "kan overvejes"
    assert word("status-closed", "da") == "ikke farbar med disse svar"
    assert word("status-conditional-on", "da", steps="X") == "afhænger af X"
    assert word("status-open", "en") == "can be considered"
    assert word("status-closed", "en") == "not with these answers"
    assert word("status-conditional-on", "en", steps="X") == "depends on X"


def test_ranges() -> None:
    assert range_words(60, 106, "days", "da") == "60–106 dage"
    assert range_words(60, 106, "days", "en") == "60–106 days"
    assert range_words(3, 3, "months", "da") == "3 måneder"
    assert range_words(1, 1, "months", "en") == "1 month"
    assert range_words(None, 30, "working_days", "da") == "højst 30 arbejdsdage"
    assert range_words(90, None, "days", "en") == "at least 90 days"
    assert days_words((0, None), "da") == "mindst 0 dage"
    assert days_words((1095, 5475), "da") == "1.095–5.475 dage"
    assert days_words((1095, 5475), "en") == "1,095–5,475 days"


def test_rhythms() -> None:
    assert every_words(1, "years", "da") == "hvert år"
    assert every_words(2, "years", "da") == "hvert 2. år"
    assert every_words(6, "months", "da") == "hver 6. måned"
    assert every_words(1, "weeks", "en") == "every week"
    assert every_words(2, "weeks", "en") == "every 2 weeks"


@pytest.mark.parametrize("unit", UNITS)
def test_one_and_many(unit: str) -> None:
    assert span(1, unit, "en").removeprefix("1 ") + "s" == span(2, unit, "en").removeprefix("2 ")
    assert span(1, unit, "da").startswith("1 ")


def test_lists_and_dates() -> None:
    assert listed(["a", "b", "c"], "and", "da") == "a, b og c"
    assert listed(["a", "b"], "or", "en") == "a or b"
    assert listed([], "or", "en") == ""
    assert day_words(date(2027, 8, 7), "da") == "7. august 2027"
    assert day_words(date(2027, 5, 7), "en") == "7 May 2027"
