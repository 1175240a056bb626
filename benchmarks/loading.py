"""From a folder of YAML to a plan: each step on the way by itself."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from benchmarks.measuring import (
    AS_OF,
    FULL,
    Scale,
    complete_profiles,
    generated,
    median,
    milliseconds,
    table,
    taking_turns,
)
from engine.conditions.release import release_of
from engine.content.reader import read_content
from engine.planning.plan import make_plan
from engine.reasoning.conclude import conclude, forget
from engine.reasoning.interview import interview
from engine.reasoning.network import network_of
from engine.reasoning.rulesets import RuleSets

_NAMES = iter(range(1_000_000))
STEPS = ("read the content", "make the release", "register the rule sets", "first question", "plan")


def main(scale: Scale = FULL) -> None:
    """Write the table."""
    with generated(scale.units) as small, generated(scale.large_units) as large:
        shipped = Path(__file__).parents[1]
        rows = [
            _row(name, path, scale)
            for name, path in (("shipped", shipped), ("generated", small), ("large", large))
        ]
    table("From YAML to a plan, ms", ["content", "MB of YAML", *STEPS], rows)


def _row(name: str, path: Path, scale: Scale) -> Sequence[str]:
    release = release_of(read_content(path))
    reading = read_content(path)
    profile = complete_profiles(release, 1)[0]

    def register() -> object:
        # A registered set is never given back, so each time is one more of them.
        return RuleSets(f"benchmark{next(_NAMES)}", network_of(release).terms)

    def first_question() -> object:
        forget()
        return interview(conclude(release, {}, AS_OF)).next

    def plan() -> object:
        forget()
        return make_plan(release, profile, AS_OF, "da")

    first_question()
    work = (lambda: read_content(path), lambda: release_of(reading), register, first_question, plan)
    times = taking_turns(dict(zip(STEPS, work, strict=True)), scale.rounds)
    size = sum(
        file.stat().st_size for half in ("rules", "checklists") for file in (path / half).rglob("*.yaml")
    )
    return [name, f"{size / 1e6:.2f}", *(milliseconds(median(seconds)) for seconds in times.values())]


if __name__ == "__main__":
    main()
