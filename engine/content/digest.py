"""The digest that names a content: the same for the same content, on every machine."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Final

from pydantic_core import PydanticUndefined

from engine.content.base import Model

FORMAT: Final = 1
"""Changes if the canonical form ever does."""
LEFT_OUT: Final = frozenset({"review"})
"""Review marks say how far we have looked, not what the content is."""


def digest(models: Mapping[str, Iterable[Model]]) -> str:
    """SHA-256, in hexadecimal, over all items by kind and id; files and their order do not matter."""
    canonical = {
        kind: sorted((_canonical(model) for model in of_kind), key=_id) for kind, of_kind in models.items()
    }
    text = json.dumps({"format": FORMAT, "items": canonical}, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def _id(item: Any) -> str:
    return str(item["id"])


def _canonical(value: Any) -> Any:
    """Plain JSON: no defaults, so that a new optional field changes no digest; conditions and other
    free mappings keep their order, because their wording does."""
    if value.__class__ is str:
        return value
    if isinstance(value, Model):
        written = {}
        values = value.__dict__
        for name, key, default in _fields(value.__class__):
            inner = values[name]
            if inner is not default and (default is PydanticUndefined or inner != default):
                written[key] = _canonical(inner)
        return written
    if isinstance(value, list):
        return [_canonical(element) for element in value]
    if isinstance(value, dict):
        return [[key, _canonical(inner)] for key, inner in value.items()]
    if value is None or isinstance(value, bool | int):
        return value
    return value.isoformat()  # the only other type of the models is a date


@cache
def _fields(model: type[Model]) -> tuple[tuple[str, str, Any], ...]:
    return tuple(
        (name, field.alias or name, field.get_default(call_default_factory=True))
        for name, field in model.model_fields.items()
        if name not in LEFT_OUT
    )
