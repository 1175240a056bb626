"""The whole check of a content: lint, proofs, cases; what was found, and whether it is clean."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from engine.checking.beside import beside
from engine.checking.cases.coverage import Coverage, Target, coverage, coverage_observations, exercised
from engine.checking.cases.run import concluded, differences
from engine.checking.kept import Kept
from engine.checking.lint.checks import LINTS
from engine.checking.lint.setting import Setting
from engine.checking.observation import Observation, is_clean, observation, with_acceptances
from engine.checking.proofs.invariants import invariants
from engine.checking.proofs.options import options
from engine.checking.proofs.plans import plans
from engine.checking.proofs.proof import Ground, Proof, grounds, observations
from engine.checking.proofs.reach import reach
from engine.checking.proofs.tables import tables
from engine.conditions.release import Release

Progress = Callable[[str, int, int], None]
"""Told: what is being done (a word of `PARTS`), how many parts are done, and how many there are."""


@dataclass(frozen=True)
class CheckReport:
    """What a check found."""

    release: Release
    as_of: date
    observations: tuple[Observation, ...]
    """In order of place, accepted ones among them."""
    proofs: tuple[Proof, ...]
    cases: int = 0
    """How many cases were run."""
    failing: tuple[str, ...] = ()
    """Those whose plan is not what they expect."""
    coverage: Coverage | None = None
    """What the cases exercise; None: not looked at."""

    @property
    def clean(self) -> bool:
        """Whether no error and no warning is left that nobody accepted."""
        return is_clean(self.observations)


def check(
    release: Release,
    as_of: date,
    progress: Progress = lambda *_: None,
    *,
    quick: bool = False,
    kept: Kept | None = None,
) -> CheckReport:
    """Check a content as it is from a day on. `quick`: lint alone, in a second or two, and no proofs.

    With `kept` what held before is not worked out again while what it rests on is the same.
    """
    setting = Setting(release, as_of)
    tried, proofs = Tried(release), list[Proof]()
    if quick:
        found = list(linted(setting))
    else:
        with beside(partial(prove_or_keep, kept=kept), release, as_of) as proved:
            found = list(linted(setting))
            tried = try_cases(release, progress, kept)
            proofs = proved(progress)
        if kept is not None:
            kept.keep_proofs(release, as_of, proofs)
            kept.write()
        found += [*observations(proofs), *unused_assumptions(release, proofs), *tried.observations]
    marked, unmet = with_acceptances(release.content, found)
    # What was not looked for cannot be missing.
    stale = [
        observation(release, "L102", "acceptances", acceptance.id)
        for acceptance in unmet
        if not quick or acceptance.code.startswith("L")
    ]
    in_place = sorted([*marked, *stale], key=lambda one: (one.position, one.code))
    return CheckReport(
        release, as_of, tuple(in_place), tuple(proofs), tried.cases, tried.failing, tried.coverage
    )


def linted(setting: Setting) -> Iterator[Observation]:
    """What every lint check has to say."""
    for lint in LINTS:
        yield from lint(setting)


@dataclass(frozen=True)
class Tried:
    """What came of the cases."""

    release: Release
    differences: tuple[Observation, ...] = ()
    cases: int = 0
    failing: tuple[str, ...] = ()
    coverage: Coverage | None = None

    @property
    def observations(self) -> list[Observation]:
        """Where cases fail, and what none exercises."""
        left = self.coverage.left if self.coverage is not None else ()
        return [*self.differences, *coverage_observations(self.release, left)]


def prove_or_keep(release: Release, as_of: date, progress: Progress, *, kept: Kept | None) -> list[Proof]:
    """Every proof, as kept or made."""
    found = kept.proofs(release, as_of) if kept is not None else None
    return list(prove_all(release, as_of, progress)) if found is None else found


def try_cases(release: Release, progress: Progress = lambda *_: None, kept: Kept | None = None) -> Tried:
    """Run every case, and see what they exercise together."""
    with beside(partial(_try, half=1, kept=kept), release, date.min) as others:
        tried = [*_try(release, date.min, progress, half=0, kept=kept), *others(progress)]
    if kept is not None:
        for one in tried:
            if not one.differences:
                kept.keep_case(release, release.content.cases[one.case], one.exercised)
    failing = [one.case for one in tried if one.differences]
    covered = coverage(release, frozenset[Target]().union(*(one.exercised for one in tried)))
    found = tuple(difference for one in tried for difference in one.differences)
    return Tried(release, found, len(tried), tuple(sorted(failing)), covered)


@dataclass(frozen=True)
class Trial:
    """What came of one case."""

    case: str
    differences: tuple[Observation, ...]
    exercised: frozenset[Target]


def _try(release: Release, _: date, progress: Progress, *, half: int, kept: Kept | None) -> Iterator[Trial]:
    """Every other case, each on its own day."""
    cases = list(release.content.cases.values())[half::2]
    for number, case in enumerate(cases):
        progress("cases", number, len(cases))
        before = kept.exercised(release, case) if kept is not None else None
        if before is not None:
            yield Trial(case.id, (), before)
            continue
        conclusion = concluded(release, case)
        yield Trial(case.id, tuple(differences(case, conclusion)), frozenset(exercised(conclusion)))
    progress("cases", len(cases), len(cases))


def prove_all(release: Release, as_of: date, progress: Progress = lambda *_: None) -> Iterator[Proof]:
    """Every proof, over all stretches of days from `as_of` on."""
    stretches = grounds(release, as_of)
    parts: list[tuple[str, Callable[[], Iterator[Proof]]]] = [
        ("reach", lambda: reach(stretches)),
        ("options", lambda: options(stretches)),
    ]
    for ground in stretches:
        parts += [(name, _part(prove, ground)) for name, prove in EACH_STRETCH]
    for number, (name, part) in enumerate(parts):
        progress(name, number, len(parts))
        yield from part()
    progress("proved", len(parts), len(parts))


EACH_STRETCH: tuple[tuple[str, Callable[[Ground], Iterator[Proof]]], ...] = (
    ("tables", tables),
    ("plans", plans),
    ("invariants", invariants),
)


def _part(prove: Callable[[Ground], Iterator[Proof]], ground: Ground) -> Callable[[], Iterator[Proof]]:
    return lambda: prove(ground)


def unused_assumptions(release: Release, proofs: list[Proof]) -> Iterator[Observation]:
    """Assumptions no proof needs."""
    used = {assumption for proof in proofs for assumption in proof.used}
    for assumption in release.content.assumptions:
        if assumption not in used:
            yield observation(release, "P501", "assumptions", assumption)
