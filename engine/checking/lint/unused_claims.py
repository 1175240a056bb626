"""Claims nothing cites."""

from __future__ import annotations

from collections.abc import Iterator

from engine.checking.lint.setting import Setting
from engine.checking.observation import Observation, observation
from engine.content.cited import citations


def unused_claims(setting: Setting) -> Iterator[Observation]:
    """L101: a claim that no question, row, rule, exit, step, document, clock, open question or case cites.

    Knowledge nobody uses ages unseen.
    """
    content = setting.release.content
    cited = {claim for _, _, claim in citations(content)}
    for claim in content.claims:
        if claim not in cited:
            yield observation(setting.release, "L101", "claims", claim)
