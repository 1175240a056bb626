"""Taking turns, medians and tables: what every benchmark shares."""

from __future__ import annotations

import os
import platform
import random
import resource
import statistics
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from engine.conditions.release import Release, load
from engine.content.facts import Question
from engine.reasoning.conclusion import Answer
from tests.contents import write_generated
from tests.reference import any_answer

AS_OF: Final = date(2026, 12, 1)


@dataclass(frozen=True)
class Scale:
    """How much is measured."""

    units: int = 150
    """Size of the generated content; a unit has a question, a finding and two rules."""
    large_units: int = 300
    """Size of the one whose reading is measured: about 2 MB."""
    profiles: int = 12
    rounds: int = 7
    evaluations: int = 100_000
    processes: int = 9
    pdf_steps: int = 100


FULL: Final = Scale()
TINY: Final = Scale(units=12, large_units=12, profiles=2, rounds=1, evaluations=300, processes=1, pdf_steps=3)
"""Shows that a benchmark works; its numbers say nothing."""


def taking_turns(
    contenders: Mapping[str, Callable[[], object]],
    rounds: int,
    clock: Callable[[], float] = time.process_time,
) -> dict[str, list[float]]:
    """Seconds of each round of each contender: of the processor, which others on the machine change little.

    They run by turns, each first in its turn, so that what does change meets all of them alike.
    """
    names = list(contenders)
    seconds: dict[str, list[float]] = {name: [] for name in names}
    for number in range(rounds):
        first = number % len(names)
        for name in names[first:] + names[:first]:
            before = clock()
            contenders[name]()
            seconds[name].append(clock() - before)
    return seconds


def of_processes() -> float:
    """A clock that counts the seconds of the processor that ended processes of ours have taken."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def median(seconds: Sequence[float]) -> float:
    """The median of some times."""
    return statistics.median(seconds)


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """How many times as long ours takes: the median over rounds, each with itself."""
    return statistics.median(our / their for our, their in zip(ours, theirs, strict=True))


def milliseconds(seconds: float) -> str:
    """A time in a table."""
    return f"{seconds * 1e3:.3g}" if seconds < 1 else f"{seconds * 1e3:,.0f}"


def table(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Write a table in Markdown to standard output."""
    print(f"\n### {title}\n")
    for row in (head, ["---"] + ["--:"] * (len(head) - 1), *rows):
        print(f"| {' | '.join(row)} |")


def machine() -> str:
    """What the numbers were measured on."""
    model = "unknown processor"
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        lines = cpuinfo.read_text(encoding="utf-8").splitlines()
        model = next(
            (line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), model
        )
    return f"{os.cpu_count()} × {model}, {platform.system()}, Python {platform.python_version()}"


@contextmanager
def generated(units: int) -> Iterator[Path]:
    """The folder of a generated content."""
    with TemporaryDirectory() as folder:
        yield write_generated(Path(folder), units)


def releases(scale: Scale) -> dict[str, Release]:
    """The contents that are measured, by the name they have in the tables."""
    with generated(scale.units) as folder:
        return {"shipped": load(), "generated": load(folder)}


def size_of(release: Release) -> str:
    """How much a content holds, in words."""
    content = release.content
    rows = sum(len(finding.table) for finding in content.findings.values())
    return f"{len(content.questions)} questions, {rows} rows of tables, {len(content.rules)} rules"


def complete_profiles(release: Release, number: int, seed: int = 1) -> list[dict[str, Answer]]:
    """Random answers to every question, the same each time."""
    chance = random.Random(seed)
    questions: Sequence[Question] = list(release.content.questions.values())
    return [{question.id: any_answer(question, chance) for question in questions} for _ in range(number)]


def half_profiles(release: Release, number: int, seed: int = 2) -> list[dict[str, Answer]]:
    """Random answers to about half of the questions, a tenth of them `unknown`."""
    chance = random.Random(seed)
    return [
        {
            question: "unknown" if chance.random() < 0.1 else answer
            for question, answer in profile.items()
            if chance.random() < 0.5
        }
        for profile in complete_profiles(release, number, seed)
    ]
