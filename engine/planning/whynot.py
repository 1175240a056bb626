"""Why a rule or a row of a table does not hold: its nearest conditions that are not met, in words."""

from __future__ import annotations

from typing import Literal

from engine.conditions.forms import Atom
from engine.conditions.release import ConditionId
from engine.conditions.wording import atom_words, form_words, term_words
from engine.content.base import Force, InForce
from engine.content.facts import UNKNOWN, Finding
from engine.content.rules import Rule
from engine.planning.base import PlanModel
from engine.planning.context import Context
from engine.planning.findings import needed_words, outcome_words
from engine.planning.model import Citation
from engine.planning.obstacles import Obstacle, asked, before_row, in_the_way, pursues
from engine.planning.words import day_words, word
from engine.reasoning.tables import UNDETERMINED


class Obstruction(PlanModel):
    """One condition that is not met, or not settled."""

    kind: Literal["condition", "route", "pursued", "comes-first", "in-force"]
    """`route`: the route is closed, or not settled. `pursued`: the user has not chosen it.
    `comes-first`: another row gives the finding its value. `in-force`: not law on that day."""
    fails: bool
    """It is not met for certain; else it hangs on answers that are missing."""
    needed: str | None
    """What would have to hold, as part of a sentence."""
    text: str
    """The obstruction as part of a sentence."""
    facts: dict[str, str]
    """What makes it so, down to answers, as in the `facts` of a reason."""
    hangs_on: list[str]
    """Questions whose answers may settle it."""


class WhyNot(PlanModel):
    """A rule or row that does not hold, or not for certain."""

    id: str
    """The rule's id; of a row the value it would give."""
    outcome: str | None
    """Of a row what it would conclude, in words; None: it is a rule."""
    text: str
    """The reason it would have given."""
    force: Force | None
    """Of a rule."""
    undecided: bool
    """It may still hold."""
    obstructions: list[Obstruction]
    claims: list[Citation]


def why_not_rule(rule: Rule, context: Context) -> WhyNot | None:
    """Why a rule does not hold for certain; None: it does."""
    condition = ConditionId("rule", rule.id)
    how = context.conclusion.holds(condition)
    if how == "certain":
        return None
    day = _in_force(rule.in_force, context)
    obstacles = [] if day else in_the_way(context.conclusion, condition)
    return WhyNot(
        id=rule.id,
        outcome=None,
        text=context.say(rule.because),
        force=rule.force,
        undecided=how == "possible",
        obstructions=day + [_of_rule(rule, obstacle, context) for obstacle in obstacles],
        claims=context.cite(rule.claims),
    )


def why_not_row(finding: Finding, number: int, context: Context) -> WhyNot | None:
    """Why a row does not give a finding its value for certain; None: that value is certain."""
    row, table = finding.table[number], context.conclusion.tables[finding.id]
    if row.to == table.value or number in table.certain:
        return None
    day = _in_force(row.in_force, context)
    obstacles = [] if day else before_row(context.conclusion, finding.id, number)
    return WhyNot(
        id=row.to,
        outcome=outcome_words(finding, row.to, context),
        text=context.say(row.because),
        force=None,
        undecided=number in table.possible,
        obstructions=day + [_obstruction(obstacle, context) for obstacle in obstacles],
        claims=context.cite(row.claims),
    )


def _of_rule(rule: Rule, obstacle: Obstacle, context: Context) -> Obstruction:
    """As for a row, but in plainer words where it is a matter of the rule's routes."""
    atom = obstacle.atom
    if atom is None:
        return _obstruction(obstacle, context)
    plain = _obstruction(obstacle, context)
    route = atom.fact if atom.fact in rule.for_ else None
    kind: Literal["route", "pursued"] = "route"
    if route is None:
        route, kind = pursues(context.release, rule, atom), "pursued"
    if route is None:
        return plain
    keys = {"route": ("route-closed", "route-undecided"), "pursued": ("not-pursued", "pursued-undecided")}
    title = context.say(context.content.findings[route].title)
    text = word(keys[kind][0 if obstacle.fails else 1], context.language, route=title)
    return plain.model_copy(update={"kind": kind, "text": text})


def _obstruction(obstacle: Obstacle, context: Context) -> Obstruction:
    atoms = [atom for term in obstacle.needed for atom in term]
    if obstacle.rival is not None:
        holds = term_words(context.release, tuple(map(asked, obstacle.holds)), context.language)
        text = word("outranked" if obstacle.fails else "outranked-undecided", context.language, holds=holds)
        facts = context.trace.rests_on([obstacle.holds])
    else:
        text = _not_met(obstacle, context)
        facts = context.trace.rests_on([tuple(atoms)])
    return Obstruction(
        kind="condition" if obstacle.rival is None else "comes-first",
        fails=obstacle.fails,
        needed=needed_words([obstacle], context)[0],
        text=text,
        facts=facts,
        hangs_on=context.trace.settles_atoms(atoms),
    )


def _not_met(obstacle: Obstacle, context: Context) -> str:
    needed = form_words(context.release, obstacle.needed, context.language)
    if obstacle.atom is None:
        return word("needs-together", context.language, needed=needed)
    if not obstacle.fails:
        return word("needs-undecided", context.language, needed=needed)
    actual = _actual(obstacle.atom, context)
    if actual is None:
        return word("needs-answer", context.language, needed=needed)
    return word("needs-but", context.language, needed=needed, actual=actual)


def _actual(atom: Atom, context: Context) -> str | None:
    """What is so instead, in words; None: nothing is, for the question is not answered "don't know yet"."""
    known = context.conclusion.known.get(atom.fact)
    values = frozenset() if known is None else known.possible - {UNDETERMINED}
    if UNKNOWN in atom.values or not values:
        return None
    return atom_words(context.release, Atom(atom.fact, values), context.language)


def _in_force(in_force: InForce, context: Context) -> list[Obstruction]:
    """That something is not law on the day of the plan; nothing: it is."""
    day = context.conclusion.as_of
    if in_force.holds_on(day):
        return []
    if in_force.from_ is not None and day < in_force.from_:
        key, change = "not-yet-in-force", in_force.from_
    else:
        key, change = "no-longer-in-force", in_force.to or day
    text = word(key, context.language, day=day_words(change, context.language))
    return [Obstruction(kind="in-force", fails=True, needed=None, text=text, facts={}, hangs_on=[])]
