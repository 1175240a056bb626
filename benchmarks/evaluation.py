"""Where the time of an evaluation goes: the rule engine's sessions, what it is told, and Python around it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from benchmarks.measuring import (
    AS_OF,
    FULL,
    Scale,
    complete_profiles,
    half_profiles,
    median,
    milliseconds,
    releases,
    table,
    taking_turns,
)
from engine.conditions.release import Release
from engine.reasoning.conclude import conclude, forget
from engine.reasoning.conclusion import Answer, Conclusion
from engine.reasoning.network import Network, network_of
from engine.reasoning.rulesets import RuleSets, rule_sets

Told = tuple[list[int], list[int]]
"""The numbers an evaluation tells: in the certain reading, in the possible one."""


def main(scale: Scale = FULL) -> None:
    """Write the table."""
    rows = [row for name, release in releases(scale).items() for row in _rows(name, release, scale)]
    head = ["content, profile", "both readings, ms", "sessions", "telling", "Python", "numbers told", "again"]
    table("Where the time of both readings goes", head, rows)


def _rows(name: str, release: Release, scale: Scale) -> list[Sequence[str]]:
    profiles: dict[str, list[dict[str, Answer]]] = {
        "complete": complete_profiles(release, scale.profiles),
        "half answered": half_profiles(release, scale.profiles),
        "nothing answered": [{}],
    }
    network = network_of(release)
    sets = rule_sets(release.digest, lambda: network.terms)
    return [_row(f"{name}, {what}", release, own, network, sets, scale) for what, own in profiles.items()]


def _row(
    name: str,
    release: Release,
    profiles: Sequence[Mapping[str, Answer]],
    network: Network,
    sets: RuleSets,
    scale: Scale,
) -> Sequence[str]:
    told = [_told(conclude(release, profile, AS_OF), network) for profile in profiles]

    def whole() -> object:
        forget()
        return [conclude(release, profile, AS_OF) for profile in profiles]

    def replay(numbers: Sequence[Told]) -> Callable[[], object]:
        return lambda: [_replay(sets, one) for one in numbers]

    def again() -> object:
        return [conclude(release, profile, AS_OF) for profile in profiles]

    contenders = {
        "whole": whole,
        "again": again,
        "told": replay(told),
        "empty": replay([([], [])] * len(profiles)),
    }
    times = taking_turns(contenders, scale.rounds * 2)
    whole_, again_, told_, empty = (median(seconds) / len(profiles) for seconds in times.values())
    parts = (empty, told_ - empty, whole_ - told_)
    return [
        name,
        milliseconds(whole_),
        *(f"{100 * part / whole_:.0f} %" for part in parts),
        f"{sum(len(certain) + len(possible) for certain, possible in told) / len(told):.0f}",
        milliseconds(again_),
    ]


def _told(conclusion: Conclusion, network: Network) -> Told:
    """What was told, worked out from what is known at the end."""
    certain: list[int] = []
    possible: list[int] = []
    for fact, known in conclusion.known.items():
        for number, values in network.sets.get(fact, ()):
            if known.maybe_in(values):
                possible.append(number)
                if known.surely_in(values):
                    certain.append(number)
    return certain, possible


def _replay(sets: RuleSets, told: Told) -> int:
    """Tell what was told, and nothing else; how many terms fired."""
    fired = 0
    with sets.session() as certain, sets.session() as possible:
        for session, numbers in ((certain, told[0]), (possible, told[1])):
            for number in numbers:
                fired += len(session.tell(number))
    return fired


if __name__ == "__main__":
    main()
