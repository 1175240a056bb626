"""The receipt: what a plan was made from. Same receipt and language, same plan."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from engine import __version__
from engine.planning.context import Context
from engine.planning.model import Receipt, RuleSetRef
from engine.reasoning.conclusion import Answer


def receipt(context: Context) -> Receipt:
    """The receipt of a plan in the making."""
    ruleset = context.content.ruleset
    return Receipt(
        engine=__version__,
        ruleset=f"{ruleset.id} {ruleset.version}",
        digest=context.release.digest,
        as_of=context.conclusion.as_of,
        answers=answers_digest(context.conclusion.answers),
    )


def answers_digest(answers: Mapping[str, Answer]) -> str:
    """SHA-256, in hexadecimal, over answers; their order and that of chosen options do not matter."""
    canonical = {
        question: answer if isinstance(answer, str) else sorted(answer)
        for question, answer in answers.items()
    }
    text = json.dumps(canonical, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def ruleset_ref(context: Context) -> RuleSetRef:
    """The rule set, in words."""
    ruleset = context.content.ruleset
    return RuleSetRef(
        id=ruleset.id,
        version=ruleset.version,
        digest=context.release.digest,
        title=context.say(ruleset.title),
        about=context.say(ruleset.about),
        draft_notice=context.say(ruleset.draft_notice),
    )
