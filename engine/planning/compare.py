"""What differs between two plans."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, Literal, TypeVar

from engine.content.base import Force, Language
from engine.planning.ahead import StepRef, ValueChange
from engine.planning.base import PlanModel
from engine.planning.model import (
    AnswerEntry,
    Certainty,
    Days,
    FindingEntry,
    Plan,
    Receipt,
    RouteEntry,
    StepEntry,
    Timeline,
)
from engine.planning.words import days_words, word

AnswerState = Literal["answered", "unknown", "set-aside", "unanswered"]
What = Literal["force", "certainty", "routes", "reasons"]
Entry = TypeVar("Entry")
APART: Final = frozenset({"language", "receipts"})
"""No difference: the same plan may come from two releases or dates."""


class AnswerChange(PlanModel):
    """A question that is answered otherwise in the second plan."""

    question: str
    ask: str
    before: list[str]
    """Option labels, or that there is no answer, or that it is none of them."""
    after: list[str]
    before_state: AnswerState
    after_state: AnswerState


class StepDifference(PlanModel):
    """A step both plans hold, first as it is in the one, then as in the other."""

    id: str
    title: str
    what: list[What]
    force: tuple[Force, Force]
    certainty: tuple[Certainty, Certainty]
    routes: tuple[list[str], list[str]]
    """Ids of routes."""
    reasons: tuple[list[str], list[str]]
    """Ids of the rules that select it."""


class TimelineChange(PlanModel):
    """A route whose known lengths come to another range, or that only one plan has a timeline for."""

    route: str
    title: str
    before: Days | None
    after: Days | None
    before_text: str | None
    after_text: str | None


class Comparison(PlanModel):
    """From a first plan to a second. Texts are in the language of the second."""

    language: Language
    receipts: tuple[Receipt, Receipt]
    answers: list[AnswerChange]
    findings: list[ValueChange]
    routes: list[ValueChange]
    """Statuses by id."""
    pursued: list[ValueChange]
    """Routes by whether they are pursued: `yes`, `no` or `possible`."""
    steps_added: list[StepRef]
    steps_removed: list[StepRef]
    steps_changed: list[StepDifference]
    timelines: list[TimelineChange]
    exits_added: list[StepRef]
    """Exits by id and title."""
    exits_removed: list[StepRef]
    open_questions_added: list[StepRef]
    """Open questions by id, with the question as title."""
    open_questions_removed: list[StepRef]

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs."""
        return not any(getattr(self, name) for name in type(self).model_fields if name not in APART)


def compare(first: Plan, second: Plan) -> Comparison:
    """What differs from the first plan to the second."""
    both = (first, second)
    routes = list(_both(*({route.id: route for route in plan.routes} for plan in both)))
    steps = [{step.id: step for step in plan.steps} for plan in both]
    step_titles = [{step.id: step.title for step in plan.steps} for plan in both]
    exits = [{one.id: one.title for one in plan.exits} for plan in both]
    asked = [{one.id: one.question for one in plan.open_questions} for plan in both]
    return Comparison(
        language=second.language,
        receipts=(first.receipt, second.receipt),
        answers=list(_answers(first, second)),
        findings=list(_findings(first, second)),
        routes=[
            _moved(old or new, list(old.may_be) if old else [], list(new.may_be) if new else [])
            for old, new in routes
            if (old and old.may_be) != (new and new.may_be)
        ],
        pursued=[
            _moved(old or new, [old.pursued] if old else [], [new.pursued] if new else [])
            for old, new in routes
            if (old and old.pursued) != (new and new.pursued)
        ],
        steps_added=_only(step_titles[1], step_titles[0]),
        steps_removed=_only(step_titles[0], step_titles[1]),
        steps_changed=[
            difference for old, new in _both(*steps) if old and new and (difference := _step(old, new)).what
        ],
        timelines=list(_timelines(first, second)),
        exits_added=_only(exits[1], exits[0]),
        exits_removed=_only(exits[0], exits[1]),
        open_questions_added=_only(asked[1], asked[0]),
        open_questions_removed=_only(asked[0], asked[1]),
    )


