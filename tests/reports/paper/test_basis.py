"""The basis as the paper prints it: each source once, each state once."""

from __future__ import annotations

from reports.citations import source_lines
from reports.paper.basis import basis_of, lines_of, signs
from tests.planparts import cite
from tests.plans import long_plan

PLAN = long_plan("da")


def test_provisions_of_one_source_stand_together_with_their_numbers() -> None:
    basis = basis_of(PLAN)
    basis.refer([cite("gene-act", "§ 9"), cite("cell-act", "§ 2"), cite("gene-act", "§ 12", seen=False)])
    gene_act, cell_act = source_lines(basis)
    assert (gene_act.name, gene_act.url) == ("Genloven", PLAN.sources["gene-act"].url)
    assert gene_act.cited == "[1]\u00a0§ 9 (kopi set 2026-11-22); [3]\u00a0§ 12 (ikke efterset)"
    assert cell_act.cited == "[2]\u00a0§ 2 (kopi set 2026-11-22)"


def test_one_state_is_said_once() -> None:
    (line,) = lines_of(PLAN, [cite("gene-act", "§ 9"), cite("gene-act", "§ 9 a")])
    assert line.cited == "§ 9; § 9 a (kopi set 2026-11-22)"


def test_a_source_as_a_whole_has_only_its_state() -> None:
    (line,) = lines_of(PLAN, [cite("experience", None, seen=False)])
    assert (line.name, line.url, line.cited) == ("Erfaring", None, "(ikke efterset)")
    basis = basis_of(PLAN)
    basis.refer([cite("experience", None, seen=False)])
    assert source_lines(basis)[0].cited == "[1] (ikke efterset)"


def test_numbers_stay_on_one_line() -> None:
    assert signs([1, 2]) == "1,\u00a02"
    assert signs([]) == ""
