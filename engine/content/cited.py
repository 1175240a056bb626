"""Which item cites which claim."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from engine.content.kinds import Content
from engine.content.steps import Due, Keep


def citations(content: Content) -> Iterator[tuple[str, str, str]]:
    """Kind and id of the citing item, and the claim it cites, everywhere a claim can be cited."""
    for kind in ("questions", "rules", "exits", "cases", "documents", "open_questions", "steps", "phrases"):
        items: Mapping[str, Any] = content.of_kind(kind)
        for item in items.values():
            yield from ((kind, item.id, claim) for claim in item.claims)
    for finding in content.findings.values():
        for row in finding.table:
            yield from (("findings", finding.id, claim) for claim in row.claims)
    for step in content.steps.values():
        parts: list[Due | Keep] = [*step.due, *step.keep]
        if step.takes is not None:
            yield from (("steps", step.id, claim) for claim in step.takes.claims)
            yield from (("steps", step.id, claim) for one in step.takes.extension for claim in one.claims)
        yield from (("steps", step.id, claim) for part in parts for claim in part.claims)
