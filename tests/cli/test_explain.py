"""`explain`: why or why not, down to answers and provisions."""

from __future__ import annotations

import pytest

from tests.cli.command import Command, lines

OWN = 'goal.routes: [use]\ncells.present: "yes"\ncells.donor: own\n'
OTHER = 'goal.routes: [trial]\ncells.present: "yes"\ncells.donor: other\n'
NOT_KNOWN = 'goal.routes: [trial]\ncells.present: "yes"\ncells.donor: unknown\n'


def explained(command: Command, answers: str, target: str, lang: str = "en") -> str:
    result = command.on_content("explain", command.answers(answers), target, lang=lang)
    assert (result.exit_code, lines(result)) == (0, [])
    return result.stdout


def part(text: str, title: str) -> str:
    """What stands under a heading."""
    _, found, rest = text.partition(f"\n{title.upper()}\n{'=' * len(title)}\n")
    assert found, text
    return rest.partition("\n\n\n")[0].partition("\n===")[0]


def test_a_step_that_is_there(command: Command) -> None:
    text = explained(command, OTHER, "apply")
    assert "The step is in the plan." in text
    assert "- The law says so. (Law; rests on 2, 3 and 5)" in part(text, "Why")
    assert "- the Act § 1 (not checked) https://example.org/act" in part(text, "Why")
    rests_on = part(text, "What it rests on")
    assert "3. Who is the donor? somebody else. [cells.donor]" in rests_on
    assert "4. The cells are not the patient's own. [product.own]" in rests_on
    assert "The donor is somebody else. (the Act § 1)" in rests_on
    assert "WHY NOT" not in text


def test_a_step_that_is_not_there(command: Command) -> None:
    text = explained(command, OWN, "apply")
    assert "The step is not in the plan." in text
    why_not = part(text, "Why not")
    assert "the donor is somebody else; here it is so: the donor is the patient" in why_not
    assert "You have not chosen to have the route “Trial” planned. (rests on 1)" in why_not
    assert "1. Which routes? Use. [goal.routes]" in part(text, "What it rests on")


def test_a_step_that_may_be_there_says_what_is_still_missing(command: Command) -> None:
    text = explained(command, NOT_KNOWN, "apply")
    missing = part(text, "What is to be settled first")
    assert "May still come to this: The law says so. (Law)" in missing
    assert "the donor is somebody else. (rests on 3)" in missing
    assert "- Who is the donor? [cells.donor]" in part(text, "Answers that may settle it")
    assert "\nWHY\n" not in text


def test_a_route(command: Command) -> None:
    text = explained(command, OTHER, "route.trial")
    assert "Trial: depends on “Test the donor”." in text
    assert "A test first." in part(text, "Why")
    assert "(can be considered)" in part(text, "What another outcome would take")
    assert "- Who decides?" in part(text, "Open questions")


def test_a_route_that_is_not_settled_tells_each_outcome_once(command: Command) -> None:
    text = explained(command, NOT_KNOWN, "route.trial")
    assert text.count("A test first.") == 1
    assert "May still come to this: A test first. (depends on conditions)" in part(
        text, "What each outcome would take"
    )


def test_a_finding(command: Command) -> None:
    text = explained(command, OTHER, "product.class")
    assert "The class is cell therapy." in text
    assert "- Otherwise. (gene therapy)" in part(text, "What another outcome would take")


@pytest.mark.parametrize("target", ["apply", "test-donor", "ask", "finish", "product.own", "product.class"])
@pytest.mark.parametrize("answers", ["", OWN, OTHER, NOT_KNOWN])
def test_everything_can_be_explained_in_danish(command: Command, answers: str, target: str) -> None:
    given = answers or 'stifinder: {ruleset: small, version: "0.2"}\n'
    text = explained(command, given, target, lang="da")
    assert "regler pr. " in text
    assert max(len(line) for line in text.splitlines() if "https://" not in line) <= 100


def test_the_day_and_the_rule_set_are_named(command: Command) -> None:
    result = command.on_content("explain", command.answers(OTHER), "apply", "--as-of", "2010-01-01")
    assert "Step apply, rule set small 0.2, rules as of 2010-01-01" in result.stdout
    assert "It applies only from 1 January 2011." in result.stdout
