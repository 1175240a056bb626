"""Answers from an older version still open: renamed, gone and new is told, the rest is kept."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import pytest

from engine.conditions.release import Release, load
from engine.errors import AnswersError
from engine.reasoning.answers import Answers, read_answers
from engine.sentences import SENTENCES
from tests.contents import SMALL, write


class Make(Protocol):
    """Makes a release with more questions, version 3, from what versions 3 and 2 changed."""

    def __call__(self, third: str, second: str = "") -> Release: ...


HISTORY = "rules/ruleset.yaml"
QUESTIONS = "rules/questions/questions.yaml"
CELLS = """
- id: cells.kinds
  section: cells
  kind: several
  ask: {da: Hvilke slags?, en: Which kinds?}
  why: {da: Derfor., en: Therefore.}
  says: {da: der er, en: there are}
  options:
    - {id: stem, label: {da: stamceller, en: stem cells}}
    - {id: immune, label: {da: immunceller, en: immune cells}}
  claims: [c.law]
- id: cells.grown
  section: cells
  kind: choice
  ask: {da: Dyrket?, en: Grown?}
  why: {da: Derfor., en: Therefore.}
  says: {da: de er, en: they are}
  options:
    - {id: much, label: {da: meget, en: much}}
    - {id: little, label: {da: lidt, en: little}}
  claims: [c.law]
