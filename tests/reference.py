"""The semantics in a few plain lines, to hold the engine against: no normal form, no rule engine."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import product
from typing import Any, TypeAlias

from engine.conditions.facts import options_of
from engine.conditions.release import Release
from engine.content.facts import NOT_APPLICABLE, Question
from engine.content.kinds import Content

Values: TypeAlias = dict[str, Any]
"""Every question and finding of a complete profile with its value."""


def holds(when: Mapping[str, Any] | None, values: Values, content: Content, so: bool = True) -> bool:
    """Whether a condition as written holds for values; with `so` False, whether its negation does.

    An undetermined finding lies in no set, nor in any complement.
    """
    if when is None:
        return so
    join = all if so else any
    return join(_entry(key, value, values, content, so) for key, value in when.items())


def _entry(key: str, value: Any, values: Values, content: Content, so: bool) -> bool:
    if key == "not":
        return holds(value, values, content, not so)
    if key in ("all", "any"):
        join = all if (key == "all") == so else any
        return join(holds(inner, values, content, so) for inner in value)
    if values[key] is None:
        return False
    wanted = [value] if isinstance(value, str) else value
    question = content.questions.get(key)
    if question is not None and question.kind == "several" and values[key] != NOT_APPLICABLE:
        return so == (not values[key] if not wanted else any(one in values[key] for one in wanted))
    return so == (values[key] in wanted)


def conclusions(release: Release, answers: Mapping[str, Any], as_of: date) -> Values:
    """The value of every question and finding (None: undetermined) for a complete profile."""
    values = _Lazily(release.content, answers, as_of)
    for owner in (*release.content.questions, *release.content.findings):
        values[owner]
    return values


class _Lazily(dict[str, Any]):
    """Works out a value when it is asked for."""

    def __init__(self, content: Content, answers: Mapping[str, Any], as_of: date) -> None:
        self._content, self._answers, self._as_of = content, answers, as_of

    def __missing__(self, owner: str) -> Any:
        content = self._content
        if owner in content.questions:
            question = content.questions[owner]
            asked = holds(content.sections[question.section].ask_when, self, content)
            asked = asked and holds(question.ask_when, self, content)
            self[owner] = self._answers[owner] if asked else NOT_APPLICABLE
        else:
            rows = [row for row in content.findings[owner].table if row.in_force.holds_on(self._as_of)]
            given = [row.to for row in rows if row.when is not None and holds(row.when, self, content)]
            given = given or [row.to for row in rows if row.otherwise]
            self[owner] = given[0] if given else None
        return self[owner]


def doubts(release: Release) -> set[str]:
    """Rules that name `unknown`: of a complete profile they never hold."""
    return {rule.id for rule in release.content.rules.values() if "unknown" in repr(rule.when)}


def broken(release: Release, values: Values) -> bool:
    """Whether a complete profile goes against an assumption."""
    content = release.content
    return any(holds(assumption.never, values, content) for assumption in content.assumptions.values())


def fired(release: Release, values: Values, as_of: date) -> set[str]:
    """The rules that hold for the values of a complete profile."""
    content = release.content
    considered = {
        route.id
        for route in content.findings.values()
        if route.is_route
        and values[route.id] in ("open", "conditional")
        and holds(route.pursued, values, content)
    }
    return {
        rule.id
        for rule in content.rules.values()
        if rule.in_force.holds_on(as_of)
        and holds(rule.when, values, content)
        and (not rule.for_ or not considered.isdisjoint(rule.for_))
    }


def any_answer(question: Question, chance: random.Random) -> Any:
    """Some complete answer to a question."""
    options = options_of(question)
    if question.kind == "several":
        return tuple(option for option in options if chance.random() < 0.5)
    return chance.choice(options)


def all_answers(question: Question) -> list[Any]:
    """Every complete answer to a question."""
    options = options_of(question)
    if question.kind != "several":
        return list(options)
    chosen = product((False, True), repeat=len(options))
    return [tuple(option for option, take in zip(options, way, strict=True) if take) for way in chosen]


def completions(content: Content, answers: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Every way to complete answers (also those to questions that will not be asked)."""
    open_ = [q for q in content.questions.values() if answers.get(q.id, "unknown") == "unknown"]
    for way in product(*(all_answers(question) for question in open_)):
        yield {**answers, **{question.id: answer for question, answer in zip(open_, way, strict=True)}}
