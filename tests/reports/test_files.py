"""A file is written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from reports.files import write_file

OLD, NEW = b"the old plan\n", "den nye plan æøå\n".encode()


def test_a_new_file_is_written(tmp_path: Path) -> None:
    write_file(tmp_path / "plan.md", NEW)
    assert _held(tmp_path) == {"plan.md": NEW}


def test_a_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = _old(tmp_path)
    path.chmod(0o640)
    write_file(path, NEW)
    assert _held(tmp_path) == {"plan.md": NEW}
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_file(tmp_path / "plan.md", NEW)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "plan.md").stat().st_mode) == 0o640


def test_a_link_still_leads_to_the_file(tmp_path: Path) -> None:
    path = _old(tmp_path)
    link = tmp_path / "link.md"
    link.symlink_to(path)
    write_file(link, NEW)
    assert link.is_symlink()
    assert path.read_bytes() == NEW


def test_a_missing_folder_is_an_error_and_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_file(tmp_path / "none" / "plan.md", NEW)
    assert _held(tmp_path) == {}


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "plan.md").mkdir()
    with pytest.raises(IsADirectoryError) as raised:
        write_file(tmp_path / "plan.md", NEW)
    assert raised.value.errno == errno.EISDIR
    assert [path.name for path in tmp_path.iterdir()] == ["plan.md"]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    path = _old(tmp_path)
    with pytest.raises(NotADirectoryError):
        write_file(path / "plan.md", NEW)
    assert _held(tmp_path) == {"plan.md": OLD}


@pytest.mark.parametrize("step", ["fsync", "fchmod"])
@pytest.mark.parametrize(
    "failure", [OSError(errno.ENOSPC, "no space"), OSError(errno.EDQUOT, "quota"), KeyboardInterrupt()]
)
def test_a_failure_on_the_way_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, failure: BaseException
) -> None:
    path = _old(tmp_path)
    monkeypatch.setattr(os, step, _raising(failure))
    with pytest.raises(type(failure)) as raised:
        write_file(path, NEW)
    assert raised.value is failure
    assert _held(tmp_path) == {"plan.md": OLD}


def test_a_failure_to_rename_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "replace", _raising(PermissionError(errno.EACCES, "no")))
    with pytest.raises(PermissionError):
        write_file(tmp_path / "plan.md", NEW)
    assert _held(tmp_path) == {}


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    """A limit on the size of files fails in the middle of the data, as a full disk does."""
    path = _old(tmp_path)
    script = (
        "import resource, signal, sys; from pathlib import Path; from reports.files import write_file\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "try: write_file(Path(sys.argv[1]), b'x' * 100_000)\n"
        "except OSError as error: print(error.errno)\n"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == str(errno.EFBIG)
    assert _held(tmp_path) == {"plan.md": OLD}


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only to root")
@pytest.mark.parametrize("read_only", ["folder", "file"])
def test_what_is_read_only_stays_as_it_is(tmp_path: Path, read_only: str) -> None:
    path = _old(tmp_path)
    locked = tmp_path if read_only == "folder" else path
    locked.chmod(0o555 if read_only == "folder" else 0o444)
    try:
        with pytest.raises(PermissionError):
            write_file(path, NEW)
    finally:
        locked.chmod(0o755)
    assert _held(tmp_path) == {"plan.md": OLD}


def test_a_folder_closed_to_writing_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _old(tmp_path)
    monkeypatch.setattr(os, "open", _raising(PermissionError(errno.EACCES, "no")))
    with pytest.raises(PermissionError):
        write_file(path, NEW)
    assert _held(tmp_path) == {"plan.md": OLD}


def test_a_file_its_owner_closed_to_writing_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _old(tmp_path)
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(PermissionError):
        write_file(path, NEW)
    assert _held(tmp_path) == {"plan.md": OLD}


def test_a_device_is_written_to_and_not_replaced() -> None:
    write_file(Path(os.devnull), NEW)
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def _old(folder: Path) -> Path:
    path = folder / "plan.md"
    path.write_bytes(OLD)
    return path


def _held(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, the hidden ones too."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def _raising(failure: BaseException) -> Callable[..., NoReturn]:
    def fail(*_: object, **__: object) -> NoReturn:
        raise failure

    return fail
