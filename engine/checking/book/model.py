"""The book: everything a content says, in one language, as items that are reviewed one by one.

Texts are the content's own; conditions are in words. Claims are named by id: `Book.numbers` says under
which number they stand in the chapter of sources. A `Ref` may name an item that is not in this book.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from engine.content.base import Force, InForce, Language, Review
from engine.content.sources import Claim, Seen, Source


@dataclass(frozen=True, slots=True)
class Ref:
    """Another item, by what a reader calls it."""

    kind: str
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Condition:
    """When something is so: one of these holds."""

    alternatives: tuple[str, ...]
    """Each a whole if-clause if there is one, a statement if there are several."""
    rests_on: tuple[Ref, ...]
    """The questions and findings it names."""
    always: bool = False
    """Nothing has to hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What all items have."""

    kind: str
    id: str
    title: str
    place: str
    """`rules/gmo.yaml:12`: the file of its kind, and the line."""
    claims: tuple[str, ...] = ()
    open_questions: tuple[Ref, ...] = ()
    review: Review | None = None
    """None: this kind bears no mark of review."""
    in_force: InForce | None = None
    """None: it is always in force."""


@dataclass(frozen=True, slots=True)
class OptionLine:
    """An option as it is offered, and its help."""

    id: str
    label: str
    help: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionItem(Item):
    """A question; its title is what it asks."""

    section: str
    answer: str
    """Its kind: choice, yes_no, several."""
    help: str | None
    why: str
    asked: Condition
    options: tuple[OptionLine, ...]
    if_unknown: str | None


@dataclass(frozen=True, slots=True)
class RowLine:
    """A row of a decision table."""

    number: int
    value: str
    """In words."""
    when: Condition | None
    """None: in all other cases."""
    because: str
    claims: tuple[str, ...]
    conditions: tuple[Ref, ...]
    open_questions: tuple[Ref, ...]
    in_force: InForce | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingItem(Item):
    """A finding or a route with its table."""

    says: str
    summary: str | None
    first: bool
    """An earlier row goes before a later one."""
    pursued: Condition | None
    """Only of a route: when the user wants it planned."""
    rows: tuple[RowLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleItem(Item):
    """A rule; its title is its reason."""

    force: Force
    routes: tuple[Ref, ...]
    """Only for these, where one can be considered and is wanted; none: whichever route."""
    when: Condition
    steps: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class ClockLine:
    """Something about time, in words, with its claims."""

    text: str
    claims: tuple[str, ...]
    when: Condition | None = None
    """Only of an extension: where it can happen; None: wherever its step is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepItem(Item):
    """A step with everything the plan shows of it."""

    phase: str
    milestone: bool
    tags: tuple[str, ...]
    summary: str
    why: str
    actor: str
    authority: Ref | None
    selected_by: tuple[Ref, ...]
    condition_of: tuple[Ref, ...]
    """Routes with a row that is conditional on it."""
    documents: tuple[Ref, ...]
    after: tuple[Ref, ...]
    requires: tuple[Ref, ...]
    our_order: bool
    yields: str | None
    takes: ClockLine | None
    takes_kind: str | None
    starts: str | None
    stops: str | None
    extensions: tuple[ClockLine, ...]
    due: tuple[ClockLine, ...]
    keep: tuple[ClockLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentItem(Item):
    """A document."""

    part: str
    written_by: str
    needed: Condition
    help: str | None
    steps: tuple[Ref, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitItem(Item):
    """An end that is no route."""

    text: str
    when: Condition
    ask: tuple[Ref, ...]
    hand: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AssumptionItem(Item):
    """Answers that cannot go together; its title is the reason."""

    never: Condition


@dataclass(frozen=True, slots=True, kw_only=True)
class InvariantItem(Item):
    """What must hold for every profile; its title is what it says."""

    when: Condition | None
    """None: of an invariant of independence."""
    tag: str | None
    steps: tuple[Ref, ...]
    holds: Condition | None
    force: Force | None
    """The steps of this force do not hang on `of`."""
    of: tuple[Ref, ...]
    unless: tuple[Ref, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenQuestionItem(Item):
    """What public sources do not settle; its title is the question."""

    context: str
    ask: tuple[Ref, ...]
    shown: Condition | None
    """None: only where something names it."""
    named_by: tuple[Ref, ...]
    watch: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorityItem(Item):
    """A body one meets; its title is its name."""

    what_for: str
    later_names: tuple[tuple[date, str], ...]
    url: str | None
    email: str | None
    to_be_confirmed: bool
    seen: Seen | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceItem(Item):
    """A source with the claims on it that this book needs."""

    source: Source
    short: str
    stated: tuple[Claim, ...]


Chapters = Mapping[str, tuple[Item, ...]]
"""Chapter -> its items in the content's order."""


@dataclass(frozen=True)
class Book:
    """A content, or a subject of it, in one language."""

    language: Language
    ruleset: str
    version: str
    on: date
    """The day of that version."""
    digest: str
    title: str
    about: str
    draft_notice: str
    only: str | None
    """The subject or authority in words; None: everything."""
    chapters: Chapters
    numbers: Mapping[str, int]
    """Claim -> its number."""

    @property
    def anchors(self) -> frozenset[tuple[str, str]]:
        """Kind and id of every item that is in the book."""
        return frozenset((item.kind, item.id) for items in self.chapters.values() for item in items)
