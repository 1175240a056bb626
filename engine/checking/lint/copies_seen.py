"""Claims whose copy nobody has seen, or not for long."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from engine.checking.lint.setting import Setting
from engine.checking.observation import Observation, observation


def copies_seen(setting: Setting) -> Iterator[Observation]:
    """L109: a claim from general knowledge, whose source nobody has looked up. L110: a claim whose copy
    was seen longer ago than the setting allows on the day of the check.

    Users are shown the state of our check; this is the list of what to look up next.
    """
    for claim in setting.release.content.claims.values():
        if claim.seen is None:
            yield observation(setting.release, "L109", "claims", claim.id)
        elif months_between(claim.seen.on, setting.as_of) > setting.oldest_months:
            on = claim.seen.on.isoformat()
            yield observation(
                setting.release,
                "L110",
                "claims",
                claim.id,
                ("seen", "on"),
                on=on,
                months=setting.oldest_months,
            )


def months_between(earlier: date, later: date) -> int:
    """Whole months, begun ones included, from a day to a later one."""
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    return months + (later.day > earlier.day)
