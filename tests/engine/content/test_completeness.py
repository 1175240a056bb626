"""The tables that say where ids and conditions stand name every such field of the models."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from pydantic.fields import FieldInfo

from engine.content.base import FORCES, ID_PATTERN, Id, Model, When
from engine.content.kinds import KINDS
from engine.content.references import REFERENCES
from engine.content.shape import CONDITION_FIELDS, model_in
from engine.content.whens import CONDITIONS

OWN_NAMES = {"id", "values.*", "tags.*", "options.*.id"}
"""Ids that name the thing itself."""
CHECKED_APART = {"ruleset": {"history.*.added.*"}}


def fields(model: type[Model], before: str = "") -> Iterator[tuple[str, FieldInfo]]:
    """Every field of a model and of the models in it, with its path."""
    for name, field in model.model_fields.items():
        path = before + (field.alias or name) + (".*" if "list" in str(field.annotation) else "")
        inner = model_in(field.annotation)
        if "dict[typing.Literal" in str(field.annotation):  # a list for each force
            yield from ((f"{before}{field.alias or name}.{force}.*", field) for force in FORCES)
        elif inner is None:
            yield path, field
        else:
            yield from fields(inner, path + ".")


def holds_ids(field: FieldInfo) -> bool:
    """Whether the field is an id, a list of ids or an optional id."""
    own = any(getattr(part, "pattern", None) == ID_PATTERN for part in field.metadata)
    own = own or any(getattr(part, "metadata", None) and ID_PATTERN in str(part) for part in field.metadata)
    return own or field.annotation is Id or ID_PATTERN in str(get_args(field.annotation))


def holds_condition(annotation: Any) -> bool:
    """Whether the field is a condition."""
    return annotation is When or any(argument is When for argument in get_args(annotation))


@pytest.mark.parametrize("kind", KINDS)
def test_every_id_is_checked(kind: str) -> None:
    ids = {path for path, field in fields(KINDS[kind]) if holds_ids(field)}
    assert "id" in ids
    assert ids - OWN_NAMES - CHECKED_APART.get(kind, set()) == {path for path, _ in REFERENCES[kind]}


@pytest.mark.parametrize("kind", KINDS)
def test_every_condition_is_checked(kind: str) -> None:
    conditions = {path for path, field in fields(KINDS[kind]) if holds_condition(field.annotation)}
    assert conditions == {".".join(path) for path in CONDITIONS.get(kind, ())}
    assert {path.split(".")[-1] for path in conditions} <= CONDITION_FIELDS
