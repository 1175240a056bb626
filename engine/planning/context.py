"""What making a plan shares: the conclusion, the language, and what has been mentioned on the way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from engine.content.base import Language, Text
from engine.content.sources import Authority, Source
from engine.planning.model import AuthorityEntry, Citation, SeenCopy, SourceEntry
from engine.planning.tracing import Trace
from engine.reasoning.conclusion import Conclusion


class Context:
    """One plan in the making. Sources and authorities that were mentioned are remembered."""

    def __init__(self, conclusion: Conclusion, language: Language) -> None:
        self.conclusion, self.language = conclusion, language
        self.release, self.content = conclusion.release, conclusion.release.content
        self._sources: set[str] = set()
        self._authorities: set[str] = set()

    @cached_property
    def trace(self) -> Trace:
        """Leads from conclusions back to answers."""
        return Trace(self.conclusion)

    def say(self, text: Text) -> str:
        """A text in the plan's language."""
        return text[self.language]

    def maybe(self, text: Text | None) -> str | None:
        """A text that may be missing, in the plan's language."""
        return None if text is None else text[self.language]

    def cite(self, claims: Iterable[str]) -> list[Citation]:
        """Claims as they are shown, each once; those that are law on the day of the plan, if any is."""
        named = list(dict.fromkeys(claims))
        today = [id_ for id_ in named if self.content.claims[id_].in_force.holds_on(self.conclusion.as_of)]
        return [self._citation(claim) for claim in today or named]

    def authorities(self, ids: Sequence[str]) -> list[str]:
        """The same ids, remembered as mentioned."""
        self._authorities.update(ids)
        return list(ids)

    def actor(self, id_: str) -> str:
        """The name of an actor, or of the authority that acts."""
        if id_ in self.content.actors:
            return self.say(self.content.actors[id_].name)
        self._authorities.add(id_)
        return self._name(self.content.authorities[id_])

    def mentioned_sources(self) -> dict[str, SourceEntry]:
        """Every source that was cited, in the content's order."""
        return {id_: self._source(s) for id_, s in self.content.sources.items() if id_ in self._sources}

    def mentioned_authorities(self) -> dict[str, AuthorityEntry]:
        """Every authority that was named, in the content's order."""
        named = [body for id_, body in self.content.authorities.items() if id_ in self._authorities]
        return {
            body.id: AuthorityEntry(
                id=body.id,
                name=self._name(body),
                what_for=self.say(body.what_for),
                url=body.url,
                email=body.email,
                to_be_confirmed=body.to_be_confirmed,
            )
            for body in named
        }

    def _citation(self, id_: str) -> Citation:
        claim = self.content.claims[id_]
        self._sources.add(claim.source)
        seen = claim.seen
        return Citation(
            claim=id_,
            source=claim.source,
            at=claim.at,
            url=self.content.sources[claim.source].url,
            seen=SeenCopy(url=seen.url, dated=seen.dated, on=seen.on) if seen is not None else None,
            confidence=claim.confidence,
        )

    def _source(self, source: Source) -> SourceEntry:
        numbers = [source.lbk, _named("CELEX", source.celex)]
        if not any(numbers):  # an ELI is an address, and only shown where nothing shorter is known
            numbers = [_named("ELI", source.eli)]
        return SourceEntry(
            id=source.id,
            kind=source.kind,
            title=self.say(source.title),
            short=self.say(source.short),
            identifier=", ".join(number for number in numbers if number is not None) or None,
            url=source.url,
        )

    def _name(self, authority: Authority) -> str:
        """The name it bears on the day of the plan."""
        names = [new for new in authority.renamed if new.on <= self.conclusion.as_of]
        return self.say(max(names, key=lambda new: new.on).name if names else authority.name)


def _named(kind: str, number: str | None) -> str | None:
    return None if number is None else f"{kind} {number}"
