"""The drawing of a timeline."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.drawings.timeline import BAR, INK, LABELS, RIGHT, ROWS, WIDTH, Row, drawings, step_of_axis

SVG = "{http://www.w3.org/2000/svg}"
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def row(
    start: int, earliest: int, latest: int | None, *, label: str = "1.1 A step", critical: bool = False
) -> Row:
    return Row(label=label, start=start, earliest=earliest, latest=latest, critical=critical)


def drawn(*rows: Row) -> ElementTree.Element:
    (drawing,) = drawings(rows, "Timeline for a route", "en")
    return ElementTree.fromstring(drawing.svg)


def boxes(svg: ElementTree.Element, fill: str) -> list[ElementTree.Element]:
    return [each for each in svg.iter(f"{SVG}rect") if each.get("fill") == fill]


def ends(box: ElementTree.Element) -> tuple[float, float]:
    x, width = float(box.get("x", "")), float(box.get("width", ""))
    return x, x + width


def test_a_drawing_says_what_it_is() -> None:
    svg = drawn(row(0, 10, 20))
    assert svg.findtext(f"{SVG}title") == "Timeline for a route"
    assert "Hatched: to the latest end" in (svg.findtext(f"{SVG}desc") or "")


def test_the_least_length_is_solid_and_the_rest_hatched() -> None:
    svg = drawn(row(0, 50, 100))
    (solid,), (hatched,) = boxes(svg, INK), boxes(svg, "#fff")
    assert ends(solid) == pytest.approx((LABELS, LABELS + (WIDTH - LABELS - RIGHT) / 2), abs=0.1)
    assert ends(hatched) == pytest.approx((ends(solid)[1], WIDTH - RIGHT), abs=0.1)


def test_a_step_of_one_length_has_nothing_hatched() -> None:
    assert boxes(drawn(row(0, 50, 50)), "#fff") == []


def test_a_step_without_a_latest_end_runs_into_an_arrow() -> None:
    svg = drawn(row(0, 50, None))
    (hatched,) = boxes(svg, "#fff")
    arrows = [each for each in svg.iter(f"{SVG}path") if each.get("fill") == INK]
    assert len(arrows) == 1
    (x, *_) = NUMBER.findall(arrows[0].get("d", ""))
    assert ends(hatched)[1] == pytest.approx(float(x), abs=0.1)
    assert float(x) + 9 <= WIDTH


def test_a_step_that_decides_the_length_has_a_triangle() -> None:
    def triangles(critical: bool) -> int:
        paths = drawn(row(0, 5, 5, critical=critical)).iter(f"{SVG}path")
        return sum(each.get("fill") == INK for each in paths)

    assert (triangles(False), triangles(True)) == (0, 1)


def test_a_step_of_no_length_can_still_be_seen() -> None:
    (solid,) = boxes(drawn(row(0, 0, 0)), INK)
    assert ends(solid)[1] > ends(solid)[0]


def test_a_long_title_ends_before_the_bars() -> None:
    svg = drawn(row(0, 5, 5, label="1.1 " + "Meget lange ord " * 9))
    label = [each.text or "" for each in svg.iter(f"{SVG}text")][-1]
    assert label.endswith("…")
    assert len(label) <= 42


def test_titles_cannot_become_markup() -> None:
    texts = [each.text for each in drawn(row(0, 5, 5, label="a < b & c")).iter(f"{SVG}text")]
    assert "a < b & c" in texts


def test_a_long_timeline_goes_on_in_the_next_drawing_on_the_same_scale() -> None:
    made = drawings([row(0, 10, 10)] * ROWS + [row(0, 100, 100)], "Timeline", "en")
    first, second = (ElementTree.fromstring(each.svg) for each in made)
    assert [each.findtext(f"{SVG}title") for each in (first, second)] == [
        "Timeline (part 1 of 2)",
        "Timeline (part 2 of 2)",
    ]
    width = [end - start for start, end in (ends(boxes(svg, INK)[0]) for svg in (first, second))]
    assert width[1] == pytest.approx(10 * width[0], rel=0.01)


def test_nothing_to_draw_is_no_drawing() -> None:
    assert drawings([], "Timeline", "da") == []


@given(st.integers(1, 20_000))
def test_the_axis_has_a_few_round_marks(end: int) -> None:
    step = step_of_axis(end)
    assert str(step).rstrip("0") in {"1", "2", "5"}
    assert end // step <= 8
    assert step == 1 or end / step > 3


rows = st.lists(
    st.tuples(
        st.integers(0, 900), st.integers(0, 400), st.one_of(st.none(), st.integers(0, 900)), st.booleans()
    ),
    min_size=1,
    max_size=8,
)


@given(rows)
def test_everything_drawn_stays_inside_the_drawing(
    given_rows: list[tuple[int, int, int | None, bool]],
) -> None:
    made = [
        row(start, start + least, None if more is None else start + least + more, critical=critical)
        for start, least, more, critical in given_rows
    ]
    svg = drawn(*made)
    height = float(svg.get("height", ""))
    for box in svg.iter(f"{SVG}rect"):
        left, right = ends(box)
        assert LABELS - 0.1 <= left <= right <= WIDTH
    for path in svg.iter(f"{SVG}path"):
        for x, y in re.findall(r"[ML]([\d.-]+) ([\d.-]+)", path.get("d", "")):
            assert 0 <= float(x) <= WIDTH
            assert 0 <= float(y) <= height


def test_the_strokes_of_a_hatched_box_stay_in_it() -> None:
    svg = drawn(row(0, 7, 93), row(90, 93, 95))
    hatched = boxes(svg, "#fff")
    strokes = [each for each in svg.iter(f"{SVG}path") if each.get("stroke") == INK]
    assert len(strokes) == len(hatched) == 2
    for box, stroke in zip(hatched, strokes, strict=True):
        left, right = ends(box)
        top = float(box.get("y", "")) - 0.4
        for x, y in re.findall(r"[ML]([\d.-]+) ([\d.-]+)", stroke.get("d", "")):
            assert left - 0.1 <= float(x) <= right + 0.1
            assert top - 0.1 <= float(y) <= top + BAR + 0.1
