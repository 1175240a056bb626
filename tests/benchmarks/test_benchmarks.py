"""Every benchmark runs and writes its table. How long anything takes is nobody's test."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date

import pytest

from benchmarks.__main__ import NAMES, main
from benchmarks.measuring import TINY, complete_profiles, half_profiles, ratio, taking_turns
from benchmarks.pdf import bare_text
from benchmarks.readings import Tell, Terms, Values, reading, terms_of
from engine.conditions.release import ConditionId
from tests.reference import conclusions, fired
from tests.smallcontents import random_release

AS_OF = date(2026, 11, 24)
ROWS: Mapping[str, int] = {
    "engines": 8,
    "evaluation": 6,
    "sweeping": 12,
    "loading": 3,
    "memory": 2,
    "command": 5,
    "pdf": 4,
    "exactness": 4,
    "vectorised": 1,
}
"""Benchmark -> how many rows its table has."""


@pytest.mark.parametrize("name", NAMES)
def test_a_benchmark_writes_its_table(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    if name in ("engines", "sweeping"):
        for other in ("zen", "clips"):
            pytest.importorskip(other, reason="the extra `benchmarks` is not installed")
    assert main([name], TINY) == 0
    lines = [line for line in capsys.readouterr().out.splitlines() if line.startswith("|")]
    head, line, *rows = (row.strip("|").split("|") for row in lines)
    assert len(rows) == ROWS[name]
    assert {len(row) for row in (head, line, *rows)} == {len(head)}
    numbers = [
        float(cell.replace(",", "")) for row in rows for cell in row if re.fullmatch(r" [\d.,e+]+ ", cell)
    ]
    assert len(numbers) >= len(rows)


def test_a_benchmark_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["engins"], TINY) == 2
    assert "engins; there are engines" in capsys.readouterr().err


class PlainReader:
    """Holds every term against all that was told."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms.terms

    @contextmanager
    def session(self) -> Iterator[Tell]:
        told: Values = {}
        held: set[int] = set()

        def tell(_: int, values: Values) -> list[int]:
            told.update(values)
            new = [
                number
                for number, term in enumerate(self._terms)
                if number not in held and all(told.get(atom.fact) in atom.values for atom in term)
            ]
            held.update(new)
            return new

        yield tell


@pytest.mark.parametrize("seed", range(5))
def test_a_reading_layer_by_layer_is_what_is_written(seed: int) -> None:
    """Else all engines might agree on what is wrong."""
    release = random_release(seed)
    terms = terms_of(release)
    for answers in complete_profiles(release, 20, seed):
        found = reading(terms, PlainReader(terms), answers, AS_OF)
        rules = {
            rule.id
            for rule in release.content.rules.values()
            if rule.in_force.holds_on(AS_OF)
            and not found.isdisjoint(terms.used[ConditionId("rule", rule.id)])
        }
        assert rules == fired(release, conclusions(release, answers, AS_OF), AS_OF)


def test_half_a_profile_leaves_things_open() -> None:
    release = random_release(1)
    profiles = half_profiles(release, 20)
    assert 0 < sum(map(len, profiles)) < 20 * len(release.content.questions)
    assert any(answer == "unknown" for profile in profiles for answer in profile.values())


def test_contenders_take_turns() -> None:
    ran: list[str] = []
    clock = iter(range(100))
    times = taking_turns({"a": lambda: ran.append("a"), "b": lambda: ran.append("b")}, 3, lambda: next(clock))
    assert ran == ["a", "b", "b", "a", "a", "b"]
    assert times == {"a": [1, 1, 1], "b": [1, 1, 1]}


def test_a_ratio_is_taken_round_by_round() -> None:
    assert ratio([1, 20, 3], [2, 10, 6]) == 0.5


def test_bare_text_keeps_every_word() -> None:
    html = '<style>p {}</style><p class="a" id="b">Ord <svg><path d="M"/></svg><b style="x">her</b></p>'
    assert bare_text(html) == '<p id="b">Ord <b>her</b></p>'
