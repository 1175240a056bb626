"""Questions, findings and routes as items of a book."""

from __future__ import annotations

from engine.checking.book.model import FindingItem, OptionLine, QuestionItem, RowLine
from engine.checking.book.saying import Saying, limited
from engine.conditions.facts import YES, options_of
from engine.conditions.release import ConditionId
from engine.content.facts import Finding, Question, Row
from engine.planning.words import upper_first, word


def question_item(saying: Saying, question: Question) -> QuestionItem:
    """A question with all a user may read of it."""
    language = saying.language
    return QuestionItem(
        kind="questions",
        id=question.id,
        title=question.ask[language],
        place=saying.place("questions", question.id),
        claims=tuple(question.claims),
        open_questions=saying.refs("open_questions", question.open_questions),
        review=question.review,
        section=saying.content.sections[question.section].title[language],
        answer=question.kind,
        help=saying.text(question.help),
        why=question.why[language],
        asked=saying.condition(saying.release.forms[ConditionId("ask_when", question.id)]),
        options=_options(saying, question),
        if_unknown=saying.text(question.if_unknown),
    )


def _options(saying: Saying, question: Question) -> tuple[OptionLine, ...]:
    language = saying.language
    if question.kind != "yes_no":
        return tuple(OptionLine(o.id, o.label[language], saying.text(o.help)) for o in question.options)
    # What each answer comes to in a sentence: wording for conditions and explanations, reviewed here.
    says = {YES: question.says, "no": question.says_not or question.says}
    return tuple(OptionLine(id_, word(id_, language), says[id_][language]) for id_ in options_of(question))


def finding_item(saying: Saying, finding: Finding) -> FindingItem:
    """A finding or a route with its table in words."""
    language = saying.language
    pursued = None
    if finding.pursued is not None:
        pursued = saying.condition(saying.release.forms[ConditionId("pursued", finding.id)])
    return FindingItem(
        kind="findings",
        id=finding.id,
        title=finding.title[language],
        place=saying.place("findings", finding.id),
        review=finding.review,
        says=finding.says[language],
        summary=saying.text(finding.summary),
        first=finding.policy == "first",
        pursued=pursued,
        rows=tuple(_row(saying, finding, number, row) for number, row in enumerate(finding.table)),
    )


def _row(saying: Saying, finding: Finding, number: int, row: Row) -> RowLine:
    when = None
    if not row.otherwise:
        when = saying.condition(saying.release.forms[ConditionId("row", finding.id, number)])
    return RowLine(
        number=number + 1,
        value=_value(saying, finding, row.to),
        when=when,
        because=row.because[saying.language],
        claims=tuple(row.claims),
        conditions=saying.refs("steps", row.conditions),
        open_questions=saying.refs("open_questions", row.open_questions),
        in_force=limited(row.in_force),
    )


def _value(saying: Saying, finding: Finding, value: str) -> str:
    if finding.is_route:
        return upper_first(word(f"status-{value}", saying.language))
    if value in finding.labels:
        return upper_first(finding.labels[value][saying.language])
    return word(value, saying.language)
