from __future__ import annotations

from pathlib import Path

from engine.checking.lint.unused_claims import unused_claims
from tests.contents import SMALL
from tests.engine.checking.lint.looking import items, look
from tests.engine.content.bad import CLAIMS


def test_every_claim_is_cited(tmp_path: Path) -> None:
    assert look(tmp_path, unused_claims) == []


def test_a_claim_nothing_cites(tmp_path: Path) -> None:
    extra = "- {id: c.extra, says: More., source: act, seen: null, confidence: low}\n"
    assert items(look(tmp_path, unused_claims, (CLAIMS, SMALL[CLAIMS], SMALL[CLAIMS] + extra))) == [
        ("L101", "c.extra")
    ]
