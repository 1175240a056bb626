"""Random contents of every shape the semantics know, small enough to try all their profiles."""

from __future__ import annotations

import random
from functools import cache
from math import prod
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from engine.conditions.release import Release, release_of
from engine.content.reader import read_content
from tests.contents import SMALL, write
from tests.reference import all_answers

QUESTIONS, FINDINGS, RULES = 6, 6, 10
VALUES = ("low", "middle", "high")
STATUSES = ("open", "conditional", "closed")


@cache
def random_release(seed: int) -> Release:
    """The random content of a seed, ready for reasoning."""
    with TemporaryDirectory() as folder:
        files = {
            f"{half}/{kind}/all.yaml": yaml.safe_dump(items, allow_unicode=True, sort_keys=False)
            for half, kind, items in _Maker(random.Random(seed)).items()
        }
        kept = {
            name: text
            for name, text in SMALL.items()
            if name.startswith("checklists") and "open_questions" not in name and "steps" not in name
        }
        ruleset = SMALL["rules/ruleset.yaml"].split("history:")[0].replace("id: small", f"id: random{seed}")
        history = 'history:\n- {version: "0.2", on: 2026-01-01, says: {da: x, en: y}}\n'
        kept["checklists/documents/documents.yaml"] = (
            "- {id: form, title: {da: a, en: b}, part: {da: a, en: b}, "
            "written_by: sponsor, claims: [c.law]}\n"
        )
        path = write(Path(folder), {**kept, **files, "rules/ruleset.yaml": ruleset + history})
        return release_of(read_content(path))


@cache
def small_seeds(number: int, few: int = 4_000) -> tuple[int, ...]:
    """The first seeds whose contents have so few complete profiles that all of them can be tried."""
    found: list[int] = []
    for seed in range(40):
        questions = random_release(seed).content.questions.values()
        if len(found) < number and prod(len(all_answers(question)) for question in questions) <= few:
            found.append(seed)
    return tuple(found)


def _text(word: str) -> dict[str, str]:
    return {"da": f"da {word}", "en": f"en {word}"}


