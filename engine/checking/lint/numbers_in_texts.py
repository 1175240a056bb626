"""Numbers with a unit that no claim holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from engine.checking.lint.quantities import Quantity, held, quantities
from engine.checking.lint.setting import Setting
from engine.checking.lint.texts import languages
from engine.checking.observation import Observation, observation
from engine.content.kinds import Content


def numbers_in_texts(setting: Setting) -> Iterator[Observation]:
    """L105: a number of days, years, hours, kroner, per cent … in a text a user reads, that none of the
    claims its own item cites (of a table's row: its own claims) holds in `says`, `at` or `note`.

    A deadline nobody can check against a source is a rumour. Digits count, and words up to twelve;
    units are not converted: a text that says two weeks needs a claim that does.
    """
    content = setting.release.content
    for written in setting.shown_texts:
        known = held_by(content, written.claims)
        for language, text in languages(written.text):
            for quantity in sorted(quantities(text, language) - known):
                path = (*written.path, language)
                yield observation(
                    setting.release, "L105", written.kind, written.item, path, quantity=quantity
                )


def held_by(content: Content, claims: Iterable[str]) -> frozenset[Quantity]:
    """Every number with a unit that some claims hold."""
    found: set[Quantity] = set()
    for id_ in claims:
        claim = content.claims[id_]
        for text in (claim.says, claim.at, claim.note):
            found |= held(text or "")
    return frozenset(found)
