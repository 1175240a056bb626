"""When rules, rows and exits are in force, against when their claims are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from engine.checking.lint.setting import Setting
from engine.checking.observation import Observation, observation
from engine.conditions.dated import around, both
from engine.conditions.release import Release
from engine.content.base import InForce
from engine.content.positions import Path


def times_in_force(setting: Setting) -> Iterator[Observation]:
    """L111: a rule, row or exit that cites a claim which is law at no time when it is. L112: one that
    says no end of its own and ceases, on a day to come, because everything it cites does.

    What rests on claims is law no longer than they are, which is right, but easily goes unseen: the day
    after, its steps are gone from the plan, and something should stand in their place.
    """
    release = setting.release
    for kind, item, path, in_force, claims in _dated(release):
        times = [release.content.claims[claim].in_force for claim in claims]
        for number, time in enumerate(times):
            if _empty(both(in_force, time)):
                where = (*path, "claims", number)
                yield observation(release, "L111", kind, item, where, claim=claims[number])
        ends = around(times).to
        if ends is not None and ends > setting.as_of and not _says_when(release, kind, item, path):
            yield observation(release, "L112", kind, item, path, since=ends.isoformat())


def _dated(release: Release) -> Iterator[tuple[str, str, Path, InForce, Sequence[str]]]:
    content = release.content
    for rule in content.rules.values():
        yield "rules", rule.id, (), rule.in_force, rule.claims
    for finding in content.findings.values():
        for number, row in enumerate(finding.table):
            yield "findings", finding.id, ("table", number), row.in_force, row.claims
    for exit_ in content.exits.values():
        yield "exits", exit_.id, (), exit_.in_force, exit_.claims


def _empty(time: InForce) -> bool:
    return (time.from_ or date.min) >= (time.to or date.max)


def _says_when(release: Release, kind: str, item: str, path: Path) -> bool:
    """Whether the author wrote an end. The release has the narrower one already, the places have what
    is written: a path that leads nowhere gives the place of what is around it."""
    written = (*path, "in_force")
    places = release.places
    return places[kind, item, (*written, "to")] not in (places[kind, item, written], places[kind, item, path])
