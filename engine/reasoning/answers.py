"""Reading and writing a file of answers: `question: option`, `[options]` or `unknown`.

Every fault is told at its place, none is guessed away. The reserved key `stifinder` records the
rule set the answers were saved with, so that older answers still open: see `answers_history`.
"""

from __future__ import annotations

import errno
import json
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from engine.conditions.facts import options_of
from engine.conditions.release import Release
from engine.content.base import Language
from engine.content.facts import NOT_APPLICABLE, UNKNOWN, Question
from engine.content.files import BOM, position
from engine.content.kinds import Content
from engine.content.positions import HOLE, Faults, ListSpot, MapSpot, Position, Spot, Words, mark_of
from engine.content.yamlnodes import parse
from engine.errors import AnswersError, Fault
from engine.reasoning.answers_history import Given, SavedWith, brought_up_to_date
from engine.reasoning.conclusion import Answer

MAX_BYTES: Final = 1_000_000
RESERVED_KEY: Final = "stifinder"
YES_NO: Final = ("yes", "no")
_NOT_TEXT: Final = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xd0\xcf\x11\xe0", b"\x1f\x8b")
"""How PDF, Word and the like begin: files one picks by mistake."""
_CONTROL: Final = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
_SAID: Final[Mapping[str, Collection[str]]] = {
    "yes": {"ja", "j", "y", "true", "1"},
    "no": {"nej", "n", "false", "0"},
    UNKNOWN: {"ved ikke", "ved ikke endnu", "don't know", "don't know yet", "dont know", "ukendt", "?"},
}
"""What people write for the words every content has, offered as what they may have meant."""
_AMBIGUOUS: Final = frozenset({"yes", "no", "on", "off", "y", "n", "true", "false", "null"})
"""Words that some readers of YAML take for something other than a text."""


@dataclass(frozen=True)
class Answers:
    """What a file of answers says, in the order of the content."""

    answers: Mapping[str, Answer]
    """Question -> option, options (`several`; empty: none of them) or `unknown`."""
    notices: tuple[Fault, ...] = ()
    """What is worth knowing and no fault: renamed, gone, new since the answers were saved."""


