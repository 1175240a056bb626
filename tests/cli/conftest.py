"""The command on the small content."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import Command


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "STIFINDER_LANG", "STIFINDER_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    return Command(tmp_path)
