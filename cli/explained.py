"""An explanation as blocks: what is concluded, why or why not, and what that rests on, down to answers."""

from __future__ import annotations

from collections.abc import Iterable

from cli.words import word
from engine.planning.explain import Explanation
from engine.planning.factlines import FactLine
from engine.planning.model import Citation, Reason, StepReason
from engine.planning.whynot import WhyNot
from engine.planning.words import listed
from reports.blocks import Block, Heading, Item, Points, Span, Words, address, paragraph, points, span, words
from reports.citations import Basis, source_lines
from reports.formats import sentence
from reports.numbers import runs
from reports.words import word as report_word


def explanation_blocks(explanation: Explanation) -> list[Block]:
    """Everything an explanation says, in its language."""
    return _Explained(explanation).blocks()


class _Explained:
    def __init__(self, explanation: Explanation) -> None:
        self.it = explanation
        self.numbers = {line.fact: number for number, line in enumerate(explanation.facts, 1)}
        """The numbers by which reasons refer to what they rest on."""

    def blocks(self) -> list[Block]:
        it = self.it
        receipt = it.receipt
        made_with = self.say(
            "made-with",
            kind=self.say(it.kind),
            id=it.target,
            ruleset=receipt.ruleset,
            day=receipt.as_of.isoformat(),
        )
        return [
            Heading(1, it.title),
            paragraph(span(it.answer, "strong")),
            paragraph(span(made_with, "quiet")),
            *self.part("because", self.because()),
            *self.part(self.why_not_title(), [self.why_not(one) for one in it.why_not]),
            *self.part("rests-on", [self.fact(line) for line in it.facts]),
            *self.part("hangs-on", [Item(self.named(one.ask, one.question)) for one in it.hangs_on]),
            *self.part("left-open", [Item(words(text)) for text in it.open_questions]),
            # Of a finding or route this is what its rows rest on, which stands there already.
            *self.part("basis-of-step", [Item(line) for line in self.basis(it.claims) if it.kind == "step"]),
        ]

    def because(self) -> list[Item]:
        """Reasons of what is concluded; those of what may be follow with what they still need."""
        it = self.it
        settled = it.presence == "certain" if it.kind == "step" else it.value is not None
        return [
            *(self.rule(rule) for rule in it.rules if settled or rule.certainty == "certain"),
            *(self.reason(reason) for reason in it.because if settled or reason.certainty == "certain"),
        ]

    def why_not_title(self) -> str:
        if self.it.kind == "step":
            return "why-not" if self.it.presence is None else "to-be-settled"
        return "each-outcome" if self.it.value is None else "other-outcome"

    def part(self, title: str, items: list[Item]) -> list[Block]:
        return [Heading(2, self.say(title)), Points(tuple(items))] if items else []

    def rule(self, rule: StepReason) -> Item:
        force = report_word(f"force-{rule.force}", self.it.language)
        refers = self.refers(_own(rule))
        said = f"{force}; {refers}" if refers else force
        text = words(*self.perhaps(rule.certainty), rule.text, f" ({said})")
        return Item(text, points(self.basis(rule.claims)))

    def reason(self, reason: Reason) -> Item:
        refers = self.refers(_own(reason))
        text = words(*self.perhaps(reason.certainty), reason.text, f" ({refers})" if refers else "")
        return Item(text, points(self.basis(reason.claims)))

    def why_not(self, one: WhyNot) -> Item:
        """What would have held, and under it what is in the way."""
        would = one.outcome or report_word(f"force-{one.force}", self.it.language)
        undecided = (span(self.say("may-still-hold"), "possible"), " ") if one.undecided else ()
        text = words(*undecided, one.text, f" ({would})")
        in_the_way = [
            words(sentence(obstruction.text), span(self.behind(obstruction.facts), "quiet"))
            for obstruction in one.obstructions
        ]
        return Item(text, (*points(in_the_way), *points(self.basis(one.claims))))

    def fact(self, line: FactLine) -> Item:
        reasons = [
            words(*self.perhaps(reason.certainty), reason.text, span(self.provisions(reason.claims), "quiet"))
            for reason in line.because
        ]
        return Item(self.named(line.text, line.fact), points(reasons), str(self.numbers[line.fact]))

    def named(self, text: str, id_: str) -> Words:
        return words(text, " ", span(f"[{id_}]", "quiet"))

    def perhaps(self, certainty: str) -> tuple[Span, ...]:
        if certainty != "possible":
            return ()
        return (span(report_word("perhaps", self.it.language), "possible"),)

    def refers(self, facts: Iterable[str]) -> str:
        """`rests on 1, 2 and 5` for facts that have a line of their own."""
        numbers = sorted(self.numbers[fact] for fact in facts if fact in self.numbers)
        if not numbers:
            return ""
        named = listed(runs(map(str, numbers)), "and", self.it.language)
        return report_word("rests-on", self.it.language, facts=named)

    def behind(self, facts: Iterable[str]) -> str:
        refers = self.refers(facts)
        return f" ({refers})" if refers else ""

    def provisions(self, claims: Iterable[Citation]) -> str:
        """Provisions in short, behind a sentence."""
        places = dict.fromkeys(f"{self.source(claim)} {claim.at or ''}".rstrip() for claim in claims)
        return f" ({'; '.join(places)})" if places else ""

    def basis(self, claims: Iterable[Citation]) -> list[Words]:
        """Each source once, with its provisions, their check state and its address."""
        made = Basis(self.it.sources, self.it.language)
        made.refer(claims)
        return [
            words(line.name, " ", span(line.cited, "quiet"), *((" ", address(line.url)) if line.url else ()))
            for line in source_lines(made, numbered=False)
        ]

    def source(self, claim: Citation) -> str:
        return self.it.sources[claim.source].short

    def say(self, key: str, **details: object) -> str:
        return word(key, self.it.language, **details)


def _own(reason: Reason | StepReason) -> list[str]:
    """What a reason rests on itself: what is behind a route stands with the route."""
    return [fact for fact in reason.facts if fact not in reason.through_routes]
