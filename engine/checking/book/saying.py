"""How a book says things: conditions in words, references by title, places in files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from engine.checking.book.model import Condition, Ref
from engine.checking.dependencies import named
from engine.conditions.forms import Form
from engine.conditions.release import Release
from engine.conditions.wording import if_words, term_words
from engine.content.base import InForce, Language, Text
from engine.content.kinds import Content


class Saying:
    """A release and the language it is put into words in."""

    def __init__(self, release: Release, language: Language) -> None:
        self.release, self.language = release, language

    @property
    def content(self) -> Content:
        """The content itself."""
        return self.release.content

    def text(self, text: Text | None) -> str | None:
        """A text that may be missing."""
        return None if text is None else text[self.language]

    def ref(self, kind: str, id_: str) -> Ref:
        """An item by its title."""
        return Ref(kind, id_, self.title(kind, id_))

    def refs(self, kind: str, ids: Iterable[str]) -> tuple[Ref, ...]:
        """Items by their titles, in the order given."""
        return tuple(self.ref(kind, id_) for id_ in ids)

    def title(self, kind: str, id_: str) -> str:
        """What a reader calls an item."""
        item = self.content.of_kind(kind)[id_]
        name = {"questions": "ask", "rules": "because", "authorities": "name", "open_questions": "question"}
        text: Text = getattr(item, name.get(kind, "title"))
        return text[self.language]

    def actor(self, id_: str) -> str:
        """The name of an actor, or of the authority that acts."""
        body = self.content.actors.get(id_) or self.content.authorities[id_]
        return body.name[self.language]

    def fact(self, owner: str) -> Ref:
        """A question or finding by its title."""
        return self.ref("questions" if owner in self.content.questions else "findings", owner)

    def condition(self, form: Form) -> Condition:
        """A normal form in words."""
        rests_on = tuple(self.fact(owner) for owner in named(self.release, form))
        if len(form) < 2:
            return Condition((if_words(self.release, form, self.language),), rests_on, always=form == ((),))
        alternatives = tuple(term_words(self.release, term, self.language) for term in form)
        return Condition(alternatives, rests_on)

    def place(self, kind: str, id_: str) -> str:
        """File and line of an item, without the folders the content lies in."""
        path, line, _ = self.release.places[kind, id_, ()]
        return f"{'/'.join(PurePosixPath(path).parts[-2:])}:{line}"


def limited(in_force: InForce) -> InForce | None:
    """When something is in force; None: always."""
    return in_force if in_force.changes else None
