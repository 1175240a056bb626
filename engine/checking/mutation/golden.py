"""The cases as they notice a change: by what they expect, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from engine.checking.cases.run import concluded, differences, looked_at
from engine.checking.mutation.change import Change
from engine.checking.mutation.replay import Readers, Replay
from engine.conditions.release import Release
from engine.content.rules import Case
from engine.reasoning.conclusion import Conclusion


@dataclass(frozen=True)
class Golden:
    """A case that holds, with what follows from its answers."""

    case: Case
    base: Conclusion

    def fails(self, altered: Release, change: Change, readers: Readers) -> bool:
        """Whether it fails with an altered release."""
        replay = Replay(self.base, altered, change, readers)
        if not self._looks_at(replay, altered):
            return False
        return next(differences(self.case, replay.conclusion()), None) is not None

    @cached_property
    def _steps(self) -> frozenset[str]:
        return looked_at(self.base.release, self.case)

    def _looks_at(self, replay: Replay, altered: Release) -> bool:
        """Whether anything has moved that it expects something of."""
        expect = self.case.expect
        moved = {"exit", "assumption", *(("open_question",) if expect.open_questions else ())}
        if any(id_.kind in moved for id_ in replay.moved):
            return True
        if any(id_ in expect.findings or id_ in expect.routes for id_ in replay.findings):
            return True
        if expect.open_questions and (replay.findings or replay.questions):
            return True
        rules = {id_.owner for id_ in replay.moved if id_.kind == "rule"}
        contents = (self.base.release.content, altered.content)
        return any(
            step in self._steps
            for content in contents
            for rule in rules
            for step in content.rules[rule].select
        )


def golden(release: Release) -> Iterator[Golden]:
    """The cases of a release that hold: one that fails already tells nothing of a change."""
    for case in release.content.cases.values():
        base = concluded(release, case)
        if next(differences(case, base), None) is None:
            yield Golden(case, base)
