"""Answers from an older version of the rule set: what is renamed, gone and new; the rest is kept."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from engine.content.facts import UNKNOWN
from engine.content.positions import Position
from engine.content.rules import Change, RuleSet
from engine.errors import Fault


@dataclass(frozen=True)
class SavedWith:
    """The rule set and version answers were saved with, and where the file says so."""

    ruleset: str
    version: str
    at: Position


@dataclass(frozen=True)
class Given:
    """An answer as a file gives it: texts, right or wrong."""

    question: str
    options: tuple[str, ...]
    several: bool
    """Written as a list."""
    at: Position
    places: tuple[Position, ...]
    """Of the options."""


@dataclass(frozen=True)
class _Piece:
    """One option of an answer; None for an empty list."""

    question: str
    option: str | None
    gone: str | None = None
    """The code of what is gone."""


def brought_up_to_date(
    given: Sequence[Given],
    saved: SavedWith | None,
    ruleset: RuleSet,
    known: Mapping[str, Collection[str]],
    several: Collection[str],
) -> tuple[list[Given], list[Fault]]:
    """The answers under the names of today, and notices of what became of the others.

    `known` is question -> options as they are now, `several` the questions that take a list now.
    Where no version of this rule set is recorded, only names that are not known now are looked up.
    A name that leads nowhere is left as it is.
    """
    notices: list[Fault] = []
    changes = _changes_since(saved, ruleset, notices) if saved is not None else None
    result: dict[str, Given] = {}
    differing: set[str] = set()
    for one in given:
        pieces = [_Piece(one.question, option) for option in one.options or (None,)]
        if changes is None:
            then = [_looked_up(piece, ruleset, known) for piece in pieces]
        else:
            then = [_through(piece, changes) for piece in pieces]
        notices += _told(one, pieces, then)
        for regrouped in _regrouped(one, then):
            question = regrouped.question
            older = bool(changes) or question != one.question
            moved = _shaped(regrouped, question in several) if older else regrouped
            first = result.setdefault(question, moved)
            if first is not moved and first.several and moved.several:
                result[question] = _joined(first, moved)
            elif (first.options, first.several) != (moved.options, moved.several):
                if question not in differing:
                    notices.append(_notice(moved.at, "A309", question=question))
                differing.add(question)
    kept = [one for one in result.values() if one.question not in differing]
    if saved is not None and changes:
        notices += _new(changes, saved, {one.question for one in kept}, known)
    return kept, notices


def _changes_since(saved: SavedWith, ruleset: RuleSet, notices: list[Fault]) -> list[Change] | None:
    """The changes that came after the saved version, oldest first; None: it cannot be told."""
    if saved.ruleset != ruleset.id:
        notices.append(_notice(saved.at, "A307", old=saved.ruleset, new=ruleset.id))
        return None
    versions = [change.version for change in ruleset.history]
    if saved.version not in versions:
        notices.append(_notice(saved.at, "A308", old=saved.version, new=ruleset.version))
        return None
    newer = ruleset.history[: versions.index(saved.version)]
    if newer:
        notices.append(_notice(saved.at, "A301", old=saved.version, new=ruleset.version))
    return newer[::-1]


def _looked_up(piece: _Piece, ruleset: RuleSet, known: Mapping[str, Collection[str]]) -> _Piece:
    options = known.get(piece.question)
    if options is not None and (piece.option in (None, UNKNOWN) or piece.option in options):
        return piece
    moved = _through(piece, ruleset.history[::-1])
    return moved if moved.gone or moved.question in known else piece


def _through(piece: _Piece, changes: Iterable[Change]) -> _Piece:
    for change in changes:
        piece = _after(piece, change)
        if piece.gone:
            break
    return piece


def _after(piece: _Piece, change: Change) -> _Piece:
    question = change.renamed.get(piece.question, piece.question)
    names = [f"{name}={piece.option}" for name in dict.fromkeys((piece.question, question))]
    for name in names:
        if name in change.renamed:
            new_question, _, new_option = change.renamed[name].partition("=")
            return replace(piece, question=new_question, option=new_option)
    if piece.question in change.removed:
        return replace(piece, gone="A304")
    if any(name in change.removed for name in names):
        return replace(piece, question=question, gone="A305")
    return replace(piece, question=question)


def _told(given: Given, before: Sequence[_Piece], after: Sequence[_Piece]) -> list[Fault]:
    """The notices of one answer, at its place."""
    notices: dict[tuple[str, str, str], Fault] = {}
    for old, new, at in zip(before, after, given.places or (given.at,), strict=True):
        option = old.option or "[]"
        if new.gone:
            question = old.question if new.gone == "A304" else new.question
            notices[new.gone, question, option] = _notice(at, new.gone, question=question, answer=option)
            continue
        if new.question != old.question:
            notices["A302", old.question, new.question] = _notice(
                given.at, "A302", old=old.question, new=new.question
            )
        if new.option != old.option:
            details = {"question": new.question, "old": option, "new": new.option or "[]"}
            notices["A303", new.question, option] = _notice(at, "A303", **details)
    return list(notices.values())


def _regrouped(given: Given, pieces: Sequence[_Piece]) -> list[Given]:
    """The answer under its new names: usually one, none if all of it is gone."""
    groups: dict[str, list[tuple[str | None, Position]]] = {}
    for number, (piece, at) in enumerate(zip(pieces, given.places or (given.at,), strict=True)):
        # Two old options that became one are one answer; an option written twice stays a fault.
        merged = piece in [
            earlier
            for index, earlier in enumerate(pieces[:number])
            if given.options[index] != given.options[number]
        ]
        if not piece.gone and not merged:
            groups.setdefault(piece.question, []).append((piece.option, at))
    result = []
    for question, options in groups.items():
        named = [(option, at) for option, at in options if option is not None]
        result.append(
            replace(
                given,
                question=question,
                options=tuple(option for option, _ in named),
                places=tuple(at for _, at in named),
            )
        )
    return result


def _shaped(moved: Given, several: bool) -> Given:
    """One answer and a list of one are the same, where a question has become of the other kind."""
    if several and not moved.several and moved.options != (UNKNOWN,):
        return replace(moved, several=True)
    if not several and moved.several and len(moved.options) == 1:
        return replace(moved, several=False)
    return moved


def _joined(first: Given, second: Given) -> Given:
    new = [pair for pair in zip(second.options, second.places, strict=True) if pair[0] not in first.options]
    return replace(
        first,
        options=first.options + tuple(option for option, _ in new),
        places=first.places + tuple(at for _, at in new),
    )


def _new(
    changes: Sequence[Change],
    saved: SavedWith,
    answered: Collection[str],
    known: Mapping[str, Collection[str]],
) -> list[Fault]:
    """A notice for each question added since that is not answered."""
    found: dict[str, None] = {}
    for number, change in enumerate(changes):
        for added in change.added:
            now = _through(_Piece(added, None), changes[number + 1 :])
            if not now.gone and now.question in known and now.question not in answered:
                found[now.question] = None
    return [_notice(saved.at, "A306", question=question) for question in found]


def _notice(at: Position, code: str, **details: str) -> Fault:
    return Fault(*at, code, details)
