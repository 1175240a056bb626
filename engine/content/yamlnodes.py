"""YAML to plain values with positions: YAML 1.2 meaning, and only the part of YAML content needs.

Read as a stream of events, so nothing nests deeper than we allow and nothing is expanded: anchors,
aliases, merge keys and tags are faults. `no`, `on` and dates are texts (YAML 1.2 core schema).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from engine.content.positions import HOLE, ListSpot, MapSpot, Mark, Spot

MAX_DEPTH: Final = 40
Report: TypeAlias = Callable[..., None]
"""`report(line, column, code, **details)`, both counting from 1."""


class PureParser(Reader, Scanner, Parser):
    """The parser in Python, for machines without libyaml: the same, but some thirty times slower.

    It takes a question mark inside `{…}` for the sign of a key, even within a word, where libyaml
    and YAML 1.2 do not. So such question marks are hidden from it.
    """

    _HIDDEN: Final = "\uf8f7"
    _WITHIN_WORDS: Final = re.compile(r"(?<=[^\s,\[\]{}])\?")

    def __init__(self, stream: str) -> None:
        Reader.__init__(self, self._WITHIN_WORDS.sub(self._HIDDEN, stream))
        Scanner.__init__(self)
        Parser.__init__(self)

    def get_event(self) -> Any:
        """The next event, question marks shown again."""
        event = super().get_event()  # type: ignore[no-untyped-call]  # the stubs leave it open
        if isinstance(event, ScalarEvent):
            event.value = event.value.replace(self._HIDDEN, "?")
        return event


def _fastest() -> Callable[[str], Any]:
    try:
        from yaml import cyaml
    except ImportError:
        return PureParser
    parser: Callable[[str], Any] = cyaml.CParser  # type: ignore[attr-defined]  # the stubs leave it out
    return parser


PARSER: Final = _fastest()


@dataclass(frozen=True)
class Document:
    """The plain value of a file. Not `complete`: a fault ended the reading early."""

    value: Any
    spot: Spot | None
    """None: the file holds nothing."""
    complete: bool


def parse(text: str, report: Report, parser: Callable[[str], Any] = PARSER) -> Document:
    """The value of a YAML text, with every fault reported; never raises for a bad text."""
    builder = _Builder(report)
    complete = False
    try:
        get_event = parser(text).get_event
        while builder.take(get_event()):
            pass
        complete = builder.complete
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        problem = error.problem or "?"
        if problem.startswith("mapping values are not allowed"):
            report(line, column, "F124")
        elif "nesting" in problem:  # some versions of libyaml look far enough ahead to stop by themselves
            report(line, column, "F113", limit=MAX_DEPTH)
        elif error.context_mark is not None and error.context_mark.line + 1 < line:
            report(line, column, "F128", problem=problem, start=error.context_mark.line + 1)
        else:
            report(line, column, "F110", problem=problem)
    except (yaml.YAMLError, ValueError) as error:
        report(0, 0, "F110", problem=getattr(error, "reason", None) or str(error))
    return Document(builder.value, builder.spot, complete)


_NO_KEY: Final = object()
_SKIP: Final = object()
"""As key: the key was at fault, so its value is dropped."""


class _Frame:
    __slots__ = ("key", "key_mark", "spot", "value")

    def __init__(self, value: Any, spot: Any) -> None:
        self.value, self.spot = value, spot
        self.key: Any = _NO_KEY
        self.key_mark: Any = None


class _Builder:
    """Turns events into a plain value and its spots."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._stack: list[_Frame] = []
        self._root: Any = None
        self._root_spot: Spot | None = None
        self._documents = 0
        self.complete = True

    @property
    def value(self) -> Any:
        return self._stack[0].value if self._stack else self._root

    @property
    def spot(self) -> Spot | None:
        spot: Spot | None = self._stack[0].spot if self._stack else self._root_spot
        return spot

    def take(self, event: Any) -> bool:
        """Use one event; False: that was the last one we want."""
        kind = event.__class__
        if kind is ScalarEvent:
            value = event.value
            if event.anchor is not None or event.tag is not None:
                self._refuse(event)
            if event.tag is not None:
                value = HOLE
            elif event.implicit[0]:
                if not value or value[0] in _MAYBE_NOT_TEXT:
                    value = plain_value(value)
                elif value == "<<" and self._key_expected():
                    self._fault(event.start_mark, "F115")
                    value = HOLE
            self._add(value, event.start_mark)
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            return self._open(event, kind is MappingStartEvent)
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            frame = self._stack.pop()
            self._add(frame.value, frame.spot)
        elif kind is AliasEvent:
            self._fault(event.start_mark, "F114", name="*" + event.anchor)
            self._add(HOLE, event.start_mark)
        elif kind is DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                self._fault(event.start_mark, "F112")
                self.complete = False
                return False
        return kind is not StreamEndEvent

    def _open(self, event: Any, mapping: bool) -> bool:
        mark = event.start_mark
        if event.anchor is not None or event.tag is not None:
            self._refuse(event)
        if len(self._stack) >= MAX_DEPTH:
            self._fault(mark, "F113", limit=MAX_DEPTH)
            self.complete = False
            return False
        self._stack.append(_Frame({}, MapSpot(mark, {}, {})) if mapping else _Frame([], ListSpot(mark, [])))
        return True

    def _add(self, value: Any, spot: Spot) -> None:
        if not self._stack:
            self._root, self._root_spot = value, spot
            return
        frame = self._stack[-1]
        if frame.value.__class__ is list:
            frame.value.append(value)
            frame.spot.items.append(spot)
        elif frame.key is _NO_KEY:
            frame.key, frame.key_mark = self._key(frame, value, spot), spot
        else:
            if frame.key is not _SKIP:
                frame.value[frame.key] = value
                frame.spot.keys[frame.key] = frame.key_mark
                frame.spot.values[frame.key] = spot
            frame.key = _NO_KEY

    def _key(self, frame: _Frame, key: Any, spot: Any) -> Any:
        if key.__class__ is not str:
            if key is not HOLE:
                mark = spot.mark if isinstance(spot, MapSpot | ListSpot) else spot
                self._fault(mark, "F118", found=key)
            return _SKIP
        if key in frame.value:
            self._fault(spot, "F117", key=key, first=frame.spot.keys[key].line + 1)
            return _SKIP
        return key

    def _key_expected(self) -> bool:
        if not self._stack:
            return False
        frame = self._stack[-1]
        return frame.value.__class__ is dict and frame.key is _NO_KEY

    def _refuse(self, event: Any) -> None:
        if event.anchor is not None:
            self._fault(event.start_mark, "F114", name="&" + event.anchor)
        if event.tag is not None:
            self._fault(event.start_mark, "F116", name=event.tag.replace("tag:yaml.org,2002:", "!!"))

    def _fault(self, mark: Mark, code: str, **details: Any) -> None:
        self._report(mark.line + 1, mark.column + 1, code, **details)


_MAYBE_NOT_TEXT: Final = frozenset("~nNtTfF+-.0123456789")
_WORDS: Final = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMBER: Final = re.compile(
    r"(?P<int>[-+]?[0-9]{1,18})|(?P<oct>0o[0-7]{1,18})|(?P<hex>0x[0-9a-fA-F]{1,15})"
    r"|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"
)


def plain_value(text: str) -> str | bool | int | float | None:
    """What an unquoted scalar means by the YAML 1.2 core schema."""
    if text in _WORDS:
        return _WORDS[text]
    match = _NUMBER.fullmatch(text)
    if match is None:
        return text
    if match["int"]:
        return int(text)
    if match["oct"] or match["hex"]:
        return int(text, 0)
    return float(text.lower().replace(".inf", "inf").replace(".nan", "nan"))
