"""`diff`: for each step, route and finding, whether any profile gets another outcome, and which."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final, Literal

import z3
from pydantic import BaseModel, ConfigDict

from engine.checking.difference.texts import TextChange, text_changes
from engine.checking.difference.twins import Twins, Where, hanging_on
from engine.conditions.forms import Term
from engine.conditions.release import ConditionId, Release
from engine.conditions.wording import if_words
from engine.content.base import FORCES, Language
from engine.content.facts import Finding

Progress = Callable[[str, int, int], None]


class DiffModel(BaseModel):
    """A frozen part of a difference."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Condition(DiffModel):
    """Facts from which a difference follows."""

    facts: dict[str, list[str]]
    """Fact -> the values it may have."""
    da: str
    en: str


class MeaningChange(DiffModel):
    """A step, route or finding of which some profile gets another outcome."""

    kind: Literal["step", "route", "finding", "exit"]
    id: str
    title: dict[Language, str]
    what: str
    """`added`, `removed`, `no longer for`, `newly for`, `force`, or for values "old -> new"."""
    where: list[Condition]
    complete: bool
    """Whether the conditions are all there is."""
    witness: dict[str, str | list[str]]
    """The answers of one profile that gets the other outcome."""
    follows_from: list[str]
    """Findings and routes whose own change is the only cause; then no conditions are told again."""
    claims: list[str]
    """Claims that support the new outcome and that the old content did not cite for it."""


class Difference(DiffModel):
    """What differs between two contents on a day, for whom, and what is proved unchanged."""

    old: str
    new: str
    as_of: date
    changes: list[MeaningChange]
    unchanged: dict[str, int]
    """Kind -> how many are proved to mean the same for every profile."""
    undecided: list[str]
    """Items of which it was not decided; never counted as unchanged."""
    added_questions: list[str]
    removed_questions: list[str]
    texts: list[TextChange]

    @property
    def differs(self) -> bool:
        """Whether anything at all is different."""
        return bool(
            self.changes or self.undecided or self.added_questions or self.removed_questions or self.texts
        )


def diff(old: Release, new: Release, as_of: date, progress: Progress = lambda *_: None) -> Difference:
    """Compare the meaning of two contents on a day, over all profiles both can have."""
    twins = Twins(old, new, as_of)
    changes: list[MeaningChange] = []
    undecided: list[str] = []
    unchanged: dict[str, int] = {}
    parts = list(_parts(twins))
    for number, (kind, id_, asked) in enumerate(parts):
        progress(id_, number, len(parts))
        found, settled = [], True
        facts = _rests_on(twins, kind, id_)
        for what, differs in asked:
            cause = twins.follows(differs) if kind in ("step", "exit") else []
            where = twins.example(differs) if cause else twins.where(differs, facts)
            settled &= where.decided
            if where.witness is not None:
                found.append(_change(twins, kind, id_, what, where, cause))
        changes += found
        if kind in ("finding", "route") and (found or not settled):
            twins.changed.add(id_)
        if not settled:
            undecided.append(id_)
        elif not found:
            unchanged[kind] = unchanged.get(kind, 0) + 1
    progress("", len(parts), len(parts))
    questions = (set(old.content.questions), set(new.content.questions))
    return Difference(
        old=f"{old.content.ruleset.id} {old.content.ruleset.version} ({old.digest[:12]})",
        new=f"{new.content.ruleset.id} {new.content.ruleset.version} ({new.digest[:12]})",
        as_of=as_of,
        changes=changes,
        unchanged=unchanged,
        undecided=undecided,
        added_questions=sorted(questions[1] - questions[0]),
        removed_questions=sorted(questions[0] - questions[1]),
        texts=text_changes(old.content, new.content),
    )


_Kind = Literal["step", "route", "finding", "exit"]
_Asked = list[tuple[str, Any]]


def _parts(twins: Twins) -> Iterator[tuple[_Kind, str, _Asked]]:
    """Everything that is asked about, each with the ways in which it may differ; findings first and in
    the order of their dependence, for what hangs on them is told by what they hang on."""
    old, new = twins.old_release.content, twins.new_release.content
    for finding in dict.fromkeys([*twins.old_release.order, *twins.new_release.order]):
        both = [side.findings[finding] for side in (old, new) if finding in side.findings]
        if both:
            kind: _Kind = "route" if both[-1].is_route else "finding"
            yield kind, finding, _finding(twins, finding)
    for step in dict.fromkeys([*old.steps, *new.steps]):
        yield "step", step, _step(twins, step)
    for exit_ in dict.fromkeys([*old.exits, *new.exits]):
        yield "exit", exit_, _exit(twins, exit_)


