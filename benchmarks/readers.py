"""The engines that are set side by side, each given the same terms in the way it does best."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import clips
import zen

from benchmarks.readings import Reader, Tell, Terms, Values
from engine.reasoning.network import network_of
from engine.reasoning.rulesets import rule_sets


class DurableReader:
    """durable_rules as Stifinder uses it: numbered value sets, told one by one."""

    def __init__(self, terms: Terms) -> None:
        network = network_of(terms.release)
        self._sets = network.sets
        self._rule_sets = rule_sets(terms.release.digest, lambda: network.terms)

    @contextmanager
    def session(self) -> Iterator[Tell]:
        """A session of the rule sets."""
        with self._rule_sets.session() as session:

            def tell(_: int, values: Values) -> Iterator[int]:
                for fact, value in values.items():
                    for number, allowed in self._sets.get(fact, ()):
                        if value in allowed:
                            yield from session.tell(number)

            yield tell


class ZenReader:
    """zen-engine: a decision table for each layer, a column for each fact, a row for each term, every
    row that holds collected, with the trace that says why.
    """

    def __init__(self, terms: Terms) -> None:
        engine = zen.ZenEngine()
        self._columns = terms.keys
        self._tables: dict[int, tuple[Any, list[str]]] = {}
        for layer in range(len(terms.layers)):
            rows = [number for number, own in enumerate(terms.layer_of) if own == layer]
            facts = sorted({atom.fact for number in rows for atom in terms.terms[number]})
            if rows:
                decision = engine.create_decision(json.dumps(self._model(terms, rows, facts)))
                self._tables[layer] = (decision, facts)

    def _model(self, terms: Terms, rows: list[int], facts: list[str]) -> dict[str, Any]:
        columns = [{"id": self._columns[fact], "name": fact, "field": self._columns[fact]} for fact in facts]
        cells = []
        for number in rows:
            tests = {
                self._columns[fact]: ", ".join(map(json.dumps, sorted(values)))
                for fact, values in terms.terms[number]
            }
            cells.append({"_id": f"t{number}", "term": str(number), **tests})
        table = {
            "hitPolicy": "collect",
            "inputs": columns,
            "outputs": [{"id": "term", "name": "term", "field": "term"}],
            "rules": cells,
        }
        return {
            "nodes": [
                {"id": "in", "type": "inputNode", "name": "in", "position": {"x": 0, "y": 0}},
                {
                    "id": "terms",
                    "type": "decisionTableNode",
                    "name": "terms",
                    "content": table,
                    "position": {"x": 1, "y": 0},
                },
                {"id": "out", "type": "outputNode", "name": "out", "position": {"x": 2, "y": 0}},
            ],
            "edges": [
                {"id": "e1", "type": "edge", "sourceId": "in", "targetId": "terms"},
                {"id": "e2", "type": "edge", "sourceId": "terms", "targetId": "out"},
            ],
        }

    @contextmanager
    def session(self) -> Iterator[Tell]:
        """What was told in earlier layers is kept, for a table sees nothing else."""
        told: Values = {}

        def tell(layer: int, values: Values) -> Iterator[int]:
            told.update(values)
            if layer in self._tables:
                decision, facts = self._tables[layer]
                context = {self._columns[fact]: told[fact] for fact in facts if fact in told}
                answer = decision.evaluate(context, {"trace": True})
                for row in answer["result"]:
                    yield int(row["term"])

        yield tell


class ClipsReader:
    """CLIPS: a template with the fact and its value, a rule for each term."""

    def __init__(self, terms: Terms) -> None:
        self._environment = clips.Environment()
        self._fired: list[int] = []
        self._environment.define_function(self._fired.append, name="holds")
        self._keys = terms.keys
        self._environment.build("(deftemplate fact (slot key (type SYMBOL)) (slot value (type SYMBOL)))")
        self._template = self._environment.find_template("fact")
        for number, term in enumerate(terms.terms):
            patterns = " ".join(
                f"(fact (key {self._keys[fact]}) (value {'|'.join(map(_symbol, sorted(values)))}))"
                for fact, values in term
            )
            self._environment.build(f"(defrule t{number} {patterns} => (holds {number}))")

    @contextmanager
    def session(self) -> Iterator[Tell]:
        """The facts of one reading; forgotten afterwards."""
        self._environment.reset()
        self._fired.clear()

        def tell(_: int, values: Values) -> Iterator[int]:
            for fact, value in values.items():
                self._template.assert_fact(
                    key=clips.Symbol(self._keys[fact]), value=clips.Symbol(_symbol(value))
                )
            self._environment.run()
            fired, self._fired[:] = list(self._fired), []
            return iter(fired)

        yield tell


def _symbol(value: str) -> str:
    """A value as CLIPS may read it: none begins with a digit or holds a sign of the language."""
    return f"v-{value}"


def readers(terms: Terms) -> Mapping[str, Reader]:
    """Every engine, by name; ours first."""
    return {
        "durable_rules": DurableReader(terms),
        "zen-engine": ZenReader(terms),
        "clipspy": ClipsReader(terms),
    }
