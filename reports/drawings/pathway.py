"""The pathway of a plan as drawings of our own: all phases at a glance, and each phase in detail.

Lanes are authorities, or those who act where no authority has a part. What a shape or line means stands in
words as well, in the boxes and in the list that belongs to each drawing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from engine.planning.model import Plan, StepEntry
from reports.drawings.lanes import Lane, PhaseLayout, lanes, phase_layouts
from reports.drawings.shapes import (
    EDGE,
    GRID,
    INK,
    LINE,
    POINT,
    SIGN,
    SOFT,
    arrow,
    fitting,
    force_edge,
    frame,
    root,
    short,
    text,
)
from reports.drawings.words import word
from reports.numbers import Numbers, numbers_of, runs

LABELS: Final = 190.0
COLUMN: Final = 122.0
HEAD: Final = 74.0
ROW: Final = 30.0
BOX: Final = (150.0, 82.0)
GAP: Final = 38.0
"""Between boxes from left to right, where the arrows run."""
APART: Final = 12.0
TRACK, TRACKS = 4.0, 6
"""Between two ways up and down in a gap, and how many it has."""
LANE_HEAD: Final = 20.0
SIZE, SMALL = 9.5, 8.5


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, and the same in words."""

    name: str
    """Its id on a page: `pathway`, or `pathway-` and the id of a phase."""
    title: str
    svg: Markup
    lines: tuple[str, ...]
    """What it shows, a line for each lane (overview) or step (phase)."""


@dataclass(frozen=True, slots=True)
class Pathway:
    """The whole pathway: none of both where the plan has no steps."""

    overview: Picture | None
    phases: tuple[Picture, ...]


def pathway(plan: Plan) -> Pathway:
    """The drawings of a plan. Boxes and phases link to `#step-…` (where reports show the step) and
    `#pathway-…`, and carry ids of their own (`drawn-…`)."""
    layouts = phase_layouts(plan)
    if not layouts:
        return Pathway(None, ())
    numbers = numbers_of(plan)
    return Pathway(_overview(plan, layouts), tuple(_phase(plan, numbers, each) for each in layouts))


def _overview(plan: Plan, layouts: Sequence[PhaseLayout]) -> Picture:
    language = plan.language
    rows = lanes(plan, plan.steps)
    width = LABELS + COLUMN * len(layouts) + 2
    height = HEAD + ROW * len(rows) + 4
    content: list[Markup] = []
    for place, layout in enumerate(layouts):
        content.extend(_column_head(plan, layout, LABELS + COLUMN * place, last=place == len(layouts) - 1))
    lines = []
    for place, lane in enumerate(rows):
        y = HEAD + ROW * place
        content.append(
            Markup('<path d="M0 {0}H{1}" stroke="{2}" stroke-width="0.8"/>').format(
                short(y), short(width), GRID
            )
        )
        content.append(text(fitting(lane.label, LABELS - 8, SIZE, 2), 0, y + 13, SIZE))
        counted = []
        for column, layout in enumerate(layouts):
            steps = [step for step in lane.steps if step.phase == layout.phase.id]
            if steps:
                content.extend(_count_box(plan, steps, LABELS + COLUMN * column, y))
                counted.append(f"{layout.number} {layout.phase.title}: {_counts(plan, steps)}")
        lines.append(word("lane-counts", language, lane=lane.label, counts="; ".join(counted)))
    title = word("pathway-overview", language)
    svg = root("pathway", width, height, title, word("pathway-overview-about", language), content)
    return Picture("pathway", title, svg, tuple(lines))


