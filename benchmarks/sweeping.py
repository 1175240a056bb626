"""Many complete profiles at once, as the sweep does them, beside one at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from benchmarks.measuring import (
    AS_OF,
    FULL,
    Scale,
    complete_profiles,
    median,
    ratio,
    releases,
    table,
    taking_turns,
)
from benchmarks.readers import readers
from benchmarks.readings import Reader, reading, terms_of
from engine.checking.statistics import CHUNK, statistics
from engine.conditions.release import Release
from engine.reasoning.conclude import conclude, forget
from engine.reasoning.sweep import sweep

SWEPT: Final = "sweep, every condition"
COUNTED: Final = "stifinder sweep, with all its counts"
BOTH: Final = "both readings, as for a plan"


def main(scale: Scale = FULL) -> None:
    """Write the table."""
    rows = [row for name, release in releases(scale).items() for row in _rows(name, release, scale)]
    head = ["content", "what", "µs per profile", "the sweep is so many times as fast"]
    table("Complete profiles, many at once and one by one", head, rows)


def _rows(name: str, release: Release, scale: Scale) -> list[Sequence[str]]:
    terms = terms_of(release)
    profiles = complete_profiles(release, scale.profiles)
    many = min(CHUNK, scale.evaluations)

    def once(engine: Reader) -> Callable[[], object]:
        return lambda: [reading(terms, engine, profile, AS_OF) for profile in profiles]

    def both() -> object:
        forget()
        return [conclude(release, profile, AS_OF) for profile in profiles]

    def swept() -> object:
        made = sweep(release, AS_OF, many, 1)
        return [made.profiles.where(form) for form in release.forms.values()]

    contenders: dict[str, tuple[Callable[[], object], int]] = {
        SWEPT: (swept, many),
        COUNTED: (lambda: statistics(release, AS_OF, many, 1), many),
        BOTH: (both, len(profiles)),
        **{engine: (once(reader), len(profiles)) for engine, reader in readers(terms).items()},
    }
    times = taking_turns({what: run for what, (run, _) in contenders.items()}, scale.rounds)
    each = {what: [one / contenders[what][1] for one in seconds] for what, seconds in times.items()}
    return [
        [
            name,
            what,
            f"{median(seconds) * 1e6:,.3g}" if median(seconds) < 1e-4 else f"{median(seconds) * 1e6:,.0f}",
            f"{ratio(seconds, each[SWEPT]):,.0f}" if what not in (SWEPT, COUNTED) else "",
        ]
        for what, seconds in each.items()
    ]


if __name__ == "__main__":
    main()
