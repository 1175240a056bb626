"""Identifiers of sources: CELEX, ELI and the Danish number, and whether they name the same act."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from engine.checking.lint.setting import Setting
from engine.checking.observation import Observation, observation
from engine.content.sources import Source

_CELEX: Final = re.compile(
    r"(?P<sector>[2-9CE])(?P<year>\d{4})(?P<type>[A-Z]{1,2})(?P<number>\d{4})(?:\(\d{2}\))*(?:R\(\d{2}\))?"
    r"|0(?P<year_0>\d{4})(?P<type_0>[A-Z])(?P<number_0>\d{4})-\d{8}"
    r"|1(?P<year_1>\d{4})(?P<type_1>[A-Z]{1,2})(?P<number_1>\d{3})"
)
"""Sector, year, type, number. A consolidated text is of sector 0 and has its date; an article of a
treaty is of sector 1 and has three digits."""
_ELI: Final = re.compile(
    r"(?:https?://[a-z0-9.-]+/)?eli/(?P<type>[a-z_]+)/(?P<year>\d{4})/(?P<number>\d+)(?:/[A-Za-z0-9/_-]+)?"
)
_DANISH: Final = re.compile(
    r"[A-ZÆØÅ][A-Za-zæøå]+ nr\. (?P<number>\d+) af (?P<day>\d{2})/(?P<month>\d{2})/(?P<year>\d{4})"
)
_IN_ADDRESS: Final = re.compile(r"/eli/(?P<type>[a-z_]+)/(?P<year>\d{4})/(?P<number>\d+)(?![\d])")
_CELEX_IN_ADDRESS: Final = re.compile(r"CELEX(?::|%3A)(?P<celex>[0-9A-Z()]+)")
_FORMS: Final = {"celex": "3YYYYRNNNN", "eli": "eli/reg/YYYY/N/oj", "lbk": "… nr. N af DD/MM/YYYY"}


class Act(NamedTuple):
    """What an identifier names."""

    year: int
    number: int


def identifiers(setting: Setting) -> Iterator[Observation]:
    """L107: a CELEX number, ELI or Danish number that cannot be one. L108: identifiers or an address
    of one source that name different acts.

    One wrong digit leads the reader to another act. An address without an identifier in it is not
    looked at.
    """
    for source in setting.release.content.sources.values():
        named: dict[str, Act] = {}
        for key, written in (("celex", source.celex), ("eli", source.eli), ("lbk", source.lbk)):
            if written is None:
                continue
            act = act_of(key, written)
            if act is None:
                yield observation(
                    setting.release,
                    "L107",
                    "sources",
                    source.id,
                    (key,),
                    key=key,
                    found=written,
                    form=_FORMS[key],
                )
            else:
                named[key] = act
        address = _act_of_address(source)
        if address is not None:
            named["url"] = address
        for key, act in named.items():
            first = next(iter(named))
            if act != named[first]:
                yield observation(
                    setting.release, "L108", "sources", source.id, (key,), first=first, second=key
                )


def act_of(key: str, written: str) -> Act | None:
    """The act that an identifier names; None where it is malformed."""
    pattern = {"celex": _CELEX, "eli": _ELI, "lbk": _DANISH}[key]
    match = pattern.fullmatch(written)
    if match is None:
        return None
    parts = match.groupdict()
    if key == "lbk":
        try:
            date(int(parts["year"]), int(parts["month"]), int(parts["day"]))
        except ValueError:
            return None
    year, number = (
        next(parts[key] for key in parts if key.startswith(name) and parts[key]) for name in Act._fields
    )
    return Act(int(year), int(number))


def _act_of_address(source: Source) -> Act | None:
    if source.url is None:
        return None
    in_eli = _IN_ADDRESS.search(source.url)
    if in_eli is not None:
        return Act(int(in_eli["year"]), int(in_eli["number"]))
    in_celex = _CELEX_IN_ADDRESS.search(source.url)
    return act_of("celex", in_celex["celex"]) if in_celex is not None else None
