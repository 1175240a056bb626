"""The drawings of the pathway."""

from __future__ import annotations

from itertools import pairwise
from xml.etree import ElementTree

import pytest

from engine.planning.model import Plan
from reports.drawings.lanes import lanes, phase_layouts
from reports.drawings.pathway import BOX, Picture, box_places, pathway, ways
from reports.numbers import numbers_of
from tests.plans import LANGUAGES, generated_plan, long_plan
from tests.reports.holds import PLANS

SVG = "{http://www.w3.org/2000/svg}"
Element = ElementTree.Element
with_steps = [name for name, plan in PLANS.items() if plan.steps]
plans = pytest.mark.parametrize("plan", [PLANS[name] for name in with_steps], ids=with_steps)


def pictures(plan: Plan) -> list[Picture]:
    made = pathway(plan)
    assert made.overview is not None
    return [made.overview, *made.phases]


def links(picture: Picture) -> dict[str, Element]:
    return {each.get("id", ""): each for each in ElementTree.fromstring(picture.svg).iter(f"{SVG}a")}


def said(element: Element) -> str:
    return " ".join(" ".join(each.itertext()) for each in element.iter(f"{SVG}text"))


def test_a_plan_without_steps_has_no_drawing() -> None:
    made = pathway(generated_plan(0))
    assert (made.overview, made.phases) == (None, ())


@plans
def test_there_is_one_overview_and_one_drawing_for_each_phase(plan: Plan) -> None:
    overview, *phases = pictures(plan)
    used = [phase for phase in plan.phases if any(step.phase == phase.id for step in plan.steps)]
    assert [picture.name for picture in phases] == [f"pathway-{phase.id}" for phase in used]
    assert [each.get("href") for each in links(overview).values()] == [
        f"#{picture.name}" for picture in phases
    ]


@plans
def test_every_drawing_says_what_it_is(plan: Plan) -> None:
    for picture in pictures(plan):
        svg = ElementTree.fromstring(picture.svg)
        assert svg.findtext(f"{SVG}title") == picture.title
        assert svg.findtext(f"{SVG}desc")
        ids = {each.get("id") for each in svg.iter()}
        assert svg.get("id") == picture.name
        assert {svg.get("aria-labelledby"), svg.get("aria-describedby")} <= ids


@plans
def test_every_step_is_a_box_that_says_number_force_and_certainty_in_words(plan: Plan) -> None:
    numbers = numbers_of(plan)
    boxes = {name: box for picture in pictures(plan)[1:] for name, box in links(picture).items()}
    assert set(boxes) == {f"drawn-{step.id}" for step in plan.steps}
    force = {"da": {"law": "Lov", "practice": "Praksis"}, "en": {"law": "Law", "practice": "Practice"}}
    may = {"da": "kan komme til", "en": "may apply"}
    for step in plan.steps:
        text = said(boxes[f"drawn-{step.id}"])
        assert text.startswith(f"{numbers.steps[step.id].label} {step.title.split()[0]}")
        assert force[plan.language].get(step.force, "") in text
        assert (may[plan.language] in text) == (step.certainty == "possible")
        assert boxes[f"drawn-{step.id}"].get("href") == f"#{numbers.steps[step.id].anchor}"


@plans
def test_shapes_tell_apart_what_is_certain_possible_and_a_milestone(plan: Plan) -> None:
    boxes = {name: box for picture in pictures(plan)[1:] for name, box in links(picture).items()}
    for step in plan.steps:
        frame = boxes[f"drawn-{step.id}"][0]
        assert frame.tag == f"{SVG}{'path' if step.milestone else 'rect'}"
        assert (frame.get("stroke-dasharray") is not None) == (step.certainty == "possible")


