"""Steps that no rule selects, and steps that require one of those."""

from __future__ import annotations

from collections.abc import Iterator

from engine.checking.lint.setting import Setting
from engine.checking.observation import Observation, observation


def selected_steps(setting: Setting) -> Iterator[Observation]:
    """L113: a step that no rule selects: it stands in no plan. L114: a step that a rule selects and that
    requires one that no rule does: no plan can satisfy it.

    Whether a required step is there in each plan is proved elsewhere; this needs no proof.
    """
    content = setting.release.content
    selected = {step for rule in content.rules.values() for step in rule.select}
    for step in content.steps.values():
        if step.id not in selected:
            yield observation(setting.release, "L113", "steps", step.id)
            continue
        for number, required in enumerate(step.requires):
            if required not in selected:
                path = ("requires", number)
                yield observation(setting.release, "L114", "steps", step.id, path, required=required)
