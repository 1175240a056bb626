"""What the cases come to, and what mutation does, as lines and for JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from cli.failures import Language
from cli.words import word
from engine.checking.cases.coverage import Coverage
from engine.checking.check import CheckReport
from engine.checking.mutation.change import Change, Group
from engine.checking.mutation.mutate import MutationReport, Score, change_words

_COVERED: Final[Mapping[str, str]] = {
    "question": "covered-question",
    "option": "covered-option",
    "row": "covered-row",
    "rule": "covered-rule",
    "exit": "covered-exit",
    "step": "covered-step",
}
"""What is covered -> key of its word."""
_GROUPS: Final[Mapping[Group, str]] = {
    "conclusions": "mutated-conclusions",
    "law": "mutated-law",
    "others": "mutated-others",
}


def cases_lines(report: CheckReport, language: Language) -> Iterator[str]:
    """How many cases were run, and exactly how much they exercise."""
    if report.coverage is None:
        return
    yield word("cases-run", language, cases=report.cases, failing=len(report.failing))
    yield word("cases-exercise", language, counts=_counts(report.coverage, language))


def _counts(coverage: Coverage, language: Language) -> str:
    return ", ".join(
        word(_COVERED[what], language, covered=covered, total=total)
        for what, (covered, total) in coverage.counts.items()
    )


def cases_json(report: CheckReport) -> dict[str, Any] | None:
    """The same for other programs; None: no case was run."""
    if report.coverage is None:
        return None
    counts = report.coverage.counts.items()
    return {
        "run": report.cases,
        "failing": list(report.failing),
        "exercised": {what: {"covered": covered, "of": total} for what, (covered, total) in counts},
        "left": [
            {"what": target.what, "item": target.item, "part": target.part} for target in report.coverage.left
        ],
    }


def mutation_lines(report: MutationReport, language: Language) -> Iterator[str]:
    """How many changes are noticed, by group, and each that is not."""
    yield ""
    tried, possible = len(report.outcomes), report.possible
    yield word("mutated" if tried == possible else "mutated-some", language, tried=tried, possible=possible)
    for group, score in report.scores.items():
        yield _score(_GROUPS[group], score, language)
    yield _score("mutated-all", report.score(), language)
    for one in report.observations:
        yield one.line(language)


def _score(key: str, score: Score, language: Language) -> str:
    numbers = {"caught": score.caught, "counted": score.counted, "equal": score.equal}
    return word("mutated-score", language, group=word(key, language), percent=score.percent, **numbers)


def mutation_json(report: MutationReport, language: Language) -> dict[str, Any]:
    """The same for other programs."""
    scores = [*report.scores.items(), ("all", report.score())]
    return {
        "possible": report.possible,
        "tried": len(report.outcomes),
        "scores": {
            group: {"caught": score.caught, "counted": score.counted, "equal": score.equal}
            for group, score in scores
        },
        "outcomes": [
            {"fate": one.fate, "by": one.by, **_change(report, one.change, language)}
            for one in report.outcomes
        ],
    }


def _change(report: MutationReport, change: Change, language: Language) -> dict[str, Any]:
    path, line, column = report.release.places[(*change.about, change.path)]
    return {
        "kind": change.about[0],
        "item": change.about[1],
        "change": change.kind,
        "text": change_words(report.release, change, language),
        "file": path,
        "line": line,
        "column": column,
    }
