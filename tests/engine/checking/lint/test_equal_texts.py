from __future__ import annotations

from pathlib import Path

import pytest

from engine.checking.lint.equal_texts import equal_texts
from tests.engine.checking.lint.looking import look
from tests.engine.content.bad import CLAIMS, DOCUMENTS, STEPS


@pytest.mark.parametrize(
    "name",
    ["GMP", "EMA/CAT", "Reg. (EU) No 536/2014", "plasmid", "AAV-vektor", "Medicinrådet", "ethics@nvk.dk"],
)
def test_names_numbers_and_a_word_or_two_may_be_the_same(name: str, tmp_path: Path) -> None:
    both = f'{{da: "{name}", en: "{name}"}}'
    assert look(tmp_path, equal_texts, (DOCUMENTS, "{da: Del I, en: Part I}", both)) == []


def test_a_sentence_that_was_not_translated(tmp_path: Path) -> None:
    edit = (
        STEPS,
        "{da: Send ansøgningen., en: Send the application.}",
        "{da: Send the application., en: Send  the application.}",
    )
    [seen] = look(tmp_path, equal_texts, edit)
    assert (seen.code, seen.item) == ("L103", "apply")
    assert seen.there.startswith("{da: Send the application.")


def test_claims_are_in_english_alone(tmp_path: Path) -> None:
    assert (
        look(tmp_path, equal_texts, (CLAIMS, "says: The law says so.", "says: The law says so here.")) == []
    )
