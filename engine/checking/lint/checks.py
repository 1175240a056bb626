"""All lint checks, in the order of their codes."""

from __future__ import annotations

from typing import Final

from engine.checking.lint.setting import Lint
from engine.checking.lint.unused_claims import unused_claims

LINTS: Final[tuple[Lint, ...]] = (unused_claims,)
