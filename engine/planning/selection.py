"""Which steps the rules select for a conclusion, by which firings, and with what force."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from engine.conditions.release import ConditionId, Release
from engine.content.base import FORCES, Force
from engine.content.rules import Rule
from engine.planning.model import Certainty
from engine.reasoning.conclusion import Conclusion

CONSIDERED = frozenset({"open", "conditional"})


@dataclass(frozen=True, slots=True)
class Firing:
    """A rule that holds, or may hold."""

    rule: Rule
    certainty: Certainty
    routes: tuple[str, ...]
    """Those of its routes that are, or may be, open or conditional and pursued."""


@dataclass(frozen=True, slots=True)
class Selected:
    """A step with the firings that select it: certain ones first, then by force."""

    step: str
    firings: tuple[Firing, ...]
    routes: tuple[str, ...]
    """The routes it serves, in their order; none: it serves whatever route is taken."""

    @property
    def certainty(self) -> Certainty:
        return self.firings[0].certainty

    @property
    def force(self) -> Force:
        """The strongest among the certain firings, else among the possible ones."""
        return self.firings[0].rule.force

    @property
    def claims(self) -> frozenset[str]:
        """What its reasons rest on."""
        return frozenset(claim for firing in self.firings for claim in firing.rule.claims)


def selection(conclusion: Conclusion, only: Collection[str] | None = None) -> dict[str, Selected]:
    """Step -> how it is selected, in the content's order; `only`: of these steps."""
    content = conclusion.release.content
    firings: dict[str, list[Firing]] = {}
    for rule in content.rules.values():
        certainty = conclusion.holds(ConditionId("rule", rule.id))
        if certainty is not None:
            steps = [step for step in rule.select if only is None or step in only]
            if steps:
                firing = Firing(rule, certainty, tuple(r for r in rule.for_ if considered(conclusion, r)))
            for step in steps:
                firings.setdefault(step, []).append(firing)
    routes = routes_of(conclusion.release)
    return {
        step: Selected(step, tuple(sorted(found, key=_strongest)), _served(found, routes))
        for step in content.steps
        if (found := firings.get(step))
    }


def considered(conclusion: Conclusion, route: str) -> bool:
    """Whether a route is, or may be, open or conditional and pursued."""
    pursued = conclusion.holds(ConditionId("pursued", route)) is not None
    return pursued and conclusion.known[route].maybe_in(CONSIDERED)


def routes_of(release: Release) -> list[str]:
    """The routes of a content, in their order."""
    routes = [finding for finding in release.content.findings.values() if finding.is_route]
    return [route.id for route in sorted(routes, key=lambda route: route.place)]


def _served(firings: Sequence[Firing], routes: Sequence[str]) -> tuple[str, ...]:
    return tuple(route for route in routes if any(route in firing.routes for firing in firings))


def _strongest(firing: Firing) -> tuple[bool, int]:
    return firing.certainty != "certain", FORCES.index(firing.rule.force)