def _step(twins: Twins, step: str) -> _Asked:
    before, after = twins.selected("old", step), twins.selected("new", step)
    asked = [
        ("newly for", z3.And(after, z3.Not(before))),
        ("no longer for", z3.And(before, z3.Not(after))),
    ]
    strongest = [
        (twins.selected("old", step, force), twins.selected("new", step, force)) for force in FORCES[:-1]
    ]
    differs = z3.Or([was != now for was, now in strongest])
    return [*asked, ("force", z3.And(before, after, differs))]


def _finding(twins: Twins, finding: str) -> _Asked:
    sides = (twins.old_release.content.findings, twins.new_release.content.findings)
    if finding not in sides[0]:
        return [("added", z3.BoolVal(True))]
    if finding not in sides[1]:
        return [("removed", z3.BoolVal(True))]
    was, now = sides[0][finding], sides[1][finding]
    asked: _Asked = []
    for before in was.values:
        for after in now.values:
            if before != after:
                both = z3.And(twins.old.is_(finding, before), twins.new.is_(finding, after))
                asked.append((f"{before} -> {after}", both))
    return asked


def _exit(twins: Twins, exit_: str) -> _Asked:
    condition = ConditionId("exit", exit_)
    before, after = (
        prover.condition(condition) if exit_ in prover.release.content.exits else z3.BoolVal(False)
        for prover in (twins.old, twins.new)
    )
    return [
        ("newly for", z3.And(after, z3.Not(before))),
        ("no longer for", z3.And(before, z3.Not(after))),
    ]


def _rests_on(twins: Twins, kind: _Kind, id_: str) -> set[str]:
    """The facts on which an outcome hangs in either release."""
    found: set[str] = set()
    for release in (twins.old_release, twins.new_release):
        if kind in ("finding", "route"):
            found.update(hanging_on(release, id_))
            continue
        if kind == "exit":
            conditions = [ConditionId("exit", id_)] if id_ in release.content.exits else []
        else:
            rules = release.content.rules.values()
            conditions = [ConditionId("rule", rule.id) for rule in rules if id_ in rule.select]
        forms = [release.forms[condition] for condition in conditions]
        found.update(atom.fact for form in forms for term in form for atom in term)
    return {
        fact for fact in found if any(fact in side.facts for side in (twins.old_release, twins.new_release))
    }


def _change(twins: Twins, kind: _Kind, id_: str, what: str, where: Where, cause: list[str]) -> MeaningChange:
    return MeaningChange(
        kind=kind,
        id=id_,
        title=_title(twins, kind, id_),
        what=what,
        where=[_condition(twins.new_release, term) for term in where.conditions],
        complete=where.complete,
        follows_from=cause,
        witness={q: list(a) if isinstance(a, tuple) else a for q, a in (where.witness or {}).items()},
        claims=_new_claims(twins, kind, id_),
    )


def _condition(release: Release, term: Term) -> Condition:
    return Condition(
        facts={atom.fact: [v for v in release.facts[atom.fact].values if v in atom.values] for atom in term},
        da=if_words(release, (term,), "da"),
        en=if_words(release, (term,), "en"),
    )


def _title(twins: Twins, kind: _Kind, id_: str) -> dict[Language, str]:
    for release in (twins.new_release, twins.old_release):
        items: Mapping[str, Any] = release.content.of_kind(_FOLDER[kind])
        if id_ in items:
            return {"da": items[id_].title.da, "en": items[id_].title.en}
    raise KeyError(id_)


_FOLDER: Final[Mapping[_Kind, str]] = {
    "step": "steps",
    "route": "findings",
    "finding": "findings",
    "exit": "exits",
}


def _new_claims(twins: Twins, kind: _Kind, id_: str) -> list[str]:
    old, new = (_claims(release, kind, id_) for release in (twins.old_release, twins.new_release))
    return [claim for claim in new if claim not in old]


def _claims(release: Release, kind: _Kind, id_: str) -> Sequence[str]:
    content = release.content
    if kind == "step":
        rules = [claim for rule in content.rules.values() if id_ in rule.select for claim in rule.claims]
        own = content.steps[id_].claims if id_ in content.steps else []
        return list(dict.fromkeys([*rules, *own]))
    if kind == "exit":
        return content.exits[id_].claims if id_ in content.exits else []
    finding: Finding | None = content.findings.get(id_)
    rows = finding.table if finding is not None else []
    return list(dict.fromkeys(claim for row in rows for claim in row.claims))
