"""From answers to a conclusion: both readings run side by side through the rule engine."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Final, TypeAlias

from engine.conditions.facts import NO, YES, Fact
from engine.conditions.release import ConditionId, Release
from engine.content.facts import NOT_APPLICABLE, UNKNOWN
from engine.reasoning.conclusion import Answer, Applies, Certainty, Conclusion, Known, TableOutcome
from engine.reasoning.network import Network, network_of
from engine.reasoning.rulesets import RuleSets, Session, rule_sets
from engine.reasoning.tables import covers, known_of_finding, outcome

CACHED: Final = 256
_Key: TypeAlias = tuple[str, date | None, tuple[tuple[str, Answer], ...]]
_cache: OrderedDict[_Key, Conclusion] = OrderedDict()
_networks: dict[str, Network] = {}
_lock: Final = threading.Lock()


def conclude(release: Release, answers: Mapping[str, Answer], as_of: date) -> Conclusion:
    """Everything that follows from valid answers (see `read_answers`) on a date.

    Remembered by release digest, the stretch of days within which the content does not change, and
    the answers. Raises KeyError for a question that does not exist.
    """
    given = {question: answers[question] for question in release.content.questions if question in answers}
    if len(given) < len(answers):
        raise KeyError(next(question for question in answers if question not in given))
    key = (release.digest, release.interval(as_of)[0], tuple(given.items()))
    with _lock:
        known = _cache.get(key)
        if known is not None:
            _cache.move_to_end(key)
    if known is None:
        known = _conclude(release, given, as_of)
        with _lock:
            _cache[key] = known
            while len(_cache) > CACHED:
                _cache.popitem(last=False)
    return known if known.as_of == as_of else replace(known, as_of=as_of)


def forget() -> None:
    """Forget remembered conclusions: for measuring."""
    with _lock:
        _cache.clear()


def _conclude(release: Release, answers: Mapping[str, Answer], as_of: date) -> Conclusion:
    with _lock:
        if release.digest not in _networks:
            _networks[release.digest] = network_of(release)
        network = _networks[release.digest]
    sets = rule_sets(release.digest, lambda: network.terms)
    return _Run(release, network, answers, as_of).through(sets)


class _Run:
    """One pass through questions and findings in the order of their dependence."""

    def __init__(
        self, release: Release, network: Network, answers: Mapping[str, Answer], as_of: date
    ) -> None:
        self.release, self.network, self.answers, self.as_of = release, network, answers, as_of
        self.known: dict[str, Known] = {}
        self.applies: dict[str, Applies] = {}
        self.tables: dict[str, TableOutcome] = {}
        self.certain: set[int | None] = {None}
        self.possible: set[int | None] = {None}

    def through(self, sets: RuleSets) -> Conclusion:
        """Run both readings to the end."""
        with sets.session() as certain, sets.session() as possible:
            for owner in self.release.order:
                told = (
                    self._question(owner)
                    if owner in self.release.content.questions
                    else [self._finding(owner)]
                )
                for key in told:
                    self._tell(key, certain, possible)
        return Conclusion(
            release=self.release,
            as_of=self.as_of,
            answers=MappingProxyType(dict(self.answers)),
            applies=MappingProxyType(self.applies),
            known=MappingProxyType(self.known),
            tables=MappingProxyType(self.tables),
            certain=MappingProxyType(self._holding(self.certain)),
            possible=MappingProxyType(self._holding(self.possible)),
        )

    def _tell(self, key: str, certain: Session, possible: Session) -> None:
        known = self.known[key]
        for number, values in self.network.sets.get(key, ()):
            if known.maybe_in(values):
                self.possible.update(possible.tell(number))
                if known.surely_in(values):
                    self.certain.update(certain.tell(number))

    def _holding(self, fired: set[int | None]) -> dict[ConditionId, tuple[int, ...]]:
        holding: dict[ConditionId, tuple[int, ...]] = {}
        for condition, terms in self.network.conditions.items():
            if not fired.isdisjoint(terms) and self.release.in_force(condition, self.as_of):
                holding[condition] = tuple(number for number, term in enumerate(terms) if term in fired)
        return holding

    def _holds(self, condition: ConditionId) -> Certainty | None:
        terms = self.network.conditions[condition]
        if not self.certain.isdisjoint(terms):
            return "certain"
        return None if self.possible.isdisjoint(terms) else "possible"

    def _question(self, id_: str) -> Iterable[str]:
        how = self._holds(ConditionId("ask_when", id_))
        applies: Applies = "no" if how is None else "yes" if how == "certain" else "maybe"
        self.applies[id_] = applies
        found = dict(known_of_question(self.release, id_, applies, self.answers.get(id_)))
        self.known.update(found)
        return found

    def _finding(self, id_: str) -> str:
        finding = self.release.content.findings[id_]
        rows = [n for n, row in enumerate(finding.table) if row.in_force.holds_on(self.as_of)]
        table = outcome(
            finding,
            rows,
            lambda number: self._holds(ConditionId("row", id_, number)),
            lambda numbers: covers(self.release, self.known, id_, numbers),
        )
        self.tables[id_] = table
        self.known[id_] = known_of_finding(table)
        return id_


def known_of_question(
    release: Release, id_: str, applies: Applies, answer: Answer | None
) -> Iterator[tuple[str, Known]]:
    """What is known of a question's facts, by whether it applies and how it is answered."""
    facts = release.by_owner[id_]
    if applies == "no":
        keys = [fact.key for fact in facts]
        yield from ((key, Known(frozenset({NOT_APPLICABLE}))) for key in dict.fromkeys([*keys, id_]))
        return
    unknown = answer == UNKNOWN
    end = {NOT_APPLICABLE} if applies == "maybe" else set()
    for fact in facts:
        yield fact.key, Known(frozenset(_values(fact, answer) | end), unknown)
    if facts[0].option is not None:
        yield id_, Known(frozenset(end), unknown)


def _values(fact: Fact, answer: Answer | None) -> set[str]:
    """The values a fact may have by the answer to its question, were it asked."""
    if answer is None or answer == UNKNOWN:
        return set(fact.values) - {NOT_APPLICABLE}
    if fact.option is None:
        return {str(answer)}
    return {YES if fact.option in answer else NO}
