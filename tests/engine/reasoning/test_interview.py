"""The interview asks what applies for certain, in order, and offers last what may become relevant."""

from __future__ import annotations

import random
from datetime import date
from typing import Any

import pytest

from engine.conditions.release import Release, release_of
from engine.content.reader import read_content
from engine.reasoning.conclude import conclude
from engine.reasoning.interview import Interview, interview
from tests.contents import write
from tests.reference import any_answer
from tests.smallcontents import random_release

DAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    """The small content: the donor is asked about only where there are cells."""
    return release_of(read_content(write(tmp_path_factory.mktemp("small"))))


def after(release: Release, answers: dict[str, Any]) -> Interview:
    """The interview after these answers."""
    return interview(conclude(release, answers, DAY))


def test_it_begins_with_what_is_asked_of_everybody(release: Release) -> None:
    state = after(release, {})
    assert state.open == ("goal.routes", "cells.present")
    assert state.next == "goal.routes"
    assert (state.at_least, state.at_most) == (2, 3)
    assert state.waiting == ("cells.donor",)


def test_an_answer_opens_a_question(release: Release) -> None:
    assert after(release, {"cells.present": "yes"}).open == ("goal.routes", "cells.donor")


def test_an_answer_closes_a_question_and_keeps_its_answer_aside(release: Release) -> None:
    state = after(release, {"goal.routes": ("trial",), "cells.present": "no", "cells.donor": "own"})
    assert state.set_aside == ("cells.donor",)
    assert state.next is None
    assert state.at_most == 0


def test_dont_know_yet_is_an_answer_and_offers_what_may_become_relevant(release: Release) -> None:
    state = after(release, {"goal.routes": ("trial",), "cells.present": "unknown"})
    assert state.next is None
    assert state.offered == ("cells.donor",)
    assert (state.at_least, state.at_most) == (0, 1)
    assert after(release, {"cells.present": "unknown"}).offered == ("cells.donor",)


def test_a_question_comes_after_all_it_hangs_on() -> None:
    for seed in range(20):
        release = random_release(seed)
        place = {owner: number for number, owner in enumerate(release.order)}
        assert set(place) == {*release.content.questions, *release.content.findings}
        for owner, read in release.reads.items():
            assert all(place[other] < place[owner] for other in read)


def test_following_the_interview_answers_everything_that_applies() -> None:
    for seed in range(20):
        release, chance, answers = random_release(seed), random.Random(seed), dict[str, Any]()
        while (question := after(release, answers).next) is not None:
            state = after(release, answers)
            assert question not in answers
            assert state.at_least <= state.at_most
            answers[question] = any_answer(release.content.questions[question], chance)
            assert after(release, answers).at_most <= state.at_most
        assert after(release, answers).at_most == 0
        assert after(release, answers).set_aside == ()
