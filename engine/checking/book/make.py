"""A content as a book, or a subject of it, in one language: by looking at it, without any answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from engine.checking.book.facts import finding_item, question_item
from engine.checking.book.model import Book, Item
from engine.checking.book.rules import assumption_item, exit_item, invariant_item, rule_item
from engine.checking.book.saying import Saying
from engine.checking.book.selection import Selection, everything
from engine.checking.book.sources import authority_item, open_question_item, source_items
from engine.checking.book.steps import document_item, step_item
from engine.conditions.release import Release
from engine.content.base import Language
from engine.content.facts import Finding, Question, Section
from engine.content.steps import Step

CHAPTERS: Final = (
    "questions",
    "findings",
    "routes",
    "rules",
    "steps",
    "documents",
    "exits",
    "assumptions",
    "invariants",
    "open_questions",
    "authorities",
    "sources",
)


def book(release: Release, language: Language, only: Selection | None = None) -> Book:
    """The book of a content; with a selection only that. A chapter without items is left out."""
    selected = everything(release) if only is None else only
    sources = source_items(Saying(release, language), selected.ids["claims"])
    numbers = [claim.id for source in sources for claim in source.stated]
    chapters: dict[str, tuple[Item, ...]] = {
        chapter: tuple(_items(release, language, chapter, selected)) for chapter in CHAPTERS[:-1]
    }
    chapters["sources"] = tuple(sources)
    ruleset = release.content.ruleset
    return Book(
        language=language,
        ruleset=ruleset.id,
        version=ruleset.version,
        on=ruleset.history[0].on,
        digest=release.digest,
        title=ruleset.title[language],
        about=ruleset.about[language],
        draft_notice=ruleset.draft_notice[language],
        only=_called(release, selected.name, language),
        chapters={chapter: items for chapter, items in chapters.items() if items},
        numbers={claim: number for number, claim in enumerate(numbers, 1)},
    )


def _called(release: Release, name: str | None, language: Language) -> str | None:
    """What a selection is called: an authority by its name, a phase by its title, a subject by its word."""
    content = release.content
    if name is None:
        return None
    if name in content.authorities:
        return content.authorities[name].name[language]
    if name in content.phases:
        return content.phases[name].title[language]
    return name


def _items(release: Release, language: Language, chapter: str, selected: Selection) -> Iterator[Item]:
    content, saying = release.content, Saying(release, language)

    def own(kind: str) -> Iterator[str]:
        yield from (id_ for id_ in content.of_kind(kind) if id_ in selected.ids[kind])

    if chapter == "questions":
        questions = [content.questions[id_] for id_ in own("questions")]
        in_order = sorted(questions, key=lambda one: _question_place(content.sections, one))
        yield from (question_item(saying, question) for question in in_order)
    elif chapter in ("findings", "routes"):
        findings = [content.findings[id_] for id_ in own("findings")]
        routes = [one for one in findings if one.is_route is (chapter == "routes")]
        yield from (finding_item(saying, finding) for finding in sorted(routes, key=_place))
    elif chapter == "rules":
        yield from (rule_item(saying, content.rules[id_]) for id_ in own("rules"))
    elif chapter == "steps":
        steps = [content.steps[id_] for id_ in own("steps")]
        phases = {phase.id: phase.place for phase in content.phases.values()}
        in_order_of_phase = sorted(steps, key=lambda step: (phases[step.phase], step.phase, *_place(step)))
        yield from (step_item(saying, step) for step in in_order_of_phase)
    elif chapter == "documents":
        yield from (document_item(saying, content.documents[id_]) for id_ in own("documents"))
    elif chapter == "exits":
        yield from (exit_item(saying, content.exits[id_]) for id_ in own("exits"))
    elif chapter == "assumptions":
        yield from (assumption_item(saying, content.assumptions[id_]) for id_ in own("assumptions"))
    elif chapter == "invariants":
        yield from (invariant_item(saying, content.invariants[id_]) for id_ in own("invariants"))
    elif chapter == "open_questions":
        yield from (open_question_item(saying, content.open_questions[id_]) for id_ in own("open_questions"))
    elif chapter == "authorities":
        yield from (authority_item(saying, content.authorities[id_]) for id_ in own("authorities"))


def _question_place(sections: Mapping[str, Section], question: Question) -> tuple[int, str, int, str]:
    section = sections[question.section]
    return section.place, section.id, question.place, question.id


def _place(item: Finding | Step) -> tuple[int, str]:
    return item.place, item.id
