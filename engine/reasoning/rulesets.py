"""The rule engine, durable_rules 2.0.28, inside the profile in which it is right and fast.

Nothing else imports `durable`. What it is given here are terms: sets of numbers that must all be
told. Each number is told once per session, and a term fires at most once. Of the library only its
core is called, the network in C: the layer of Python around it starts threads, swallows exceptions
and takes as long again. Why each precaution is here: docs/decisions/durable-rules.md.
"""

from __future__ import annotations

import ctypes
import json
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from typing import Any, Final

from durable.engine import durable_rules_engine as core

MAX_TESTS: Final = 384
"""Distinct numbers per rule set. From 512 on the engine errs, from 513 on it hangs; they stand in a
table of 512 places, in which looking up becomes slow where it is nearly full."""
MAX_RULES_PER_TEST: Final = 200
"""Rules that share a condition; 256 are an error."""
MAX_RULES: Final = 4_000
MAX_JOINED: Final = 14
"""Conditions of one rule; beyond 16 the engine errs. Longer terms go by way of partial ones."""
START: Final = "start"

KEPT: Final = 64 * 2**20
"""Bytes the C library keeps for the next session instead of giving them back to the system."""

_LOCK: Final = threading.RLock()
"""One session at a time per process: the engine is not made for more."""
_SESSIONS: Final = count(1)
_REGISTERED: Final[dict[str, RuleSets]] = {}


def _keep_memory() -> None:
    """Let the C library keep what sessions take, where it is glibc.

    They set aside some MB each, and give them back at the end. Whether glibc then hands them to the
    system hangs on what happens to lie beside them; having them back costs as much as all the rest.
    """
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        trim_threshold, mmap_threshold = -1, -3
        mallopt(trim_threshold, KEPT)
        mallopt(mmap_threshold, KEPT // 2)


_keep_memory()


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
    """The engine did not take what it was told; nothing it concluded may be used."""


class RuleSets:
    """Terms as rules, divided so that no limit of the engine is met."""

    def __init__(self, name: str, terms: Sequence[frozenset[int]]) -> None:
        self._terms = {f"t{number}": number for number in range(len(terms))}
        self._readers: dict[str, list[int]] = {START: []}
        rules = [rule for number, term in enumerate(terms) for rule in _rules(f"t{number}", term)]
        for part, divided in enumerate(_divided(rules)):
            self._register(f"{name}.{part}", divided)

    def _register(self, name: str, rules: Sequence[tuple[str, tuple[str, ...]]]) -> None:
        definition: dict[str, Any] = {START: {"all": [{"c0": {_property(START): START}}]}}
        for rule, tests in rules:
            joined = [{f"c{index}": {_property(test): test}} for index, test in enumerate(tests)]
            definition[rule] = {"all": joined}
        handle = core.create_ruleset(name, json.dumps(definition))
        for test in {START, *(test for _, tests in rules for test in tests)}:
            self._readers.setdefault(test, []).append(handle)

    @contextmanager
    def session(self) -> Iterator[Session]:
        """A session in which nothing is told yet. Other threads wait until it ends."""
        with _LOCK:
            id_ = f"s{next(_SESSIONS)}"
            begun: list[int] = []
            try:
                # The start rule fires first in every set: deleting the state of a session in which
                # no rule has fired ends the process.
                for handle in self._readers[START]:
                    _told(handle, id_, START)
                    begun.append(handle)
                yield Session(self, id_)
            finally:
                for handle in begun:
                    core.delete_state(handle, id_)

    def told(self, session: str, test: str) -> list[str]:
        """Tell one test to the sets that read it, once per session; the rules that fire."""
        return [rule for handle in self._readers.get(test, ()) for rule in _told(handle, session, test)]

    def term(self, rule: str) -> int | None:
        """The number of the term a rule stands for; None for a partial one."""
        return self._terms.get(rule)


def _told(handle: int, session: str, test: str) -> list[str]:
    """Tell one test to one set; the rules that fire."""
    # Every part of it is a name of ours: there is nothing to escape.
    fact = f'{{"sid":"{session}","id":"{test}","{_property(test)}":"{test}"}}'
    refused, state = core.assert_fact(handle, fact)
    if refused:
        raise EngineFault(f"{test}: refused with code {refused}")
    rules: list[str] = []
    started = core.start_action_for_state(handle, state)
    fired = None if started is None else started[1]
    while fired is not None:
        # {"rule": {"c0": {...}, ...}}
        rules.append(fired.split('"', 2)[1])
        fired = core.complete_and_start_action(handle, state)
    return rules


def _property(test: str) -> str:
    """Where a test stands in a fact: a property for each, as those on one are compared one by one.

    Its value is the test again, because the engine tells properties apart by a hash alone.
    """
    return f"n{test}"


class Session:
    """What has been told so far, and what follows."""

    def __init__(self, sets: RuleSets, id_: str) -> None:
        self._sets, self._id = sets, id_
        self._told: set[str] = set()

    def tell(self, number: int) -> list[int]:
        """Tell a number, once however often it is called; the terms that hold now and did not before."""
        found: list[int] = []
        way = [str(number)]
        while way:
            test = way.pop()
            if test in self._told:
                continue
            self._told.add(test)
            for rule in self._sets.told(self._id, test):
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
