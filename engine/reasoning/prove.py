"""The prover: the third reading of the normal form, for all complete profiles at once, by z3.

A profile is a choice of one value per fact. A question's value is `n/a` exactly where it is not
asked; a finding's value is what its table gives. Under the assumptions, unless told otherwise.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal, TypeVar

import z3

from engine.conditions.facts import NO, YES
from engine.conditions.forms import Form
from engine.conditions.release import ConditionId, Release
from engine.content.facts import NOT_APPLICABLE
from engine.reasoning.conclusion import Answer

LIMIT: Final = 20_000_000
"""Resource units of z3 per query: a limit that does not depend on the machine or its load."""
K = TypeVar("K")


@dataclass(frozen=True)
class Verdict:
    """The answer to "is there a profile …"."""

    how: Literal["yes", "no", "undecided"]
    profile: Mapping[str, Answer] | None = None
    """With "yes": the answers of one, to the questions that apply to it."""
    values: Mapping[str, str] | None = None
    """With "yes": every fact that has a value in it."""
    used: tuple[str, ...] = ()
    """With "no": assumptions that rule such a profile out; without them it may exist."""


def any_of(formulas: Sequence[Any]) -> Any:
    """That one of some formulas holds: as z3.Or, without its looking at each for what it might be."""
    return _joined(z3.Z3_mk_or, formulas)


def all_of(formulas: Sequence[Any]) -> Any:
    """That all of some formulas hold."""
    return _joined(z3.Z3_mk_and, formulas)


def _joined(make: Any, formulas: Sequence[Any]) -> Any:
    context = z3.main_ctx()
    parts = (z3.Ast * len(formulas))(*(formula.as_ast() for formula in formulas))
    return z3.BoolRef(make(context.ref(), len(formulas), parts), context)


class Prover:
    """Asks z3 about all complete profiles of a release on a day."""

    def __init__(
        self,
        release: Release,
        as_of: date,
        *,
        assume: Iterable[str] | None = None,
        prefix: str = "",
        solver: Any = None,
    ) -> None:
        """`assume`: the assumptions to hold (None: all). A `prefix` gives a second set of variables
        in the same solver, for statements about two profiles."""
        self.release, self.as_of = release, as_of
        self.solver = z3.SolverFor("QF_FD") if solver is None else solver
        self.values = {
            key: {value: z3.Bool(f"{prefix}{key}|{value}") for value in fact.values}
            for key, fact in release.facts.items()
        }
        self.rows: dict[ConditionId, Any] = {}
        self._formulas: dict[Form, Any] = {}
        for owner in release.order:
            self._owner(owner)
        self.assumed: dict[str, Any] = {}
        for assumption in release.content.assumptions if assume is None else assume:
            self._assume(assumption, z3.Bool(f"{prefix}assume {assumption}"))

    def formula(self, form: Form) -> Any:
        """A normal form over this profile's variables."""
        if form not in self._formulas:
            terms = ([self._atom(atom.fact, atom.values) for atom in term] for term in form)
            self._formulas[form] = any_of([all_of(term) for term in terms])
        return self._formulas[form]

    def condition(self, condition: ConditionId) -> Any:
        """Whether a condition holds and is in force."""
        if not self.release.in_force(condition, self.as_of):
            return z3.BoolVal(False)
        return self.formula(self.release.forms[condition])

    def is_(self, fact: str, value: str) -> Any:
        """Whether a fact has a value."""
        return self.values[fact][value]

    def determined(self, finding: str) -> Any:
        """Whether some row of a finding's table holds."""
        return any_of(list(self.values[finding].values()))

    def fails(self, form: Form) -> Any:
        """The negation of a normal form over this profile's variables."""
        return z3.Not(self.formula(form))

    def undetermined(self, finding: str) -> Any:
        """Whether no row of a finding's table holds."""
        return z3.Not(self.determined(finding))

    def counts_not(self, row: ConditionId) -> Any:
        """Whether a row does not count."""
        return z3.Not(self.rows[row])

    def reached(self, statements: Mapping[K, Any], *, limit: int = LIMIT) -> set[K]:
        """Those of some statements that hold for some profile, or of which that was not decided.

        One question for all of them together: each profile found strikes out whatever holds for it, so
        that many statements that never hold cost a single answer.
        """
        left, found = dict(statements), set[K]()
        while left:
            with self.within(z3.Or(list(left.values()))):
                self.solver.set("rlimit", limit)
                outcome = self.solver.check(*self.assumed.values())
                if outcome == z3.unsat:
                    return found
                if outcome == z3.unknown:
                    return found | left.keys()
                model = self.solver.model()
            met = {key for key, one in left.items() if z3.is_true(model.eval(one, model_completion=True))}
            found |= met
            left = {key: one for key, one in left.items() if key not in met}
        return found

    def find(self, *statements: Any, limit: int = LIMIT) -> Verdict:
        """A complete profile for which all the statements hold, if there is one.

        `limit` is in resource units of z3, so that the same question has the same answer everywhere.
        """
        self.solver.set("rlimit", limit)
        with self.within(*statements):
            found = self.solver.check(*self.assumed.values())
            if found == z3.unsat:
                core = {str(variable) for variable in self.solver.unsat_core()}
                used = [id_ for id_, variable in self.assumed.items() if str(variable) in core]
                return Verdict("no", used=tuple(used))
            if found == z3.unknown:
                return Verdict("undecided")
            values = self._read(self.solver.model())
        return Verdict("yes", _answers(self.release, values), values)

    @contextmanager
    def within(self, *statements: Any) -> Iterator[None]:
        """Ask only about profiles for which the statements hold."""
        self.solver.push()
        try:
            self.solver.add(*statements)
            yield
        finally:
            self.solver.pop()

    def enough(self, statements: Mapping[str, Any], conclusion: Any) -> list[str]:
        """The names of the fewest statements, as far as leaving out one by one finds them, from which
        a conclusion follows that follows from all of them."""
        names = {name: z3.Bool(f"said {number}") for number, name in enumerate(statements)}
        with self.within(z3.Not(conclusion), *(z3.Implies(names[n], s) for n, s in statements.items())):
            kept = list(names)
            self.solver.set("rlimit", LIMIT)
            if self.solver.check(*self.assumed.values(), *names.values()) == z3.unsat:
                core = {str(variable) for variable in self.solver.unsat_core()}
                kept = [name for name in kept if str(names[name]) in core]
            for name in list(kept):
                without = [names[other] for other in kept if other != name]
                self.solver.set("rlimit", LIMIT)
                if self.solver.check(*self.assumed.values(), *without) == z3.unsat:
                    kept.remove(name)
        return kept

    def matters(self, answers: Mapping[str, Answer], statement: Any) -> dict[str, Answer]:
        """The fewest of a profile's answers, as far as leaving out one by one finds them, from which
        a statement follows that holds for the profile."""
        said = {question: z3.And(self.given({question: answer})) for question, answer in answers.items()}
        enough = self.enough(said, statement)
        return {question: answer for question, answer in answers.items() if question in enough}

    def given(self, answers: Mapping[str, Answer]) -> list[Any]:
        """That the profile agrees with answers, as far as their questions apply to it."""
        statements = []
        for question, answer in answers.items():
            for fact in self.release.by_owner[question]:
                value = str(answer) if fact.option is None else YES if fact.option in answer else NO
                wanted = self.values[fact.key][value]
                if fact.may_not_apply:
                    wanted = z3.Or(wanted, self.values[fact.key][NOT_APPLICABLE])
                statements.append(wanted)
        return statements

    def _atom(self, fact: str, values: frozenset[str]) -> Any:
        if fact not in self.values:  # `unknown` to a question of several answers
            return z3.BoolVal(False)
        return any_of([self.values[fact][value] for value in self.values[fact] if value in values])

    def _owner(self, id_: str) -> None:
        """Tell the solver what gives a question or finding its value."""
        if id_ in self.release.content.questions:
            self._question(id_)
        else:
            self._finding(id_)

    def _assume(self, assumption: str, tracked: Any) -> None:
        """Behind a variable of its own, so that a proof can tell which assumptions it used."""
        self.assumed[assumption] = tracked
        never = self.formula(self.release.forms[ConditionId("assumption", assumption)])
        self.solver.add(z3.Implies(tracked, z3.Not(never)))

    def _question(self, id_: str) -> None:
        asked = self.formula(self.release.forms[ConditionId("ask_when", id_)])
        for fact in self.release.by_owner[id_]:
            own = self.values[fact.key]
            self.solver.add(z3.PbEq([(value, 1) for value in own.values()], 1))
            if fact.may_not_apply:
                self.solver.add(own[NOT_APPLICABLE] == z3.Not(asked))

    def _finding(self, id_: str) -> None:
        finding = self.release.content.findings[id_]
        gives: dict[str, list[Any]] = {value: [] for value in finding.values}
        before: list[Any] = []
        for number, row in enumerate(finding.table):
            if not row.in_force.holds_on(self.as_of):
                continue
            condition = ConditionId("row", id_, number)
            if row.otherwise:
                holds = z3.Not(any_of(before))
            else:
                holds = self.formula(self.release.forms[condition])
                if finding.policy == "first":
                    holds = all_of([holds, z3.Not(any_of(before))])
                before.append(self.formula(self.release.forms[condition]))
            self.rows[condition] = holds
            gives[row.to].append(holds)
        for value, ways in gives.items():
            self.solver.add(self.values[id_][value] == any_of(ways))

    def _read(self, model: Any) -> dict[str, str]:
        found: dict[str, str] = {}
        for key, own in self.values.items():
            for value, variable in own.items():
                if z3.is_true(model.eval(variable, model_completion=True)):
                    found.setdefault(key, value)
        return found


def _answers(release: Release, values: Mapping[str, str]) -> dict[str, Answer]:
    answers: dict[str, Answer] = {}
    for question in release.content.questions.values():
        facts: Sequence[Any] = release.by_owner[question.id]
        if values[facts[0].key] == NOT_APPLICABLE:
            continue
        if question.kind == "several":
            answers[question.id] = tuple(fact.option for fact in facts if values[fact.key] == YES)
        else:
            answers[question.id] = values[question.id]
    return answers


def same_answers(first: Prover, second: Prover, apart: Collection[str]) -> Iterator[Any]:
    """That every question both profiles are asked has the same answer in both, save some facts.

    Both provers share a solver; what hangs on the facts that differ may differ too.
    """
    for fact in first.release.facts.values():
        if fact.owner not in first.release.content.questions or fact.key in apart:
            continue
        here, there = first.values[fact.key], second.values[fact.key]
        not_asked = [here[NOT_APPLICABLE], there[NOT_APPLICABLE]] if fact.may_not_apply else []
        for value in fact.values:
            if value != NOT_APPLICABLE:
                yield z3.Or(*not_asked, here[value] == there[value])
