"""What comes out for many random complete profiles: how often each route, value, exit and step shows.

Every option is drawn as often as any other, so the numbers say how the rules spread, not how often
something occurs in the world. They prove nothing: what was never met may still occur (`check` proves).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict

from engine.conditions.forms import Form
from engine.conditions.release import ConditionId, Release
from engine.content.facts import UNKNOWN
from engine.reasoning.conclusion import Answer
from engine.reasoning.sweep import Bits, Swept, sweep, unbroken_set
from engine.reasoning.tables import UNDETERMINED

CHUNK: Final = 1 << 17
"""Profiles at a time: what bounds the memory. Another number would draw other profiles."""
Progress = Callable[[int, int], None]
"""Told: how many profiles are done, and how many there are."""


class Spread(BaseModel):
    """Over how many steps the plans spread."""

    model_config = ConfigDict(frozen=True)

    fewest: int
    median: int
    most: int


class Statistics(BaseModel):
    """What came out. All counts but `drawn` and `broken` are of the profiles that break no assumption."""

    model_config = ConfigDict(frozen=True)

    ruleset: str
    version: str
    digest: str
    as_of: date
    seed: int
    answers: dict[str, Answer]
    """The answers every profile agrees with, where its question is asked."""
    drawn: int
    counted: int
    """Those that break no assumption."""
    broken: dict[str, int]
    """Assumption -> how many of all that were drawn break it."""
    routes: dict[str, dict[str, int]]
    """Route -> status, or `undetermined` -> how many."""
    findings: dict[str, dict[str, int]]
    """Finding -> value, or `undetermined` -> how many."""
    exits: dict[str, int]
    steps: dict[str, int]
    """Step -> in how many plans it stands."""
    steps_in_a_plan: Spread | None
    """None: no profile was counted."""
    rules: dict[str, int]
    """Rule in force on the day -> for how many it holds."""
    never_met: list[str]
    """Rules in force that held for none, though complete answers could meet them."""
    for_doubt_only: list[str]
    """Rules that hold only where an answer is `unknown`: no complete profile meets them."""
    nowhere: int
    """How many have no route that can be considered and no exit."""
    nowhere_example: dict[str, Answer] | None
    """The answers of one of them."""


def statistics(
    release: Release,
    as_of: date,
    profiles: int,
    seed: int,
    known: Mapping[str, Answer] | None = None,
    progress: Progress = lambda *_: None,
) -> Statistics:
    """Draw profiles that agree with the known answers and count what comes out.

    The same content, day, number, seed and answers give the same counts.
    """
    answers = {question: answer for question, answer in (known or {}).items() if answer != UNKNOWN}
    count = _Count(release, as_of)
    progress(0, profiles)
    for number, size in enumerate(_sizes(profiles)):
        # Each chunk has chances of its own; the sum would be the same in any order.
        own_seed = int(np.random.SeedSequence([seed, number]).generate_state(1, np.uint64)[0])
        count.add(sweep(release, as_of, size, own_seed, answers))
        progress(count.drawn, profiles)
    return count.made(seed, answers)


def _sizes(profiles: int) -> Iterator[int]:
    whole, rest = divmod(profiles, CHUNK)
    yield from [CHUNK] * whole
    if rest:
        yield rest


@dataclass
class _Count:
    """Counts that grow chunk by chunk."""

    release: Release
    as_of: date
    drawn: int = 0
    counted: int = 0
    nowhere: int = 0
    broken: Counter[str] = field(default_factory=Counter)
    values: Counter[tuple[str, str]] = field(default_factory=Counter)
    exits: Counter[str] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)
    steps: Counter[str] = field(default_factory=Counter)
    lengths: NDArray[np.int64] = field(init=False)
    """Number of steps -> how many plans have so many."""
    example: dict[str, Answer] | None = None

    def __post_init__(self) -> None:
        content = self.release.content
        self.lengths = np.zeros(len(content.steps) + 1, dtype=np.int64)
        self.in_force = [
            rule for rule in content.rules.values() if self.release.in_force(_rule(rule.id), self.as_of)
        ]

    def add(self, swept: Swept) -> None:
        """Count one chunk."""
        profiles, fine = swept.profiles, unbroken_set(swept)
        forms = self.release.forms
        self.drawn += swept.size
        self.counted += _many(fine)
        for assumption in self.release.content.assumptions:
            self.broken[assumption] += _many(profiles.where(forms[ConditionId("assumption", assumption)]))
        for finding in self.release.content.findings:
            left = fine
            for value, bits in profiles.with_value[finding].items():
                self.values[finding, value] += _many(bits & fine)
                left = left & ~bits
            self.values[finding, UNDETERMINED] += _many(left)
        self._steps(swept, fine)
        self._nowhere(swept, self._exits(swept, fine))

    def _exits(self, swept: Swept, fine: Bits) -> Bits:
        """Count the exits; those who are shown none."""
        left = fine
        for exit_ in self.release.content.exits:
            condition = ConditionId("exit", exit_)
            if self.release.in_force(condition, self.as_of):
                shown = swept.profiles.where(self.release.forms[condition])
                self.exits[exit_] += _many(shown & fine)
                left = left & ~shown
        return left

    def _nowhere(self, swept: Swept, left: Bits) -> None:
        for route in self.release.content.findings.values():
            if route.is_route:
                sets = swept.profiles.with_value[route.id]
                left = left & ~(sets["open"] | sets["conditional"])
        many = _many(left)
        self.nowhere += many
        if many and self.example is None:
            self.example = swept.profile(int(np.argmax(swept.profiles.unpacked(left))))

    def _steps(self, swept: Swept, fine: Bits) -> None:
        selected: dict[str, Bits] = {}
        for rule in self.in_force:
            holds = swept.profiles.where(self.release.forms[_rule(rule.id)]) & fine
            self.rules[rule.id] += _many(holds)
            for step in rule.select:
                selected[step] = selected[step] | holds if step in selected else holds
        length = np.zeros(swept.size, dtype=np.min_scalar_type(len(selected)))
        for step, bits in selected.items():
            self.steps[step] += _many(bits)
            length += np.unpackbits(bits, count=swept.size)
        of_fine = length[swept.profiles.unpacked(fine)]
        self.lengths += np.bincount(of_fine, minlength=len(self.lengths))

    def made(self, seed: int, answers: Mapping[str, Answer]) -> Statistics:
        """The counts as they are."""
        content = self.release.content
        unmet = [rule.id for rule in self.in_force if not self.rules[rule.id]]
        doubting = [rule for rule in unmet if _only_doubt(self.release.forms[_rule(rule)])]
        return Statistics(
            ruleset=content.ruleset.id,
            version=content.ruleset.version,
            digest=self.release.digest,
            as_of=self.as_of,
            seed=seed,
            answers=dict(answers),
            drawn=self.drawn,
            counted=self.counted,
            broken={id_: self.broken[id_] for id_ in content.assumptions},
            routes={f.id: self._values(f.id) for f in content.findings.values() if f.is_route},
            findings={f.id: self._values(f.id) for f in content.findings.values() if not f.is_route},
            exits={id_: self.exits[id_] for id_ in content.exits},
            steps={id_: self.steps[id_] for id_ in content.steps},
            steps_in_a_plan=_spread(self.lengths) if self.counted else None,
            rules={rule.id: self.rules[rule.id] for rule in self.in_force},
            never_met=[rule for rule in unmet if rule not in doubting],
            for_doubt_only=doubting,
            nowhere=self.nowhere,
            nowhere_example=self.example,
        )

    def _values(self, finding: str) -> dict[str, int]:
        values = {
            value: self.values[finding, value] for value in self.release.content.findings[finding].values
        }
        undetermined = self.values[finding, UNDETERMINED]
        return {**values, UNDETERMINED: undetermined} if undetermined else values


def _rule(rule: str) -> ConditionId:
    return ConditionId("rule", rule)


def _only_doubt(form: Form) -> bool:
    """Whether each way in which a condition can hold names `unknown`."""
    return all(any(atom.values == {UNKNOWN} for atom in term) for term in form)


def _many(bits: Bits) -> int:
    return int(np.bitwise_count(bits).sum(dtype=np.int64))


def _spread(lengths: NDArray[np.int64]) -> Spread:
    """The fewest, the median (the lower one of two) and the most of a count of lengths."""
    present = np.flatnonzero(lengths)
    half = (int(lengths.sum()) + 1) // 2
    median = int(np.searchsorted(np.cumsum(lengths), half))
    return Spread(fewest=int(present[0]), median=median, most=int(present[-1]))
