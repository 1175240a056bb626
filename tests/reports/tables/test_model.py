"""What several tables say in the same words."""

from __future__ import annotations

import pytest

from engine.planning.model import Citation
from reports.tables.model import basis_cells, check_state
from reports.written.view import View
from tests.planparts import cite
from tests.plans import short_plan

SEEN, UNSEEN = cite("gene-act", "§ 9"), cite("gene-act", "§ 10", seen=False)


@pytest.mark.parametrize(
    ("claims", "said"),
    [
        ([SEEN, SEEN], "copies of all of it seen, oldest 2026-11-22"),
        ([SEEN, UNSEEN], "not all of it checked"),
        ([UNSEEN], "not checked"),
        ([], "no basis named"),
    ],
    ids=["all", "some", "none", "no claims"],
)
def test_a_row_says_whether_copies_were_seen_of_what_it_stands_on(claims: list[Citation], said: str) -> None:
    assert check_state(View(short_plan("en")), claims) == said


def test_a_basis_is_two_cells_each_address_once() -> None:
    lines = ["[1] Act § 1\nhttps://x.org", "[2] Act § 2\nhttps://x.org", "[3] Memory"]
    assert basis_cells(lines) == ("[1] Act § 1\n[2] Act § 2\n[3] Memory", "https://x.org")
