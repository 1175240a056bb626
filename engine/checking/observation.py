"""What a check has to say: an observation, with its place, its severity and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from engine.conditions.release import Release
from engine.content.base import Language
from engine.content.kinds import Content
from engine.content.positions import Path, Position
from engine.content.rules import Acceptance
from engine.sentences import sentence
from engine.sentences.checks import MENDS, SEVERITIES

Severity = Literal["error", "warning", "notice"]
SEVERITY_WORDS: Final[Mapping[Severity, tuple[str, str]]] = {
    "error": ("fejl", "error"),
    "warning": ("advarsel", "warning"),
    "notice": ("bemærkning", "notice"),
}


@dataclass(frozen=True)
class Observation:
    """One thing a check found. Its sentences, and how to mend it, stand in `engine.sentences.checks`."""

    code: str
    kind: str
    """The kind of the item it is about, as its folder is called."""
    item: str
    position: Position
    details: Mapping[str, str] = field(default_factory=dict)
    in_language: Mapping[Language, Mapping[str, str]] = field(default_factory=dict)
    """Details that are words of one language, such as a condition."""
    accepted: Acceptance | None = None
    """Somebody has looked at it and lets it stand."""

    @property
    def severity(self) -> Severity:
        """How bad it is: a content with errors or warnings is not clean."""
        return SEVERITIES[self.code]

    def text(self, language: Language) -> str:
        """What was found, as one sentence."""
        return sentence(self.code, language, {**self.details, **self.in_language.get(language, {})})

    def mend(self, language: Language) -> str:
        """How to mend it."""
        danish, english = MENDS[self.code]
        return danish if language == "da" else english

    def line(self, language: Language) -> str:
        """`file:line:column: severity: code: sentence`."""
        path, line, column = self.position
        word = SEVERITY_WORDS[self.severity][0 if language == "da" else 1]
        return f"{path}:{line}:{column}: {word}: {self.code}: {self.text(language)}"


def observation(
    release: Release,
    code: str,
    kind: str,
    item: str,
    path: Path = (),
    *,
    in_language: Mapping[Language, Mapping[str, str]] | None = None,
    **details: object,
) -> Observation:
    """An observation about a place in an item; its sentence may name the `item`."""
    position = release.places[kind, item, path]
    words = {"item": item, **{name: str(value) for name, value in details.items()}}
    return Observation(code, kind, item, position, words, in_language or {})


def with_acceptances(
    content: Content, found: Iterable[Observation]
) -> tuple[list[Observation], list[Acceptance]]:
    """The observations in order of place, accepted ones marked; and acceptances that met nothing."""
    accepted = {(a.code, a.kind, a.item): a for a in content.acceptances.values()}
    met: set[str] = set()
    marked = []
    for one in found:
        acceptance = accepted.get((one.code, one.kind, one.item))
        if acceptance is not None:
            met.add(acceptance.id)
        marked.append(replace(one, accepted=acceptance))
    marked.sort(key=lambda one: (one.position, one.code, sorted(one.details.items())))
    return marked, [a for a in content.acceptances.values() if a.id not in met]


def is_clean(observations: Sequence[Observation]) -> bool:
    """Whether nothing is left that is an error or a warning and not accepted."""
    return all(one.accepted is not None or one.severity == "notice" for one in observations)
