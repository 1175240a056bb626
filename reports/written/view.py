"""What every chapter needs of a plan: its language, numbers, titles and short forms of reference."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from engine.planning.model import AuthorityEntry, Plan, Reason, StepReason
from engine.planning.words import listed
from engine.planning.words import word as plan_word
from reports.blocks import Words, span, words
from reports.formats import route_names
from reports.numbers import Numbers, Pointer, numbers_of, runs
from reports.support import support
from reports.words import word


@dataclass(frozen=True)
class View:
    """A plan with the ways to speak about its parts."""

    plan: Plan

    def say(self, key: str, **details: object) -> str:
        """A word of the table in the plan's language."""
        return word(key, self.plan.language, **details)

    def listed(self, parts: Iterable[str]) -> str:
        """Parts as a list in a sentence."""
        return listed(list(parts), "and", self.plan.language)

    def either(self, parts: Iterable[str]) -> str:
        """Parts as alternatives in a sentence: "a, b eller c"."""
        return listed(list(parts), "or", self.plan.language)

    @cached_property
    def numbers(self) -> Numbers:
        """The numbers by which parts of the plan are referred to; the same as on paper."""
        return numbers_of(self.plan)

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """Titles of findings and routes by id."""
        plan = self.plan
        return {
            **{id_: finding.title for id_, finding in plan.findings.items()},
            **{route.id: route.title for route in plan.routes},
        }

    def title(self, id_: str) -> str:
        """The title of a finding or route."""
        return self.titles[id_]

    def step(self, id_: str) -> Words:
        """A step by number and title; one that is not in the plan by its title."""
        return pointer(self.numbers.steps[id_])

    def steps(self, ids: Iterable[str], with_titles: int = 4) -> list[Words]:
        """Steps, each on a line with its title; by number alone on one line where there are many."""
        wanted = [self.numbers.steps[id_] for id_ in ids]
        if len(wanted) <= with_titles:
            return [pointer(each) for each in wanted]
        numbered = [each.label for each in wanted if each.label]
        others = [pointer(each) for each in wanted if not each.label]
        return [words(self.say("steps-ref", numbers=self.listed(runs(numbered)))), *others]

    def question(self, id_: str) -> Words:
        """A question by its number in the list of answers, with its words."""
        found = self.numbers.questions[id_]
        return words(self.say("question-ref", number=found.label), ": ", found.title)

    def questions(self, ids: Iterable[str]) -> list[Words]:
        """Questions, each on a line."""
        return [self.question(id_) for id_ in ids]

    def questions_in_short(self, ids: Iterable[str]) -> list[Words]:
        """Questions by number alone, on one line."""
        labels = [found.label for found in self.numbers.of_questions(ids)]
        if not labels:
            return []
        key = "question-ref" if len(labels) == 1 else "questions-ref"
        return [words(self.say(key, number=self.listed(labels)))]

    def open_question(self, id_: str) -> Words:
        """An open question by number and words."""
        return pointer(self.numbers.open_questions[id_])

    def authority(self, id_: str) -> Words:
        """An authority's name; said where it has to be confirmed."""
        return self.authority_name(self.plan.authorities[id_])

    def authority_name(self, entry: AuthorityEntry) -> Words:
        """The name of an authority; said where it has to be confirmed."""
        if not entry.to_be_confirmed:
            return words(entry.name)
        return words(entry.name, " (", span(self.say("to-be-confirmed"), "unseen"), ")")

    def authorities(self, ids: Iterable[str]) -> list[Words]:
        """Authorities, each on a line."""
        return [self.authority(id_) for id_ in ids]

    def routes(self, titles: Iterable[str]) -> str:
        """Routes by name in a sentence: "vejen Klinisk forsøg"."""
        return route_names(list(titles), self.plan.language)

    def facts(self, reason: Reason | StepReason) -> str:
        """What a reason rests on, in words; empty for what rests on nothing that can be looked up."""
        found = support(self.plan, self.numbers, reason)
        parts = [self.routes(found.routes)] if found.routes else []
        parts += [plan_word("title", self.plan.language, title=title) for title in found.conclusions]
        if found.answers:
            key = "answer-ref" if len(found.answers) == 1 else "answers-ref"
            parts.append(self.say(key, numbers=self.listed(each.label for each in found.answers)))
        return self.say("rests-on", facts=self.listed(parts)) if parts else ""


def pointer(to: Pointer) -> Words:
    """A number and the title it stands for."""
    return words(f"{to.label} ", to.title) if to.label else words(to.title)
