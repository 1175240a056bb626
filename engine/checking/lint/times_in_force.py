"""Rules and rows that are in force when their claims are not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from engine.checking.lint.setting import Setting
from engine.checking.observation import Observation, observation
from engine.content.base import InForce
from engine.content.kinds import Content
from engine.content.positions import Path


def times_in_force(setting: Setting) -> Iterator[Observation]:
    """L111: a rule, row or exit that cites a claim which is law at no time when it is. L112: one that
    stays in force, from some day on, when all its claims have ceased to be law.

    A claim is law while both itself and its source are. What was before the day of the check is
    history and not looked at in L112.
    """
    content = setting.release.content
    for kind, item, path, in_force, claims in _dated(content):
        for number, claim in enumerate(claims):
            time = _claim_time(content, claim)
            if time is None or _both(in_force, time) is None:
                where = (*path, "claims", number)
                yield observation(setting.release, "L111", kind, item, where, claim=claim)
        since = _left_alone(content, in_force, claims, setting.as_of, setting.release.change_dates)
        if since is not None:
            yield observation(setting.release, "L112", kind, item, path, since=since.isoformat())


def _dated(content: Content) -> Iterator[tuple[str, str, Path, InForce, Sequence[str]]]:
    for rule in content.rules.values():
        yield "rules", rule.id, (), rule.in_force, rule.claims
    for finding in content.findings.values():
        for number, row in enumerate(finding.table):
            yield "findings", finding.id, ("table", number), row.in_force, row.claims
    for exit_ in content.exits.values():
        yield "exits", exit_.id, (), exit_.in_force, exit_.claims


def _claim_time(content: Content, claim_id: str) -> InForce | None:
    """When a claim and its source are both law; None: never."""
    claim = content.claims[claim_id]
    return _both(claim.in_force, content.sources[claim.source].in_force)


def _both(first: InForce, second: InForce) -> InForce | None:
    begins = max((day for day in (first.from_, second.from_) if day is not None), default=None)
    ends = min((day for day in (first.to, second.to) if day is not None), default=None)
    if begins is not None and ends is not None and begins >= ends:
        return None
    return InForce.model_construct(from_=begins, to=ends)


def _left_alone(
    content: Content, in_force: InForce, claims: Iterable[str], as_of: date, changes: Iterable[date]
) -> date | None:
    """The first day, from the day of the check on, on which it is in force and all its claims are past."""
    times = [time for claim in claims if (time := _claim_time(content, claim)) is not None]
    ends = {time.to for time in times if time.to is not None}
    for day in sorted({as_of, *changes, *ends}):
        over = bool(times) and all(time.to is not None and time.to <= day for time in times)
        if over and day >= as_of and in_force.holds_on(day):
            return day
    return None
