"""The rule engine, durable_rules 2.0.28, inside the profile in which it is right and fast.

Nothing else imports `durable`. What it is given here are terms: sets of numbers that must all be
told. Each number is told once per session, a term fires at most once, and its action only notes
that. Why each precaution is here: docs/decisions/durable-rules.md.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from typing import Any, Final

from durable.engine import Host

MAX_TESTS: Final = 500
"""Distinct numbers per rule set; from 512 on the engine errs, from 513 on it hangs."""
MAX_RULES_PER_TEST: Final = 200
"""Rules that share a condition; 256 are an error."""
MAX_RULES: Final = 4_000
MAX_JOINED: Final = 14
"""Conditions of one rule; beyond 16 the engine errs. Longer terms go by way of partial ones."""
START: Final = "start"


class _QuietHost(Host):  # type: ignore[misc]  # the library has no types
    """Without the two timer threads that the library's host starts for ever."""

    def _run(self) -> None:
        pass


_LOCK: Final = threading.RLock()
"""One host and one session at a time per process: the engine is not made for more."""
_HOST: Final = _QuietHost()
_SESSIONS: Final = count(1)
_REGISTERED: Final[dict[str, RuleSets]] = {}


def rule_sets(name: str, terms: Callable[[], Sequence[frozenset[int]]]) -> RuleSets:
    """The rule sets of that name, made from terms the first time they are asked for.

    A name must always stand for the same terms: a registered set is never given back, so take the
    release digest.
    """
    with _LOCK:
        if name not in _REGISTERED:
            _REGISTERED[name] = RuleSets(name, terms())
        return _REGISTERED[name]


class EngineFault(RuntimeError):
    """The engine reported a fault in one of its own actions; nothing it concluded may be used."""


class RuleSets:
    """Terms as rules, divided so that no limit of the engine is met."""

    def __init__(self, name: str, terms: Sequence[frozenset[int]]) -> None:
        self._fired: list[tuple[str, str]] = []
        self._terms = {f"t{number}": number for number in range(len(terms))}
        self._readers: dict[str, list[str]] = {START: []}
        rules = [rule for number, term in enumerate(terms) for rule in _rules(f"t{number}", term)]
        for part, divided in enumerate(_divided(rules)):
            self._register(f"{name}.{part}", divided)

    def _register(self, name: str, rules: Sequence[tuple[str, tuple[str, ...]]]) -> None:
        definition: dict[str, Any] = {START: {"all": [{"c0": {"n": START}}], "run": lambda _: None}}
        for rule, tests in rules:
            conditions = [{f"c{index}": {"n": test}} for index, test in enumerate(tests)]
            definition[rule] = {"all": conditions, "run": self._action(rule)}
            for test in tests:
                readers = self._readers.setdefault(test, [])
                if not readers or readers[-1] != name:
                    readers.append(name)
        self._readers[START].append(name)
        _HOST.register_rulesets({name: definition})

    def _action(self, rule: str) -> Callable[[Any], None]:
        # One argument only: the library takes a function of two for an asynchronous one.
        def note(closure: Any) -> None:
            self._fired.append((closure.s["sid"], rule))

        return note

    @contextmanager
    def session(self) -> Iterator[Session]:
        """A session in which nothing is told yet. Other threads wait until it ends."""
        with _LOCK:
            session = Session(self, f"s{next(_SESSIONS)}")
            try:
                # The start rule fires first in every set: deleting the state of a session in which
                # no rule has fired ends the process.
                session.start()
                yield session
            finally:
                for name in self._readers[START]:
                    if name in session.begun:
                        _HOST.delete_state(name, session.id)

    def told(self, session: Session, test: str) -> Iterator[str]:
        """Tell one test to the sets that read it; the rules that fire."""
        for name in self._readers.get(test, ()):
            state = _HOST.assert_fact(name, {"sid": session.id, "id": test, "n": test})
            session.begun.add(name)
            if state is not None and "exception" in state:
                raise EngineFault(str(state["exception"]))
        fired, self._fired = self._fired, []
        return iter([rule for sid, rule in fired if sid == session.id])

    def term(self, rule: str) -> int | None:
        """The number of the term a rule stands for; None for a partial one."""
        return self._terms.get(rule)


class Session:
    """What has been told so far, and what follows."""

    def __init__(self, sets: RuleSets, id_: str) -> None:
        self.id = id_
        self.begun: set[str] = set()
        """Rule sets that hold a state of this session."""
        self._sets = sets
        self._told: set[str] = set()

    def start(self) -> None:
        """Begin in every rule set."""
        list(self._sets.told(self, START))

    def tell(self, number: int) -> list[int]:
        """Tell a number, once however often it is called; the terms that hold now and did not before."""
        found: list[int] = []
        way = [str(number)]
        while way:
            test = way.pop()
            if test in self._told:
                continue
            self._told.add(test)
            for rule in self._sets.told(self, test):
                term = self._sets.term(rule)
                if term is None:
                    way.append(rule)
                else:
                    found.append(term)
        return found


def _rules(name: str, term: frozenset[int]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """A term as one rule, or as partial ones whose firing is told in turn."""
    tests = [str(number) for number in sorted(term)]
    level = 0
    while len(tests) > MAX_JOINED:
        parts = [tests[start : start + MAX_JOINED] for start in range(0, len(tests), MAX_JOINED)]
        tests = [f"{name}.{level}.{index}" for index in range(len(parts))]
        yield from zip(tests, map(tuple, parts), strict=True)
        level += 1
    yield name, tuple(tests)


def _divided(rules: Sequence[tuple[str, tuple[str, ...]]]) -> Iterator[list[tuple[str, tuple[str, ...]]]]:
    """The rules in as few sets as the limits allow, in order."""
    part: list[tuple[str, tuple[str, ...]]] = []
    uses: dict[str, int] = {}
    for rule, tests in rules:
        new = sum(test not in uses for test in tests)
        full = len(uses) + new > MAX_TESTS or len(part) >= MAX_RULES
        if part and (full or any(uses.get(test, 0) >= MAX_RULES_PER_TEST for test in tests)):
            yield part
            part, uses = [], {}
        part.append((rule, tests))
        for test in tests:
            uses[test] = uses.get(test, 0) + 1
    if part:
        yield part
