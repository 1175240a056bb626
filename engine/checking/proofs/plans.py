"""Every plan: a way or an exit for everybody, and no step without those it requires."""

from __future__ import annotations

from collections.abc import Iterator

from engine.checking.proofs.proof import Ground, Proof, never
from engine.checking.proofs.statements import conditions_missing, nowhere_to_go, required_missing


def plans(ground: Ground) -> Iterator[Proof]:
    """Prove of every complete profile that it has a way or an exit, and that its steps are whole."""
    release, day = ground.release, ground.since
    for wrong in nowhere_to_go(release, day):
        yield never(ground, wrong)
    for step in release.content.steps:
        for wrong in required_missing(release, day, step):
            yield never(ground, wrong)
    for route in release.content.findings.values():
        if route.is_route:
            for wrong in conditions_missing(release, day, route.id):
                yield never(ground, wrong)
