"""Numbers with a unit, as people write them."""

from __future__ import annotations

import pytest

from engine.checking.lint.quantities import held, quantities
from engine.content.base import Language


def found(text: str, language: Language) -> list[str]:
    return [str(quantity) for quantity in sorted(quantities(text, language))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("inden 14 dage", ["14 days"]),
        ("14-dages sporet", ["14 days"]),
        ("mellem 60 og 106 dage", ["60 days", "106 days"]),
        ("60–106 kalenderdage", ["60 days", "106 days"]),
        ("10, 20 eller 30 hele dage", ["10 days", "20 days", "30 days"]),
        ("på dag 80", ["80 days"]),
        ("ti arbejdsdage", ["10 working days"]),
        ("to år", ["2 years"]),
        ("fra 15 til 17 år", ["15 years", "17 years"]),
        ("inden for en uge", ["1 weeks"]),
        ("En dag kommer han, og et år er langt", []),
        ("mindst 24 timers betænkningstid", ["24 hours"]),
        ("halvdelen, 12,5 %, eller 3 procent", ["3 percent", "12.5 percent"]),
        ("5.000 kr. og DKK 12.345", ["5000 kroner", "12345 kroner"]),
        ("1½ år", ["1.5 years"]),
        ("forordning nr. 536/2014, artikel 6, § 4 a", []),
        ("vej 3, trin 2 og klasse 1", []),
        ("tre måneder før", ["3 months"]),
    ],
)
def test_danish(text: str, expected: list[str]) -> None:
    assert found(text, "da") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("within two years", ["2 years"]),
        ("a 15-day period", ["15 days"]),
        ("10 to 15 further calendar days", ["10 days", "15 days"]),
        ("5 working days", ["5 working days"]),
        ("EUR 300 000 or DKK 1.5 million", ["300000 euro", "1500000 kroner"]),
        ("people aged 15", ["15 years"]),
        ("people aged 15 to 17", ["15 years", "17 years"]),
        ("by day 30", ["30 days"]),
        ("one patient, two doses and 3 sites", []),
        ("Article 17(2), Annex IV, point 3", []),
        ("thirteen days", []),
        ("twelve per cent", ["12 percent"]),
    ],
)
def test_english(text: str, expected: list[str]) -> None:
    assert found(text, "en") == expected


def test_units_are_not_converted() -> None:
    assert quantities("14 days", "en").isdisjoint(quantities("two weeks", "en"))
    assert quantities("10 dage", "da").isdisjoint(quantities("10 arbejdsdage", "da"))
    assert quantities("ti dage", "da") == quantities("10 days", "en") == quantities("ten days", "en")


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("A report is sent annually.", "1 year"),
        ("Notified within a month.", "one month"),
        ("Sent between 18 and, at the latest, 7 months before filing.", "18 months"),
        ("Persons aged 15 to 17 consent; children from 5 to 14 are heard.", "14 years"),
        ("The deadline is at day -15.", "15 days"),
        ("Svaret gives senest 30 dage efter.", "30 days"),
    ],
)
def test_a_claim_is_read_generously(claim: str, text: str) -> None:
    assert quantities(text, "en") <= held(claim)


@pytest.mark.parametrize(
    "claim",
    ["Art. 30 gives 60 days.", "Within 60 days. There are 30 forms.", "Regulation 30/2014 gives 60 days."],
)
def test_but_not_so_generously_that_any_number_is_a_length(claim: str) -> None:
    assert not quantities("30 days", "en") <= held(claim)
