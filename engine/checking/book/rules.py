"""Rules, exits, assumptions and invariants as items of a book."""

from __future__ import annotations

from engine.checking.book.model import AssumptionItem, ExitItem, InvariantItem, RuleItem
from engine.checking.book.saying import Saying, limited
from engine.checking.dependencies import rule_when
from engine.conditions.release import ConditionId
from engine.content.rules import Assumption, Exit, Invariant, Rule


def rule_item(saying: Saying, rule: Rule) -> RuleItem:
    """A rule with its condition in words."""
    return RuleItem(
        kind="rules",
        id=rule.id,
        title=rule.because[saying.language],
        place=saying.place("rules", rule.id),
        claims=tuple(rule.claims),
        review=rule.review,
        in_force=limited(rule.in_force),
        force=rule.force,
        routes=saying.refs("findings", rule.for_),
        when=saying.condition(rule_when(saying.release, rule.id)),
        steps=saying.refs("steps", rule.select),
    )


def exit_item(saying: Saying, exit_: Exit) -> ExitItem:
    """An exit."""
    language = saying.language
    return ExitItem(
        kind="exits",
        id=exit_.id,
        title=exit_.title[language],
        place=saying.place("exits", exit_.id),
        claims=tuple(exit_.claims),
        review=exit_.review,
        in_force=limited(exit_.in_force),
        text=exit_.text[language],
        when=saying.condition(saying.release.forms[ConditionId("exit", exit_.id)]),
        ask=saying.refs("authorities", exit_.ask),
        hand=exit_.hand[language],
    )


def assumption_item(saying: Saying, assumption: Assumption) -> AssumptionItem:
    """An assumption."""
    return AssumptionItem(
        kind="assumptions",
        id=assumption.id,
        title=assumption.because[saying.language],
        place=saying.place("assumptions", assumption.id),
        never=saying.condition(saying.release.forms[ConditionId("assumption", assumption.id)]),
    )


def invariant_item(saying: Saying, invariant: Invariant) -> InvariantItem:
    """An invariant: what must follow, or what must make no difference."""
    then, independent, forms = invariant.then, invariant.independent, saying.release.forms
    when = holds = None
    if independent is None:
        when = saying.condition(forms[ConditionId("invariant", invariant.id)])
    if then is not None and then.holds is not None:
        holds = saying.condition(forms[ConditionId("holds", invariant.id)])
    return InvariantItem(
        kind="invariants",
        id=invariant.id,
        title=invariant.says[saying.language],
        place=saying.place("invariants", invariant.id),
        when=when,
        tag=then.select_any_tag if then is not None else None,
        steps=saying.refs("steps", then.select_all) if then is not None else (),
        holds=holds,
        force=independent.force if independent is not None else None,
        of=tuple(saying.fact(owner) for owner in invariant.of),
        unless=saying.refs("rules", independent.unless) if independent is not None else (),
    )
