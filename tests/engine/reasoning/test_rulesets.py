"""The rule engine behaves within its safe profile; each trap of it is shown to be avoided."""

from __future__ import annotations

import platform
import random
import re
import subprocess
import sys
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from engine.reasoning import rulesets
from engine.reasoning.conclude import conclude, forget
from engine.reasoning.rulesets import EngineFault, RuleSets
from tests.reference import any_answer
from tests.smallcontents import random_release

PROJECT = Path(__file__).parents[3]
NAMES = iter(range(1_000_000))
LIMIT = 60
"""Seconds a subprocess may take: a trap that hangs holds the interpreter's lock for ever."""


def made(terms: Sequence[set[int]]) -> RuleSets:
    """Rule sets of a name nobody else has."""
    return RuleSets(f"test{next(NAMES)}", [frozenset(term) for term in terms])


def fired(sets: RuleSets, told: Sequence[int]) -> list[int]:
    """The terms that fire when numbers are told one by one, in a session of their own."""
    with sets.session() as session:
        return [term for number in told for term in session.tell(number)]


def alone(code: str) -> subprocess.CompletedProcess[str]:
    """Run a few lines in a process of their own, which may crash or hang."""
    return subprocess.run(
        [sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, timeout=LIMIT, check=False
    )


def test_a_term_fires_once_when_all_of_it_is_told() -> None:
    sets = made([{1, 2}, {2}, {1, 3}])
    with sets.session() as session:
        assert session.tell(1) == []
        assert sorted(session.tell(2)) == [0, 1]
        assert session.tell(2) == []
        assert session.tell(3) == [2]
        assert session.tell(99) == []


def test_random_terms_as_a_plain_reading_has_them() -> None:
    chance = random.Random(7)
    for _ in range(60):
        terms = [set(chance.sample(range(30), chance.randint(1, 5))) for _ in range(40)]
        told = chance.sample(range(30), chance.randint(0, 30))
        assert sorted(fired(made(terms), told)) == [n for n, term in enumerate(terms) if term <= set(told)]


def test_deleting_a_session_in_which_nothing_fired_does_not_end_the_process() -> None:
    """The library frees a pointer that only a firing sets; the start rule always fires."""
    code = (
        "from engine.reasoning.rulesets import RuleSets\n"
        "sets = RuleSets('x', [frozenset({1, 2})])\n"
        "for n in range(300):\n"
        "    with sets.session() as session:\n"
        "        session.tell(1) if n % 2 else None\n"
        "print('alive')\n"
    )
    assert alone(code).stdout == "alive\n"


def test_the_library_itself_dies_there() -> None:
    """If this ever passes, the precaution may go."""
    code = (
        "from durable.engine import Host\n"
        "class Quiet(Host):\n"
        "    def _run(self): pass\n"
        "host = Quiet()\n"
        "host.register_rulesets({'x': {'r': {'all': [{'a': {'n': '1'}}, {'b': {'n': '2'}}], "
        "'run': lambda c: None}}})\n"
        "for n in range(300):\n"
        "    host.assert_fact('x', {'sid': str(n), 'id': '1', 'n': '1'})\n"
        "    host.delete_state('x', str(n))\n"
        "print('alive')\n"
    )
    assert alone(code).returncode < 0


def test_sessions_are_deleted_even_after_an_exception() -> None:
    """More than 1,024 live sessions would be a MemoryError."""
    sets = made([{1}])

    def broken_off() -> None:
        with sets.session() as session:
            session.tell(1)
            raise LookupError

    for _ in range(1_100):
        with pytest.raises(LookupError):
            broken_off()
    assert fired(sets, [1]) == [0]


def test_many_joined_conditions_fire_once() -> None:
    """No combinations: each number is told once, however many values lie in its set."""
    sets = made([set(range(5)), set(range(100))])
    assert fired(sets, list(range(100)) * 3) == [0, 1]


@pytest.mark.parametrize(
    ("terms", "told"),
    [
        pytest.param([{n} for n in range(3_000)], range(3_000), id="more distinct tests than a set can hold"),
        pytest.param([{0, n} for n in range(1, 900)], range(900), id="many rules on one condition"),
        pytest.param([{0} for _ in range(900)], [0], id="the same rule many times"),
        pytest.param([set(range(250))], range(250), id="250 joined conditions"),
        pytest.param(
            [{n % 40, 40 + n % 37, 80 + n % 31} for n in range(5_000)], range(111), id="5,000 rules"
        ),
    ],
)
def test_a_limit_of_the_engine_is_nobodys_problem(terms: Sequence[set[int]], told: Sequence[int]) -> None:
    assert sorted(fired(made(terms), list(told))) == list(range(len(terms)))


def test_no_rule_set_meets_a_limit() -> None:
    chance = random.Random(3)
    for _ in range(30):
        terms = [frozenset(chance.sample(range(1_500), chance.randint(1, 40))) for _ in range(300)]
        rules = [rule for number, term in enumerate(terms) for rule in rulesets._rules(f"t{number}", term)]
        for part in rulesets._divided(rules):
            tests = [test for _, joined in part for test in joined]
            assert len(set(tests)) <= 510
            assert max(map(tests.count, set(tests))) <= 255
            assert max(len(joined) for _, joined in part) <= 16


def test_no_thread_is_started() -> None:
    """The library's own host starts two for ever, which also run actions."""
    code = (
        "import threading\n"
        "from engine.reasoning.rulesets import RuleSets\n"
        "with RuleSets('x', [frozenset({1})]).session() as session:\n"
        "    session.tell(1)\n"
        "print(threading.active_count())\n"
    )
    assert alone(code).stdout == "1\n"


def test_what_the_engine_refuses_is_not_passed_over() -> None:
    """It would take a fact told twice for an old one, and say so in a number only."""
    sets = made([{1, 2}])
    with sets.session() as session:
        session.tell(1)
        session._told.clear()
        with pytest.raises(EngineFault, match="1: refused"):
            session.tell(1)
    assert fired(sets, [1, 2]) == [0]


def test_only_one_module_knows_the_library() -> None:
    importing = re.compile(r"^\s*(from|import) durable\b", re.MULTILINE)
    for folder in ("engine", "reports", "cli"):
        for file in (PROJECT / folder).rglob("*.py"):
            found = importing.search(file.read_text(encoding="utf-8"))
            assert (found is None) == (file.name != "rulesets.py"), file


def test_many_threads_conclude_at_once_as_one_does_alone() -> None:
    release = random_release(1)
    chance = random.Random(11)
    profiles = [
        {q.id: any_answer(q, chance) for q in release.content.questions.values() if chance.random() < 0.7}
        for _ in range(60)
    ]
    day = date(2026, 11, 24)
    expected = [dict(conclude(release, profile, day).possible) for profile in profiles]
    forget()
    barrier = threading.Barrier(8)

    def all_of_them() -> list[object]:
        barrier.wait()
        return [dict(conclude(release, profile, day).possible) for profile in profiles]

    with ThreadPoolExecutor(8) as pool:
        for found in [pool.submit(all_of_them) for _ in range(8)]:
            assert found.result() == expected


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc is told to keep memory")
def test_sessions_do_not_fetch_their_memory_anew() -> None:
    """Else two sessions of this size cost thousands of page faults each time."""
    code = """
import resource
from engine.reasoning.rulesets import RuleSets
sets = RuleSets('x', [frozenset({n % 50, 50 + n // 50}) for n in range(1000)])
def faults():
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt
def some(times):
    for _ in range(times):
        with sets.session() as first, sets.session() as second:
            first.tell(1), second.tell(1)
some(5)
before = faults()
some(20)
print((faults() - before) / 20)
"""
    outcome = alone(code)
    assert outcome.returncode == 0, outcome.stderr
    assert float(outcome.stdout) < 100


def test_evaluations_leave_nothing_behind() -> None:
    """After a warm-up 3,000 evaluations grow the process by less than half a kilobyte each."""
    code = """
import random, resource
from datetime import date
from engine.reasoning.conclude import conclude, forget
from tests.reference import any_answer
from tests.smallcontents import random_release
release, chance, day = random_release(1), random.Random(1), date(2026, 11, 24)
questions = release.content.questions.values()
def some(times):
    for _ in range(times):
        forget()
        conclude(release, {q.id: any_answer(q, chance) for q in questions}, day)
def size():
    with open('/proc/self/statm') as file:
        return int(file.read().split()[1]) * resource.getpagesize()
some(1000)
before = size()
some(3000)
print((size() - before) / 3000)
"""
    outcome = alone(code)
    assert outcome.returncode == 0, outcome.stderr
    assert float(outcome.stdout) < 512
