"""One reading of a complete profile, and both, beside other rule engines that were given the same terms."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from benchmarks.measuring import (
    AS_OF,
    FULL,
    Scale,
    complete_profiles,
    median,
    milliseconds,
    ratio,
    releases,
    size_of,
    table,
    taking_turns,
)
from benchmarks.readers import readers
from benchmarks.readings import Reader, Terms, reading, terms_of
from engine.conditions.release import Release
from engine.reasoning.conclude import conclude, forget
from engine.reasoning.conclusion import Conclusion

OURS = "durable_rules"
BOTH = "both readings, as for a plan"


def main(scale: Scale = FULL) -> None:
    """Write the table. Raises AssertionError where the engines do not agree."""
    contents = releases(scale)
    rows = [row for name, release in contents.items() for row in _rows(name, release, scale)]
    head = ["content", "what", "ms per profile", "one reading: ours to this", "both: ours to this twice"]
    table("Rule engines with the same terms", head, rows)
    for name, release in contents.items():
        print(f"\n{name}: {size_of(release)}, {len(terms_of(release).terms)} terms")


def _rows(name: str, release: Release, scale: Scale) -> Iterator[Sequence[str]]:
    terms = terms_of(release)
    profiles = complete_profiles(release, scale.profiles)
    engines = readers(terms)
    _agree(terms, engines, release, scale)

    def once(engine: Reader) -> Callable[[], object]:
        return lambda: [reading(terms, engine, profile, AS_OF) for profile in profiles]

    def both() -> object:
        forget()
        return [conclude(release, profile, AS_OF) for profile in profiles]

    contenders = {engine: once(reader) for engine, reader in engines.items()}
    times = taking_turns({**contenders, BOTH: both}, scale.rounds)
    for what, seconds in times.items():
        ratios = [""] * 2
        if what not in (OURS, BOTH):
            twice = [2 * one for one in seconds]
            ratios = [f"{ratio(times[OURS], seconds):.2f}", f"{ratio(times[BOTH], twice):.2f}"]
        yield [name, what, milliseconds(median(seconds) / len(profiles)), *ratios]


def _agree(terms: Terms, engines: Mapping[str, Reader], release: Release, scale: Scale) -> None:
    """Every engine finds the same terms, and both readings of Stifinder the same conditions."""
    for profile in complete_profiles(release, scale.profiles):
        found = {name: reading(terms, engine, profile, AS_OF) for name, engine in engines.items()}
        assert all(one == found[OURS] for one in found.values()), "the engines do not agree"
        conclusion = conclude(release, profile, AS_OF)
        assert conclusion.certain == conclusion.possible == _holding(terms, found[OURS], conclusion)


def _holding(terms: Terms, fired: set[int | None], conclusion: Conclusion) -> dict[object, tuple[int, ...]]:
    """What holds by the terms that do, as a conclusion says it."""
    holding: dict[object, tuple[int, ...]] = {}
    for condition, own in terms.used.items():
        numbers = tuple(number for number, term in enumerate(own) if term in fired)
        if numbers and conclusion.release.in_force(condition, conclusion.as_of):
            holding[condition] = numbers
    return holding


if __name__ == "__main__":
    main()
