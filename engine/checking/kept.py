"""Results of a check that hold as long as what they rest on is the same, kept between two runs.

Only what came out well is kept: what has something to say points at lines of files, and is looked at
again. Texts, sources and review marks are not part of what a proof or a case rests on.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from engine import __version__
from engine.checking.cases.coverage import Target
from engine.checking.proofs.proof import Proof
from engine.conditions.forms import Form
from engine.conditions.release import Release
from engine.content.rules import Case


class Kept:
    """A file of results, each under the digest of what it rests on; it holds those of the last check.

    Whatever cannot be read or written there is worked out anew.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._before = _read(path)
        self._now: dict[str, Any] = {}

    def proofs(self, release: Release, as_of: date) -> list[Proof] | None:
        """The proofs of a release from a day on, if all of them held before on the same logic."""
        kept = self._before.get(_proofs_key(release, as_of))
        if kept is None:
            return None
        return [
            Proof((kind, id_), statement, date.fromisoformat(since), "proved", tuple(used))
            for kind, id_, statement, since, used in kept
        ]

    def keep_proofs(self, release: Release, as_of: date, proofs: Sequence[Proof]) -> None:
        """Keep the proofs of a release if all of them hold."""
        if all(proof.result == "proved" for proof in proofs):
            self._now[_proofs_key(release, as_of)] = [
                [*proof.about, proof.statement, proof.since.isoformat(), list(proof.used)] for proof in proofs
            ]

    def exercised(self, release: Release, case: Case) -> frozenset[Target] | None:
        """What a case exercises, if it held before on the same logic; None: it is to be run."""
        kept = self._before.get(_case_key(release, case))
        return None if kept is None else frozenset(Target(*parts) for parts in kept)

    def keep_case(self, release: Release, case: Case, exercised: frozenset[Target]) -> None:
        """Keep what a case exercises that held."""
        plain_ = [[one.what, one.item, one.part] for one in sorted(exercised)]
        self._now[_case_key(release, case)] = plain_

    def write(self) -> None:
        """Write what this check kept, and nothing older."""
        unfinished = self._path.with_suffix(".part")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_text(json.dumps(self._now), encoding="utf-8")
            unfinished.replace(self._path)
        except OSError:
            return


def _read(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _proofs_key(release: Release, as_of: date) -> str:
    return digest(logic(release), as_of.isoformat(), invariants(release))


def _case_key(release: Release, case: Case) -> str:
    return digest(logic(release), case.model_dump_json())


_logic: dict[str, str] = {}


def logic(release: Release) -> str:
    """The digest of everything a conclusion depends on."""
    if release.digest not in _logic:
        content = release.content
        rows = [
            [
                finding.id,
                finding.policy,
                [[row.to, str(row.in_force), row.conditions] for row in finding.table],
            ]
            for finding in content.findings.values()
        ]
        rules = [[r.id, r.select, r.force, str(r.in_force)] for r in content.rules.values()]
        steps = [[s.id, s.requires, s.tags, s.documents, s.open_questions] for s in content.steps.values()]
        raised = [[q.id, q.open_questions] for q in content.questions.values()]
        opened = [[f.id, [row.open_questions for row in f.table]] for f in content.findings.values()]
        exits = [[e.id, str(e.in_force)] for e in content.exits.values()]
        facts = [[fact.key, fact.values] for fact in release.facts.values()]
        forms = [[*condition, plain(form)] for condition, form in release.forms.items()]
        parts = [__version__, rows, rules, steps, raised, opened, exits, facts, forms]
        _logic[release.digest] = digest(*parts)
    return _logic[release.digest]


def invariants(release: Release) -> Any:
    """What invariants demand, as plain data; their conditions are part of the logic."""
    plain_ = []
    for one in release.content.invariants.values():
        demand = one.model_dump(mode="json", include={"id", "then", "independent", "of"})
        plain_.append(demand)
    return plain_


def plain(form: Form) -> list[Any]:
    """A normal form as plain data."""
    return [[[atom.fact, sorted(atom.values)] for atom in term] for term in form]


def digest(*parts: Any) -> str:
    """SHA-256 of plain data."""
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode("utf-8")).hexdigest()
