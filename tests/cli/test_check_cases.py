"""`check` on cases: what they exercise, which are missing, and whether changes are noticed."""

from __future__ import annotations

import json
import re

import yaml

from tests.cli.command import Command, lines
from tests.contents import SMALL

DAY = ("--as-of", "2026-11-24", "--lang", "en")
RULES = "rules/rules/rules.yaml"


def test_the_report_counts_what_the_cases_exercise(command: Command) -> None:
    result = command("check", command.content, *DAY)
    assert lines(result) == []
    assert "Cases: 1, of which 0 fail.\n" in result.stdout
    assert (
        "They exercise 2 of 3 questions, 2 of 6 answers, 1 of 6 rows, 1 of 2 rules, 0 of 1 exits, "
        "1 of 4 steps.\n"
    ) in result.stdout
    assert "K204: no case uses the rule 'donor.test'" in result.stdout


def test_json_tells_what_is_left(command: Command) -> None:
    told = json.loads(command("check", command.content, *DAY, "--format", "json").stdout)["cases"]
    assert (told["run"], told["failing"]) == (1, [])
    assert told["exercised"]["rule"] == {"covered": 1, "of": 2}
    assert {"what": "rule", "item": "donor.test", "part": ""} in told["left"]


def test_nothing_of_cases_when_quick(command: Command) -> None:
    result = command("check", command.content, *DAY, "--quick", "--format", "json")
    assert json.loads(result.stdout)["cases"] is None
    assert "They exercise" not in command("check", command.content, *DAY, "--quick").stdout


def test_suggested_cases_are_yaml_to_be_completed(command: Command) -> None:
    result = command("check", command.content, *DAY, "--suggest-case")
    assert (result.exit_code, lines(result)) == (1, [])
    cases = yaml.safe_load(result.stdout)
    assert all(case["expect"] == {} and case["claims"] == ["c.law"] for case in cases)
    assert any("# rules/donor.test" in line for line in result.stdout.splitlines())


def test_nothing_to_suggest(command: Command) -> None:
    cases = """\
- id: {id}
  title: {{da: Alt, en: All}}
  basis: From the law.
  as_of: 2026-11-24
  answers: {answers}
  expect: {{exits: {exits}}}
"""
    all_of_it = (
        '{goal.routes: [trial, use], cells.present: "yes", cells.donor: own}',
        '{goal.routes: [trial], cells.present: "yes", cells.donor: other}',
        '{goal.routes: [use], cells.present: "no"}',
        '{goal.routes: [use], cells.present: "yes", cells.donor: unknown}',
    )
    exits = ("[]", "[]", "[exit.no-cells]", "[]")
    written = [
        cases.format(id=f"case-{n}", answers=a, exits=e)
        for n, (a, e) in enumerate(zip(all_of_it, exits, strict=True))
    ]
    changed = {
        "rules/cases/cases.yaml": "".join(written),
        RULES: SMALL[RULES].replace("[ask]", "[ask, finish]"),
    }
    result = command("check", command.other_content(changed), *DAY, "--suggest-case")
    assert (result.exit_code, result.stdout) == (0, "The cases exercise everything.\n")


def test_changes_nobody_notices(command: Command) -> None:
    result = command("check", command.content, *DAY, "--quick", "--mutate")
    assert lines(result) == []
    told = result.stdout[result.stdout.index("Changes of the content") :].splitlines()
    assert re.fullmatch(r"Changes of the content: \d+ tried, all there are\.", told[0])
    score = re.compile(r"(.+): (\d+) of (\d+) noticed \((\d+)%, rounded down\); (\d+) show in no plan\.")
    groups = {found[1]: found for line in told if (found := score.fullmatch(line))}
    assert list(groups) == [
        "Findings and routes",
        "Rules with the force of law",
        "Other rules, exits and questions",
        "In all",
    ]
    survivors = [line for line in told if ": notice: M101: " in line]
    assert len(survivors) == int(groups["In all"][3]) - int(groups["In all"][2])


def test_a_sample_of_the_changes(command: Command) -> None:
    result = command("check", command.content, *DAY, "--quick", "--mutate", "--most", "5", "--format", "json")
    told = json.loads(result.stdout)["mutation"]
    assert told["tried"] == len(told["outcomes"]) == 5 < told["possible"]
    assert {one["fate"] for one in told["outcomes"]} <= {"case", "proof", "equal", "survived"}
    text = command("check", command.content, *DAY, "--quick", "--mutate", "--most", "5").stdout
    assert f"Changes of the content: 5 of {told['possible']} tried, a fixed sample (--most).\n" in text


def test_no_number_to_try(command: Command) -> None:
    result = command("check", command.content, *DAY, "--mutate", "--most", "0")
    assert result.exit_code == 2
    assert len(lines(result)) == 1