"""
HEAD = """\
id: small
version: "3"
title: {da: Lille, en: Small}
about: {da: Et eksempel., en: An example.}
draft_notice: {da: Udkast., en: Draft.}
history:
"""
FIRST = '  - {version: "1", on: 2026-01-01, says: {da: a, en: b}}\n'


@pytest.fixture
def make(tmp_path: Path) -> Make:

    def made(third: str, second: str = "") -> Release:
        changes = [("3", third), ("2", second)]
        history = "".join(
            f'  - {{version: "{version}", on: 2026-01-0{version}, says: {{da: a, en: b}}, {change}}}\n'
            if change
            else f'  - {{version: "{version}", on: 2026-01-0{version}, says: {{da: a, en: b}}}}\n'
            for version, change in changes
        )
        files = {**SMALL, QUESTIONS: SMALL[QUESTIONS] + CELLS, HISTORY: HEAD + history + FIRST}
        return load(write(tmp_path, files))

    return made


def read(release: Release, version: str | None, *lines: str) -> Answers:
    """Answers of a version as a file holds them."""
    saved = [f'stifinder: {{ruleset: small, version: "{version}"}}'] if version else []
    return read_answers("\n".join([*saved, *lines]).encode(), release)


def notices(answers: Answers) -> list[str]:
    """Each notice as `line code`."""
    return [f"{notice.line} {notice.code}" for notice in answers.notices]


def test_answers_of_today_are_told_nothing(make: Make) -> None:
    answers = read(make("renamed: {cells.any: cells.present}"), "3", "cells.present: yes")
    assert answers == Answers({"cells.present": "yes"})


def test_a_renamed_question_keeps_its_answer(make: Make) -> None:
    answers = read(make("renamed: {cells.any: cells.present}"), "2", "cells.any: yes")
    assert answers.answers == {"cells.present": "yes"}
    assert [notice.text("en") for notice in answers.notices] == [
        "<answers>:1:1: A301: the answers were saved with version 2 of the rule set; it is now version 3",
        "<answers>:2:1: A302: the question 'cells.any' is now called 'cells.present'",
    ]


def test_a_renamed_option_is_the_same_answer(make: Make) -> None:
    answers = read(make("renamed: {cells.donor=self: cells.donor=own}"), "1", "cells.donor: self")
    assert answers.answers == {"cells.donor": "own"}
    assert notices(answers) == ["1 A301", "2 A303"]


def test_names_are_followed_through_several_versions(make: Make) -> None:
    release = make("renamed: {cells.any: cells.present}", "renamed: {cells.are: cells.any}")
    assert read(release, "1", "cells.are: no").answers == {"cells.present": "no"}
    assert read(release, "2", "cells.any: no").answers == {"cells.present": "no"}


def test_a_name_is_only_followed_from_the_version_it_was_saved_with(make: Make) -> None:
    """What version 2 renamed is no name of version 2 any more."""
    release = make("", "renamed: {cells.are: cells.present}")
    with pytest.raises(AnswersError, match="A201"):
        read(release, "2", "cells.are: no")


def test_what_is_gone_is_told_and_the_rest_kept(make: Make) -> None:
    release = make("removed: [cells.age, cells.kinds=blood, cells.grown=some]")
    answers = read(
        release,
        "2",
        "cells.age: old",
        "cells.kinds: [blood, stem]",
        "cells.grown: some",
        "cells.present: yes",
    )
    assert answers.answers == {"cells.kinds": ("stem",), "cells.present": "yes"}
    assert notices(answers) == ["1 A301", "2 A304", "3 A305", "4 A305"]


def test_a_list_of_which_all_is_gone_is_no_answer_rather_than_none_of_them(make: Make) -> None:
    release = make("removed: [cells.kinds=blood]")
    assert read(release, "2", "cells.kinds: [blood]").answers == {}
    assert read(release, "2", "cells.kinds: []").answers == {"cells.kinds": ()}


def test_new_questions_are_told_unless_they_are_answered(make: Make) -> None:
    release = make("added: [cells.kinds]", "added: [cells.grown]")
    assert notices(read(release, "2", "cells.present: yes")) == ["1 A301", "1 A306"]
    assert notices(read(release, "1", "cells.kinds: [stem]")) == ["1 A301", "1 A306"]
    assert notices(read(release, "3", "cells.present: yes")) == []


def test_a_new_question_is_told_by_its_name_of_today(make: Make) -> None:
    release = make("renamed: {cells.bred: cells.grown}", "added: [cells.bred]")
    new = [notice for notice in read(release, "1").notices if notice.code == "A306"]
    assert [notice.details["question"] for notice in new] == ["cells.grown"]


def test_without_a_version_only_unknown_names_are_looked_up(make: Make) -> None:
    release = make("renamed: {cells.any: cells.present}, removed: [cells.age, cells.kinds=blood]")
    answers = read(release, None, "cells.any: yes", "cells.age: old", "cells.kinds: [stem, blood]")
    assert answers.answers == {"cells.present": "yes", "cells.kinds": ("stem",)}
    assert notices(answers) == ["1 A302", "2 A304", "3 A305"]


def test_a_name_that_leads_nowhere_is_an_unknown_name(make: Make) -> None:
    with pytest.raises(AnswersError, match=r"there is no question 'cells\.aln'"):
        read(make("renamed: {cells.any: cells.present}"), None, "cells.aln: yes")


# Several old answers in one


def test_two_options_that_became_one_are_one_answer(make: Make) -> None:
    release = make("renamed: {cells.kinds=t: cells.kinds=immune, cells.kinds=nk: cells.kinds=immune}")
    assert read(release, "2", "cells.kinds: [t, nk]").answers == {"cells.kinds": ("immune",)}


def test_an_option_written_twice_stays_a_fault(make: Make) -> None:
    release = make("renamed: {cells.kinds=t: cells.kinds=immune}")
    with pytest.raises(AnswersError, match="A207"):
        read(release, "2", "cells.kinds: [t, t]")


def test_two_lists_that_became_one_are_joined(make: Make) -> None:
    release = make("renamed: {cells.early=stem: cells.kinds=stem, cells.late=t: cells.kinds=immune}")
    answers = read(release, "2", "cells.early: [stem]", "cells.late: [t]")
    assert answers.answers == {"cells.kinds": ("stem", "immune")}


def test_two_answers_that_became_one_and_agree_are_that_answer(make: Make) -> None:
    release = make("renamed: {cells.any: cells.present, cells.some: cells.present}")
    answers = read(release, "2", "cells.any: yes", "cells.some: yes")
    assert answers.answers == {"cells.present": "yes"}
    assert notices(answers) == ["1 A301", "2 A302", "3 A302"]


@pytest.mark.parametrize("third", ["cells.present: yes", "cells.present: no"])
def test_two_answers_that_became_one_and_differ_are_asked_again(make: Make, third: str) -> None:
    release = make("renamed: {cells.any: cells.present, cells.some: cells.present}")
    answers = read(release, "2", "cells.any: yes", "cells.some: no", third, "cells.grown: much")
    assert answers.answers == {"cells.grown": "much"}
    assert notices(answers) == ["1 A301", "2 A302", "3 A302", "3 A309"]


def test_a_list_and_an_answer_that_became_one_and_differ_are_asked_again(make: Make) -> None:
    """Not "none of them", which nobody said."""
    release = make("renamed: {cells.early: cells.kinds, cells.late: cells.kinds}")
    answers = read(release, "2", "cells.early: [stem]", "cells.late: unknown")
    assert answers.answers == {}
    assert notices(answers) == ["1 A301", "2 A302", "3 A302", "3 A309"]


# Questions that became of the other kind


def test_one_answer_to_what_takes_a_list_now_is_a_list_of_one(make: Make) -> None:
    release = make("renamed: {cells.kind: cells.kinds}")
    assert read(release, "2", "cells.kind: stem").answers == {"cells.kinds": ("stem",)}
    assert read(release, "2", "cells.kind: unknown").answers == {"cells.kinds": "unknown"}
    assert read(release, None, "cells.kind: stem").answers == {"cells.kinds": ("stem",)}


def test_a_list_of_one_to_what_takes_one_answer_now_is_that_answer(make: Make) -> None:
    release = make("renamed: {cells.amounts: cells.grown}")
    assert read(release, "2", "cells.amounts: [much]").answers == {"cells.grown": "much"}
    with pytest.raises(AnswersError, match="A205"):
        read(release, "2", "cells.amounts: [much, little]")


def test_answers_of_today_are_not_reshaped(make: Make) -> None:
    with pytest.raises(AnswersError, match="A206"):
        read(make("renamed: {cells.kind: cells.kinds}"), "3", "cells.kinds: stem")


# Rule sets that are not this one


def test_answers_of_another_rule_set_or_a_newer_version_are_told(make: Make) -> None:
    release = make("renamed: {cells.any: cells.present}")
    assert notices(read(release, "9", "cells.present: yes")) == ["1 A308"]
    other = read_answers(b'stifinder: {ruleset: big, version: "3"}\ncells.present: yes\n', release)
    assert notices(other) == ["1 A307"]
    assert other.answers == {"cells.present": "yes"}


def test_where_names_are_not_known_the_foreign_rule_set_is_named_as_the_cause(make: Make) -> None:
    with pytest.raises(AnswersError) as raised:
        read(make(""), "9", "cells.colour: red")
    assert [fault.code for fault in raised.value.faults] == ["A308", "A201"]


def test_every_code_about_older_answers_is_shown_by_an_example() -> None:
    here = Path(__file__).read_text(encoding="utf-8")
    codes = [code for code in SENTENCES if code.startswith("A3")]
    assert [code for code in codes if code not in here] == []