def test_each_force_has_an_edge_of_its_own() -> None:
    plan = generated_plan(4)
    (phase,) = pictures(plan)[1:]
    looks = set()
    for box in links(phase).values():
        edge = [each for each in box.iter(f"{SVG}path") if "v" in each.get("d", "")]
        looks.add(tuple((each.get("stroke-width"), each.get("stroke-dasharray")) for each in edge))
    assert len(looks) == 4


@plans
def test_the_list_beside_a_drawing_says_the_same(plan: Plan) -> None:
    overview, *phases = pictures(plan)
    numbers = numbers_of(plan)
    lines = [line for picture in phases for line in picture.lines]
    assert len(lines) == len(plan.steps)
    by_label = {line.split(" ")[0]: line for line in lines}
    for step in plan.steps:
        line = by_label[numbers.steps[step.id].label]
        assert step.title in line
        lane = plan.authorities[step.authority].name if step.authority else step.actor
        assert lane in line
    assert len(overview.lines) == len(lanes(plan, plan.steps))
    assert all(any(phase.title in line for line in overview.lines) for phase in plan.phases)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_comes_before_in_another_phase_stands_in_the_box(language: str) -> None:
    plan = generated_plan(25, "da" if language == "da" else "en")
    second = pictures(plan)[2]
    assert said(links(second)["drawn-step-10"]).endswith({"da": "efter 1.10", "en": "after 1.10"}[language])
    assert second.lines[0].endswith({"da": "efter 1.10", "en": "after 1.10"}[language])


@plans
def test_arrows_lead_from_a_step_to_what_comes_after_it_and_never_through_a_box(plan: Plan) -> None:
    for layout in phase_layouts(plan):
        places = box_places(layout)
        made = list(ways(layout, places))
        assert len(made) == sum(len(before) for before in layout.before.values())
        for corners in made:
            (start_x, start_y), (end_x, end_y) = corners[0], corners[-1]
            assert (start_x - BOX[0], start_y - BOX[1] / 2) in places.values()
            assert (end_x, end_y - BOX[1] / 2) in places.values()
            assert not [box for box in places.values() for line in pairwise(corners) if _inside(line, box)]


def test_steps_stand_to_the_right_of_what_comes_before_and_on_nobody_else() -> None:
    for language in LANGUAGES:
        for layout in phase_layouts(long_plan(language)):
            places = box_places(layout)
            assert all(
                places[one][0] + BOX[0] < places[id_][0] for id_ in places for one in layout.before[id_]
            )
            assert len(set(places.values())) == len(places)


def test_a_large_plan_is_drawn_and_everything_stays_inside() -> None:
    for picture in pictures(generated_plan(150)):
        svg = ElementTree.fromstring(picture.svg)
        width, height = float(svg.get("width", "")), float(svg.get("height", ""))
        for box in svg.iter(f"{SVG}rect"):
            x, y = float(box.get("x", "")), float(box.get("y", ""))
            assert 0 <= x <= x + float(box.get("width", "")) <= width
            assert 0 <= y <= y + float(box.get("height", "")) <= height


def test_titles_cannot_become_markup() -> None:
    plan = generated_plan(1)
    text = "a <b> & \"c\" 'd'"
    steps = [plan.steps[0].model_copy(update={"title": text, "actor": text, "authority": None})]
    overview, phase = pictures(plan.model_copy(update={"steps": steps}))
    assert f"1.1 {text}" in said(links(phase)["drawn-step-0"])
    assert text in said(ElementTree.fromstring(overview.svg))


@plans
def test_the_same_plan_gives_the_same_drawings(plan: Plan) -> None:
    assert pathway(plan) == pathway(plan.model_copy(deep=True))


def _inside(line: tuple[tuple[float, float], tuple[float, float]], box: tuple[float, float]) -> bool:
    """Whether a straight piece of an arrow runs through the inside of a box."""
    (x1, y1), (x2, y2) = line
    left, top = box
    across = min(x1, x2) < left + BOX[0] and max(x1, x2) > left
    along = min(y1, y2) < top + BOX[1] and max(y1, y2) > top
    return across and along
