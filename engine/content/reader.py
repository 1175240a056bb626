"""Reading a content: everything in its folder, or every fault of it; nothing half-loaded."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path as FilePath
from types import MappingProxyType
from typing import Any, Final, cast

from engine.content.base import Model
from engine.content.digest import digest
from engine.content.domains import domains
from engine.content.files import content_files
from engine.content.historyrules import check_changes
from engine.content.items import Item, Items, collect
from engine.content.kindrules import check_kind
from engine.content.kinds import KINDS, Content
from engine.content.locate import locate
from engine.content.order import check_facts, check_steps
from engine.content.positions import Faults, Path, Position
from engine.content.references import CaseReferences, References
from engine.content.rules import RuleSet
from engine.content.shape import validate
from engine.content.sourcerules import check_experience
from engine.content.whens import Conditions, Mention
from engine.errors import Fault

OUR_LOOKING: Final = frozenset({"acceptances", "phrases"})
"""Kinds that no plan hangs on: they say what the checks are to let pass, and what to look for."""
PlaceKey = tuple[str, str, Path]
"""Kind, id, and the path inside the item: `("findings", "product.class", ("table", 2, "when"))`."""


class Places(Mapping[PlaceKey, Position]):
    """Where every item, and everything in it, stands: `places[kind, id, path]` -> file, line, column.

    Looked up when asked. Iterating gives the items themselves, with the empty path. A path that
    leads nowhere gives the nearest that exists around it; an unknown item raises KeyError.
    """

    def __init__(self, items: Mapping[tuple[str, str], Item]) -> None:
        self._items = items

    def __getitem__(self, key: PlaceKey) -> Position:
        kind, id_, path = key
        return self._items[kind, id_].at(*path)

    def key(self, kind: str, id_: str, *path: str | int) -> Position:
        """Where the key that a path ends with stands, instead of its value."""
        return self._items[kind, id_].key(*path)

    def __iter__(self) -> Iterator[PlaceKey]:
        return ((kind, id_, ()) for kind, id_ in self._items)

    def __len__(self) -> int:
        return len(self._items)


@dataclass(frozen=True)
class Reading:
    """What came of reading a content: it whole with its digest, or its faults."""

    content: Content | None
    """None if there is any fault."""
    faults: tuple[Fault, ...]
    """In order of place."""
    places: Places
    digest: str | None
    """SHA-256 of the canonical form, review marks left out; None without content."""


def read_content(root: Traversable | FilePath | None = None, name: str = "atmp-dk") -> Reading:
    """Read a content folder, or the shipped content `name` where `root` is None.

    Never raises for what a content may hold: every fault, with file, line and column, is in the
    reading. `engine.content.locate` says which folders are a content.
    """
    faults = Faults()
    halves = locate(root, name, faults)
    if halves is None:
        return Reading(None, faults.sorted(), Places({}), None)
    with without_collector():
        items = collect(content_files(halves, faults), faults)
        validate(items, faults)
        _check(items, faults)
        places = Places({(kind, id_): item for kind in KINDS for id_, item in items.by_id[kind].items()})
        if faults:
            return Reading(None, faults.sorted(), places, None)
        return Reading(_content(items), (), places, digest(_models(items)))


def _check(items: Items, faults: Faults) -> None:
    """Everything that is looked at item by item or between items."""
    facts = domains(items)
    conditions = Conditions(facts, items, faults)
    references = References(items, facts, faults)
    cases = CaseReferences(facts, not items.unreadable.isdisjoint({"questions", "findings"}), faults)
    mentions: dict[tuple[str, str], list[Mention]] = {}
    for kind in KINDS:
        for item in items.of(kind):
            check_kind(item, faults)
            references.check(item)
            named = conditions.check(item)
            if named and item.id is not None:
                mentions.setdefault((kind, item.id), named)
    for case in items.of("cases"):
        cases.check(case)
    check_changes(items, faults)
    check_experience(items, faults)
    check_facts(items, mentions, faults)
    check_steps(items, faults)


def _models(items: Items) -> dict[str, list[Model]]:
    """What the digest is made of: not what like review marks tells of our looking."""
    kinds = [kind for kind in KINDS if kind not in OUR_LOOKING]
    return {kind: [cast(Model, item.model) for item in items.of(kind)] for kind in kinds}


def _content(items: Items) -> Content:
    """The content in its own order, which no file name and no order of items moves."""
    models = {kind: {item.id: item.model for item in items.of(kind)} for kind in KINDS}
    sections: Any = models["sections"]
    phases: Any = models["phases"]
    orders: dict[str, Callable[[Any], tuple[Any, ...]]] = {
        "sections": lambda section: (section.place, section.id),
        "questions": lambda question: (
            sections[question.section].place,
            question.section,
            question.place,
            question.id,
        ),
        "findings": lambda finding: (finding.place, finding.id),
        "phases": lambda phase: (phase.place, phase.id),
        "steps": lambda step: (phases[step.phase].place, step.phase, step.place, step.id),
    }
    ruleset: Any = items.of("ruleset")[0].model
    kinds: dict[str, Any] = {}
    for kind in KINDS:
        if kind != "ruleset":
            order = orders.get(kind, lambda model: (model.id,))
            in_order = sorted(models[kind].values(), key=order)
            kinds[kind] = MappingProxyType({model.id: model for model in cast(list[Any], in_order)})
    return Content(ruleset=cast(RuleSet, ruleset), **kinds)


@contextmanager
def without_collector() -> Iterator[None]:
    """Read, or work on what was read, without the garbage collector.

    Hundreds of thousands of small values live on, and none of them is in a circle: looking for garbage
    among them again and again takes a third of the time.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
