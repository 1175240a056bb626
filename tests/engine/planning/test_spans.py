from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.planning.spans import add, calendar_days

HOLIDAYS = {
    *(date(2025, 4, day) for day in (17, 18, 21)),  # around Easter
    date(2025, 5, 29),
    date(2025, 6, 5),
    date(2025, 6, 9),
    *(date(2025, 12, day) for day in (24, 25, 26, 31)),
    date(2026, 1, 1),
}
"""A year's public holidays where as many as possible fall on working days."""


@pytest.mark.parametrize(
    ("number", "unit", "span"),
    [
        (60, "days", (60, 60)),
        (18, "weeks", (126, 126)),
        (1, "months", (28, 31)),
        (3, "months", (89, 92)),
        (6, "months", (181, 184)),
        (18, "months", (546, 550)),
        (12, "months", (365, 366)),
        (2, "years", (730, 732)),
        (0, "working_days", (0, 0)),
        (1, "working_days", (1, 6)),
        (5, "working_days", (5, 14)),
        (6, "working_days", (8, 17)),
        (30, "working_days", (40, 52)),
    ],
)
def test_a_length_is_a_range_of_calendar_days(number: int, unit: str, span: tuple[int, int]) -> None:
    assert calendar_days(number, unit) == span  # type: ignore[arg-type]  # plain words in the table


def test_a_length_is_not_negative() -> None:
    with pytest.raises(ValueError, match="not negative"):
        calendar_days(-1, "days")


@given(st.dates(date(2025, 1, 1), date(2025, 12, 31)), st.integers(1, 60))
def test_working_days_counted_one_by_one_lie_in_the_range(event: date, number: int) -> None:
    """From the day after the event; weekends and public holidays do not count."""
    day, left = event, number
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < 5 and day not in HOLIDAYS
    fewest, most = calendar_days(number, "working_days")
    assert fewest <= (day - event).days <= most


@given(st.dates(date(2023, 1, 1), date(2027, 12, 28)), st.integers(1, 30))
def test_months_counted_in_a_calendar_lie_in_the_range(start: date, number: int) -> None:
    start = start.replace(day=min(start.day, 28))
    years, month = divmod(start.month - 1 + number, 12)
    end = start.replace(year=start.year + years, month=month + 1)
    fewest, most = calendar_days(number, "months")
    assert fewest <= (end - start).days <= most


def test_what_has_no_end_stays_without_one() -> None:
    assert add((10, 20), (5, None)) == (15, None)
    assert add((10, None), (5, 6)) == (15, None)
    assert add((10, 20), (5, 6)) == (15, 26)
