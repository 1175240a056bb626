"""Approved items that rest on claims nobody has looked up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from engine.checking.lint.setting import Setting
from engine.checking.lint.texts import claims_in
from engine.checking.observation import Observation, observation

_REVIEWED_KINDS: Final = ("questions", "findings", "rules", "exits", "steps", "documents")


def approved_unseen(setting: Setting) -> Iterator[Observation]:
    """L131: an approved item that cites a claim from general knowledge.

    First the source is looked up, then the line that stands on it is approved.
    """
    content = setting.release.content
    for kind in _REVIEWED_KINDS:
        for item in content.of_kind(kind).values():
            if item.review.status != "approved":
                continue
            for claim in sorted(claims_in(item)):
                if content.claims[claim].seen is None:
                    yield observation(
                        setting.release, "L131", kind, item.id, ("review", "status"), claim=claim
                    )
