"""Clocks, duties and retention whose numbers no claim holds."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from engine.checking.lint.numbers_in_texts import held_by
from engine.checking.lint.quantities import Quantity
from engine.checking.lint.setting import Setting
from engine.checking.observation import Observation, observation
from engine.content.base import Unit
from engine.content.positions import Path
from engine.content.steps import Step


def numbers_of_clocks(setting: Setting) -> Iterator[Observation]:
    """L106: a number in a step's `takes`, `due` or `keep` that none of its own claims holds.

    A clock is shown and counted as if a source gave it. Where a length is the sum of several, a claim
    says the sum too. `takes` without claims of its own stands on those of its step.
    """
    content = setting.release.content
    for step in content.steps.values():
        for path, number, unit, claims in _numbers(step):
            quantity = Quantity(Decimal(number), unit)
            if number and quantity not in held_by(content, claims):
                yield observation(setting.release, "L106", "steps", step.id, path, quantity=quantity)


def _numbers(step: Step) -> Iterator[tuple[Path, int, Unit | Literal["hours"], list[str]]]:
    takes = step.takes
    if takes is not None and takes.unit is not None:
        for key, number in {"min": takes.min, "max": takes.max}.items():
            if number is not None:
                yield ("takes", key), number, takes.unit, takes.claims or step.claims
    for index, extension in enumerate(takes.extension if takes is not None else ()):
        yield ("takes", "extension", index, "add"), extension.add, extension.unit, extension.claims
    for index, due in enumerate(step.due):
        for key, number in {"within": due.within, "before": due.before, "every": due.every}.items():
            if number is not None:
                yield ("due", index, key), number, due.unit, due.claims
    for index, keep in enumerate(step.keep):
        yield ("keep", index, "for"), keep.for_, keep.unit, keep.claims
