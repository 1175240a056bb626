"""What no text of the content may say: phrases of both languages, with the reason."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import Field

from engine.content.base import Id, Model, NonEmpty, Text

GAP: Final = "…"
"""Between two words: up to six others of the same sentence."""
Phrase = Annotated[
    NonEmpty,
    Field(
        description="Words in order, in any case. 'godkend*': any ending; 'may/can': one of them; "
        "'N': a number in digits; '…' between words: up to six others of the same sentence."
    ),
]


class Phrases(Model):
    """Phrases of each language."""

    da: list[Phrase] = Field(min_length=1)
    en: list[Phrase] = Field(min_length=1)


class Exceptions(Model):
    """Phrases that make a sentence right; a language may have none."""

    da: list[Phrase] = Field(default_factory=list)
    en: list[Phrase] = Field(default_factory=list)


NO_EXCEPTIONS = Exceptions()


class Taboo(Model):
    """Something no text may say, in the words it would be said in."""

    id: Id
    forbid: Phrases
    unless: Exceptions = NO_EXCEPTIONS
    """What, in the same sentence, makes it something else: "ikke", "the authority decides"."""
    because: Text
    """Why not, and what to say instead."""
    claims: list[Id] = Field(min_length=1)
