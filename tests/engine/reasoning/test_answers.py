"""A file of answers: what is read, what is told and where, and that it can be written and read again."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.conditions.release import Release, load
from engine.errors import AnswersError, Fault
from engine.reasoning import answers as answers_module
from engine.reasoning.answers import MAX_BYTES, answers_text, read_answers
from engine.sentences import SENTENCES
from tests.contents import SMALL, write


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    return load(write(tmp_path_factory.mktemp("content")))


def told(data: str | bytes, release: Release) -> list[str]:
    """The faults of a file as `line:column code`, in order."""
    with pytest.raises(AnswersError) as raised:
        read_answers(data.encode() if isinstance(data, str) else data, release)
    return [f"{fault.line}:{fault.column} {fault.code}" for fault in raised.value.faults]


def said(data: str, release: Release) -> str:
    """The one fault of a file as an English line."""
    with pytest.raises(AnswersError) as raised:
        read_answers(data.encode(), release)
    (fault,) = raised.value.faults
    return fault.text("en")


# What is read


def test_each_kind_of_answer_is_read_in_the_order_of_the_content(release: Release) -> None:
    read = read_answers(b"cells.donor: unknown\ncells.present: yes\ngoal.routes: [use, trial]\n", release)
    assert list(read.answers.items()) == [
        ("goal.routes", ("trial", "use")),
        ("cells.present", "yes"),
        ("cells.donor", "unknown"),
    ]
    assert read.notices == ()


def test_an_empty_list_means_none_of_them(release: Release) -> None:
    assert read_answers(b"goal.routes: []\n", release).answers == {"goal.routes": ()}


def test_json_is_read_too(release: Release) -> None:
    data = json.dumps({"goal.routes": ["trial"], "cells.present": "no"}, indent="\t")
    assert read_answers(data.encode(), release).answers == {
        "goal.routes": ("trial",),
        "cells.present": "no",
    }


def test_an_invisible_sign_before_the_first_line_is_no_fault(release: Release) -> None:
    assert read_answers(b"\xef\xbb\xbfcells.present: no\n", release).answers == {"cells.present": "no"}


def test_a_file_that_only_says_what_it_was_saved_with_has_no_answers(release: Release) -> None:
    assert read_answers(b'stifinder: {ruleset: small, version: "0.2"}\n', release).answers == {}


# What is refused, and where

REFUSED = {
    # the file
    "": "0:0 A107",
    "# nothing yet\n": "0:0 A107",
    "- cells.present\n": "1:1 A106",
    "[\n\tcells.present\n]": "1:1 A106",
    "yes\n": "1:1 A106",
    "cells.present: yes\n---\ncells.present: no\n": "2:1 F112",
    "cells.present: [\n": "2:1 F110",
    "cells.present: &a yes\n": "1:16 F114",
    "cells.present: yes\n\tcells.donor: own\n": "2:1 F109",
    "cells.present: yes\u0007\n": "1:19 F122",
    # questions
    "cells.present: yes\ncells.present: no\n": "2:1 F117",
    "cells.presnt: yes\n": "1:1 A201",
    "product.own: yes\n": "1:1 A202",
    # answers
    "cells.donor: owm\n": "1:14 A203",
    "cells.present: true\n": "1:16 A204",
    "cells.present: 1\n": "1:16 A204",
    "cells.present: {yes: no}\n": "1:16 A204",
    "goal.routes: [[trial]]\n": "1:15 A204",
    "cells.present: [yes]\n": "1:1 A205",
    "goal.routes: trial\n": "1:14 A206",
    "goal.routes: [trial, trial]\n": "1:22 A207",
    "goal.routes: [trial, unknown]\n": "1:22 A208",
    "cells.donor: n/a\n": "1:14 A209",
    "cells.donor:\n": "1:13 A210",
    "goal.routes: [trial, ]\ncells.donor: ~\n": "2:14 A210",
    # what they were saved with
    "stifinder: 0.2\n": "1:1 A211",
    "stifinder: {version: '0.2'}\n": "1:1 A211",
    "stifinder: {ruleset: small, version: 0.2}\n": "1:38 S204",
}


@pytest.mark.parametrize("data", REFUSED, ids=lambda data: data.strip()[:40] or "empty")
def test_what_cannot_be_read_is_told_at_its_place(data: str, release: Release) -> None:
    assert told(data, release) == [REFUSED[data]]


def test_every_fault_of_a_file_is_told_at_once(release: Release) -> None:
    data = "cells.presnt: yes\ngoal.routes: [tral, trial, trial]\ncells.donor: true\n"
    assert told(data, release) == ["1:1 A201", "2:15 A203", "2:28 A207", "3:14 A204"]


def test_every_code_about_answers_is_shown_by_an_example() -> None:
    shown = {fault.split()[1] for fault in REFUSED.values()}
    of_files = {"A101", "A102", "A103", "A104", "A105"}  # below
    of_history = {code for code in SENTENCES if code.startswith("A3")}  # in test_answers_history
    assert shown | of_files | of_history >= {code for code in SENTENCES if code.startswith("A")}


MEANT = {
    "cells.presnt: yes": "did you mean cells.present?",
    "cells.donor: owm": "there are own, other; did you mean own?",
    "cells.donor: patienten selv": "did you mean own?",
    "cells.donor: The Patient": "did you mean own?",
    "cells.present: ja": "did you mean yes?",
    "cells.present: true": 'did you mean "yes"?',
    "cells.present: ved ikke": "did you mean unknown?",
    "goal.routes: trial": "write a list: [trial]",
    "goal.routes: [unknown]": "write it alone: 'goal.routes: unknown'",
}


@pytest.mark.parametrize("data", MEANT)
def test_what_may_have_been_meant_is_offered(data: str, release: Release) -> None:
    assert said(data, release).endswith(MEANT[data])


def test_a_long_list_of_options_is_cut_in_the_sentence(tmp_path: Path) -> None:
    options = "".join(f"    - {{id: o{number}, label: {{da: a, en: b}}}}\n" for number in range(30))
    files = dict(SMALL)
    files["rules/questions/questions.yaml"] += (
        "- id: cells.many\n  section: cells\n  kind: choice\n  ask: {da: a, en: b}\n  why: {da: a, en: b}\n"
        f"  says: {{da: a, en: b}}\n  claims: [c.law]\n  options:\n{options}"
    )
    line = said("cells.many: zzz", load(write(tmp_path, files)))
    assert "o11, …" in line
    assert "o12" not in line


# Files that are something else


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"PK\x03\x04rest", b"a: \0b", b"\x89PNG\r\n"])
def test_a_file_that_is_no_text_is_told_as_one(data: bytes, release: Release) -> None:
    assert told(data, release) == ["0:0 A105"]


def test_another_encoding_is_told_at_its_byte(release: Release) -> None:
    assert told("# svar på\n".encode("latin-1"), release) == ["1:9 F107"]
    assert told("cells.present: yes\n".encode("utf-16"), release) == ["1:1 F107"]


def test_a_huge_file_is_refused_without_reading_it(tmp_path: Path, release: Release) -> None:
    file = tmp_path / "huge.yaml"
    with file.open("wb") as stream:
        stream.truncate(5_000_000_000)
    with pytest.raises(AnswersError) as raised:
        read_answers(file, release)
    assert [fault.code for fault in raised.value.faults] == ["A104"]
    assert told(b"a" * (MAX_BYTES + 1), release) == ["0:0 A104"]


def test_a_missing_file_and_a_folder_are_told_by_name(tmp_path: Path, release: Release) -> None:
    found = []
    for path in (tmp_path / "none.yaml", tmp_path, tmp_path / "none.yaml" / "deeper", Path("a\0b")):
        with pytest.raises(AnswersError) as raised:
            read_answers(path, release)
        (fault,) = raised.value.faults
        assert fault.path == str(path)
        found.append(fault.code)
    assert found == ["A101", "A102", "A101", "F104"]


def test_a_file_one_may_not_read_is_told(
    tmp_path: Path, release: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(AnswersError) as raised:
        read_answers(tmp_path / "secret.yaml", release)
    assert [fault.code for fault in raised.value.faults] == ["A103"]


# Written and read again


def test_answers_are_written_with_their_questions_and_what_they_belong_to(release: Release) -> None:
    text = answers_text({"cells.present": "yes", "goal.routes": ("trial", "use")}, release, "da")
    assert text == (
        'stifinder: {ruleset: "small", version: "0.2"}\n'
        "\n# Hvilke veje?\ngoal.routes: [trial, use]\n"
        '\n# Er der celler?\ncells.present: "yes"\n'
    )


def several(options: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.sets(st.sampled_from(options)).map(lambda some: tuple(o for o in options if o in some))


PROFILES = st.fixed_dictionaries(
    {},
    optional={
        "goal.routes": several(["trial", "use"]) | st.just("unknown"),
        "cells.present": st.sampled_from(["yes", "no", "unknown"]),
        "cells.donor": st.sampled_from(["own", "other", "unknown"]),
    },
)


@settings(deadline=None)
@given(profile=PROFILES, language=st.sampled_from(["da", "en", None]))
def test_what_is_written_is_read_as_it_was(release: Release, profile: dict, language: str | None) -> None:  # type: ignore[type-arg]  # of answers
    read = read_answers(answers_text(profile, release, language).encode(), release)  # type: ignore[arg-type]  # a language
    assert read.answers == profile
    assert read.notices == ()


@settings(deadline=None, max_examples=300)
@given(data=st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode("utf-8", "replace")))
def test_no_file_whatever_ends_in_anything_but_answers_or_faults(release: Release, data: bytes) -> None:
    faults: tuple[Fault, ...] = ()
    try:
        assert set(read_answers(data, release).answers) <= release.content.questions.keys()
    except AnswersError as error:
        faults = error.faults
    assert all("\n" not in fault.text(language) for fault in faults for language in ("da", "en"))


def test_the_module_knows_the_words_people_write_for_every_common_answer() -> None:
    words = [word for said_ in answers_module._SAID.values() for word in said_]
    assert len(words) == len(set(words))
    assert all(word == word.lower() for word in words)
