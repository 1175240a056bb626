"""Running a case: what follows holds what the case expects, or a readable difference is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from engine.checking.observation import Observation, observation
from engine.conditions.release import ConditionId, Release
from engine.content.positions import Path
from engine.content.rules import Case
from engine.planning.openquestions import raised
from engine.planning.selection import Selected, selection
from engine.reasoning.conclude import conclude
from engine.reasoning.conclusion import Answer, Conclusion, TableOutcome
from engine.reasoning.tables import UNDETERMINED


def answers_of(case: Case) -> dict[str, Answer]:
    """A case's answers as the engine takes them."""
    return {q: tuple(answer) if isinstance(answer, list) else answer for q, answer in case.answers.items()}


def concluded(release: Release, case: Case) -> Conclusion:
    """What follows from a case's answers on its day."""
    return conclude(release, answers_of(case), case.as_of)


def run(release: Release, case: Case) -> Iterator[Observation]:
    """Every way in which what follows differs from what the case expects."""
    return differences(case, concluded(release, case))


def differences(case: Case, conclusion: Conclusion) -> Iterator[Observation]:
    """Every way in which a conclusion from a case's answers differs from what the case expects."""
    release, expect = conclusion.release, case.expect
    for part, expected_values in (("findings", expect.findings), ("routes", expect.routes)):
        for fact, expected in expected_values.items():
            if not _as_expected(conclusion.tables[fact], expected):
                wanted = [expected] if isinstance(expected, str) else expected
                found = _may_be(conclusion.tables[fact])
                yield _difference(release, case, ("expect", part, fact), fact, wanted, found)
    selected = selection(conclusion, looked_at(release, case))
    yield from _steps(release, case, selected)
    exits = {id_: conclusion.holds(ConditionId("exit", id_)) for id_ in release.content.exits}
    certain = [id_ for id_, certainty in exits.items() if certainty == "certain"]
    if sorted(certain) != sorted(expect.exits):
        yield _difference(release, case, ("expect", "exits"), "exits", expect.exits, certain)
    possible = [id_ for id_, certainty in exits.items() if certainty == "possible"]
    if not set(possible) >= set(expect.possible_exits):
        yield _difference(
            release, case, ("expect", "possible_exits"), "possible exits", expect.possible_exits, possible
        )
    shown = raised(conclusion, selected) if expect.open_questions else {}
    for number, question in enumerate(expect.open_questions):
        if question not in shown:
            where = ("expect", "open_questions", number)
            yield observation(release, "K103", "cases", case.id, where, question=question)
    for assumption in conclusion.broken_assumptions:
        yield observation(release, "K104", "cases", case.id, ("answers",), assumption=assumption)


def looked_at(release: Release, case: Case) -> frozenset[str]:
    """The steps a case expects something of, and those that raise what it expects to be open."""
    expect = case.expect
    named = {*expect.steps, *expect.possible_steps, *expect.not_steps}
    named.update(step for steps in expect.force.values() for step in steps)
    open_ = set(expect.open_questions)
    steps = release.content.steps.values() if open_ else ()
    return frozenset(named | {step.id for step in steps if not open_.isdisjoint(step.open_questions)})


def _as_expected(table: TableOutcome, expected: str | list[str]) -> bool:
    if isinstance(expected, str):
        return table.value == expected
    return sorted(expected) == sorted(table.values)


def _may_be(table: TableOutcome) -> list[str]:
    return list(table.values) if table.sure else [*table.values, UNDETERMINED]


def _steps(release: Release, case: Case, selected: Mapping[str, Selected]) -> Iterator[Observation]:
    expect = case.expect
    certainty = {step: one.certainty for step, one in selected.items()}
    wants = (
        ("steps", "certain", expect.steps),
        ("possible_steps", "possible", expect.possible_steps),
        ("not_steps", None, expect.not_steps),
    )
    for part, wanted, steps in wants:
        for number, step in enumerate(steps):
            if certainty.get(step) != wanted:
                where: Path = ("expect", part, number)
                yield _step(release, case, where, step, wanted or "-", certainty.get(step, "-"))
    for force, steps in expect.force.items():
        for number, step in enumerate(steps):
            one = selected.get(step)
            found = one.force if one is not None and one.certainty == "certain" else certainty.get(step, "-")
            if found != force:
                yield _step(release, case, ("expect", "force", force, number), step, force, found)


def _step(release: Release, case: Case, path: Path, step: str, expected: str, found: str) -> Observation:
    return observation(release, "K102", "cases", case.id, path, step=step, expected=expected, found=found)


def _difference(
    release: Release, case: Case, path: Path, fact: str, expected: Sequence[str], found: Sequence[str]
) -> Observation:
    return observation(
        release,
        "K101",
        "cases",
        case.id,
        path,
        fact=fact,
        expected=" | ".join(expected) or "-",
        found=" | ".join(found) or "-",
    )
