"""The book of the small content: every item with all it says, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest

from engine.checking.book.make import CHAPTERS, book
from engine.checking.book.model import (
    Book,
    ExitItem,
    FindingItem,
    InvariantItem,
    Item,
    OpenQuestionItem,
    QuestionItem,
    Ref,
    RuleItem,
    SourceItem,
    StepItem,
)
from engine.checking.book.selection import KINDS
from engine.conditions.release import Release, load
from engine.content.base import Language
from tests.contents import write

T = TypeVar("T", bound=Item)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Release:
    return load(write(tmp_path_factory.mktemp("content")))


def item(made: Book, kind: type[T], id_: str) -> T:
    found = [one for items in made.chapters.values() for one in items if one.id == id_]
    assert len(found) == 1
    assert isinstance(found[0], kind)
    return found[0]


def texts(part: object) -> Iterator[str]:
    """Every text anywhere in a part of a book."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from texts(one)
    elif is_dataclass(part):
        for each in fields(part):
            yield from texts(getattr(part, each.name))


def test_every_item_of_every_kind_is_in_it_once(small: Release) -> None:
    made = book(small, "en")
    assert list(made.chapters) == list(CHAPTERS)
    held = [(one.kind, one.id) for items in made.chapters.values() for one in items]
    expected = {(kind, id_) for kind in KINDS if kind != "claims" for id_ in small.content.of_kind(kind)}
    assert len(held) == len(set(held))
    assert set(held) == expected | {("sources", id_) for id_ in small.content.sources}
    assert set(made.numbers) == set(small.content.claims)
    assert sorted(made.numbers.values()) == [1, 2]


def test_the_edition_is_that_of_the_newest_version(small: Release) -> None:
    made = book(small, "da")
    history = small.content.ruleset.history[0]
    assert (made.version, made.on, made.digest) == (history.version, history.on, small.digest)
    assert isinstance(made.on, date)
    assert made.only is None


def test_a_question_says_when_it_is_asked_and_what_it_asks(small: Release) -> None:
    donor = item(book(small, "en"), QuestionItem, "cells.donor")
    assert donor.asked.alternatives == ("if there are cells",)
    assert donor.asked.rests_on == (Ref("questions", "cells.present", "Are there cells?"),)
    assert [(option.id, option.label) for option in donor.options] == [
        ("own", "the patient"),
        ("other", "somebody else"),
    ]
    assert donor.section == "Cells"
    assert donor.place == "questions/questions.yaml:21"
    assert [ref.id for ref in donor.open_questions] == ["who-decides"]
    present = item(book(small, "en"), QuestionItem, "cells.present")
    assert present.asked.always
    assert [option.help for option in present.options] == ["there are cells", "there are no cells"]


def test_a_table_says_each_row_in_words(small: Release) -> None:
    own = item(book(small, "en"), FindingItem, "product.own")
    first, second = own.rows
    assert first.when is not None
    assert second.when is not None
    assert (first.value, first.when.alternatives) == ("Yes", ("if the donor is the patient",))
    assert second.when.alternatives == (
        "if the donor is somebody else (or “Who is the donor?” is not asked)",
    )
    assert second.in_force is not None
    assert second.in_force.to == date(2030, 1, 1)
    assert first.in_force is None
    route = item(book(small, "da"), FindingItem, "route.trial")
    assert [row.value for row in route.rows] == ["Afhænger af betingelser", "Kan overvejes"]
    assert route.rows[1].when is None
    assert [ref.id for ref in route.rows[0].conditions] == ["test-donor"]
    assert route.first
    assert route.pursued is not None


def test_a_rule_says_its_condition_without_its_routes(small: Release) -> None:
    made = book(small, "en")
    ask = item(made, RuleItem, "donor.ask")
    assert set(ask.when.alternatives) == {
        "it is not so that you want Trial and it is not so that you want Use",
        "the answer to “Who is the donor?” is not known yet",
    }
    test = item(made, RuleItem, "donor.test")
    assert test.when.alternatives == (
        "if the donor is somebody else (or “Who is the donor?” is not asked) and there are cells",
    )
    assert [(ref.id, ref.title) for ref in test.routes] == [("route.trial", "Trial")]
    assert [ref.id for ref in test.steps] == ["test-donor", "apply"]
    assert test.force == "law"


def test_a_step_says_all_its_parts(small: Release) -> None:
    apply = item(book(small, "en"), StepItem, "apply")
    assert apply.takes is not None
    assert (apply.takes.text, apply.takes.claims) == ("60–90 days", ("c.law",))
    (extension,) = apply.extensions
    assert extension.text == "30 days (The agency): The agency may extend."
    assert extension.when is not None
    assert [line.text for line in apply.due] == ["within 7 days of the answer", "every year"]
    assert [line.text for line in apply.keep] == ["the file: 25 years from the end"]
    assert (apply.phase, apply.actor) == ("Late", "sponsor")
    assert apply.authority == Ref("authorities", "agency", "The agency")
    assert [ref.id for ref in apply.selected_by] == ["donor.test"]
    assert [ref.id for ref in apply.requires] == ["test-donor"]
    assert [ref.id for ref in item(book(small, "en"), StepItem, "test-donor").condition_of] == ["route.trial"]


def test_invariants_exits_and_open_questions_are_in_words(small: Release) -> None:
    made = book(small, "en")
    tested, same = item(made, InvariantItem, "always-tested"), item(made, InvariantItem, "same-law")
    assert tested.when is not None
    assert tested.holds is not None
    assert tested.when.alternatives == ("if the donor is somebody else",)
    assert (tested.tag, tested.holds.alternatives) == ("donor", ("if the cells are not the patient's own",))
    assert same.when is None
    assert (same.force, [ref.id for ref in same.of]) == ("law", ["goal.routes", "product.class"])
    assert item(made, ExitItem, "exit.no-cells").when.alternatives == ("if there are no cells",)
    asked = item(made, OpenQuestionItem, "who-decides")
    assert [ref.id for ref in asked.named_by] == ["cells.donor", "route.trial", "ask"]
    assert asked.shown is not None


def test_a_source_carries_its_claims(small: Release) -> None:
    act = item(book(small, "da"), SourceItem, "act")
    assert [claim.id for claim in act.stated] == ["c.law"]
    assert act.short == "loven"


def test_claims_are_numbered_in_the_order_they_stand_in_with_the_most_binding_source_first(
    small: Release,
) -> None:
    made = book(small, "en")
    stated = [
        claim.id for one in made.chapters["sources"] if isinstance(one, SourceItem) for claim in one.stated
    ]
    assert [made.numbers[claim] for claim in stated] == [1, 2]
    assert stated == ["c.law", "c.practice"]


@pytest.mark.parametrize("language", ["da", "en"])
def test_all_a_user_may_read_is_in_the_book(small: Release, language: Language) -> None:
    said = set(texts(tuple(book(small, language).chapters.values())))
    step = small.content.steps["apply"]
    for text in (step.title, step.summary, step.why, small.content.exits["exit.no-cells"].hand):
        assert text[language] in said


def test_places_do_not_tell_where_the_content_lies(tmp_path: Path) -> None:
    made = book(load(write(tmp_path)), "en")
    assert not [text for text in texts(tuple(made.chapters.values())) if str(tmp_path) in text]
