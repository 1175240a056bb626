from __future__ import annotations

from pathlib import Path

import pytest

from engine.checking.lint.forbidden_phrases import forbidden_phrases, says
from engine.content.base import Text
from engine.content.phrases import Exceptions, Phrases, Taboo
from tests.engine.checking.lint.looking import Edit, items, look
from tests.engine.content.bad import INVARIANTS, STEPS


def step(danish: str, english: str) -> Edit:
    return (STEPS, "{da: Spørg styrelsen., en: Ask the agency.}", f'{{da: "{danish}", en: "{english}"}}')


def test_a_text_that_orients(tmp_path: Path) -> None:
    fine = step("Styrelsen afgør, om du kan få tilladelse.", "The agency decides whether you get permission.")
    assert look(tmp_path, forbidden_phrases, fine) == []


def test_a_text_that_permits(tmp_path: Path) -> None:
    seen = look(
        tmp_path,
        forbidden_phrases,
        step("Nu HAR\\ndu... Nej: du har tilladelse.", "Now you have, permission."),
    )
    assert items(seen) == [("L127", "ask")] * 2
    assert 'says "du har tilladelse" (nothing-is-granted): The authority decides.' in seen[0].text
    assert seen[1].there.startswith('"Now you have')


def test_what_the_content_excuses_in_the_same_sentence(tmp_path: Path) -> None:
    excused = step("Spørg, om du har tilladelse.", "Ask whether you have permission.")
    assert look(tmp_path / "same", forbidden_phrases, excused) == []
    elsewhere = step("Spørg først. Så er alt straks godkendt.", "Ask first. Then everything is approved.")
    assert items(look(tmp_path / "other", forbidden_phrases, elsewhere)) == [("L127", "ask")] * 2


def test_what_no_user_reads_may_say_it(tmp_path: Path) -> None:
    says_it = (
        INVARIANTS,
        "{da: Loven er den samme., en: The law is the same.}",
        "{da: Alt er godkendt., en: Same.}",
    )
    assert look(tmp_path, forbidden_phrases, says_it) == []


def taboo(phrase: str) -> Taboo:
    both = Phrases(da=[phrase], en=[phrase])
    return Taboo(id="t", forbid=both, unless=Exceptions(), because=Text(da="x", en="x"), claims=["c"])


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("godkend* nu", "Alt godkendes nu"),
        ("may/can start", "You can, START today"),
        ("at most N patients", "at most 10 patients"),
        ("N-year follow-up", "a 15-year follow-up"),
        ("approved … days", "approved within about fourteen working days"),
        ("uden GMP", "Det sker uden  GMP."),
        ("CE-mærket kit", "et CE-mærket kit"),
    ],
)
def test_how_phrases_are_written(phrase: str, text: str) -> None:
    assert says(taboo(phrase), text, "en") is not None


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("godkend* nu", "Alt godkendes snart nu"),
        ("may start", "You may. Start today"),
        ("may start", "dismay start"),
        ("may start", "may starting"),
        ("at most N patients", "at most ten patients"),
        ("approved … days", "approved within the next one two three four five six seven days"),
        ("approved … days", "approved. It takes days"),
        ("a.b", "axb"),
    ],
)
def test_what_phrases_do_not_mean(phrase: str, text: str) -> None:
    assert says(taboo(phrase), text, "en") is None
