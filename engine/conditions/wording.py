"""Conditions in words, in Danish and English, made from the content's own statements.

Statements are main clauses: "cellerne er ikke patientens egne". Danish orders the words of a subordinate
clause differently, so they never follow a "hvis" or "at" of ours, but a colon.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from engine.conditions.facts import NO, YES
from engine.conditions.forms import Atom, Form, Term
from engine.conditions.release import Release
from engine.content.base import Language, Text
from engine.content.facts import NOT_APPLICABLE, UNKNOWN, Finding, Question

WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "if": ("når dette gælder: {condition}", "if {condition}"),
    "and": ("og", "and"),
    "or": ("eller", "or"),
    "always": ("i alle tilfælde", "in every case"),
    "never": ("i intet tilfælde", "in no case"),
    "or-else": ("{statement} (eller {others})", "{statement} (or {others})"),
    "not-asked": ("der spørges ikke om “{ask}”", "“{ask}” is not asked"),
    "not-known": ("svaret på “{ask}” kendes ikke endnu", "the answer to “{ask}” is not known yet"),
    "is-not-so": ("det gælder ikke, at {statement}", "it is not so that {statement}"),
    "open": ("{route} kan overvejes", "{route} can be considered"),
    "conditional": ("{route} afhænger af betingelser", "{route} depends on conditions"),
    "closed": ("{route} er ikke farbar", "{route} is closed"),
    "open-or-conditional": (
        "{route} kan overvejes, eventuelt på betingelser",
        "{route} can be considered, perhaps on conditions",
    ),
}
"""Key -> (Danish, English)."""


def if_words(release: Release, form: Form, language: Language) -> str:
    """When a condition holds: "når dette gælder: der er celler", "if there are cells"."""
    if not form or () in form:
        return form_words(release, form, language)
    return _word("if", language, condition=form_words(release, form, language))


def form_words(release: Release, form: Form, language: Language) -> str:
    """A condition as statements joined by "or"; several alternatives are parted by semicolons."""
    if not form:
        return _word("never", language)
    if () in form:
        return _word("always", language)
    alternatives = [term_words(release, term, language) for term in form]
    if len(alternatives) > 1 and any(len(term) > 1 for term in form):
        return f"; {_word('or', language)} ".join(alternatives)
    return _listed(alternatives, "or", language)


def term_words(release: Release, term: Term, language: Language) -> str:
    """The statements of a term joined by "and"."""
    if not term:
        return _word("always", language)
    statements = [atom_words(release, atom, language) for atom in term]
    if any("," in statement for statement in statements):  # a list could not be told from what is in it
        return f" {_word('and', language)} ".join(statements)
    return _listed(statements, "and", language)


def atom_words(release: Release, atom: Atom, language: Language) -> str:
    """One statement: "produktets bærer er AAV-vektor eller lentiviral vektor"."""
    owner = release.owner_of(atom.fact)
    question = release.content.questions.get(owner)
    if question is None:
        return _of_finding(release.content.findings[owner], _in_order(release, atom, atom.values), language)
    special = atom.values & {NOT_APPLICABLE, UNKNOWN}
    values = _in_order(release, atom, atom.values - special)
    keys = (("not-known", UNKNOWN), ("not-asked", NOT_APPLICABLE))
    others = [_word(key, language, ask=question.ask[language]) for key, value in keys if value in special]
    if not values:
        return _listed(others, "or", language)
    statement = _of_question(question, release.facts[atom.fact].option, values, language)
    if not others:
        return statement
    return _word("or-else", language, statement=statement, others=_listed(others, "or", language))


def value_words(release: Release, fact: str, value: str, language: Language) -> str:
    """A fact with one value, as a statement."""
    return atom_words(release, Atom(fact, frozenset({value})), language)


def _in_order(release: Release, atom: Atom, values: frozenset[str]) -> list[str]:
    fact = release.facts.get(atom.fact)
    return [value for value in fact.values if value in values] if fact is not None else []


def _of_question(question: Question, option: str | None, values: Sequence[str], language: Language) -> str:
    if question.kind == "yes_no":
        return _yes_no(question.says[language], question.says_not, values, language)
    if option is None:
        said = [_option(question, value, language) for value in values]
        return f"{question.says[language]} {_listed(said, 'or', language)}"
    statement = f"{question.says[language]} {_option(question, option, language)}"
    if list(values) == [YES]:
        return statement
    if list(values) == [NO]:
        return _word("is-not-so", language, statement=statement)
    return _listed([statement, _word("is-not-so", language, statement=statement)], "or", language)


def _of_finding(finding: Finding, values: Sequence[str], language: Language) -> str:
    if finding.is_route:
        if set(values) == {"open", "conditional"}:
            return _word("open-or-conditional", language, route=finding.says[language])
        return _listed(
            [_word(value, language, route=finding.says[language]) for value in values], "or", language
        )
    if set(finding.values) == {YES, NO}:
        return _yes_no(finding.says[language], finding.says_not, values, language)
    said = [finding.labels[value][language] for value in values]
    return f"{finding.says[language]} {_listed(said, 'or', language)}"


def _yes_no(says: str, says_not: Text | None, values: Sequence[str], language: Language) -> str:
    # Content is read only where every yes/no fact has both statements.
    negative = says_not[language] if says_not is not None else says
    return _listed([says if value == YES else negative for value in values], "or", language)


def _option(question: Question, value: str, language: Language) -> str:
    option = next(option for option in question.options if option.id == value)
    return (option.says or option.label)[language]


def _listed(parts: Sequence[str], word: str, language: Language) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {_word(word, language)} {parts[-1]}"


def _word(key: str, language: Language, **details: str) -> str:
    danish, english = WORDS[key]
    return (danish if language == "da" else english).format_map(details)
