"""Steps of law that meet no authority, though they look as if they did."""

from __future__ import annotations

from collections.abc import Iterator

from engine.checking.lint.setting import Setting
from engine.checking.observation import Observation, observation


def law_without_authority(setting: Setting) -> Iterator[Observation]:
    """L116: a step that a rule of force law selects, with a statutory length and no authority. L132: one
    with documents and no authority.

    Whoever waits for a term the law gives, or has to send something, wants to know before whom. Many
    papers of the law only have to exist: so documents alone are no more than noticed.
    """
    content = setting.release.content
    of_law = {step for rule in content.rules.values() if rule.force == "law" for step in rule.select}
    for step in content.steps.values():
        statutory = step.takes is not None and step.takes.kind == "statutory"
        if step.id in of_law and step.authority is None and (step.documents or statutory):
            code = "L116" if statutory else "L132"
            yield observation(setting.release, code, "steps", step.id)
