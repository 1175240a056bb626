"""Folders and files that are missing, foreign, unreadable or far too large."""

from __future__ import annotations

import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.content import files as content_files
from engine.content import shape
from engine.content.reader import Reading, read_content
from engine.sentences import SENTENCES
from tests.contents import SMALL, write
from tests.engine.content.bad import ALL, CLAIMS, SECTIONS

PROJECT = Path(__file__).parents[3]


def told(reading: Reading) -> list[tuple[str, str]]:
    """Code and path of each fault; a faulty reading holds no content."""
    assert (reading.content is None) == bool(reading.faults)
    return [(fault.code, fault.path) for fault in reading.faults]


def missing_folder(tmp: Path, _: pytest.MonkeyPatch) -> Reading:
    """There is nothing where the content should be."""
    return read_content(tmp / "nowhere")


def missing_half(tmp: Path, _: pytest.MonkeyPatch) -> Reading:
    """Only `rules/` is there."""
    return read_content(write(tmp, {name: text for name, text in SMALL.items() if name.startswith("rules")}))


def several_contents(tmp: Path, _: pytest.MonkeyPatch) -> Reading:
    """Two contents, and the name asked for is neither."""
    return read_content(
        write(tmp, {"rules/a/ruleset.yaml": "", "rules/b/ruleset.yaml": "", "checklists/x": ""})
    )


def no_such_shipped(_: Path, __: pytest.MonkeyPatch) -> Reading:
    """The package is there, but not this content."""
    return read_content(None, "nonesuch")


def folder_as_file(tmp: Path, _: pytest.MonkeyPatch) -> Reading:
    """A folder with a file's name."""
    (tmp / "rules" / "cases" / "more.yaml").mkdir(parents=True)
    return read_content(write(tmp))


def fifty_megabytes(tmp: Path, _: pytest.MonkeyPatch) -> Reading:
    """A file nobody can review; it is refused without being read whole."""
    with (write(tmp) / CLAIMS).open("r+b") as file:
        file.truncate(50_000_000)
    return read_content(tmp)


def too_much_in_all(tmp: Path, monkeypatch: pytest.MonkeyPatch) -> Reading:
    """Each file is small, all of them are not."""
    monkeypatch.setattr(content_files, "MAX_CONTENT_BYTES", 1_000)
    return read_content(write(tmp))


def byte_order_mark(tmp: Path, _: pytest.MonkeyPatch) -> Reading:
    """Some editors write it; the rest of the file is read all the same."""
    return read_content(write(tmp, {**SMALL, SECTIONS: "\ufeff" + SMALL[SECTIONS]}))


def empty_file(tmp: Path, _: pytest.MonkeyPatch) -> Reading:
    """Nothing in it, or only comments."""
    return read_content(write(tmp, {**SMALL, "rules/cases/a.yaml": "", "rules/cases/b.yaml": "# later\n"}))


def misspelt_folder(tmp: Path, _: pytest.MonkeyPatch) -> Reading:
    """A folder that is no kind would be overlooked for ever."""
    return read_content(write(tmp, {**SMALL, "rules/question/more.yaml": "[]"}))


def other_ending(tmp: Path, _: pytest.MonkeyPatch) -> Reading:
    """As would be a file with another ending."""
    return read_content(write(tmp, {**SMALL, "rules/cases/more.yml": "[]"}))


def no_ruleset(tmp: Path, _: pytest.MonkeyPatch) -> Reading:
    """The content has no name and version."""
    files = {name.replace("/", "/x/", 1): text for name, text in SMALL.items() if "ruleset" not in name}
    return read_content(write(tmp, files))


def garbage(tmp: Path, _: pytest.MonkeyPatch) -> Reading:
    """A thousand faults in one file: the first are enough."""
    return read_content(write(tmp, {**SMALL, "rules/cases/more.yaml": "- 1\n" * 1_000}))


def new_pydantic_error(tmp: Path, monkeypatch: pytest.MonkeyPatch) -> Reading:
    """An error we have no sentence for still gets its place and pydantic's own words."""
    monkeypatch.delitem(shape._CODES, "list_type")
    return read_content(write(tmp, {**SMALL, "rules/cases/more.yaml": "- {id: x, claims: 1}\n"}))


