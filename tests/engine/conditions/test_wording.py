"""Conditions read as a person would say them."""

from __future__ import annotations

import pytest

from engine.conditions.forms import ALWAYS, NEVER, Atom
from engine.conditions.release import ConditionId, Release, release_of
from engine.conditions.wording import atom_words, form_words, if_words, term_words, value_words
from engine.content.base import Language
from engine.content.reader import read_content
from tests.contents import write


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    """The small content."""
    return release_of(read_content(write(tmp_path_factory.mktemp("small"))))


def atom(fact: str, *values: str) -> Atom:
    """A fact in a set."""
    return Atom(fact, frozenset(values))


@pytest.mark.parametrize(
    ("what", "da", "en"),
    [
        (atom("cells.present", "yes"), "der er celler", "there are cells"),
        (atom("cells.present", "no"), "der er ingen celler", "there are no cells"),
        (
            atom("cells.donor", "other", "own"),
            "donor er patienten selv eller en anden",
            "the donor is the patient or somebody else",
        ),
        (
            atom("cells.donor", "n/a"),
            "der spørges ikke om “Hvem er donor?”",
            "“Who is the donor?” is not asked",
        ),
        (
            atom("cells.donor", "unknown"),
            "svaret på “Hvem er donor?” kendes ikke endnu",
            "the answer to “Who is the donor?” is not known yet",
        ),
        (atom("goal.routes=trial", "yes"), "du ønsker Forsøg", "you want Trial"),
        (
            atom("goal.routes=trial", "no"),
            "det gælder ikke, at du ønsker Forsøg",
            "it is not so that you want Trial",
        ),
        (atom("product.class", "gene"), "klassen er genterapi", "the class is gene therapy"),
        (
            atom("product.own", "no"),
            "cellerne er ikke patientens egne",
            "the cells are not the patient's own",
        ),
        (
            atom("route.trial", "open", "conditional"),
            "et forsøg kan overvejes, eventuelt på betingelser",
            "a trial can be considered, perhaps on conditions",
        ),
        (atom("route.trial", "closed"), "et forsøg er ikke farbar", "a trial is closed"),
    ],
    ids=str,
)
def test_a_statement(release: Release, what: Atom, da: str, en: str) -> None:
    assert atom_words(release, what, "da") == da
    assert atom_words(release, what, "en") == en


def test_a_rule_says_when_it_holds(release: Release) -> None:
    form = release.forms[ConditionId("rule", "donor.ask")]
    assert if_words(release, form, "da") == (
        "når dette gælder: svaret på “Hvem er donor?” kendes ikke endnu; "
        "eller det gælder ikke, at du ønsker Forsøg og det gælder ikke, at du ønsker Brug"
    )
    assert if_words(release, form, "en").startswith(
        "if the answer to “Who is the donor?” is not known yet; or "
    )


@pytest.mark.parametrize(
    ("language", "always", "never"),
    [("da", "i alle tilfælde", "i intet tilfælde"), ("en", "in every case", "in no case")],
)
def test_always_and_never(release: Release, language: Language, always: str, never: str) -> None:
    assert if_words(release, ALWAYS, language) == form_words(release, ALWAYS, language) == always
    assert if_words(release, NEVER, language) == never


def test_every_value_of_every_fact_has_words(release: Release) -> None:
    for fact in release.facts.values():
        for value in fact.values:
            danish, english = (value_words(release, fact.key, value, language) for language in ("da", "en"))
            assert danish
            assert english
            assert danish != english


@pytest.mark.parametrize(
    ("values", "da", "en"),
    [
        (
            ("own", "n/a"),
            "donor er patienten selv (eller der spørges ikke om “Hvem er donor?”)",
            "the donor is the patient (or “Who is the donor?” is not asked)",
        ),
        (
            ("own", "unknown"),
            "donor er patienten selv (eller svaret på “Hvem er donor?” kendes ikke endnu)",
            "the donor is the patient (or the answer to “Who is the donor?” is not known yet)",
        ),
    ],
)
def test_what_holds_without_an_answer_stands_in_brackets(
    release: Release, values: tuple[str, ...], da: str, en: str
) -> None:
    assert atom_words(release, atom("cells.donor", *values), "da") == da
    assert atom_words(release, atom("cells.donor", *values), "en") == en


def test_statements_that_hold_commas_are_not_listed_with_commas(release: Release) -> None:
    term = (atom("cells.present", "yes"), atom("cells.donor", "own"), atom("product.class", "gene"))
    assert term_words(release, term, "da") == "der er celler, donor er patienten selv og klassen er genterapi"
    commas = (atom("goal.routes=trial", "no"), *term[:2])
    assert term_words(release, commas, "da") == (
        "det gælder ikke, at du ønsker Forsøg og der er celler og donor er patienten selv"
    )
