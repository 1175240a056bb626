"""Lengths of time in calendar days, as ranges, because months and working days are not all alike.

* A week is 7 days.
* n months are the fewest to the most days that n months in a row can have: 1 month 28–31, 3 months
  89–92. Twelve months are a year: 365–366 days.
* n working days are counted from the day after an event. At the fewest the event falls on the day
  before a working week begins and no holiday comes in: a weekend for every five days begun after the
  first five. At the most it falls on a Friday and as many public holidays as there can be come on top:
  never more than three directly after an event (around Easter or Christmas), five within four weeks,
  and one more for every four weeks after that; working days and holidays together then meet a weekend
  for every five of them begun.
"""

from __future__ import annotations

from itertools import cycle, islice
from typing import Final

from engine.content.base import Unit
from engine.planning.model import Days

Span = tuple[int, int]
"""The fewest and the most calendar days."""
_WEEK: Final = 7
_WORKING_WEEK: Final = 5
_FOUR_WORKING_WEEKS: Final = 20
_MONTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LEAP_MONTHS: Final = (31, 29, *_MONTHS[2:])


def calendar_days(number: int, unit: Unit) -> Span:
    """A length of time as the fewest and the most calendar days it can be. Raises ValueError if negative."""
    if number < 0:
        raise ValueError("a length of time is not negative")
    if unit == "days":
        return number, number
    if unit == "weeks":
        return _WEEK * number, _WEEK * number
    if unit == "working_days":
        return _working_days(number)
    return _months(number * len(_MONTHS) if unit == "years" else number)


def add(first: Days, second: Days) -> Days:
    """One length after another; without an upper end if one of them has none."""
    highest = None if first[1] is None or second[1] is None else first[1] + second[1]
    return first[0] + second[0], highest


def _working_days(number: int) -> Span:
    if number == 0:
        return 0, 0
    holidays = min(2 + number, 5 + (number - 1) // _FOUR_WORKING_WEEKS)
    weekdays = number + holidays
    fewest = number + 2 * ((number - 1) // _WORKING_WEEK)
    return fewest, weekdays + 2 * -(-weekdays // _WORKING_WEEK)


def _months(number: int) -> Span:
    years, rest = divmod(number, len(_MONTHS))
    starts = range(len(_MONTHS))
    fewest = min(sum(islice(cycle(_MONTHS), start, start + rest)) for start in starts)
    most = max(sum(islice(cycle(_LEAP_MONTHS), start, start + rest)) for start in starts)
    return 365 * years + fewest, 366 * years + most
