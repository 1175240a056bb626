"""All lint checks, in the order of their codes."""

from __future__ import annotations

from typing import Final

from engine.checking.lint.approved_unseen import approved_unseen
from engine.checking.lint.copies_seen import copies_seen
from engine.checking.lint.duplicate_texts import duplicate_texts
from engine.checking.lint.equal_texts import equal_texts
from engine.checking.lint.forbidden_phrases import forbidden_phrases
from engine.checking.lint.force_and_source import force_and_source
from engine.checking.lint.identifiers import identifiers
from engine.checking.lint.insecure_links import insecure_links
from engine.checking.lint.law_without_authority import law_without_authority
from engine.checking.lint.numbers_in_texts import numbers_in_texts
from engine.checking.lint.numbers_of_clocks import numbers_of_clocks
from engine.checking.lint.options_alike import options_alike
from engine.checking.lint.selected_steps import selected_steps
from engine.checking.lint.setting import Lint
from engine.checking.lint.silent_not_applicable import silent_not_applicable
from engine.checking.lint.swapped_languages import swapped_languages
from engine.checking.lint.times_in_force import times_in_force
from engine.checking.lint.unnamed_items import unnamed_items
from engine.checking.lint.unused_claims import unused_claims
from engine.checking.lint.words_to_avoid import words_to_avoid

LINTS: Final[tuple[Lint, ...]] = (
    unused_claims,
    equal_texts,
    swapped_languages,
    numbers_in_texts,
    numbers_of_clocks,
    identifiers,
    copies_seen,
    times_in_force,
    selected_steps,
    options_alike,
    law_without_authority,
    unnamed_items,
    silent_not_applicable,
    force_and_source,
    forbidden_phrases,
    words_to_avoid,
    insecure_links,
    duplicate_texts,
    approved_unseen,
)
