"""Links that are not https."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from engine.checking.lint.setting import Setting
from engine.checking.lint.texts import languages
from engine.checking.observation import Observation, observation

_INSECURE: Final = re.compile(r"\bhttp://[^\s)\"]+", re.IGNORECASE)


def insecure_links(setting: Setting) -> Iterator[Observation]:
    """L129: an address with `http://` in a text. L133: a copy that was seen at one.

    What travels in the open can be changed on the way. Where a copy was seen is a fact, and only
    noticed. An ELI is a name, not a link, and has `http` in it by its own rules.
    """
    content = setting.release.content
    for written in setting.texts:
        for language, text in languages(written.text):
            found = _INSECURE.search(text)
            if found is not None:
                path = (*written.path, language)
                yield observation(setting.release, "L129", written.kind, written.item, path, address=found[0])
    for kind in ("claims", "authorities", "glossary"):
        for item in content.of_kind(kind).values():
            if item.seen is not None and _INSECURE.match(item.seen.url):
                yield observation(
                    setting.release, "L133", kind, item.id, ("seen", "url"), address=item.seen.url
                )
