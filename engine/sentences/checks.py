"""Sentences of the checks: what was found, how bad it is, and how to mend it.

L: lint, P: proofs, K: cases and coverage, M: mutation.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from engine.sentences.checks_cases import CASES
from engine.sentences.checks_lint import LINT
from engine.sentences.checks_mutation import MUTATION
from engine.sentences.checks_proofs import PROOFS

Entry = tuple[Literal["error", "warning", "notice"], tuple[str, str], tuple[str, str]]
"""Severity; what was found, and how to mend it, each in Danish and English."""

_ALL: Final[Mapping[str, Entry]] = {**LINT, **PROOFS, **CASES, **MUTATION}
TABLE: Final[Mapping[str, tuple[str, str]]] = {code: said for code, (_, said, _) in _ALL.items()}
MENDS: Final[Mapping[str, tuple[str, str]]] = {code: mend for code, (_, _, mend) in _ALL.items()}
SEVERITIES: Final[Mapping[str, Literal["error", "warning", "notice"]]] = {
    code: severity for code, (severity, _, _) in _ALL.items()
}
