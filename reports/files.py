"""Files written whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import tempfile
from pathlib import Path
from typing import Final

_NEW_FILE: Final = 0o666
"""Permissions of a file that was not there before, less what the user's umask takes away."""


def write_file(path: Path, data: bytes) -> None:
    """Write a file whole or not at all.

    The data go to a file beside the target, to the disk, and take the target's name only then. A
    file that was there keeps its permissions, and a link still leads to it. A device or pipe is
    written to as it is. Raises FileNotFoundError where the folder is missing, IsADirectoryError
    where the target is a folder, and any other OSError as it comes; nothing is left behind then,
    nor when interrupted.
    """
    mode = _mode_of(path)
    if mode is not None and stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if mode is not None and not stat.S_ISREG(mode):
        with path.open("wb") as stream:
            stream.write(data)
        return
    if mode is not None and not os.access(path, os.W_OK):
        # Renaming over it would work where the folder allows it; its owner said no.
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    target = path.resolve()
    handle, name = tempfile.mkstemp(prefix=".stifinder-", dir=target.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fchmod(stream.fileno(), stat.S_IMODE(mode) if mode is not None else _NEW_FILE & ~_umask())
            os.fsync(stream.fileno())
        beside.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    _sync_folder(target.parent)


def _mode_of(path: Path) -> int | None:
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _umask() -> int:
    # There is no way to ask for it but to set it.
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    """Bring the new name to the disk, too, where the system can."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
