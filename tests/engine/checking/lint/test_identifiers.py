from __future__ import annotations

from pathlib import Path

import pytest

from engine.checking.lint.identifiers import identifiers
from tests.engine.checking.lint.looking import Edit, look
from tests.engine.content.bad import SOURCES

ADDRESS = "  url: https://example.org/act\n"


def source(fields: str) -> Edit:
    return (SOURCES, ADDRESS, fields)


@pytest.mark.parametrize(
    "fields",
    [
        "  celex: 32014R0536\n  eli: http://data.europa.eu/eli/reg/2014/536/oj\n"
        "  url: https://eur-lex.europa.eu/eli/reg/2014/536/oj\n",
        "  celex: 52023PC0192\n  url: https://eur-lex.europa.eu/legal-content/DA/TXT/?uri=CELEX:52023PC0192\n",
        "  celex: 02014R0536-20221205\n  url: https://example.org/act\n",
        "  celex: 62017CJ0305\n  url: null\n",
        "  celex: '12016E168'\n  url: https://eur-lex.europa.eu/legal-content/DA/TXT/?uri=CELEX:12016E168\n",
        "  eli: eli/lta/2017/9\n  lbk: LBK nr. 9 af 04/01/2017\n"
        "  url: https://www.retsinformation.dk/eli/lta/2017/9\n",
        "  lbk: Lov nr. 1853 af 09/12/2020\n  url: https://www.retsinformation.dk\n",
    ],
)
def test_identifiers_that_name_one_act(fields: str, tmp_path: Path) -> None:
    assert look(tmp_path, identifiers, source(fields)) == []


@pytest.mark.parametrize(
    ("key", "written"),
    [
        ("celex", "32014R536"), ("celex", "2014R0536"), ("celex", "32014r0536"), ("celex", "32014R0536 "),
        ("eli", "eli/reg/536/2014/oj"), ("eli", "https://example.org/eli/reg/2014"),
        ("eli", "reg/2014/536"),
        ("lbk", "LBK 9/2017"), ("lbk", "LBK nr. 9 af 4/1/2017"), ("lbk", "LBK nr. 9 af 31/02/2017"),
    ],
)  # fmt: skip
def test_an_identifier_that_cannot_be_one(key: str, written: str, tmp_path: Path) -> None:
    [seen] = look(tmp_path, identifiers, source(f'  {key}: "{written}"\n{ADDRESS}'))
    assert (seen.code, seen.item) == ("L107", "act")
    assert seen.there == f'"{written}"'


@pytest.mark.parametrize(
    "fields",
    [
        "  celex: 32014R0536\n  eli: http://data.europa.eu/eli/reg/2014/563/oj\n  url: null\n",
        "  celex: 32014R0536\n  url: https://eur-lex.europa.eu/eli/reg/2015/536/oj\n",
        "  celex: 52023PC0192\n  url: https://eur-lex.europa.eu/legal-content/DA/TXT/?uri=CELEX:52023PC0193\n",
        "  eli: eli/lta/2017/9\n  lbk: LBK nr. 9 af 04/01/2018\n  url: null\n",
        "  lbk: LBK nr. 90 af 04/01/2017\n  url: https://www.retsinformation.dk/eli/lta/2017/9\n",
    ],
)
def test_identifiers_that_name_different_acts(fields: str, tmp_path: Path) -> None:
    [seen] = look(tmp_path, identifiers, source(fields))
    assert (seen.code, seen.item) == ("L108", "act")