def _column_head(plan: Plan, layout: PhaseLayout, x: float, *, last: bool) -> Iterator[Markup]:
    """A phase as an arrow-shaped head over its column, leading to its own drawing."""
    right, tip = x + COLUMN - 4, 8.0
    end = (
        f"V{short(HEAD - 8)}"
        if last
        else f"L{short(right + tip)} {short((HEAD - 8) / 2)}L{short(right)} {short(HEAD - 8)}"
    )
    begin = "" if layout.number == 1 else f"L{short(x + tip)} {short((HEAD - 8) / 2)}"
    steps = [step for lane in layout.lanes for step in lane.steps]
    name = f"{layout.number} {layout.phase.title}"
    inside = Markup("").join(
        [
            Markup('<path d="M{0} 0H{1}{2}H{0}{3}Z" fill="#fff" stroke="{4}" stroke-width="1.1"/>').format(
                short(x), short(right), Markup(end), Markup(begin), INK
            ),
            text(fitting(name, COLUMN - 24, SIZE, 4), x + 12, 13, SIZE, fill=INK, bold=True),
            text([_count(plan, len(steps))], x + 12, HEAD - 13, SMALL, fill=SOFT),
        ]
    )
    yield _link(f"pathway-{layout.phase.id}", f"drawn-{layout.phase.id}", inside)


def _count_box(plan: Plan, steps: Sequence[StepEntry], x: float, y: float) -> Iterator[Markup]:
    possible = sum(step.certainty == "possible" for step in steps)
    yield frame(x + 2, y + 3, COLUMN - 8, ROW - 6, possible=possible == len(steps), milestone=False)
    middle = x + 2 + (COLUMN - 8) / 2
    if possible:
        said = word("of-them-possible", plan.language, count=possible)
        yield text([_count(plan, len(steps))], middle, y + 13.5, SIZE, bold=True, middle=True)
        yield text([said], middle, y + 23.5, 8, fill=SOFT, middle=True)
    else:
        yield text([_count(plan, len(steps))], middle, y + 18.5, SIZE, bold=True, middle=True)


def _count(plan: Plan, count: int) -> str:
    return word("count-one" if count == 1 else "count-many", plan.language, count=count)


def _counts(plan: Plan, steps: Sequence[StepEntry]) -> str:
    possible = sum(step.certainty == "possible" for step in steps)
    said = _count(plan, len(steps))
    return f"{said} ({word('of-them-possible', plan.language, count=possible)})" if possible else said


def _phase(plan: Plan, numbers: Numbers, layout: PhaseLayout) -> Picture:
    language = plan.language
    places = box_places(layout)
    width = (max(layout.layer.values()) + 1) * (BOX[0] + GAP) + APART
    grounds: list[Markup] = []
    labels: list[Markup] = []
    y = 0.0
    for number, lane in enumerate(layout.lanes):
        height = _lane_height(layout, lane)
        ground = "#f2f5f8" if number % 2 == 0 else "#fff"
        grounds.append(_ground(0, y, width, height, ground))
        label = fitting(lane.label, width - 16, SIZE, 1)
        # Arrows pass behind the label, not through it.
        labels.append(_ground(6, y + 3, len(label[0]) * SIZE * SIGN + 8, LANE_HEAD - 5, ground))
        labels.append(text(label, 8, y + 14, SIZE, fill=INK, bold=True))
        y += height
    steps = [step for step in plan.steps if step.phase == layout.phase.id]
    arrows = [arrow(corners) for corners in ways(layout, places)]
    boxes = [_step_box(plan, numbers, layout, step, places[step.id]) for step in steps]
    title = word("pathway-phase", language, number=layout.number, phase=layout.phase.title)
    name = f"pathway-{layout.phase.id}"
    about = word("pathway-phase-about", language)
    svg = root(name, width, y, title, about, [*grounds, *arrows, *labels, *boxes])
    lane_of = {step.id: lane.label for lane in layout.lanes for step in lane.steps}
    lines = tuple(_line(plan, numbers, layout, step, lane_of[step.id]) for step in steps)
    return Picture(name, title, svg, lines)


def box_places(layout: PhaseLayout) -> dict[str, tuple[float, float]]:
    """Where the box of each step begins: in its lane, as far right as steps stand before it."""
    places: dict[str, tuple[float, float]] = {}
    y = 0.0
    for lane in layout.lanes:
        stacked: Counter[int] = Counter()
        for step in lane.steps:
            layer = layout.layer[step.id]
            row = y + LANE_HEAD + stacked[layer] * (BOX[1] + APART)
            places[step.id] = (APART + layer * (BOX[0] + GAP), row)
            stacked[layer] += 1
        y += _lane_height(layout, lane)
    return places


