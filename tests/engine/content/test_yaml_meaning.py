"""YAML 1.2: `no` is a text, and so is a date; both parsers agree."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.content.positions import ListSpot, MapSpot, Spot
from engine.content.yamlnodes import PARSER, PureParser, parse, plain_value
from tests.contents import SMALL


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"), ("yes", "yes"), ("on", "on"), ("off", "off"), ("y", "y"), ("No", "No"),
        ("2011-01-01", "2011-01-01"), ("12:30", "12:30"), ("1_000", "1_000"), ("0.1.0", "0.1.0"), ("<", "<"),
        ("true", True), ("False", False), ("tRue", "tRue"), ("", None), ("~", None), ("Null", None),
        ("1", 1), ("-3", -3), ("010", 10), ("0o10", 8), ("0x1F", 31), ("0b1", "0b1"),
        ("1.5", 1.5), (".5", 0.5), ("1e3", 1000.0), ("-.inf", float("-inf")), (".INF", float("inf")),
        ("n/a", "n/a"), ("-", "-"), (".", "."), ("+", "+"), ("e5", "e5"),
    ],
)  # fmt: skip
def test_the_meaning_of_unquoted_words(text: str, value: Any) -> None:
    assert plain_value(text) == value
    assert type(plain_value(text)) is type(value)


def faults_of(text: str, parser: Any = PARSER) -> tuple[Any, list[tuple[str, int, int]]]:
    """The value and the faults of a text."""
    told: list[tuple[str, int, int]] = []
    document = parse(text, lambda line, column, code, **_: told.append((code, line, column)), parser)
    return document.value, told


def test_aliases_that_would_explode_are_not_expanded() -> None:
    levels = [f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]" for level in range(1, 30)]
    _, told = faults_of("a0: &a0 [x]\n" + "\n".join(levels))
    assert {code for code, _, _ in told} == {"F114"}


@pytest.mark.parametrize("nest", ["[", "- ", "{a: ", "? "])
def test_deep_nesting_is_refused(nest: str) -> None:
    _, told = faults_of(nest * 1_000_000)
    assert [code for code, _, _ in told] == ["F113"]


def starts(spot: Spot | None) -> Any:
    """Every line and column of a tree of spots."""
    if isinstance(spot, MapSpot):
        keys = {key: (mark.line, mark.column) for key, mark in spot.keys.items()}
        return keys, {key: starts(inner) for key, inner in spot.values.items()}
    if isinstance(spot, ListSpot):
        return [starts(inner) for inner in spot.items]
    return spot and (spot.line, spot.column)


@pytest.mark.parametrize("name", sorted(SMALL))
def test_both_parsers_agree(name: str) -> None:
    fast = parse(SMALL[name], lambda *_, **__: None)
    pure = parse(SMALL[name], lambda *_, **__: None, PureParser)
    assert fast.value == pure.value
    assert starts(fast.spot) == starts(pure.spot)


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("ab:-{}[],'\"\n #&*!|>?%@`0~.\t\\é"), max_size=30))
def test_no_text_makes_either_parser_raise(text: str) -> None:
    for parser in (PARSER, PureParser):
        faults_of(text, parser)
