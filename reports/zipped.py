"""Zip archives whose bytes depend on nothing but what is in them."""

from __future__ import annotations

import io
import zipfile
from typing import Final

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest moment a zip archive can name."""
_READABLE: Final = 0o600 << 16


def with_fixed_times(archive: bytes, leave_out: frozenset[str] = frozenset()) -> bytes:
    """The same members in the same order, without their times and without those to be left out."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name in leave_out:
                continue
            member = zipfile.ZipInfo(name, _EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = _READABLE
            # The system that wrote it would be named otherwise.
            member.create_system = 3
            new.writestr(member, old.read(name))
    return out.getvalue()
