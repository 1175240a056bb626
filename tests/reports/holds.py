"""What a report of a plan must say, as texts to look for."""

from __future__ import annotations

from collections.abc import Iterable

from engine.planning.model import Plan, Reason, StepEntry
from reports.citations import citations_in
from tests.plans import LANGUAGES, generated_plan, long_plan, short_plan

PLANS = {
    f"{name}-{language}": plan
    for language in LANGUAGES
    for name, plan in (
        ("long", long_plan(language)),
        ("short", short_plan(language)),
        ("generated", generated_plan(25, language)),
        ("empty", generated_plan(0, language)),
    )
}
"""Every plan a report is held against, by name."""


def flat(text: str) -> str:
    """A text without the line breaks, indents and edges of a layout."""
    lines = (line.strip().removeprefix("| ").removeprefix("! ").strip() for line in text.splitlines())
    return " ".join(" ".join(lines).split())


def of_step(step: StepEntry) -> list[str]:
    """What the entry of one step must say; one that only may apply says it in short."""
    said = [step.title, step.summary, step.actor, *(each.text for each in step.because)]
    said += [claim.at for claim in citations_in(step) if claim.at]
    said += [claim.url for claim in citations_in(step) if claim.url]
    if step.certainty == "possible":
        return [
            *said,
            *(document.title for document in step.documents),
            *([step.takes.text] if step.takes else []),
        ]
    said.append(step.why)
    for document in step.documents:
        said += [document.title, document.part, document.written_by, document.help or ""]
    if step.takes:
        said += [step.takes.text, step.takes.starts or "", step.takes.stops or ""]
        said += [part for each in step.takes.extension for part in (each.by, each.says)]
    said += [each.text.removeprefix(each.text[:1]) for each in step.due]
    said += [each.text for each in step.keep]
    return [*said, step.yields or ""]


def of_plan(plan: Plan) -> list[str]:
    """What the report of a whole plan must say."""
    return [text for text in _of_plan(plan) if text]


def _of_plan(plan: Plan) -> Iterable[str]:
    yield from (plan.ruleset.version, plan.ruleset.about, plan.ruleset.draft_notice)
    yield from (plan.receipt.digest, plan.receipt.answers, plan.receipt.engine)
    for step in plan.steps:
        yield from of_step(step)
    for route in plan.routes:
        yield from (route.title, route.status_text[1:])
        if route.pursued != "no":
            yield from (text[1:] for text in route.why_not)
        if route.pursued != "no":
            yield from _reasons(route.because)
        elif route.certainty == "certain":
            sure = [each for each in route.because if each.certainty == "certain"]
            yield from _reasons(sure or route.because)
    for finding in plan.findings.values():
        yield finding.text[1:]
        if finding.value is not None:
            yield from _reasons(finding.because)
    for entry in plan.exits:
        yield from (entry.title, entry.text, entry.hand)
    for question in plan.open_questions:
        yield from (question.question, question.context, question.watch or "")
        yield from (plan.authorities[body].name for body in question.ask)
    for answer in plan.answered:
        yield from (answer.ask, *answer.answer)
    for asked in plan.questions:
        yield from (asked.ask, asked.if_unknown or "")
    for broken in plan.broken_assumptions:
        yield broken.because
    for change in plan.changes_ahead:
        yield from (each.title for each in change.added + change.removed)
        yield from (each.title for each in change.changed)
    for source in plan.sources.values():
        yield from (source.title, source.identifier or "", source.url or "")
    for body in plan.authorities.values():
        yield from (body.name, body.what_for, body.url or "", body.email or "")
    yield from (claim.seen.url for claim in citations_in(plan) if claim.seen)
    for part in (*plan.exits, *plan.open_questions):
        yield from (claim.at or "" for claim in citations_in(part))


def _reasons(reasons: Iterable[Reason]) -> Iterable[str]:
    for reason in reasons:
        yield reason.text
        yield from (claim.at or "" for claim in reason.claims)
