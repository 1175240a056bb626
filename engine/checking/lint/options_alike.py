"""Options that no condition tells apart."""

from __future__ import annotations

from collections.abc import Iterator

from engine.checking.lint.setting import Setting
from engine.checking.observation import Observation, observation
from engine.conditions.facts import NO, YES
from engine.content.facts import UNKNOWN, Question


def options_alike(setting: Setting) -> Iterator[Observation]:
    """L115: options of a question that every condition treats alike.

    Either a condition is missing, or the reader is asked to choose between things that come to the
    same. It may be right: the words of an answer also stand in the plan.
    """
    tested: dict[str, set[frozenset[str]]] = {}
    for form in setting.release.forms.values():
        for term in form:
            for atom in term:
                tested.setdefault(atom.fact, set()).add(atom.values - {UNKNOWN})
    for question in setting.release.content.questions.values():
        for alike in _groups(setting, question, tested):
            first, *others = alike
            details = {"first": first, "others": ", ".join(others)} if others else None
            if details is None:
                details = {"first": first, "others": "–"}
            yield observation(setting.release, "L115", "questions", question.id, ("options",), **details)


def _groups(
    setting: Setting, question: Question, tested: dict[str, set[frozenset[str]]]
) -> Iterator[list[str]]:
    facts = setting.release.by_owner[question.id]
    if question.kind == "several":
        alike = [fact.option or "" for fact in facts if not _tells(tested.get(fact.key, set()), YES, NO)]
        if alike:
            yield alike
        return
    groups: dict[frozenset[frozenset[str]], list[str]] = {}
    sets = tested.get(question.id, set())
    for value in facts[0].values:
        if value != "n/a":
            groups.setdefault(frozenset(one for one in sets if value in one), []).append(value)
    yield from (group for group in groups.values() if len(group) > 1)


def _tells(sets: set[frozenset[str]], first: str, second: str) -> bool:
    return any((first in values) != (second in values) for values in sets)
