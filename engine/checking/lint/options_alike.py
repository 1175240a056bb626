"""Options that no condition tells apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from engine.checking.lint.setting import Setting
from engine.checking.observation import Observation, observation
from engine.conditions.facts import NO, YES
from engine.content.facts import NOT_APPLICABLE, UNKNOWN, Question

_GUARDS: Final = frozenset({"assumption", "invariant", "holds"})
"""Conditions that change no plan."""


def options_alike(setting: Setting) -> Iterator[Observation]:
    """L115: options of a question that every condition treats alike; of a `several` question, options
    that no condition names.

    Either a condition is missing, or the reader is asked to choose between things that come to the
    same. It may be right: the words of an answer also stand in the plan.
    """
    tested: dict[str, set[frozenset[str]]] = {}
    for condition, form in setting.release.forms.items():
        for term in form if condition.kind not in _GUARDS else ():
            for atom in term:
                tested.setdefault(atom.fact, set()).add(atom.values - {UNKNOWN})
    for question in setting.release.content.questions.values():
        for alike in _groups(setting, question, tested):
            listed = ", ".join(alike)
            yield observation(setting.release, "L115", "questions", question.id, ("options",), options=listed)


def _groups(
    setting: Setting, question: Question, tested: dict[str, set[frozenset[str]]]
) -> Iterator[list[str]]:
    facts = setting.release.by_owner[question.id]
    if question.kind == "several":
        named = {fact.key for fact in facts if _tells(tested.get(fact.key, set()))}
        alike = [fact.option for fact in facts if fact.option is not None and fact.key not in named]
        if alike:
            yield alike
        return
    groups: dict[frozenset[frozenset[str]], list[str]] = {}
    sets = tested.get(question.id, set())
    for value in facts[0].values:
        if value != NOT_APPLICABLE:
            groups.setdefault(frozenset(one for one in sets if value in one), []).append(value)
    yield from (group for group in groups.values() if len(group) > 1)


def _tells(sets: set[frozenset[str]]) -> bool:
    return any((YES in values) != (NO in values) for values in sets)