def read_answers(source: Path | bytes, release: Release, name: str | None = None) -> Answers:
    """Read a file of answers, or the bytes of one, for a release.

    `name` is how the file is called in faults (default: its path). Raises AnswersError with every
    fault of the file.
    """
    faults = Faults()
    path = name or (str(source) if isinstance(source, Path) else "<answers>")
    data = _bytes(source, path, faults) if isinstance(source, Path) else source
    if data is not None and len(data) > MAX_BYTES:
        faults.add(Position(path), "A104", limit=MAX_BYTES // 1_000_000)
        data = None
    answers = _read(data, path, release.content, faults) if data is not None else None
    if answers is None or faults:
        raise AnswersError(faults.sorted())
    return answers


def answers_text(answers: Mapping[str, Answer], release: Release, language: Language | None = None) -> str:
    """The answers as a YAML file that `read_answers` reads, with the rule set they belong to.

    With a language the questions stand above their answers as comments.
    """
    content = release.content
    ruleset, version = json.dumps(content.ruleset.id), json.dumps(content.ruleset.version, ensure_ascii=False)
    lines = [f"{RESERVED_KEY}: {{ruleset: {ruleset}, version: {version}}}"]
    for question in content.questions.values():
        if question.id not in answers:
            continue
        if language is not None:
            lines += ["", f"# {' '.join(question.ask[language].split())}"]
        given = answers[question.id]
        value = _quoted(given) if isinstance(given, str) else f"[{', '.join(map(_quoted, given))}]"
        lines.append(f"{_quoted(question.id)}: {value}")
    return "\n".join(lines) + "\n"


def _quoted(word: str) -> str:
    return json.dumps(word) if word.lower() in _AMBIGUOUS else word


def _bytes(path: Path, name: str, faults: Faults) -> bytes | None:
    codes = {errno.ENOENT: "A101", errno.ENOTDIR: "A101", errno.EISDIR: "A102", errno.EACCES: "A103"}
    try:
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        faults.add(Position(name), codes.get(error.errno or 0, "F104"), reason=reason)
    except ValueError as error:
        faults.add(Position(name), "F104", reason=str(error))
    return None


def _read(data: bytes, path: str, content: Content, faults: Faults) -> Answers | None:
    text = _text(data, path, faults)
    if text is None:
        return None

    def report(line: int, column: int, code: str, **details: Any) -> None:
        faults.add(Position(path, line, column), code, **details)

    document = parse(text, report)
    if document.complete and document.value is None and document.spot is None:
        faults.add(Position(path), "A107")
        return None
    if not isinstance(document.value, dict) or not isinstance(document.spot, MapSpot):
        if document.complete:
            mark = mark_of(document.spot) if document.spot is not None else None
            line, column = (mark.line + 1, mark.column + 1) if mark is not None else (0, 0)
            faults.add(Position(path, line, column), "A106", found=document.value)
        return None
    given, saved = [], None
    for key, value in document.value.items():
        mark = document.spot.keys[key]
        at = Position(path, mark.line + 1, mark.column + 1)
        if key == RESERVED_KEY:
            saved = _saved(value, document.spot.values[key], at, faults)
        else:
            one = _given(key, value, document.spot.values[key], at, content, faults)
            given += [] if one is None else [one]
    known = {id_: options_of(question) for id_, question in content.questions.items()}
    several = {id_ for id_, question in content.questions.items() if question.kind == "several"}
    kept, notices = brought_up_to_date(given, saved, content.ruleset, known, several)
    found: dict[str, Answer] = {}
    for one in kept:
        answer = _answer(one, content, faults)
        if answer is not None:
            found[one.question] = answer
    if faults:
        # Answers of a stranger's rule set, or of a newer one: that is why names are not known.
        for notice in notices:
            if notice.code in ("A307", "A308"):
                faults.add(Position(path, notice.line, notice.column), notice.code, **notice.details)
    in_order = {id_: found[id_] for id_ in content.questions if id_ in found}
    return Answers(in_order, tuple(sorted(notices)))


def _text(data: bytes, path: str, faults: Faults) -> str | None:
    utf16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    if data.startswith(_NOT_TEXT) or (b"\0" in data[:8192] and not utf16):
        faults.add(Position(path), "A105")
        return None
    data = data.removeprefix(BOM)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        faults.add(position(path, before, len(before)), "F107", found=f"0x{data[error.start]:02x}")
        return None
    control = _CONTROL.search(text)
    if control is not None:
        faults.add(position(path, text, control.start()), "F122", found=f"U+{ord(control[0]):04X}")
        return None
    if not text.lstrip().startswith(("{", "[")):  # JSON may be indented with tabs, YAML may not
        earlier = faults.in_file(path)
        for number, line in enumerate(text.split("\n"), 1):
            indent = line[: len(line) - len(line.lstrip())]
            if "\t" in indent and line.strip():
                faults.add(Position(path, number, indent.index("\t") + 1), "F109")
        if faults.in_file(path) > earlier:
            return None  # what belongs to what cannot be told, so anything more would mislead
    return text.replace("\t", " ")


def _saved(value: Any, spot: Spot, at: Position, faults: Faults) -> SavedWith | None:
    if value is HOLE:
        return None
    if (
        not isinstance(value, dict)
        or not isinstance(spot, MapSpot)
        or not {"ruleset", "version"} <= value.keys()
    ):
        faults.add(at, "A211", key=RESERVED_KEY, found=value)
        return None
    ruleset, version = value["ruleset"], value["version"]
    if isinstance(ruleset, str) and isinstance(version, str):
        return SavedWith(ruleset, version, at)
    for key in ("ruleset", "version"):
        # A version like 0.10 is a number as long as it is not in quotes, and its last digit lost.
        if not isinstance(value[key], str) and value[key] is not HOLE:
            mark = mark_of(spot.values[key])
            faults.add(Position(at.path, mark.line + 1, mark.column + 1), "S204", found=value[key])
    return None


def _given(key: str, value: Any, spot: Any, at: Position, content: Content, faults: Faults) -> Given | None:
    """The answer to a question as it is written; None, with a fault, where it holds no texts."""
    if value is HOLE:
        return None
    several = isinstance(value, list)
    values = value if several else [value]
    spots = spot.items if isinstance(spot, ListSpot) else [spot]
    question = content.questions.get(key)
    options: list[str] = []
    places: list[Position] = []
    for element, place in zip(values, spots, strict=True):
        mark = mark_of(place)
        where = Position(at.path, mark.line + 1, mark.column + 1)
        if element is None:
            faults.add(where, "A210")
        elif not isinstance(element, str):
            if element is not HOLE:
                nearest = _meant(element, question)
                faults.add(where, "A204", found=element, nearest=f'"{nearest}"' if nearest else "")
        else:
            options.append(element)
            places.append(where)
    if len(options) < len(values):
        return None
    return Given(key, tuple(options), several, at, tuple(places))


def _answer(given: Given, content: Content, faults: Faults) -> Answer | None:
    question = content.questions.get(given.question)
    if question is None:
        if given.question in content.findings:
            faults.add(given.at, "A202", question=given.question)
        else:
            nearest = faults.nearest(given.question, content.questions)
            faults.add(given.at, "A201", question=given.question, nearest=nearest)
        return None
    allowed = options_of(question)
    before = faults.in_file(given.at.path)
    if given.several and question.kind != "several":
        faults.add(given.at, "A205", question=question.id)
    for number, (option, where) in enumerate(zip(given.options, given.places, strict=True)):
        if option == UNKNOWN:
            if given.several:
                faults.add(where, "A208", question=question.id)
        elif option == NOT_APPLICABLE:
            faults.add(where, "A209")
        elif option not in allowed:
            nearest = _meant(option, question) or faults.nearest(option, (*allowed, UNKNOWN))
            faults.add(
                where, "A203", question=question.id, answer=option, allowed=_listed(allowed), nearest=nearest
            )
        elif option in given.options[:number]:
            faults.add(where, "A207", answer=option)
        elif not given.several and question.kind == "several":
            faults.add(where, "A206", question=question.id, answer=option)
    if faults.in_file(given.at.path) > before:
        return None
    if given.several:
        return tuple(option for option in allowed if option in given.options)
    return given.options[0]


def _meant(value: Any, question: Question | None) -> str:
    """The option that has these words as its label, or is what people write for it; else ""."""
    said = {True: "true", False: "false"}.get(value, "") if isinstance(value, bool) else str(value)
    said = said.strip().lower()
    if question is None:
        return ""
    for option in question.options:
        if said in (option.id.lower(), option.label.da.lower(), option.label.en.lower()):
            return option.id
    words = (*YES_NO, UNKNOWN) if question.kind == "yes_no" else (UNKNOWN,)
    return next((word for word in words if said == word or said in _SAID[word]), "")


def _listed(options: Sequence[str]) -> Any:
    shown = 12
    return Words(", ".join(options[:shown]) + (", …" if len(options) > shown else ""))
