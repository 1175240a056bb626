"""The small words a plan is joined together with, in Danish and English: one table.

Everything of substance is written in the content; these are only statuses, units and joints. What hangs
on answers that are missing "cannot be told yet"; "unsettled" is kept for what the law leaves open.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from engine.content.base import Language
from engine.planning.model import Days

WORDS: Final[Mapping[str, tuple[str, str]]] = {
    # routes: never a permission
    "status-open": ("kan overvejes", "can be considered"),
    "status-conditional": ("afhænger af betingelser", "depends on conditions"),
    "status-conditional-on": ("afhænger af {steps}", "depends on {steps}"),
    "status-closed": ("ikke farbar med disse svar", "not with these answers"),
    "status-undecided": ("kan ikke siges endnu: {values}", "cannot be told yet: {values}"),
    "status-undetermined": ("ingen regel passer på svarene", "no rule fits the answers"),
    "title": ("“{title}”", "“{title}”"),
    # findings, as parts of a sentence
    # Danish puts the words of a main and of a subordinate clause in different orders; a statement is
    # written once, as a main clause, and so stands behind a colon.
    "finding-whether": (
        "det kan ikke siges endnu, om dette gælder: {statement}",
        "it cannot be told yet whether this holds: {statement}",
    ),
    "finding-doubt": (
        "det kan ikke siges endnu, om dette spørgsmål rejser sig: “{title}”",
        "it cannot be told yet whether this question arises: “{title}”",
    ),
    "finding-undecided": ("det kan ikke siges endnu: {statement}", "it cannot be told yet: {statement}"),
    "finding-maybe": (
        "det kan ikke siges endnu; måske: {statement}",
        "it cannot be told yet; perhaps: {statement}",
    ),
    "finding-undetermined": (
        "“{title}”: ingen regel passer på svarene",
        "“{title}”: no rule fits the answers",
    ),
    # answers
    "yes": ("Ja", "Yes"),
    "no": ("Nej", "No"),
    "unknown": ("Ved ikke endnu", "Don't know yet"),
    "unanswered": ("Intet svar", "No answer"),
    "none-of-them": ("Ingen af dem", "None of them"),
    # joints
    "and": ("og", "and"),
    "or": ("eller", "or"),
    # spans of time
    "exactly": ("{count} {unit}", "{count} {unit}"),
    "between": ("{low}–{high} {unit}", "{low}–{high} {unit}"),
    "at-least": ("mindst {count} {unit}", "at least {count} {unit}"),
    "at-most": ("højst {count} {unit}", "at most {count} {unit}"),
    "no-deadline": ("ingen frist", "no deadline"),
    "not-known": ("varigheden kendes ikke", "length not known"),
    "within": ("senest {span} efter {of}", "within {span} of {of}"),
    "before": ("{span} før {of}", "{span} before {of}"),
    "every-of": ("{every} ({of})", "{every} ({of})"),
    "keep": ("{span} fra {since}", "{span} from {since}"),
    # explanations
    "step-certain": ("Skridtet er med i planen.", "The step is in the plan."),
    "step-possible": (
        "Skridtet kan komme med; det hænger på svar, der mangler.",
        "The step may be added; it hangs on answers that are missing.",
    ),
    "step-unselected": (
        "Skridtet er ikke med i planen: ingen regel vælger det.",
        "The step is not in the plan: no rule selects it.",
    ),
    "step-absent": ("Skridtet er ikke med i planen.", "The step is not in the plan."),
    "route-is": ("{title}: {status}.", "{title}: {status}."),
    "route-not-pursued": (
        "{title}: {status}. Du har ikke valgt at få den planlagt.",
        "{title}: {status}. You have not chosen to have it planned.",
    ),
    "needs-but": (
        "der skulle gælde: {needed}; her gælder: {actual}",
        "this would have to hold: {needed}; here it is so: {actual}",
    ),
    "needs-undecided": (
        "det skal gælde, og det kan ikke siges endnu: {needed}",
        "this has to hold, and it cannot be told yet: {needed}",
    ),
    "needs-answer": (
        "der skulle gælde: {needed}; sådan er der ikke svaret",
        "this would have to hold: {needed}; that is not what was answered",
    ),
    "needs-together": (
        "det skulle gælde på én gang: {needed}; det kan ikke gå sammen med svarene",
        "this would have to hold at once: {needed}; that cannot go together with the answers",
    ),
    "not-pursued": (
        "du har ikke valgt at få vejen “{route}” planlagt",
        "you have not chosen to have the route “{route}” planned",
    ),
    "pursued-undecided": (
        "det kan ikke siges endnu, om vejen “{route}” skal planlægges",
        "it cannot be told yet whether the route “{route}” is to be planned",
    ),
    "route-closed": (
        "vejen “{route}” er ikke farbar med disse svar",
        "the route “{route}” is not open with these answers",
    ),
    "route-undecided": (
        "det kan ikke siges endnu, om vejen “{route}” kan overvejes",
        "it cannot be told yet whether the route “{route}” can be considered",
    ),
    "outranked": ("noget andet går forud: {holds}", "something else comes first: {holds}"),
    "outranked-undecided": (
        "noget andet går måske forud: {holds}",
        "something else may come first: {holds}",
    ),
    "not-yet-in-force": ("det gælder først fra {day}", "it applies only from {day}"),
    "no-longer-in-force": ("det gælder ikke længere fra {day}", "it no longer applies from {day}"),
    "fact-question": ("{ask} {answer}", "{ask} {answer}"),
    "fact-not-asked": (
        "{ask} Der spørges ikke om det med disse svar.",
        "{ask} Not asked with these answers.",
    ),
}
"""Key -> (Danish, English); `{name}` stands for a detail."""

UNITS: Final[Mapping[str, tuple[tuple[str, str], tuple[str, str], str]]] = {
    "hours": (("time", "timer"), ("hour", "hours"), "hver"),
    "days": (("dag", "dage"), ("day", "days"), "hver"),
    "working_days": (("arbejdsdag", "arbejdsdage"), ("working day", "working days"), "hver"),
    "weeks": (("uge", "uger"), ("week", "weeks"), "hver"),
    "months": (("måned", "måneder"), ("month", "months"), "hver"),
    "years": (("år", "år"), ("year", "years"), "hvert"),
}
"""Unit -> Danish one and many, English one and many, the Danish "every" of its gender."""

MONTHS: Final = (
    ("januar", "January"),
    ("februar", "February"),
    ("marts", "March"),
    ("april", "April"),
    ("maj", "May"),
    ("juni", "June"),
    ("juli", "July"),
    ("august", "August"),
    ("september", "September"),
    ("oktober", "October"),
    ("november", "November"),
    ("december", "December"),
)


def word(key: str, language: Language, **details: object) -> str:
    """A word or joint with its details."""
    danish, english = WORDS[key]
    return (danish if language == "da" else english).format_map(details)


def listed(parts: Sequence[str], joint: str, language: Language) -> str:
    """`a, b og c`; the joint is `and` or `or`."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {word(joint, language)} {parts[-1]}"