FOLDERS: list[tuple[Callable[[Path, pytest.MonkeyPatch], Reading], str]] = [
    (missing_folder, "F101 nowhere"),
    (missing_half, "F101 checklists"),
    (several_contents, "F102 rules"),
    (no_such_shipped, "F103 rules/nonesuch"),
    (folder_as_file, "F104 rules/cases/more.yaml"),
    (fifty_megabytes, f"F105 {CLAIMS}"),
    (too_much_in_all, "F106 rules/cases/cases.yaml"),
    (byte_order_mark, f"F108 {SECTIONS}"),
    (empty_file, "F111 rules/cases/a.yaml, F111 rules/cases/b.yaml"),
    (misspelt_folder, "F120 rules/question"),
    (garbage, "F121 rules/cases/more.yaml"),
    (no_ruleset, "F123 rules"),
    (other_ending, "F125 rules/cases/more.yml"),
    (new_pydantic_error, "S299 rules/cases/more.yaml"),
]


@pytest.mark.parametrize(("read", "expected"), FOLDERS, ids=lambda value: getattr(value, "__name__", ""))
def test_an_unusable_folder_is_told_in_a_line(
    read: Callable[[Path, pytest.MonkeyPatch], Reading],
    expected: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = [(code, path.removeprefix(f"{tmp_path}/")) for code, path in told(read(tmp_path, monkeypatch))]
    wanted = [tuple(fault.split(" ", 1)) for fault in expected.split(", ")]
    if read is garbage:
        assert len(found) == 501
        assert found[0] == wanted[0]
    elif read in (too_much_in_all, new_pydantic_error):
        assert set(wanted) <= set(found)
    else:
        assert found == wanted


def test_every_code_of_the_reading_is_shown_by_an_example() -> None:
    shown = {code for bad in ALL for code in bad.codes.split()}
    shown |= {fault.split()[0] for _, expected in FOLDERS for fault in expected.split(", ")}
    # C2: a content that reads well, but is too long to reason with: tests of `engine.conditions`.
    assert shown == {code for code in SENTENCES if code[0] in "FSQCR" and not code.startswith("C2")}


def test_fifty_megabytes_are_refused_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start = time.perf_counter()
    fifty_megabytes(tmp_path, monkeypatch)
    assert time.perf_counter() - start < 2


def test_a_content_is_found_in_each_of_its_layouts(tmp_path: Path) -> None:
    flat = read_content(write(tmp_path / "flat"))
    named = {name.replace("/", "/mine/", 1): text for name, text in SMALL.items()}
    nested = read_content(write(tmp_path / "nested", named))
    beside = {name.replace("/", "/other/", 1): "[" for name in SMALL}
    chosen = read_content(write(tmp_path / "both", {**named, **beside}), name="mine")
    assert flat.digest == nested.digest == chosen.digest is not None


def test_a_content_is_read_from_a_zip(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "content.zip", "w") as archive:
        for name, text in SMALL.items():
            archive.writestr(name, text)
        for folder in {str(Path(name).parent) + "/" for name in SMALL} | {"rules/", "checklists/"}:
            archive.writestr(folder, "")
    reading = read_content(zipfile.Path(tmp_path / "content.zip"))
    assert reading.faults == ()


def test_files_that_are_no_content_are_left_alone(tmp_path: Path) -> None:
    notes = {"rules/README.md": "x", "rules/cases/.notes.yaml": "[", "checklists/__init__.py": ""}
    assert read_content(write(tmp_path, {**SMALL, **notes})).faults == ()


READ_SHIPPED = """
from engine.content.locate import locate
from engine.content.positions import Faults
faults = Faults()
halves = locate(None, "atmp-dk", faults)
print(halves.rules.place if halves else [fault.text("en") for fault in faults.sorted()])
"""


def shipped(*path: Path) -> str:
    """Where the shipped content is found by a fresh Python with these folders first on its path."""
    folders = [str(folder) for folder in path]
    code = f"import sys; sys.path[:0] = {folders!r}\n{READ_SHIPPED}"
    run = subprocess.run(
        [sys.executable, "-P", "-c", code], capture_output=True, text=True, timeout=60, check=True, cwd="/"
    )
    return run.stdout.strip()


def test_a_foreign_folder_called_rules_is_not_merged_in(tmp_path: Path) -> None:
    write(tmp_path, {"rules/atmp-dk/ruleset.yaml": "id: foreign\n"})
    assert shipped(tmp_path, PROJECT) == str(PROJECT / "rules" / "atmp-dk")


def test_a_foreign_package_called_rules_is_refused(tmp_path: Path) -> None:
    write(tmp_path, {"rules/__init__.py": "", "rules/something.yaml": "x"})
    found = shipped(tmp_path, PROJECT)
    assert "F103: the package rules" in found
    assert "is not Stifinder's" in found


def test_two_packages_from_two_places_are_refused(tmp_path: Path) -> None:
    write(tmp_path, {"rules/__init__.py": "", "rules/atmp-dk/ruleset.yaml": "id: foreign\n"})
    assert "F103" in shipped(tmp_path, PROJECT)
