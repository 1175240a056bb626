"""The normal form: the same meaning as written, without negation, and nothing superfluous."""

from __future__ import annotations

import random
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.conditions.facts import Fact
from engine.conditions.forms import ALWAYS, MAX_TERMS, NEVER, Atom, Domains, Form, TooLong, covers
from engine.conditions.release import ConditionId, release_of
from engine.content.reader import read_content
from engine.errors import ContentError
from tests.contents import edited, write
from tests.reference import holds
from tests.smallcontents import random_release

FACTS = {
    "colour": Fact("colour", "colour", None, ("red", "green", "blue", "n/a")),
    "size": Fact("size", "size", None, ("small", "large")),
    "parts=lid": Fact("parts=lid", "parts", "lid", ("yes", "no")),
    "parts=base": Fact("parts=base", "parts", "base", ("yes", "no")),
}


def form(when: dict[str, Any]) -> Form:
    """The normal form over the facts above."""
    return Domains(FACTS).form(when)


def atoms(**values: str) -> tuple[Atom, ...]:
    """A term; values are parted by spaces."""
    return tuple(Atom(fact, frozenset(value.split())) for fact, value in values.items())


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ({"colour": "red"}, (atoms(colour="red"),)),
        ({"colour": ["red", "n/a"]}, (atoms(colour="red n/a"),)),
        ({"colour": "red", "size": "small"}, (atoms(colour="red", size="small"),)),
        ({"not": {"colour": "red"}}, (atoms(colour="green blue n/a"),)),
        ({"not": {"not": {"size": "small"}}}, (atoms(size="small"),)),
        ({"any": [{"colour": "red"}, {"colour": "blue"}]}, (atoms(colour="red blue"),)),
        ({"all": [{"colour": ["red", "blue"]}, {"colour": ["blue", "green"]}]}, (atoms(colour="blue"),)),
        ({"all": [{"colour": "red"}, {"colour": "blue"}]}, NEVER),
        ({"size": ["small", "large"]}, ALWAYS),
        ({"any": [{"size": "small"}, {"not": {"size": "small"}}]}, ALWAYS),
        ({"any": [{"size": "small"}, {"size": "small", "colour": "red"}]}, (atoms(size="small"),)),
    ],
    ids=str,
)
def test_examples(when: dict[str, Any], expected: Form) -> None:
    assert form(when) == expected


def test_an_option_of_several_is_a_fact_of_its_own() -> None:
    lid, base = Atom("parts=lid", frozenset({"yes"})), Atom("parts=base", frozenset({"yes"}))
    assert form({"parts": "lid"}) == ((lid,),)
    assert set(form({"parts": ["lid", "base"]})) == {(lid,), (base,)}
    assert form({"parts": []}) == (
        (Atom("parts=base", frozenset({"no"})), Atom("parts=lid", frozenset({"no"}))),
    )


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 39), st.integers(0, 2**32))
def test_a_form_means_what_is_written(seed: int, profile: int) -> None:
    """For any values of the facts, possible together or not."""
    release = random_release(seed)
    chance = random.Random(profile)
    values: dict[str, Any] = {}
    atomic: dict[str, str] = {}
    for owner, facts in release.by_owner.items():
        if facts[0].option is None:
            values[owner] = atomic[owner] = chance.choice(facts[0].values)
        elif "n/a" in facts[0].values and chance.random() < 0.3:
            values[owner] = "n/a"
            atomic |= {fact.key: "n/a" for fact in facts}
        else:
            values[owner] = tuple(str(fact.option) for fact in facts if chance.random() < 0.5)
            atomic |= {fact.key: "yes" if fact.option in values[owner] else "no" for fact in facts}
    for rule in release.content.rules.values():
        if rule.when is None or rule.for_:
            continue
        written = holds(rule.when, values, release.content)
        normal = any(
            all(atomic.get(atom.fact) in atom.values for atom in term)
            for term in release.forms[ConditionId("rule", rule.id)]
        )
        assert normal == written


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 39))
def test_nothing_superfluous_is_left(seed: int) -> None:
    release = random_release(seed)
    for form in release.forms.values():
        for term in form:
            assert [atom.fact for atom in term] == sorted({atom.fact for atom in term})
            for atom in term:
                assert atom.values
                fact = release.facts.get(atom.fact)
                assert fact is None or not atom.values.issuperset(fact.values)
        assert not any(a is not b and covers(a, b) for a, b in product(form, form))


def test_a_form_of_too_many_terms_is_refused() -> None:
    letters = [Fact(f"f{number}", f"f{number}", None, ("a", "b")) for number in range(14)]
    domains = Domains({fact.key: fact for fact in letters})
    pairs = [{"any": [{f"f{n}": "a"}, {f"f{n + 1}": "a"}]} for n in range(0, 12, 2)]
    assert len(domains.form({"all": pairs})) == MAX_TERMS
    with pytest.raises(TooLong):
        domains.form({"all": [*pairs, {"any": [{"f12": "a"}, {"f13": "a"}]}]})


def test_too_long_a_condition_is_a_fault_at_its_place(tmp_path: Path) -> None:
    """Seven times "one of two options" has 128 cases; the author is told which condition it is."""
    file = "rules/rules/rules.yaml"
    questions = "".join(
        f"""\
- id: extra.q{number}
  section: cells
  kind: choice
  ask: {{da: Hvad?, en: What?}}
  why: {{da: Fordi., en: Because.}}
  says: {{da: det er, en: it is}}
  options:
    - {{id: a, label: {{da: a, en: a}}}}
    - {{id: b, label: {{da: b, en: b}}}}
    - {{id: c, label: {{da: c, en: c}}}}
  claims: [c.law]
"""
        for number in range(14)
    )
    pairs = ", ".join(f"{{any: [{{extra.q{n}: a}}, {{extra.q{n + 1}: a}}]}}" for n in range(0, 14, 2))
    old = 'when: {all: [{cells.present: "yes"}, {not: {cells.donor: own}}]}'
    files = edited(file, old, f"when: {{all: [{pairs}]}}")
    reading = read_content(write(tmp_path, {**files, "rules/questions/extra.yaml": questions}))
    assert reading.faults == ()
    with pytest.raises(ContentError) as error:
        release_of(reading)
    (fault,) = error.value.faults
    assert (fault.code, fault.line, fault.path) == ("C201", 3, str(tmp_path / file))
    assert "intermediate finding" in fault.text("en")
