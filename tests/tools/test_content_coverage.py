"""What became of the facts of a dossier: all of them are accounted for, or the tool says which are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.contents import SMALL, edited, write
from tools.content_coverage import main

FACTS = """\
- id: c.law
  claim: The law says so.
- id: c.old
  claim: It used to say otherwise.
- id: c.same
  claim: The law says so, once more.
"""
BODIES = """\
- id: agency
  name_da: Styrelsen
"""
PRACTICE = """\
- id: p.wording
  claim: Never say done.
"""
ACCOUNT = """\
# What the content leaves out

- c.old: superseded by the law of today
- `c.same`: duplicate of c.law
- p.wording: for maintainers: a rule of wording
"""


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """A dossier of three facts, one body and one piece of practice."""
    folder = tmp_path / "dossier"
    folder.mkdir()
    (folder / "law.yaml").write_text(FACTS, encoding="utf-8")
    (folder / "bodies.yaml").write_text(BODIES, encoding="utf-8")
    (folder / "practice.yaml").write_text(PRACTICE, encoding="utf-8")
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that holds the small content and an account of what it leaves out."""
    return project_with(tmp_path, ACCOUNT)


def project_with(tmp_path: Path, account: str, files: dict[str, str] | None = None) -> Path:
    root = tmp_path / "project"
    write(root, files if files is not None else dict(SMALL))
    (root / "docs").mkdir(exist_ok=True)
    (root / "docs" / "content-coverage.md").write_text(account, encoding="utf-8")
    return root


def test_every_entry_is_accounted_for(
    dossier: Path, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(dossier)], project) == 0
    assert capsys.readouterr().out.splitlines() == [
        "bodies.yaml: agency: an authority",
        "law.yaml: c.law: a claim that content cites",
        "law.yaml: c.old: named in the account: superseded by the law of today",
        "law.yaml: c.same: named in the account: duplicate of c.law",
        "practice.yaml: p.wording: named in the account: for maintainers: a rule of wording",
        "Practice: 0 a claim that content cites, 0 a claim nobody cites, 0 an authority, "
        "1 named in the account, 0 left over",
        "All else: 1 a claim that content cites, 0 a claim nobody cites, 1 an authority, "
        "2 named in the account, 0 left over",
    ]


@pytest.mark.parametrize(
    ("file", "more", "line"),
    [
        ("law.yaml", "- {id: c.new, claim: News.}\n", "law.yaml: c.new: left over"),
        ("bodies.yaml", "- {id: nobody, name_da: Ingen}\n", "bodies.yaml: nobody: left over"),
        ("practice.yaml", "- {id: c.habit, claim: Do it.}\n", "practice.yaml: c.habit: left over"),
    ],
)
def test_what_is_left_over_fails(
    dossier: Path, project: Path, capsys: pytest.CaptureFixture[str], file: str, more: str, line: str
) -> None:
    with (dossier / file).open("a", encoding="utf-8") as text:
        text.write(more)
    assert main([str(dossier)], project) == 1
    assert line in capsys.readouterr().out.splitlines()


def test_an_authority_is_no_claim_of_the_same_id(
    dossier: Path, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (dossier / "law.yaml").write_text(FACTS + "- {id: agency, claim: An agency.}\n", encoding="utf-8")
    assert main([str(dossier)], project) == 1
    assert "law.yaml: agency: left over" in capsys.readouterr().out.splitlines()


def test_a_claim_that_only_a_case_cites_counts_as_cited_by_nobody(
    dossier: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    claims, cases = "checklists/claims/claims.yaml", "rules/cases/cases.yaml"
    new = SMALL[claims] + "- {id: c.new, says: News., source: act, seen: null, confidence: low}\n"
    citing = SMALL[cases].replace("claims: [c.law]", "claims: [c.law, c.new]")
    assert "c.new" in citing
    (dossier / "law.yaml").write_text(FACTS + "- {id: c.new, claim: News.}\n", encoding="utf-8")
    assert main([str(dossier)], project_with(tmp_path, ACCOUNT, {**SMALL, claims: new, cases: citing})) == 0
    assert "law.yaml: c.new: a claim nobody cites" in capsys.readouterr().out.splitlines()


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("- c.old: no time\n", "'c.old' has no accepted reason"),
        ("- c.old: background\n- c.old: background\n", "'c.old' is named twice"),
        ("- c.typo: background\n", "the dossier has no 'c.typo'"),
        ("- c.same: duplicate of c.lost\n", "'c.same' duplicates 'c.lost', which is no claim"),
    ],
)
def test_a_careless_account_is_refused_with_its_line(
    dossier: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str, fault: str
) -> None:
    assert main([str(dossier)], project_with(tmp_path, line)) == 2
    error = capsys.readouterr().err
    assert fault in error
    assert "content-coverage.md:" in error


def test_a_faulty_content_is_refused_with_its_faults(
    dossier: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    faulty = edited("checklists/claims/claims.yaml", "source: act", "source: atc")
    assert main([str(dossier)], project_with(tmp_path, ACCOUNT, faulty)) == 2
    assert "atc" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["one", "two"], ["/nowhere"]])
def test_a_call_without_a_dossier_is_refused(project: Path, arguments: list[str]) -> None:
    assert main(arguments, project) == 2


def test_an_unreadable_file_is_refused(
    dossier: Path, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (dossier / "broken.yaml").write_text("- {id: x", encoding="utf-8")
    assert main([str(dossier)], project) == 2
    assert "broken.yaml: cannot be read" in capsys.readouterr().err
