"""Rules whose force is more than their sources give."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from engine.checking.lint.setting import Setting
from engine.checking.observation import Observation, observation
from engine.content.base import Force

_CARRYING: Final[Mapping[Force, tuple[str, frozenset[str]]]] = {
    "law": ("L125", frozenset({"law", "case-law"})),
    "guidance": ("L126", frozenset({"law", "case-law", "guidance"})),
}
"""Force -> code, and the kinds of source of which one must carry it."""


def force_and_source(setting: Setting) -> Iterator[Observation]:
    """L125: a rule of force law that cites no claim from a law or a judgment. L126: a rule of force
    guidance that cites none from guidance or law.

    The force is what the reader sees first; it may not be more than what can be looked up.
    """
    content = setting.release.content
    for rule in content.rules.values():
        if rule.force not in _CARRYING:
            continue
        code, kinds = _CARRYING[rule.force]
        if not any(content.sources[content.claims[claim].source].kind in kinds for claim in rule.claims):
            yield observation(setting.release, code, "rules", rule.id, ("claims",))
