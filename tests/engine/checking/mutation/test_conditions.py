"""What a slip of the pen makes of a condition."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from engine.checking.mutation.conditions import altered
from engine.conditions.release import Release, load
from engine.conditions.wording import form_words
from tests.contents import write


@pytest.fixture
def release(tmp_path: Path) -> Release:
    return load(write(tmp_path))


def near(release: Release, when: dict[str, Any]) -> set[str]:
    """The altered conditions in words; none may be what is written, and none comes twice."""
    form = release.domains.form(when)
    forms = list(altered(release, form))
    assert form not in forms
    assert len(set(forms)) == len(forms)
    return {form_words(release, one, "en") for one in forms}


def test_a_test_is_dropped_or_turned_round(release: Release) -> None:
    assert near(release, {"cells.present": "yes"}) == {"in every case", "there are no cells"}


def test_a_value_more_less_or_exchanged(release: Release) -> None:
    asked = "“Who is the donor?” is not asked"
    assert near(release, {"cells.donor": "own"}) == {
        "in every case",
        "the donor is somebody else",  # the next value
        "the donor is the patient or somebody else",  # one more
        f"the donor is somebody else (or {asked})",  # turned round
    }


def test_one_of_several_alternatives_is_dropped(release: Release) -> None:
    found = near(release, {"any": [{"cells.present": "no"}, {"product.class": "gene"}]})
    assert {"there are no cells", "the class is gene therapy"} <= found


def test_doubt_is_never_turned_round(release: Release) -> None:
    asked = "the answer to “Who is the donor?” is not known yet"
    found = near(release, {"cells.donor": "unknown"})
    assert found == {"in every case", "the donor is the patient", f"the donor is the patient (or {asked})"}


def test_always_has_no_neighbours(release: Release) -> None:
    assert near(release, {"any": [{"cells.present": "no"}, {"cells.present": "yes"}]}) == set()
