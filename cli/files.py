"""Files the command writes: refusals that say what is wrong with them."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from engine.errors import Fault

_CODES: Final = {
    errno.ENOENT: "U301",
    errno.ENOTDIR: "U301",
    errno.EACCES: "U303",
    errno.EPERM: "U303",
    errno.EROFS: "U303",
    errno.ENOSPC: "U304",
    errno.EDQUOT: "U304",
    errno.EISDIR: "U305",
}


def fault_of(error: OSError, path: Path | None = None) -> Fault:
    """An error of the operating system as a fault of the file."""
    from engine.errors import Fault

    name = str(path) if path is not None else str(error.filename or "stifinder")
    details = {"folder": str(Path(name).parent), "reason": error.strerror or type(error).__name__}
    return Fault(name, 0, 0, _CODES.get(error.errno or 0, "U302"), details)


def write(path: Path, data: str | bytes) -> None:
    """Write a file whole or not at all. Raises StifinderError where it cannot be written."""
    from engine.errors import StifinderError
    from reports.files import write_file

    try:
        write_file(path, data.encode("utf-8") if isinstance(data, str) else data)
    except OSError as error:
        raise StifinderError([fault_of(error, path)]) from error


def cache_file(name: str) -> Path:
    """Where the results of a check are kept: `check-<name>.json` in the folder STIFINDER_CACHE names,
    else in the user's own folder for such things."""
    default = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "stifinder"
    return Path(os.environ.get("STIFINDER_CACHE") or default) / f"check-{name}.json"


def same_file(path: Path, other: Path) -> bool:
    """Whether two names are one file on the disk."""
    try:
        return path.samefile(other)
    except OSError:
        return False