def _both(
    first: Mapping[str, Entry], second: Mapping[str, Entry]
) -> Iterator[tuple[Entry | None, Entry | None]]:
    """The entries of both by id, in the second's order; what only the first has comes last."""
    for id_ in dict.fromkeys((*second, *first)):
        yield first.get(id_), second.get(id_)


def _only(these: Mapping[str, str], others: Mapping[str, str]) -> list[StepRef]:
    return [StepRef(id=id_, title=title) for id_, title in these.items() if id_ not in others]


def _answers(first: Plan, second: Plan) -> Iterator[AnswerChange]:
    entries = [{entry.question: entry for entry in plan.answered} for plan in (first, second)]
    for old, new in _both(*entries):
        entry = new or old
        assert entry is not None, "one of the two has it"
        raw = [plan.answers.get(entry.question) for plan in (first, second)]
        states = _state(old), _state(new)
        if raw[0] != raw[1] or states[0] != states[1]:
            yield AnswerChange(
                question=entry.question,
                ask=entry.ask,
                before=_answer(old, second.language),
                after=_answer(new, second.language),
                before_state=states[0],
                after_state=states[1],
            )


def _state(entry: AnswerEntry | None) -> AnswerState:
    return "unanswered" if entry is None else entry.state


def _answer(entry: AnswerEntry | None, language: Language) -> list[str]:
    if entry is None:
        return [word("unanswered", language)]
    return entry.answer or [word("none-of-them", language)]


def _findings(first: Plan, second: Plan) -> Iterator[ValueChange]:
    named = [{id_: (id_, entry) for id_, entry in plan.findings.items()} for plan in (first, second)]
    for old, new in _both(*named):
        entry = new or old
        assert entry is not None, "one of the two has it"
        values = [(one[1].value, one[1].may_be) if one else None for one in (old, new)]
        if values[0] != values[1]:
            yield ValueChange(id=entry[0], title=entry[1].title, before=_texts(old), after=_texts(new))


def _texts(entry: tuple[str, FindingEntry] | None) -> list[str]:
    return [] if entry is None else entry[1].may_be_text


def _moved(route: RouteEntry | None, before: list[str], after: list[str]) -> ValueChange:
    assert route is not None, "one of the two has it"
    return ValueChange(id=route.id, title=route.title, before=before, after=after)


def _step(old: StepEntry, new: StepEntry) -> StepDifference:
    reasons = [reason.rule for reason in old.because], [reason.rule for reason in new.because]
    differs: dict[What, bool] = {
        "force": old.force != new.force,
        "certainty": old.certainty != new.certainty,
        "routes": set(old.routes) != set(new.routes),
        "reasons": set(reasons[0]) != set(reasons[1]),
    }
    return StepDifference(
        id=new.id,
        title=new.title,
        what=[what for what, so in differs.items() if so],
        force=(old.force, new.force),
        certainty=(old.certainty, new.certainty),
        routes=(old.routes, new.routes),
        reasons=reasons,
    )


def _timelines(first: Plan, second: Plan) -> Iterator[TimelineChange]:
    titles = {route.id: route.title for plan in (first, second) for route in plan.routes}
    named = [{id_: (id_, line) for id_, line in plan.timeline.items()} for plan in (first, second)]
    for old, new in _both(*named):
        entry = new or old
        assert entry is not None, "one of the two has it"
        before, after = _days(old), _days(new)
        if before != after:
            yield TimelineChange(
                route=entry[0],
                title=titles.get(entry[0], entry[0]),
                before=before,
                after=after,
                before_text=days_words(before, second.language) if before else None,
                after_text=days_words(after, second.language) if after else None,
            )


def _days(entry: tuple[str, Timeline] | None) -> Days | None:
    return None if entry is None else entry[1].days
