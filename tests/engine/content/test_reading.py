"""What a good content becomes: models in their own order, places, a digest, schemas."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.content.kinds import KINDS, Content
from engine.content.reader import read_content
from engine.content.schema import SCHEMA_KINDS, json_schema
from tests.contents import SMALL, edited, write, write_generated
from tests.engine.content.bad import CLAIMS, FINDINGS, QUESTIONS, RULES, RULESET, STEPS


def good(folder: Path, files: dict[str, str] | None = None) -> tuple[Content, str]:
    """Content and digest of files that must be good."""
    reading = read_content(write(folder, files or SMALL))
    assert [fault.text("en") for fault in reading.faults] == []
    assert reading.content is not None
    assert reading.digest is not None
    return reading.content, reading.digest


def test_everything_is_read(tmp_path: Path) -> None:
    content, _ = good(tmp_path)
    assert {kind: len(content.of_kind(kind)) for kind in KINDS if kind != "ruleset"} == {
        "sections": 2, "questions": 3, "findings": 3, "rules": 2, "exits": 1, "assumptions": 1,
        "invariants": 2, "cases": 1, "acceptances": 1, "phrases": 1,
        "phases": 2, "actors": 1, "steps": 4, "documents": 1, "claims": 2,
        "sources": 2, "authorities": 1, "open_questions": 1, "glossary": 1,
    }  # fmt: skip
    assert content.ruleset.version == "0.2"
    assert content.questions["cells.donor"].ask_when == {"cells.present": "yes"}
    assert str(content.rules["donor.test"].in_force.from_) == "2011-01-01"


def test_items_stand_in_their_own_order(tmp_path: Path) -> None:
    content, _ = good(tmp_path)
    assert list(content.phases) == ["early", "late"]
    assert list(content.steps) == ["ask", "test-donor", "apply", "finish"]
    assert list(content.questions) == ["goal.routes", "cells.present", "cells.donor"]
    assert list(content.findings) == ["product.class", "product.own", "route.trial"]
    assert [row.to for row in content.findings["product.class"].table] == ["cell", "gene"]


def test_a_content_cannot_be_changed(tmp_path: Path) -> None:
    content, _ = good(tmp_path)
    with pytest.raises(TypeError):
        content.steps["new"] = content.steps["ask"]  # type: ignore[index]  # that is the test
    with pytest.raises(ValueError, match="frozen"):
        content.steps["ask"].place = 7  # type: ignore[misc]  # that is the test


def test_places_lead_to_the_line(tmp_path: Path) -> None:
    places = read_content(write(tmp_path)).places
    lines = SMALL[FINDINGS].splitlines()
    path, line, column = places["findings", "route.trial", ("table", 0, "when")]
    assert path == str(tmp_path / FINDINGS)
    assert lines[line - 1][column - 1 :] == '{product.own: "no"}'
    assert places.key("findings", "route.trial", "table", 0, "when").column == 7
    assert places["findings", "route.trial", ("table", 0, "nothing")].line == line - 1
    assert ("findings", "route.trial", ()) in places
    assert ("findings", "route.none", ()) not in places


# The digest


def split_and_shuffled(seed: int) -> dict[str, str]:
    """The same items, each in a file of its own, in another order and with other names."""
    files = {}
    for name, text in SMALL.items():
        if name == RULESET:
            files[name] = text
            continue
        items = re.split(r"(?m)^(?=- )", text)[1:]
        for number, item in enumerate(items):
            folder = name.rsplit("/", 1)[0]
            files[f"{folder}/{(number + seed) * 7919 % 101:03}.yaml"] = item
    return files


@pytest.mark.parametrize("seed", range(3))
def test_files_and_their_order_do_not_matter(seed: int, tmp_path: Path) -> None:
    content, digest = good(tmp_path / "one")
    other, other_digest = good(tmp_path / "many", split_and_shuffled(seed))
    assert other_digest == digest
    for kind in KINDS:
        if kind != "ruleset":
            assert list(other.of_kind(kind).items()) == list(content.of_kind(kind).items())


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (RULES, "status: reviewed, by: sekretariatet, on: 2026-11-02", "status: draft"),
        (STEPS, "- id: ask\n", "# a comment\n- id: ask\n  review: {status: approved}\n"),
        (STEPS, "- id: ask\n  phase: early\n  place: 1\n", "- place:   1\n  id: 'ask'\n  phase: early\n"),
        (STEPS, "- id: ask\n", "- id: ask\n  tags: []\n  milestone: false\n"),
        (QUESTIONS, 'ask_when: {cells.present: "yes"}', "ask_when:\n    cells.present: yes"),
    ],
)
def test_what_does_not_count_for_the_digest(file: str, old: str, new: str, tmp_path: Path) -> None:
    assert good(tmp_path / "new", edited(file, old, new))[1] == good(tmp_path / "old")[1]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (RULES, "Spørg tidligt.", "Spørg tidligt!"),
        (CLAIMS, "confidence: low", "confidence: high"),
        (RULES, "force: programme-advice", "force: practice"),
        (RULES, "select: [test-donor, apply]", "select: [apply, test-donor]"),
        (QUESTIONS, "  place: 2\n", ""),
        (RULES, "[{cells.donor: unknown}, {goal.routes: []}]", "[{goal.routes: []}, {cells.donor: unknown}]"),
    ],
)
def test_what_counts_for_the_digest(file: str, old: str, new: str, tmp_path: Path) -> None:
    assert good(tmp_path / "new", edited(file, old, new))[1] != good(tmp_path / "old")[1]


def test_the_digest_is_the_same_on_every_machine(tmp_path: Path) -> None:
    assert good(tmp_path)[1] == ("46aa178317209a58e770a5dbf86bac2405f05f758c48c1b760696f7413e492af")


def test_a_generated_content_is_good(tmp_path: Path) -> None:
    reading = read_content(write_generated(tmp_path, units=40))
    assert [fault.text("en") for fault in reading.faults] == []


# Whatever the files hold, there is a reading


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_mutated_file_gives_a_reading(data: st.DataObject, tmp_path: Path) -> None:
    name = data.draw(st.sampled_from(sorted(SMALL)))
    text = SMALL[name].encode()
    pieces = st.sampled_from(
        [b"", b"- ", b": ", b"\n", b"{", b"}", b"[", b"]", b"&a ", b"*a", b"<<: ", b"!!set ", b"\t", b"#",
         b'"', b"null", b"true", b"1", b"---\n", b"\xff", b"\x00", b"? ", b"| ", b"unknown", b"not: "]
    )  # fmt: skip
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = start + data.draw(st.integers(0, 12))
        text = text[:start] + data.draw(pieces | st.binary(max_size=6)) + text[end:]
    reading = read_content(write(tmp_path, {**SMALL, name: text}))
    assert (reading.content is None) == bool(reading.faults)
    for fault in reading.faults:
        assert "\n" not in fault.text("da") + fault.text("en")


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(sorted(SMALL)), data=st.binary(max_size=200))
def test_random_bytes_give_faults(name: str, data: bytes, tmp_path: Path) -> None:
    reading = read_content(write(tmp_path, {**SMALL, name: data}))
    if data.strip() != b"[]":
        assert reading.content is None
        assert reading.faults


WORDS = st.sampled_from(["ask", "yes", "c.law", "n/a", "unknown", "2011-01-01"])
KEYS = st.sampled_from(
    ["id", "when", "all", "any", "not", "da", "en", "table", "to", "takes", "kind", "from", "cells.present"]
)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_value_in_any_field_gives_a_reading(data: st.DataObject, tmp_path: Path) -> None:
    """Values of every type where others are expected: a fault, never an exception."""
    kind = data.draw(st.sampled_from([kind for kind in KINDS if kind != "ruleset"]))
    keys = [field.alias or name for name, field in KINDS[kind].model_fields.items()]
    item = {key: data.draw(PLAIN, label=key) for key in data.draw(st.sets(st.sampled_from(keys)))}
    file = next(name for name in SMALL if f"/{kind}/" in name)
    extra = file.replace(".yaml", "-extra.yaml")
    reading = read_content(write(tmp_path, {**SMALL, extra: f"- {json.dumps(item)}\n"}))
    for fault in reading.faults:
        assert fault.text("en")


# Schemas


@pytest.mark.parametrize("kind", SCHEMA_KINDS)
def test_every_kind_has_a_schema(kind: str) -> None:
    schema = json_schema(kind)
    assert schema["type"] == "object"
    assert schema["additionalProperties"] is False
    assert "id" in schema["properties"]


def test_singular_and_plural_are_the_same_schema() -> None:
    assert json_schema("question") == json_schema("questions")
    assert json_schema("route") == json_schema("finding")
    assert json_schema("open-question") == json_schema("open_questions")
    assert set(json_schema("rule")["properties"]["in_force"]) & {"$ref", "default", "allOf"}
    with pytest.raises(KeyError):
        json_schema("quest")
