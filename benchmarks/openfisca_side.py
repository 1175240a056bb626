"""The other side of `benchmarks.vectorised`: runs in an environment of its own that has OpenFisca.

`python openfisca_side.py FOLDER ROUNDS` reads `model.json` and `answers.npz`, calculates every condition for
all profiles at once, and writes seconds per round and how many profiles each condition holds for.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from openfisca_core.entities import Entity
from openfisca_core.periods import DateUnit, period
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

WHEN = "2026-12"


def main(folder: Path, rounds: int) -> None:
    """Write the outcome to standard output, as JSON."""
    model = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    answers = dict(np.load(folder / "answers.npz"))
    system = system_of(model)
    seconds, counts = [], []
    for _ in range(rounds):
        start = time.process_time()
        simulation = SimulationBuilder().build_default_simulation(system, count=model["size"])
        for name, column in answers.items():
            simulation.set_input(name, WHEN, column)
        counts = [int(simulation.calculate(name, WHEN).sum()) for name in model["conditions"]]
        seconds.append(time.process_time() - start)
    print(json.dumps({"seconds": seconds, "counts": counts}))


def system_of(model: dict[str, Any]) -> TaxBenefitSystem:
    """Facts and conditions as variables of one person."""
    person = Entity("person", "persons", "Person", "")
    system = TaxBenefitSystem([person])

    def add(name: str, value_type: type, formula: Callable[..., Any] | None = None) -> None:
        body: dict[str, Any] = {
            "value_type": value_type,
            "entity": person,
            "definition_period": DateUnit.MONTH,
            "label": name,
        }
        if formula is not None:
            body["formula"] = formula
        system.add_variable(type(name, (Variable,), body))

    for name in model["answers"]:
        add(name, int)
    for fact in model["facts"]:
        add(fact["name"], int, asked(fact) if fact["kind"] == "question" else table(fact))
    for name, form in model["conditions"].items():
        add(name, bool, condition(form))
    return system


def condition(form: list[list[list[Any]]]) -> Callable[..., Any]:
    """Whether a condition holds."""

    def formula(persons: Any, when: Any) -> Any:
        return holds(persons, when, form)

    return formula


def asked(fact: dict[str, Any]) -> Callable[..., Any]:
    """A question's fact: the answer where it is asked, else `n/a`."""

    def formula(persons: Any, when: Any) -> Any:
        answer = persons(fact["answer"], when)
        if fact["na"] is None:
            return answer
        return np.where(holds(persons, when, fact["ask_when"]), answer, fact["na"])

    return formula


def table(fact: dict[str, Any]) -> Callable[..., Any]:
    """A finding's fact: the first row that holds."""

    def formula(persons: Any, when: Any) -> Any:
        rows = [holds(persons, when, row["form"]) for row in fact["rows"]]
        return np.select(rows, [row["to"] for row in fact["rows"]], default=-1)

    return formula


def holds(persons: Any, when: Any, form: list[list[list[Any]]]) -> Any:
    """A normal form: facts by name and the numbers of the values they may have."""
    found = np.zeros(persons.count, dtype=bool)
    for term in form:
        holding = np.ones(persons.count, dtype=bool)
        for name, values in term:
            holding &= np.isin(persons(name, when), values)
        found |= holding
    return found


if __name__ == "__main__":
    assert period(WHEN)
    main(Path(sys.argv[1]), int(sys.argv[2]))
