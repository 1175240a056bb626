"""The profile of a plan: the answers in words, what is not known yet, and what cannot go together."""

from __future__ import annotations

from engine.conditions.release import ConditionId
from engine.content.facts import UNKNOWN, Question
from engine.planning.context import Context
from engine.planning.model import AnswerEntry, BrokenAssumption, QuestionEntry
from engine.planning.words import word
from engine.reasoning.conclusion import Answer
from engine.reasoning.interview import Interview


def answer_entries(context: Context) -> list[AnswerEntry]:
    """Every answer as it was given, in the order of the interview."""
    conclusion = context.conclusion
    entries = []
    for id_ in context.trace.in_order(conclusion.answers):
        question, answer = context.content.questions[id_], conclusion.answers[id_]
        entries.append(
            AnswerEntry(
                question=id_,
                section=context.say(context.content.sections[question.section].title),
                ask=context.say(question.ask),
                answer=answer_words(question, answer, context),
                state="set-aside"
                if conclusion.applies[id_] == "no"
                else "unknown"
                if answer == UNKNOWN
                else "answered",
            )
        )
    return entries


def answer_words(question: Question, answer: Answer, context: Context) -> list[str]:
    """The labels of the chosen options; empty for "none of them"."""
    if answer == UNKNOWN:
        return [word("unknown", context.language)]
    if question.kind == "yes_no":
        return [word(str(answer), context.language)]
    chosen = (answer,) if isinstance(answer, str) else answer
    return [context.say(option.label) for option in question.options if option.id in chosen]


def question_entries(state: Interview, context: Context) -> list[QuestionEntry]:
    """What is not known yet: unanswered, answered `unknown`, or perhaps relevant later."""
    conclusion = context.conclusion
    unknown = [
        id_
        for id_, answer in conclusion.answers.items()
        if answer == UNKNOWN and conclusion.applies[id_] != "no"
    ]
    later = {*state.offered, *state.waiting}
    entries = []
    for id_ in context.trace.in_order({*state.open, *unknown, *later}):
        question = context.content.questions[id_]
        entries.append(
            QuestionEntry(
                question=id_,
                section=context.say(context.content.sections[question.section].title),
                ask=context.say(question.ask),
                if_unknown=context.maybe(question.if_unknown),
                state="may-become-relevant"
                if id_ in later
                else "unknown"
                if id_ in unknown
                else "unanswered",
            )
        )
    return entries


def broken_assumptions(context: Context) -> list[BrokenAssumption]:
    """Assumptions the answers go against, with the questions whose answers do."""
    broken = []
    for id_ in context.conclusion.broken_assumptions:
        terms = context.conclusion.terms(ConditionId("assumption", id_))
        facts = context.trace.rests_on(terms)
        broken.append(
            BrokenAssumption(
                id=id_,
                because=context.say(context.content.assumptions[id_].because),
                questions=[fact for fact in facts if fact in context.content.questions],
            )
        )
    return broken