class _Maker:
    """Makes the items of one content; what comes later may name what came before."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.values: dict[str, tuple[str, ...]] = {}
        self.several: set[str] = set()
        self.may_not_apply: set[str] = set()

    @property
    def questions(self) -> list[str]:
        """The questions so far."""
        return [id_ for id_ in self.values if id_.startswith("q")]

    def items(self) -> list[tuple[str, str, list[dict[str, Any]]]]:
        """Half, kind and items."""
        questions, findings = [], []
        for number in range(QUESTIONS):
            questions.append(self._question(number))
            findings.append(self._finding(number))
        rules = [self._rule(number) for number in range(RULES)]
        steps = [self._step(number) for number in range(RULES)]
        sections = [{"id": "s", "title": _text("s")}]
        return [
            ("rules", "sections", sections),
            ("rules", "questions", questions),
            ("rules", "findings", findings),
            ("rules", "rules", rules),
            ("rules", "assumptions", self._assumptions()),
            ("checklists", "steps", steps),
        ]

    def _question(self, number: int) -> dict[str, Any]:
        id_ = f"q{number}"
        kind = self.chance.choice(["choice", "yes_no", "several"])
        question: dict[str, Any] = {
            "id": id_,
            "section": "s",
            "kind": kind,
            "place": number,
            "ask": _text(f"ask {id_}"),
            "why": _text("why"),
            "says": _text(id_),
            "claims": ["c.law"],
        }
        if self.values and self.chance.random() < 0.5:
            question["ask_when"] = self._when(2, negated=True)
            self.may_not_apply.add(id_)
        if kind == "yes_no":
            question["says_not"] = _text(f"not {id_}")
            self.values[id_] = ("yes", "no")
        else:
            options = ("a", "b", "c")[: self.chance.choice([2, 3])]
            question["options"] = [{"id": option, "label": _text(option)} for option in options]
            self.values[id_] = options
        if kind == "several":
            self.several.add(id_)
        return question

    def _finding(self, number: int) -> dict[str, Any]:
        id_ = f"f{number}"
        route = number % 3 == 2
        values = STATUSES if route else VALUES
        finding: dict[str, Any] = {
            "id": id_,
            "title": _text(id_),
            "says": _text(id_),
            "values": list(values),
            "place": number,
        }
        if route:
            finding |= {"summary": _text("way"), "pursued": self._when(1)}
        else:
            finding["labels"] = {value: _text(value) for value in values}
        if self.chance.random() < 0.6:
            finding["policy"] = "first"
            rows: list[dict[str, Any]] = [
                {"to": self.chance.choice(values), "when": self._when(2, negated=True)} for _ in range(3)
            ]
        else:
            rows = self._disjoint(values)
        gap = not route and self.chance.random() < 0.2
        if not gap:
            rows.append({"to": self.chance.choice(values), "otherwise": True})
        if self.chance.random() < 0.3:
            rows[0]["in_force"] = {"to": "2026-06-01"}
        for row in rows:
            row |= {"because": _text("because"), "claims": ["c.law"]}
        finding["table"] = rows
        if not gap:  # of an undetermined finding the checks tell; nothing here rests on one
            self.values[id_] = values
        return finding

    def _disjoint(self, values: tuple[str, ...]) -> list[dict[str, Any]]:
        """Rows of which no two hold together, so that they cannot contradict each other."""
        fact = self.chance.choice([id_ for id_ in self.values if id_ not in self.several] or ["q0"])
        if fact in self.several:
            return [{"to": values[0], "when": {fact: []}}]
        return [{"to": self.chance.choice(values), "when": {fact: value}} for value in self.values[fact]]

    def _rule(self, number: int) -> dict[str, Any]:
        rule: dict[str, Any] = {
            "id": f"r{number}",
            "when": self._when(2, negated=True),
            "select": [f"step{number}"],
            "force": self.chance.choice(["law", "guidance"]),
            "because": _text("because"),
            "claims": ["c.law"],
        }
        if number == RULES - 1:  # the user's doubt, which only advice may rest on
            rule |= {"when": {self.chance.choice(self.questions): "unknown"}, "force": "practice"}
        if self.chance.random() < 0.4:
            rule["for"] = [id_ for id_ in ("f2", "f5") if self.chance.random() < 0.6] or ["f2"]
        if self.chance.random() < 0.3:
            rule["in_force"] = {"from": "2026-06-01"}
        return rule

    def _assumptions(self) -> list[dict[str, Any]]:
        first, second = self.chance.sample(self.questions, 2)
        never = {fact: self.values[fact][0] for fact in (first, second)}
        return [{"id": "never", "never": never, "because": _text("because")}]

    def _step(self, number: int) -> dict[str, Any]:
        return {
            "id": f"step{number}",
            "phase": "early",
            "title": _text("step"),
            "summary": _text("do"),
            "why": _text("why"),
            "actor": "sponsor",
            "claims": ["c.law"],
        }

    def _when(self, depth: int, negated: bool = False) -> dict[str, Any]:
        way = self.chance.random()
        if depth == 0 or way < 0.5:
            return self._test()
        if negated and way < 0.65:
            return {"not": self._when(depth - 1, negated)}
        word = "all" if way < 0.8 else "any"
        return {word: [self._when(depth - 1, negated) for _ in range(2)]}

    def _test(self) -> dict[str, Any]:
        fact = self.chance.choice(list(self.values))
        if fact in self.several and self.chance.random() < 0.2:
            return {fact: []}
        values = list(self.values[fact]) + (["n/a"] if fact in self.may_not_apply else [])
        chosen = self.chance.sample(values, self.chance.randint(1, len(values) - 1))
        return {fact: chosen[0] if len(chosen) == 1 else chosen}
