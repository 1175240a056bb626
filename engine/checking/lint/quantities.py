"""Numbers with a unit in running text: "mellem 60 og 106 dage", "two years", "DKK 5,000", "14-dages"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Final, Literal, NamedTuple

from engine.content.base import Language

Measure = Literal["hours", "days", "working_days", "weeks", "months", "years", "percent", "kroner", "euro"]


class Quantity(NamedTuple):
    """A number and what it counts. Units are not converted: 14 days are not two weeks."""

    number: Decimal
    unit: Measure

    def __str__(self) -> str:
        return f"{self.number.normalize():f} {self.unit.replace('_', ' ')}"


_WORDS: Final[dict[Language, str]] = {
    "da": "nul en|et|ét|én to tre fire fem seks syv otte ni ti elleve tolv",
    "en": "zero one two three four five six seven eight nine ten eleven twelve",
}
_VALUES: Final[dict[Language, dict[str, int]]] = {
    language: {word: value for value, row in enumerate(rows.split()) for word in row.split("|")}
    for language, rows in _WORDS.items()
}
_ARTICLES: Final = frozenset({"en", "et"})
"""One, but mostly an article: a number only after a word that makes it a limit."""
_LIMITS: Final = re.compile(
    r"(?:\b(?:inden for|inden|efter|mindst|højst|senest|tidligst|hver|i|på)|^)\s+$", re.IGNORECASE
)
_ADJECTIVES: Final = (
    r"(?:(?:calendar|consecutive|full|whole|clear|more|further|additional|extra|kalender|hele?|flere|"
    r"yderligere|ekstra|fulde|sammenhængende|million(?:er)?|mio\.?)[\s-]+){0,2}"
)
_UNITS: Final[tuple[tuple[Measure, str], ...]] = (
    ("working_days", r"(?:working|business)[\s-]days?|arbejdsdag\w*|hverdag\w*"),
    ("hours", r"hours?|timers?|timen?"),
    ("days", r"(?:calendar[\s-])?days?|(?:kalender)?dag(?:es?|ene|en|s)?|døgns?"),
    ("weeks", r"weeks?|uger?s?|ugen|ugers"),
    ("months", r"months?|måned(?:er)?s?|måneden|månedlige?"),
    ("years", r"years?|års?|årige?s?"),
    ("percent", r"%|per\s?cent|procent|pct\b"),
    ("kroner", r"kroner|kr\b|DKK"),
    ("euro", r"euros?|EUR|€"),
)
_UNIT: Final = "|".join(f"(?P<{name}>{pattern})" for name, pattern in _UNITS)
_DIGITS: Final = r"\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:[.,]\d+)?(?:½)?"
_JOINTS: Final[dict[Language, str]] = {
    "da": r"\s*(?:[-–—/+,]|til|og|eller|plus)\s*",
    "en": r"\s*(?:[-–—/+,]|to|and|or|plus)\s*",
}


def _chain(language: Language) -> re.Pattern[str]:
    words = "|".join(sorted(_VALUES[language], key=len, reverse=True))
    number = rf"(?:{_DIGITS}|\b(?:{words})\b)"
    return re.compile(
        rf"(?<![\w.,/§:])(?P<numbers>{number}(?:{_JOINTS[language]}{number})*)"
        rf"[\s\u00a0-]*(?P<adjectives>{_ADJECTIVES})(?:{_UNIT})(?!\w)",
        re.IGNORECASE,
    )


_CHAINS: Final[dict[Language, re.Pattern[str]]] = {"da": _chain("da"), "en": _chain("en")}
_EACH: Final[dict[Language, re.Pattern[str]]] = {
    language: re.compile(rf"{_DIGITS}|\b(?:{'|'.join(values)})\b", re.IGNORECASE)
    for language, values in _VALUES.items()
}
_MONEY: Final = re.compile(
    rf"(?:(?P<kroner>DKK|kr\.?)|(?P<euro>EUR|€))\s*(?P<number>{_DIGITS})\s*(?P<million>mi(?:o|llion))?",
    re.IGNORECASE,
)
_COUNTED: Final = re.compile(
    r"\b(?:(?P<days>day|dag)|(?P<weeks>week|uge)|(?P<months>month|måned)|(?P<years>aged))\s+"
    r"[-–]?(?P<number>\d{1,4})(?:\s*(?:to|and|or|til|og|eller|[-–])\s*(?P<last>\d{1,4}))?\b",
    re.IGNORECASE,
)
"""The unit before the number: "on day 80", "dag 80 til 90", "aged 15"."""
_BARE: Final = re.compile(
    rf"(?<![\w.,/§:])(?<!§ )(?<!Art\. )(?<!Article )(?<!Annex )(?<!nr\. )(?<!No )(?<!point )"
    rf"(?P<number>{_DIGITS}|\b(?:{'|'.join(_VALUES['en'])})\b)(?![\w/])",
    re.IGNORECASE,
)


_RHYTHM_WORDS: Final[tuple[tuple[str, int, Measure], ...]] = (
    ("annual(?:ly)?|yearly|(?:a|an|per|every|each) year", 1, "years"),
    ("half-yearly|twice a year", 6, "months"),
    ("quarterly", 3, "months"),
    ("monthly|(?:a|every|each) month", 1, "months"),
    ("weekly|(?:a|every|each) week", 1, "weeks"),
    ("daily|(?:a|every|each) day", 1, "days"),
    ("an hour|hourly", 1, "hours"),
)
_RHYTHMS: Final = tuple(
    (re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), number, unit)
    for pattern, number, unit in _RHYTHM_WORDS
)


def quantities(text: str, language: Language) -> frozenset[Quantity]:
    """Every number with a unit in a text: digits, or words up to twelve."""
    return frozenset(_found(text, language))


@cache
def held(claim_text: str) -> frozenset[Quantity]:
    """Every number with a unit that a claim's text holds, read generously.

    Rhythms and articles count ("annual", "within a year"), and in a sentence with a unit every number
    that names no provision ("between 18 and, at the latest, 7 months").
    """
    found: set[Quantity] = set()
    for sentence in re.split(r"(?<=[.;])\s+(?=[A-ZÆØÅ])", claim_text):
        own = set(quantities(sentence, "en") | quantities(sentence, "da"))
        for pattern, number, unit in _RHYTHMS:
            if pattern.search(sentence):
                own.add(Quantity(Decimal(number), unit))
        bare = {_value(match["number"].lower(), "en") for match in _BARE.finditer(sentence)}
        found |= own | {Quantity(number, unit) for number in bare for unit in {one.unit for one in own}}
    return frozenset(found)


def _found(text: str, language: Language) -> Iterator[Quantity]:
    for match in _CHAINS[language].finditer(text):
        unit = _unit(match)
        factor = 1_000_000 if "mi" in match["adjectives"].lower() else 1
        for one in _EACH[language].finditer(match["numbers"]):
            word = one[0].lower()
            if word in _ARTICLES and not _LIMITS.search(text[: match.start()]):
                continue
            yield Quantity(_value(word, language) * factor, unit)
    for match in _MONEY.finditer(text):
        factor = 1_000_000 if match["million"] else 1
        yield Quantity(_value(match["number"], language) * factor, "kroner" if match["kroner"] else "euro")
    for match in _COUNTED.finditer(text):
        for number in (match["number"], match["last"]):
            if number is not None:
                yield Quantity(Decimal(number), _unit(match))


def _unit(match: re.Match[str]) -> Measure:
    return next(name for name, _ in _UNITS if name in match.re.groupindex and match[name])


def _value(written: str, language: Language) -> Decimal:
    if written in _VALUES[language]:
        return Decimal(_VALUES[language][written])
    half = Decimal("0.5") if written.endswith("½") else Decimal(0)
    digits = re.sub(r"[\u00a0\u202f ½]", "", written)
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", digits):
        # Nobody writes a deadline or a fee to three decimals: it is a thousands separator.
        digits = re.sub(r"[.,]", "", digits)
    return Decimal(digits.replace(",", ".")) + half
