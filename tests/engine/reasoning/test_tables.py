"""Decision tables row by row: who counts, and when a value is certain."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

import pytest

from engine.content.facts import Finding, Row
from engine.reasoning.conclusion import Certainty, TableOutcome
from engine.reasoning.tables import outcome

C: Certainty = "certain"
P: Certainty = "possible"


def finding(policy: Literal["agree", "first"], *to: str, otherwise: str | None = None) -> Finding:
    """A finding whose rows give these values."""
    text: dict[str, Any] = {"da": "a", "en": "b"}
    row = {"because": text, "claims": ["c"]}
    rows = [Row.model_validate({"to": value, "when": {"q": "a"}, **row}) for value in to]
    if otherwise is not None:
        rows.append(Row.model_validate({"to": otherwise, "otherwise": True, **row}))
    values = list(dict.fromkeys([*to, *([otherwise] if otherwise else [])]))
    return Finding.model_validate(
        {"id": "f", "title": text, "says": text, "values": values, "policy": policy, "table": rows}
    )


def come_to(table: Finding, *how: Certainty | None, cover: bool = False) -> TableOutcome:
    """The outcome where the rows with a `when` hold as said, in order."""
    held: Mapping[int, Certainty | None] = dict(enumerate(how))
    return outcome(table, range(len(table.table)), held.__getitem__, lambda _: cover)


def test_one_row_that_holds_gives_the_value() -> None:
    table = come_to(finding("agree", "a", "b"), C, None)
    assert (table.value, table.values, table.certain, table.sure) == ("a", ("a",), (0,), True)


def test_all_reasons_of_an_agreeing_value_count() -> None:
    assert come_to(finding("agree", "a", "a", "b"), C, C, None).certain == (0, 1)


def test_a_value_is_certain_when_all_rows_still_possible_give_it() -> None:
    assert come_to(finding("agree", "a", "a", "b"), P, P, None, cover=True).value == "a"
    assert come_to(finding("agree", "a", "b"), P, P, cover=True).value is None


def test_it_is_not_certain_where_perhaps_no_row_holds() -> None:
    table = come_to(finding("agree", "a", "b"), P, None, cover=False)
    assert (table.value, table.values, table.sure) == (None, ("a",), False)


def test_no_row_is_undetermined() -> None:
    table = come_to(finding("first", "a", "b"), None, None)
    assert (table.value, table.values, table.sure) == (None, (), False)


@pytest.mark.parametrize(
    ("how", "certain", "possible", "value"),
    [
        ((C, C), (0,), (0,), "a"),
        ((P, C), (), (0, 1), None),
        ((None, C), (1,), (1,), "b"),
        ((P, P), (), (0, 1, 2), None),
        ((None, None), (2,), (2,), "c"),
    ],
)
def test_first_an_earlier_row_wins_once_it_is_certain(
    how: tuple[Certainty | None, ...], certain: tuple[int, ...], possible: tuple[int, ...], value: str | None
) -> None:
    table = come_to(finding("first", "a", "b", otherwise="c"), *how)
    assert (table.certain, table.possible, table.value) == (certain, possible, value)


@pytest.mark.parametrize(
    ("how", "otherwise"), [((C, None), "out"), ((P, None), "possible"), ((None, None), "certain")]
)
def test_otherwise_is_possible_unless_another_row_is_certain(
    how: tuple[Certainty | None, ...], otherwise: str
) -> None:
    table = come_to(finding("agree", "a", "b", otherwise="c"), *how)
    assert (2 in table.possible) == (otherwise != "out")
    assert (2 in table.certain) == (otherwise == "certain")


def test_rows_out_of_force_are_as_if_not_there() -> None:
    table = finding("agree", "a", "b", otherwise="c")
    held: Mapping[int, Certainty | None] = {0: C, 1: C}
    assert outcome(table, [2], held.__getitem__, lambda _: False).value == "c"
