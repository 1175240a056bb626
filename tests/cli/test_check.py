"""`check`: what is to be mended in a content, by how bad it is; the exit status says whether anything is."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from cli.checked import part_word
from tests.cli.command import Command, lines
from tests.contents import SMALL, write

CLAIMS = "checklists/claims/claims.yaml"
STEPS = "checklists/steps/steps.yaml"
RULES = "rules/rules/rules.yaml"
ACCEPTANCES = "rules/acceptances/acceptances.yaml"
DAY = ("--as-of", "2026-11-24")
HELD = 'says: "60 to 90 days and 30 more; a report within 7 days and every year; kept 25 years."'
CLEAN = {
    CLAIMS: SMALL[CLAIMS].replace("says: The law says so.", HELD),
    RULES: SMALL[RULES].replace("select: [ask]", "select: [ask, finish]"),
    ACCEPTANCES: "[]\n",
}
"""The changes after which lint finds no error and no warning in the small content."""


def quick(command: Command, folder: Path, *more: str, lang: str = "en") -> str:
    result = command("check", folder, *DAY, "--quick", "--lang", lang, *more)
    assert lines(result) == []
    return result.stdout


def test_a_clean_content(command: Command) -> None:
    result = command("check", command.other_content(CLEAN), *DAY, "--quick", "--lang", "en")
    assert (result.exit_code, lines(result)) == (0, [])
    assert "Errors:" not in result.stdout
    assert "Warnings:" not in result.stdout
    assert result.stdout.endswith("No errors or warnings left.\n")


def test_what_is_found_stands_by_severity_each_in_one_line(command: Command) -> None:
    result = command("check", command.content, *DAY, "--quick", "--lang", "en")
    assert (result.exit_code, lines(result)) == (1, [])
    told = result.stdout
    headings = re.findall(r"^(Errors|Warnings|Notices): (\d+)$", told, re.MULTILINE)
    assert [heading for heading, _ in headings] == ["Errors", "Warnings", "Notices"]
    found = re.findall(r"^\S+:\d+:\d+: (error|warning|notice): [A-Z]\d{3}: .+$", told, re.MULTILINE)
    assert len(found) == sum(int(count) for _, count in headings)
    assert found == sorted(found, key=["error", "warning", "notice"].index)
    line = SMALL[STEPS].splitlines().index("- id: finish") + 1
    assert f"{command.content}/{STEPS}:{line}:3: warning: L113: no rule selects the step 'finish'\n" in told
    assert "    Let a rule select it, or take it out." in told


def test_how_to_mend_it_is_said_once_for_all_of_a_code(command: Command) -> None:
    told = quick(command, command.content)
    assert told.count(": L106: ") == 6
    assert told.count("    Cite the claim that holds the number; where it is a sum") == 1


def test_in_danish(command: Command) -> None:
    told = quick(command, command.content, lang="da")
    assert ": advarsel: L113: ingen regel vælger skridtet 'finish'" in told
    assert "    Lad en regel vælge det, eller fjern det." in told
    assert told.endswith("Der er fejl eller advarsler at se på.\n")


def test_what_somebody_let_stand_is_told_apart_and_does_not_count(command: Command) -> None:
    accepted = CLEAN | {
        RULES: SMALL[RULES],
        ACCEPTANCES: "- {id: later, code: L113, kind: steps, item: finish, by: secretariat, on: 2026-11-02,\n"
        "   reason: {da: Den kommer., en: It comes later.}}\n",
    }
    result = command("check", command.other_content(accepted), *DAY, "--quick", "--lang", "en")
    assert result.exit_code == 0
    assert "Warnings:" not in result.stdout
    _, apart = result.stdout.split("Looked at and let stand: 1\n")
    assert "L113: no rule selects the step 'finish'" in apart
    assert "    secretariat, 2026-11-02: It comes later." in apart


def test_an_acceptance_that_meets_nothing(command: Command) -> None:
    assert ": error: L102: the acceptance 'one-source' meets nothing" in quick(command, command.content)


def test_what_was_not_looked_for_is_not_missed(command: Command) -> None:
    of_a_proof = SMALL[ACCEPTANCES].replace("code: L101", "code: P102")
    told = quick(command, command.other_content(CLEAN | {ACCEPTANCES: of_a_proof}))
    assert "L102" not in told


def test_with_proofs(command: Command) -> None:
    result = command("check", command.other_content(CLEAN), *DAY, "--lang", "en")
    assert lines(result) == []
    assert re.search(
        r"^Proofs over all answers: \d+ hold, \d+ do not, 0 undecided\.$", result.stdout, re.MULTILINE
    )
    assert "Quick check" not in result.stdout


def test_json_for_other_programs(command: Command) -> None:
    told = json.loads(quick(command, command.content, "--format", "json"))
    wanted = {"ruleset", "as_of", "language", "quick", "clean", "counts", "observations", "proofs"}
    assert told.keys() >= wanted
    assert (told["clean"], told["quick"], told["proofs"]) == (False, True, None)
    severities = [one["severity"] for one in told["observations"] if one["accepted"] is None]
    assert told["counts"] == {
        **{severity: severities.count(severity) for severity in ("error", "warning", "notice")},
        "accepted": len(told["observations"]) - len(severities),
    }
    [step] = [one for one in told["observations"] if one["code"] == "L113"]
    assert (step["kind"], step["item"], step["severity"]) == ("steps", "finish", "warning")
    assert SMALL[STEPS].splitlines()[step["line"] - 1][step["column"] - 1 :] == "id: finish"
    assert step["file"].endswith(STEPS)


def test_json_names_the_answers_by_which_a_proof_fails(command: Command) -> None:
    gap = SMALL["rules/findings/findings.yaml"].replace(", to: 2030-01-01", ", to: 2027-01-01")
    content = command.other_content({"rules/findings/findings.yaml": gap})
    told = json.loads(command("check", content, *DAY, "--format", "json").stdout)
    failed = [one for one in told["proofs"]["not_proved"] if one["item"] == "product.own"]
    assert told["proofs"]["refuted"] >= len(failed) >= 1
    assert failed[0]["since"] == "2027-01-01"
    assert failed[0]["answers"] in ({"cells.donor": "other"}, {"cells.present": "no"})


def test_the_same_content_is_told_in_the_same_bytes(command: Command) -> None:
    assert quick(command, command.content, "--format", "json") == quick(
        command, command.content, "--format", "json"
    )


def test_a_content_that_cannot_be_read(command: Command, tmp_path: Path) -> None:
    broken = write(tmp_path / "broken", {**SMALL, RULES: SMALL[RULES].replace("force: law", "force: laws")})
    result = command("check", broken, "--lang", "en")
    assert result.exit_code == 2
    assert [": S213: " in line for line in lines(result)] == [True]
    assert result.stdout == ""


def test_the_shipped_content_is_the_default(command: Command) -> None:
    told = json.loads(command("check", *DAY, "--quick", "--format", "json").stdout)
    assert told["ruleset"]["id"] == "atmp-dk"


@pytest.mark.parametrize("part", ["reach", "options", "tables", "plans", "invariants"])
def test_each_part_has_a_word_while_one_waits(part: str) -> None:
    assert part_word(part, "da") != part_word(part, "en")
    assert part_word("a part nobody named", "da") == ""
