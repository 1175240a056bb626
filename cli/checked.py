"""A report of the check as lines, and as JSON for other programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, Final

from cli.failures import Language
from cli.tried import cases_json, cases_lines, mutation_json
from cli.words import word
from engine.checking.check import CheckReport
from engine.checking.mutation.mutate import MutationReport
from engine.checking.observation import Observation, Severity
from engine.checking.proofs.proof import Proof

_HEADINGS: Final[Mapping[Severity, str]] = {"error": "errors", "warning": "warnings", "notice": "notices"}
"""Severity, worst first -> key of its heading."""
_PARTS: Final[Mapping[str, str]] = {
    "reach": "checking-reach",
    "options": "checking-options",
    "tables": "checking-tables",
    "plans": "checking-plans",
    "invariants": "checking-invariants",
    "cases": "checking-cases",
    "mutation": "checking-mutation",
}
INDENT: Final = "    "


def part_word(part: str, language: Language) -> str:
    """What the check is doing, for the progress bar; a part without words of its own says nothing."""
    return word(_PARTS[part], language) if part in _PARTS else ""


def report_lines(report: CheckReport, language: Language, *, quick: bool) -> Iterator[str]:
    """The report line by line: by severity, then by code, each observation in one line.

    How to mend them stands once below all of a code.
    """
    ruleset = report.release.content.ruleset
    day = report.as_of.isoformat()
    yield word("check-of", language, id=ruleset.id, version=ruleset.version, day=day)
    for severity, heading in _HEADINGS.items():
        yield from _part(heading, _left(report, severity), language)
    yield from _accepted(report, language)
    yield ""
    if quick:
        yield word("not-proved", language)
    else:
        yield word("proved-so-many", language, **proved(report.proofs))
        yield from cases_lines(report, language)
    yield word("sum", language, **counts(report))
    yield word("clean" if report.clean else "not-clean", language)


def _part(heading: str, observations: Sequence[Observation], language: Language) -> Iterator[str]:
    if not observations:
        return
    yield ""
    yield word(heading, language, count=len(observations))
    in_order = sorted(observations, key=lambda one: (one.code, one.position))
    for _, alike in groupby(in_order, key=lambda one: one.code):
        group = list(alike)
        yield from (one.line(language) for one in group)
        yield INDENT + group[0].mend(language)


def _accepted(report: CheckReport, language: Language) -> Iterator[str]:
    accepted = [one for one in report.observations if one.accepted is not None]
    if not accepted:
        return
    yield ""
    yield word("accepted", language, count=len(accepted))
    for one in accepted:
        yield one.line(language)
        if one.accepted is not None:
            by, on, reason = one.accepted.by, one.accepted.on, one.accepted.reason[language]
            yield INDENT + word("accepted-because", language, by=by, on=on, reason=reason)


def _left(report: CheckReport, severity: Severity) -> list[Observation]:
    return [one for one in report.observations if one.accepted is None and one.severity == severity]


def counts(report: CheckReport) -> dict[str, int]:
    """How many observations there are of each severity that nobody accepted, and how many accepted."""
    numbers: dict[str, int] = {severity: len(_left(report, severity)) for severity in _HEADINGS}
    accepted = sum(one.accepted is not None for one in report.observations)
    return {**numbers, "accepted": accepted}


def proved(proofs: Sequence[Proof]) -> dict[str, int]:
    """How many proofs came to which end."""
    results = Counter(proof.result for proof in proofs)
    return {result: results[result] for result in ("proved", "refuted", "undecided")}


def report_json(
    report: CheckReport, language: Language, *, quick: bool, mutation: MutationReport | None = None
) -> str:
    """The report as JSON, described in docs/commands.md."""
    ruleset = report.release.content.ruleset
    told = {
        "ruleset": {"id": ruleset.id, "version": ruleset.version, "digest": report.release.digest},
        "as_of": report.as_of.isoformat(),
        "language": language,
        "quick": quick,
        "clean": report.clean,
        "counts": counts(report),
        "observations": [_observation(one, language) for one in report.observations],
        "proofs": None if quick else {**proved(report.proofs), "not_proved": _not_proved(report.proofs)},
        "cases": cases_json(report),
        "mutation": None if mutation is None else mutation_json(mutation, language),
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _observation(one: Observation, language: Language) -> dict[str, Any]:
    path, line, column = one.position
    accepted = None
    if one.accepted is not None:
        accepted = {
            "id": one.accepted.id,
            "by": one.accepted.by,
            "on": one.accepted.on.isoformat(),
            "reason": one.accepted.reason[language],
        }
    return {
        "code": one.code,
        "severity": one.severity,
        "kind": one.kind,
        "item": one.item,
        "file": path,
        "line": line,
        "column": column,
        "text": one.text(language),
        "mend": one.mend(language),
        "accepted": accepted,
    }


def _not_proved(proofs: Sequence[Proof]) -> list[dict[str, Any]]:
    """The proofs that failed or did not come to an end, with the answers that show it."""
    return [
        {
            "kind": proof.about[0],
            "item": proof.about[1],
            "statement": proof.statement,
            "since": proof.since.isoformat(),
            "result": proof.result,
            "answers": proof.witness if proof.witness is None else dict(proof.witness),
        }
        for proof in proofs
        if proof.result != "proved"
    ]
