"""Steps of law that meet no authority, though they look as if they did."""

from __future__ import annotations

from collections.abc import Iterator

from engine.checking.lint.setting import Setting
from engine.checking.observation import Observation, observation


def law_without_authority(setting: Setting) -> Iterator[Observation]:
    """L116: a step that a rule of force law selects, that has a document or a statutory length, and no
    authority.

    Whoever must send something, or wait for a term the law gives, wants to know before whom. Where
    the paper only has to exist, let the step be accepted with that reason.
    """
    content = setting.release.content
    of_law = {step for rule in content.rules.values() if rule.force == "law" for step in rule.select}
    for step in content.steps.values():
        statutory = step.takes is not None and step.takes.kind == "statutory"
        if step.id in of_law and step.authority is None and (step.documents or statutory):
            yield observation(setting.release, "L116", "steps", step.id)
