"""What every chapter needs of a plan: its language, numbers, titles and short forms of reference."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from engine.content.facts import NOT_APPLICABLE, UNKNOWN
from engine.planning.model import AuthorityEntry, Plan, Reason, StepReason
from reports.blocks import Words, span, words
from reports.paper.formats import listed
from reports.paper.numbers import Numbers, Pointer, numbers_of
from reports.words import word

_BETWEEN: Final = 2
_MISSING: Final = frozenset({UNKNOWN, "unanswered"})


@dataclass(frozen=True)
class View:
    """A plan with the ways to speak about its parts."""

    plan: Plan

    def say(self, key: str, **details: object) -> str:
        """A word of the table in the plan's language."""
        return word(key, self.plan.language, **details)

    def listed(self, parts: Iterable[str]) -> str:
        """Parts as a list in a sentence."""
        return listed(list(parts), self.plan.language)

    def either(self, parts: Iterable[str]) -> str:
        """Parts as alternatives in a sentence: "a, b eller c"."""
        *first, last = parts
        return self.say("or", first=", ".join(first), last=last) if first else last

    @cached_property
    def numbers(self) -> Numbers:
        """The numbers by which parts of the plan are referred to; the same as on paper."""
        return numbers_of(self.plan)

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """Titles of everything with an id that a line may name."""
        plan = self.plan
        return {
            **{id_: finding.title for id_, finding in plan.findings.items()},
            **{route.id: route.title for route in plan.routes},
        }

    def title(self, id_: str) -> str:
        """The title of a finding or route, or the id of something the plan does not hold."""
        return self.titles.get(id_, id_)

    def step(self, id_: str) -> Words:
        """A step by number and title; one that is not in the plan goes by its id."""
        found = self.numbers.steps.get(id_)
        return words(id_) if found is None else pointer(found)

    def steps(self, ids: Iterable[str], with_titles: int = 4) -> list[Words]:
        """Steps, each on a line with its title; by number alone on one line where there are many."""
        wanted = list(ids)
        if len(wanted) <= with_titles:
            return [self.step(id_) for id_ in wanted]
        known = [self.numbers.steps[id_].label if id_ in self.numbers.steps else id_ for id_ in wanted]
        return [words(self.say("steps-ref", numbers=self.listed(known)))]

    def question(self, id_: str) -> Words:
        """A question by its number in the list of answers, with its words."""
        found = self.numbers.questions.get(id_)
        if found is None:
            return words(id_)
        return words(self.say("question-ref", number=found.label), ": ", found.title)

    def questions(self, ids: Iterable[str]) -> list[Words]:
        """Questions, each on a line."""
        return [self.question(id_) for id_ in ids]

    def questions_in_short(self, ids: Iterable[str]) -> list[Words]:
        """Questions by number alone, on one line."""
        labels = [found.label or found.title for found in self.numbers.of_questions(ids)]
        if not labels:
            return []
        key = "question-ref" if len(labels) == 1 else "questions-ref"
        return [words(self.say(key, number=self.listed(labels)))]

    def open_question(self, id_: str) -> Words:
        """An open question by number and words."""
        found = self.numbers.open_questions.get(id_)
        return words(id_) if found is None else pointer(found)

    def authority(self, id_: str) -> Words:
        """An authority's name; said where it has to be confirmed."""
        found = self.plan.authorities.get(id_)
        return words(id_) if found is None else self.authority_name(found)

    def authority_name(self, entry: AuthorityEntry) -> Words:
        """The name of an authority; said where it has to be confirmed."""
        if not entry.to_be_confirmed:
            return words(entry.name)
        return words(entry.name, " (", span(self.say("to-be-confirmed"), "unseen"), ")")

    def authorities(self, ids: Iterable[str]) -> list[Words]:
        """Authorities, each on a line."""
        return [self.authority(id_) for id_ in ids]

    def facts(self, reason: Reason | StepReason) -> str:
        """The answers a reason rests on, by number; and a conclusion or two that lie between.

        More of them would hide the answers: each conclusion has its own derivation in the report.
        Empty where it rests on nothing the user was asked, and where an answer it needs is missing:
        what hangs on that is said of the whole entry.
        """
        facts = reason.facts
        if reason.certainty == "possible" and not _MISSING.isdisjoint(facts.values()):
            return ""
        numbered = self.numbers.of_facts(facts)
        between = [self.title(fact) for fact in facts if fact in self.titles]
        parts = between if len(between) <= _BETWEEN else []
        if numbered:
            key = "answer-ref" if len(numbered) == 1 else "answers-ref"
            parts = [*parts, self.say(key, numbers=self.listed(each.label for each in numbered))]
        not_asked = [
            self.say("not-asked", question=fact)
            for fact, value in facts.items()
            if value == NOT_APPLICABLE and fact not in self.numbers.questions
        ]
        parts = [*parts, *not_asked]
        return self.say("rests-on", facts=self.listed(parts)) if parts else ""


def pointer(to: Pointer) -> Words:
    """A number and the title it stands for."""
    return words(f"{to.label} ", to.title) if to.label else words(to.title)
