"""The numbers by which the parts of a report point at each other, and the places they point to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from engine.planning.model import Plan, StepEntry
from reports.words import word


@dataclass(frozen=True, slots=True)
class Pointer:
    """A short label, what it is the label of, and the place on the paper (empty: none)."""

    label: str
    title: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Numbers:
    """Every step, answer and open question of one plan by its number."""

    steps: dict[str, Pointer]
    """Those named but not in the plan, too: by title alone, without a number or a place."""
    questions: dict[str, Pointer]
    """Questions that are answered or still open, numbered as in the appendix."""
    open_questions: dict[str, Pointer]

    def of_steps(self, ids: Iterable[str]) -> list[Pointer]:
        """The steps of this plan among them, in the order given."""
        return [self.steps[each] for each in ids if each in self.steps]

    def of_open_questions(self, ids: Iterable[str]) -> list[Pointer]:
        """The open questions of this plan among them, in the order given."""
        return [self.open_questions[each] for each in ids if each in self.open_questions]

    def of_facts(self, facts: Iterable[str]) -> list[Pointer]:
        """The answers behind facts, each once, in the order of the appendix.

        A fact of a question with several answers is `question=option`; what is no question is left out.
        """
        owners = {fact.partition("=")[0] for fact in facts}
        return [pointer for question, pointer in self.questions.items() if question in owners]

    def of_questions(self, ids: Iterable[str]) -> list[Pointer]:
        """The questions of this plan among them, in the order given."""
        return [self.questions[each] for each in ids if each in self.questions]


def numbers_of(plan: Plan) -> Numbers:
    """Number a plan: certain steps `2.3` by phase, possible ones `M1`, answers `1`, open questions `A1`."""
    return Numbers(
        {**{ref.id: Pointer("", ref.title, "") for ref in plan.steps_elsewhere}, **_steps(plan)},
        _questions(plan),
        _open_questions(plan),
    )


def steps_by_phase(plan: Plan, certain: bool) -> list[tuple[str, list[StepEntry]]]:
    """Phase titles with their steps, in the plan's order; phases without such steps are left out."""
    wanted = "certain" if certain else "possible"
    found = [
        (phase.title, [step for step in plan.steps if step.phase == phase.id and step.certainty == wanted])
        for phase in plan.phases
    ]
    return [(title, steps) for title, steps in found if steps]


def deciding(plan: Plan) -> dict[str, int]:
    """Questions on which steps hang, with how many steps; the one that settles most comes first."""
    return dict(Counter(question for step in plan.steps for question in step.hangs_on).most_common())


def labels_by_phase(plan: Plan, ids: Collection[str], numbers: Numbers) -> list[tuple[str, list[str]]]:
    """Phase titles with the numbers of some steps, three or more in a row as `2.1-2.4`."""
    found = []
    for phase in plan.phases:
        labels = [
            numbers.steps[step.id].label for step in plan.steps if step.phase == phase.id and step.id in ids
        ]
        if labels:
            found.append((phase.title, runs(labels)))
    return found


def runs(labels: Iterable[str]) -> list[str]:
    """Numbers, three or more in a row as `2.1-2.4`: their last figures go up by one, the rest is the same."""
    rows: list[list[str]] = []
    expected = None
    for label in labels:
        lead, number = _parted(label)
        if rows and (lead, number) == expected:
            rows[-1].append(label)
        else:
            rows.append([label])
        expected = (lead, number + 1)
    return [text for row in rows for text in ([f"{row[0]}\u2013{row[-1]}"] if len(row) > 2 else row)]


def _parted(label: str) -> tuple[str, int]:
    lead = label.rstrip("0123456789")
    return lead, int(label.removeprefix(lead))


def _steps(plan: Plan) -> dict[str, Pointer]:
    numbered: dict[str, Pointer] = {}
    for place, (_, steps) in enumerate(steps_by_phase(plan, certain=True), 1):
        for index, step in enumerate(steps, 1):
            numbered[step.id] = Pointer(f"{place}.{index}", step.title, f"step-{step.id}")
    prefix = word("possible-prefix", plan.language)
    possible = [step for _, steps in steps_by_phase(plan, certain=False) for step in steps]
    for index, step in enumerate(possible, 1):
        numbered[step.id] = Pointer(f"{prefix}{index}", step.title, f"step-{step.id}")
    return numbered


def _questions(plan: Plan) -> dict[str, Pointer]:
    asked: dict[str, str] = {}
    for answer in plan.answered:
        asked.setdefault(answer.question, answer.ask)
    for question in plan.questions:
        asked.setdefault(question.question, question.ask)
    return {
        question: Pointer(str(index), ask, f"answer-{question}")
        for index, (question, ask) in enumerate(asked.items(), 1)
    }


def _open_questions(plan: Plan) -> dict[str, Pointer]:
    prefix = word("open-question-prefix", plan.language)
    return {
        each.id: Pointer(f"{prefix}{index}", each.question, f"open-{each.id}")
        for index, each in enumerate(plan.open_questions, 1)
    }
