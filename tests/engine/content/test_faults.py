"""Every fault is found where it is, and brings no others with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.content.reader import read_content
from tests.contents import SMALL, write
from tests.engine.content.bad import ALL, Bad


def test_the_small_content_is_good(tmp_path: Path) -> None:
    reading = read_content(write(tmp_path))
    assert [fault.text("en") for fault in reading.faults] == []
    assert reading.content is not None
    assert reading.digest is not None


@pytest.mark.parametrize("bad", ALL, ids=str)
def test_a_fault_is_told_at_its_place_and_alone(bad: Bad, tmp_path: Path) -> None:
    reading = read_content(write(tmp_path, bad.files()))
    told = [(fault.code, fault.line, fault.column) for fault in reading.faults]
    assert told == bad.expected(), "\n".join(fault.text("en") for fault in reading.faults)
    assert {fault.path for fault in reading.faults} == {str(tmp_path / bad.file)}
    assert reading.content is None
    assert reading.digest is None


def test_all_faults_come_in_one_go(tmp_path: Path) -> None:
    """One bad line per file: every one of them is told in the same reading."""
    first_per_file = {bad.file: bad for bad in ALL if bad.codes[0] in "SQC" and bad.old != SMALL[bad.file]}
    files = {file: bad.files()[file] for file, bad in first_per_file.items()}
    reading = read_content(write(tmp_path, {**SMALL, **files}))
    told = {(fault.path, fault.code) for fault in reading.faults}
    for bad in first_per_file.values():
        assert (str(tmp_path / bad.file), bad.codes) in told
