"""The sweep beside OpenFisca, which is made for many households at once, on the same conditions."""

from __future__ import annotations

import json
import os
import subprocess
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import numpy as np

from benchmarks.measuring import AS_OF, FULL, Scale, median, table
from engine.conditions.forms import ALWAYS, Form
from engine.conditions.release import ConditionId, Release, load
from engine.content.facts import NOT_APPLICABLE
from engine.reasoning.sweep import Given, Swept, drawn, swept_of

PYTHON: Final = "OPENFISCA_PYTHON"
"""Names the Python of an environment with OpenFisca, which has needs of its own."""
SEED: Final = 1


def main(scale: Scale = FULL) -> None:
    """Write the table. Raises AssertionError where the two do not agree."""
    release = load()
    size = min(100_000, scale.evaluations)
    given = drawn(release, size, SEED)
    ours = [_ours(release, size) for _ in range(scale.rounds)]
    rows = [["sweep", f"{size:,}", f"{median(ours) / size * 1e6:.3g}", ""]]
    python = os.environ.get(PYTHON)
    if python is None:
        print(f"OpenFisca is not measured: {PYTHON} names no Python that has it", flush=True)
    else:
        theirs = _theirs(python, release, given, size, scale.rounds)
        rows.append(
            [
                "OpenFisca",
                f"{size:,}",
                f"{median(theirs) / size * 1e6:.3g}",
                f"{median(theirs) / median(ours):.1f}",
            ]
        )
    table("All conditions, vectorised", ["what", "profiles", "µs per profile", "times the sweep"], rows)


def _ours(release: Release, size: int) -> float:
    start = time.process_time()
    swept = swept_of(release, AS_OF, drawn(release, size, SEED), size)
    for condition in _conditions(release):
        swept.profiles.where(release.forms[condition])
    return time.process_time() - start


def _theirs(python: str, release: Release, given: Given, size: int, rounds: int) -> list[float]:
    swept = swept_of(release, AS_OF, given, size)
    with TemporaryDirectory() as folder:
        path = Path(folder)
        model = model_of(release, size)
        (path / "model.json").write_text(json.dumps(model), encoding="utf-8")
        np.savez(path / "answers.npz", **answers_of(release, given, swept))
        script = Path(__file__).with_name("openfisca_side.py")
        command = [python, str(script), folder, str(rounds)]
        done = json.loads(subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout)
    expected = [int(swept.holds(release.forms[condition]).sum()) for condition in _conditions(release)]
    assert done["counts"] == expected, "the two do not agree"
    seconds: list[float] = done["seconds"]
    return seconds


def _conditions(release: Release) -> list[ConditionId]:
    return [condition for condition in release.forms if condition.kind == "rule"]


def answers_of(release: Release, given: Given, swept: Swept) -> dict[str, Any]:
    """The answers as columns of numbers of values."""
    names = names_of(release)
    columns: dict[str, Any] = {}
    for key, sets in given.items():
        column = np.zeros(swept.size, dtype=np.int32)
        for value, bits in sets.items():
            column[swept.profiles.unpacked(bits)] = release.facts[key].values.index(value)
        columns[f"answer_{names[key]}"] = column
    return columns


def names_of(release: Release) -> dict[str, str]:
    """A plain name for every fact."""
    return {key: f"fact{number}" for number, key in enumerate(release.facts)}


def model_of(release: Release, size: int) -> dict[str, Any]:
    """Facts and conditions as plain data."""
    names = names_of(release)

    def plain(form: Form) -> list[Any]:
        return [
            [
                [
                    names[atom.fact],
                    [n for n, v in enumerate(release.facts[atom.fact].values) if v in atom.values],
                ]
                for atom in term
            ]
            for term in form
            if all(atom.fact in names for atom in term)  # `unknown` is of nobody in a complete profile
        ]

    facts: list[dict[str, Any]] = []
    for owner in release.order:
        for fact in release.by_owner[owner]:
            entry: dict[str, Any] = {"name": names[fact.key]}
            if owner in release.content.questions:
                na = fact.values.index(NOT_APPLICABLE) if fact.may_not_apply else None
                ask_when = plain(release.forms[ConditionId("ask_when", owner)])
                entry |= {"kind": "question", "answer": f"answer_{names[fact.key]}", "na": na}
                entry["ask_when"] = ask_when
            else:
                finding = release.content.findings[owner]
                entry |= {"kind": "finding", "rows": []}
                for number, row in enumerate(finding.table):
                    if row.in_force.holds_on(AS_OF):
                        form = release.forms.get(ConditionId("row", owner, number), ALWAYS)
                        entry["rows"].append({"to": finding.values.index(row.to), "form": plain(form)})
            facts.append(entry)
    conditions = {f"rule{n}": plain(release.forms[one]) for n, one in enumerate(_conditions(release))}
    answers = [entry["answer"] for entry in facts if entry["kind"] == "question"]
    return {"size": size, "answers": answers, "facts": facts, "conditions": conditions}


if __name__ == "__main__":
    main()
