"""What stands at the end, to look up: derivation, answers, what is not known, sources, receipt."""

from __future__ import annotations

from engine.planning.model import AnswerEntry, Citation, FindingEntry, QuestionEntry, SourceEntry
from reports.blocks import Block, Heading, Item, Points, Words, address, fields, paragraph, plain, span, words
from reports.citations import citations_in
from reports.product import undecided
from reports.written.cites import Basis
from reports.written.opening import conclusion
from reports.written.routes import reason_lines
from reports.written.view import View

_KINDS = ("law", "guidance", "register", "case-law", "proposal", "experience")
"""The kinds of sources, the weightiest first."""


def reasons(view: View) -> list[Block]:
    """Every conclusion with its reasons; of one that is not settled, what it hangs on."""
    found, hanging = view.plan.findings.values(), undecided(view.plan)
    settled = tuple(_derived(view, entry) for entry in found if entry not in hanging)
    open_ = tuple(_hanging(view, entry) for entry in hanging)
    made: list[Block] = [Heading(2, view.say("reasons"))] if found else []
    if settled:
        made.append(Points(settled))
    if open_:
        made += [Heading(3, view.say("not-settled")), Points(open_)]
    return made


def _derived(view: View, entry: FindingEntry) -> Item:
    basis = Basis(view)
    rows = fields(
        [
            (view.say("because"), reason_lines(view, entry.because, basis)),
            (view.say("open"), [view.open_question(each) for each in entry.open_questions]),
            (view.say("basis"), basis.lines()),
        ]
    )
    return Item(conclusion(view, entry), rows)


def _hanging(view: View, entry: FindingEntry) -> Item:
    asked = [plain(line) for line in view.questions_in_short(entry.hangs_on)]
    asked += [pointer.label for pointer in view.numbers.of_open_questions(entry.open_questions)]
    return Item(words(*conclusion(view, entry), span(f" ({'; '.join(asked)})" if asked else "", "quiet")))


def answers(view: View) -> list[Block]:
    """The answers in words, by section, with the numbers reasons refer to."""
    given = view.plan.answered
    made: list[Block] = [Heading(2, view.say("answers"))]
    if not given:
        return [*made, paragraph(view.say("answers-none"))]
    for section in dict.fromkeys(each.section for each in given):
        made.append(Heading(3, section))
        made.append(Points(tuple(_answer(view, each) for each in given if each.section == section)))
    return made


def _answer(view: View, entry: AnswerEntry) -> Item:
    if entry.state == "unknown":
        said = words(span(view.say("state-unknown"), "possible"))
    else:
        said = words(span(", ".join(entry.answer) or view.say("answer-none"), "strong"))
    if entry.state == "set-aside":
        said = words(*said, span(f" ({view.say('set-aside')})", "quiet"))
    return Item(words(entry.ask), (paragraph(*said),), view.numbers.questions[entry.question].label)


def not_known(view: View) -> list[Block]:
    """The questions without an answer, with how to find out; nothing where there is none."""
    if not view.plan.questions:
        return []
    items = tuple(_question(view, each) for each in view.plan.questions)
    return [Heading(2, view.say("not-known")), Points(items)]


def _question(view: View, entry: QuestionEntry) -> Item:
    lines: list[Block] = [paragraph(span(view.say(f"state-{entry.state}"), "possible"))]
    if entry.if_unknown:
        lines.append(paragraph(view.say("whom-to-ask", text=entry.if_unknown)))
    return Item(words(entry.ask), tuple(lines), view.numbers.questions[entry.question].label)


def sources(view: View) -> list[Block]:
    """The sources by kind, with identifier, address and the copies that were looked at."""
    if not view.plan.sources:
        return []
    cited: dict[str, list[Citation]] = {}
    for claim in citations_in(view.plan):
        cited.setdefault(claim.source, []).append(claim)
    made: list[Block] = [Heading(2, view.say("sources"))]
    entries = view.plan.sources.values()
    for kind in sorted({entry.kind for entry in entries}, key=_KINDS.index):
        items = tuple(
            _source(view, entry, cited.get(entry.id, [])) for entry in entries if entry.kind == kind
        )
        made += [Heading(3, view.say(f"kind-{kind}")), Points(items)]
    return made


def _source(view: View, entry: SourceEntry, claims: list[Citation]) -> Item:
    lines: list[Block] = []
    named = [part for part in (entry.title, entry.identifier) if part and part != entry.short]
    if named:
        lines.append(paragraph(" · ".join(named)))
    lines.append(paragraph(address(entry.url) if entry.url else span(view.say("no-address"), "quiet")))
    copies = {(seen.on, seen.dated or "", seen.url) for claim in claims if (seen := claim.seen) is not None}
    for on, dated, url in sorted(copies):
        key = "seen-dated" if dated else "seen-undated"
        lines.append(
            paragraph(span(f"{view.say(key, day=on.isoformat(), dated=dated)}: ", "quiet"), address(url))
        )
    if any(claim.seen is None for claim in claims):
        lines.append(paragraph(span(view.say("not-all-seen" if copies else "unseen"), "unseen")))
    return Item(words(span(entry.short, "strong")), tuple(lines))


def receipt(view: View) -> list[Block]:
    """What the plan was made from."""
    held = view.plan.receipt
    rows: list[tuple[str, list[Words]]] = [
        (view.say("engine"), [words(view.say("version", version=held.engine))]),
        (view.say("ruleset"), [words(held.ruleset)]),
        (view.say("digest"), [words(held.digest)]),
        (view.say("as-of"), [words(held.as_of.isoformat())]),
        (view.say("answers-digest"), [words(held.answers)]),
    ]
    return [Heading(2, view.say("receipt")), paragraph(view.say("receipt-intro")), *fields(rows)]