def unit_word(count: int, unit: str, language: Language) -> str:
    """A unit in the number that fits the count."""
    danish, english, _ = UNITS[unit]
    return (danish if language == "da" else english)[count != 1]


def number(value: int, language: Language) -> str:
    """A whole number with the language's thousands sign: "1.095", "1,095"."""
    text = f"{value:,}"
    return text.replace(",", ".") if language == "da" else text


def span(count: int, unit: str, language: Language) -> str:
    """A length of time: "1 måned", "25 years"."""
    return word("exactly", language, count=number(count, language), unit=unit_word(count, unit, language))


def range_words(low: int | None, high: int | None, unit: str, language: Language) -> str:
    """A range of time, of which one end may be missing: "60–106 dage", "at least 90 days"."""
    if low is None or high is None:
        count, key = (high, "at-most") if low is None else (low, "at-least")
        assert count is not None, "content is read only where a length has a number"
        return word(key, language, count=number(count, language), unit=unit_word(count, unit, language))
    if low == high:
        return span(low, unit, language)
    ends = {"low": number(low, language), "high": number(high, language)}
    return word("between", language, unit=unit_word(high, unit, language), **ends)


def days_words(days: Days, language: Language) -> str:
    """A range of calendar days in words."""
    return range_words(days[0], days[1], "days", language)


def every_words(count: int, unit: str, language: Language) -> str:
    """A rhythm: "hvert år", "hver 6. måned", "every 2 weeks"."""
    (one, _), (each, many), every = UNITS[unit]
    if language == "da":
        return f"{every} {one}" if count == 1 else f"{every} {count}. {one}"
    return f"every {each}" if count == 1 else f"every {count} {many}"


def day_words(day: date, language: Language) -> str:
    """A date: "7. august 2027", "7 August 2027"."""
    danish, english = MONTHS[day.month - 1]
    return f"{day.day}. {danish} {day.year}" if language == "da" else f"{day.day} {english} {day.year}"


def upper_first(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]