def ways(
    layout: PhaseLayout, places: Mapping[str, tuple[float, float]]
) -> Iterator[list[tuple[float, float]]]:
    """The corners of every arrow. It runs between the boxes, never through one, and lines that share a
    way up or down lead to the same box."""
    by_column: Counter[int] = Counter()
    for id_, (left, top) in places.items():
        layer = layout.layer[id_]
        # Each box of a column has a track of its own in the gap before it, as far as there are tracks.
        track = left - POINT - 3 - TRACK * (by_column[layer] % TRACKS)
        by_column[layer] += 1
        middle = top + BOX[1] / 2
        for one in (each for each in places if each in layout.before[id_]):
            out, high = places[one][0] + BOX[0], places[one][1] + BOX[1] / 2
            end = [(track, middle), (left, middle)]
            if layout.layer[one] == layer - 1:
                yield [(out, high), (track, high), *end]
                continue
            below = places[one][1] + BOX[1] + 4 + 2 * (layout.layer[one] % 4)
            yield [(out, high), (out + 3, high), (out + 3, below), (track, below), *end]


def _lane_height(layout: PhaseLayout, lane: Lane) -> float:
    stacked = Counter(layout.layer[step.id] for step in lane.steps)
    return LANE_HEAD + max(stacked.values()) * (BOX[1] + APART)


def _ground(x: float, y: float, width: float, height: float, fill: str) -> Markup:
    return Markup('<rect x="{}" y="{}" width="{}" height="{}" fill="{}"/>').format(
        short(x), short(y), short(width), short(height), fill
    )


def _step_box(
    plan: Plan, numbers: Numbers, layout: PhaseLayout, step: StepEntry, place: tuple[float, float]
) -> Markup:
    (x, y), (width, height) = place, BOX
    inner = width - EDGE - 14
    kind = fitting(_kind(plan, step), inner, SMALL, 2)
    title = fitting(f"{numbers.steps[step.id].label} {step.title}", inner, SIZE, 5 - len(kind))
    kind_at = y + height - 18 - (len(kind) - 1) * SMALL * LINE
    parts = [
        frame(x, y, width, height, possible=step.certainty == "possible", milestone=step.milestone),
        *force_edge(x, y, height, step.force),
        text(title, x + EDGE + 7, y + 14, SIZE),
        text(kind, x + EDGE + 7, kind_at, SMALL, fill=INK, bold=True),
    ]
    outside = _outside(plan, numbers, layout, step)
    if outside:
        parts.append(text(fitting(outside, inner, SMALL, 1), x + EDGE + 7, y + height - 7, SMALL, fill=SOFT))
    return _link(numbers.steps[step.id].anchor, f"drawn-{step.id}", Markup("").join(parts))


def _kind(plan: Plan, step: StepEntry) -> str:
    """How binding, and whether it is certain, in words."""
    said = [word(f"force-{step.force}", plan.language)]
    if step.milestone:
        said.append(word("milestone", plan.language))
    if step.certainty == "possible":
        said.append(word("possible", plan.language))
    return " · ".join(said)


def _outside(plan: Plan, numbers: Numbers, layout: PhaseLayout, step: StepEntry) -> str:
    labels = [numbers.steps[id_].label for id_ in layout.from_outside[step.id]]
    return word("after-labels", plan.language, labels=", ".join(runs(labels))) if labels else ""


def _line(plan: Plan, numbers: Numbers, layout: PhaseLayout, step: StepEntry, lane: str) -> str:
    """A step of a drawing in words: number, title, kind, lane, and what it comes after."""
    before = [
        one.id
        for one in plan.steps
        if one.id in layout.before[step.id] or one.id in layout.from_outside[step.id]
    ]
    said = [f"{numbers.steps[step.id].label} {step.title}", _kind(plan, step), lane]
    if before:
        labels = [numbers.steps[id_].label for id_ in before]
        said.append(word("after-labels", plan.language, labels=", ".join(runs(labels))))
    return " – ".join(said)


def _link(target: str, name: str, content: Markup) -> Markup:
    return Markup('<a href="#{}" id="{}">{}</a>').format(target, name, content)
