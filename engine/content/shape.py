"""The shape of an item: pydantic validates, every error becomes a fault with its place and code."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Final, get_args

from pydantic import ValidationError

from engine.content.base import ID_PATTERN, Model
from engine.content.items import Item, Items
from engine.content.kinds import KINDS
from engine.content.positions import HOLE, Faults, Path, Words

CONDITION_FIELDS: Final = frozenset({"when", "ask_when", "never", "pursued", "holds"})
"""Their inside is checked by `engine.content.whens`, whose sentences fit conditions."""
_LANGUAGES: Final = frozenset({"da", "en"})


def validate(items: Items, faults: Faults) -> None:
    """Give every item its model; one that has faults stays without."""
    for kind, model in KINDS.items():
        validator = model.__pydantic_validator__
        for item in items.of(kind):
            try:
                item.model = validator.validate_python(item.value, by_alias=True, by_name=False)
            except ValidationError as error:
                for problem in error.errors(include_url=False):
                    _tell(item, dict(problem), faults)


def _tell(item: Item, problem: dict[str, Any], faults: Faults) -> None:
    """One pydantic error as a fault, unless somebody else tells it better."""
    kind, found = problem["type"], problem["input"]
    if found is HOLE:
        return
    path = _path(item, problem["loc"])
    if path is None:
        return
    context = problem.get("ctx", {})
    if kind == "extra_forbidden":
        names = _keys(item.kind, path[:-1])
        if found is None and names == _LANGUAGES:
            faults.add(item.key(*path), "S220", key=path[-1])
            return
        faults.add(item.key(*path), "S201", key=path[-1], nearest=faults.nearest(path[-1], names))
    elif kind == "missing":
        code = "S203" if path[-1] in _LANGUAGES else "S202"
        faults.add(item.at(*path[:-1]), code, key=path[-1])
    elif CONDITION_FIELDS.isdisjoint(path):
        code = _code(kind, context)
        details = {"found": found, "problem": problem["msg"]}
        if code == "S213":
            options = _LITERAL.findall(context["expected"]) or [context["expected"].lower()]
            details |= {"allowed": Words(", ".join(options)), "nearest": faults.nearest(found, options)}
        elif code == "S215":
            details["least"] = context["gt"] + 1 if "gt" in context else context["ge"]
        faults.add(item.at(*path), code, **details)


_LITERAL: Final = re.compile(r"'([^']*)'")
_CODES: Final = {
    "string_type": "S204",
    "string_unicode": "S204",
    "list_type": "S205",
    "dict_type": "S206",
    "int_type": "S207",
    "int_from_float": "S207",
    "bool_type": "S208",
    "string_too_short": "S211",
    "too_short": "S212",
    "literal_error": "S213",
    "date_type": "S214",
    "greater_than": "S215",
    "greater_than_equal": "S215",
    "string_too_long": "S218",
}


def _code(kind: str, context: dict[str, Any]) -> str:
    if kind == "string_pattern_mismatch":
        return {ID_PATTERN: "S209", r"\S": "S211"}.get(context["pattern"], "S216")
    if kind == "value_error":
        return "S217" if "reserved" in str(context["error"]) else "S214"
    if kind == "model_type":
        return "S219" if context["class_name"] == "Text" else "S206"
    return _CODES.get(kind, "S299")


def _path(item: Item, loc: tuple[int | str, ...]) -> Path | None:
    """The error's place without pydantic's names for the branches of a union.

    None for an error in the branch that was not meant: of "a value or a list of values" the list
    branch tells about lists and the other one about everything else.
    """
    path: list[int | str] = []
    value: Any = item.value
    for part in loc:
        if part == "str" and not (isinstance(value, dict) and part in value):
            if isinstance(value, list):
                return None
        elif isinstance(part, str) and part.startswith(("list[", "dict[")):
            if not isinstance(value, list):
                return None
        elif part != "[key]":
            path.append(part)
            try:
                value = value[part]
            except (KeyError, IndexError, TypeError):
                value = None
    return tuple(path)


def _keys(kind: str, path: Path) -> frozenset[str]:
    """The keys that are allowed in the mapping a path leads to."""
    model: type[Model] | None = KINDS[kind]
    for part in path:
        if isinstance(part, str):
            model = _inner(model, part) if model else None
    return keys(model) if model else frozenset()


@cache
def keys(model: type[Model]) -> frozenset[str]:
    """The keys of a model as authors write them."""
    return frozenset(field.alias or name for name, field in model.model_fields.items())


def _inner(model: type[Model], key: str) -> type[Model] | None:
    for name, field in model.model_fields.items():
        if (field.alias or name) == key:
            return model_in(field.annotation)
    return None


def model_in(annotation: Any) -> type[Model] | None:
    """The model an annotation like `list[Row]` or `InForce | None` is about."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    for argument in get_args(annotation):
        found = model_in(argument)
        if found is not None:
            return found
    return None
