"""What product and project are found to be, in the order in which a reader asks."""

from __future__ import annotations

from engine.conditions.facts import NO, YES
from engine.planning.model import FindingEntry, Plan


def found_to_be(plan: Plan) -> list[FindingEntry]:
    """The settled conclusions but those that say no: what a product is not would hide what it is.

    A class says more than a yes to one of its conditions and comes first.
    """
    settled = [each for each in plan.findings.values() if each.value not in {None, NO}]
    return sorted(settled, key=lambda each: each.value == YES)


def found_not_to_be(plan: Plan) -> list[FindingEntry]:
    """The conclusions that say no."""
    return [each for each in plan.findings.values() if each.value == NO]


def undecided(plan: Plan) -> list[FindingEntry]:
    """The conclusions that hang on answers."""
    return [each for each in plan.findings.values() if each.value is None and each.may_be]


def undetermined(plan: Plan) -> list[FindingEntry]:
    """The conclusions no row of the rule set settles: as much a result as a value is."""
    return [each for each in plan.findings.values() if each.value is None and not each.may_be]
