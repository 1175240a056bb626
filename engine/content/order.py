"""Nothing may depend on itself: facts through conditions, steps through `after` and `requires`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import Final

from engine.content.items import Items
from engine.content.positions import Faults, Position, Words
from engine.content.whens import Mention

Graph = Mapping[str, Mapping[str, Position]]
"""What depends -> on what, and where it says so."""
MAX_CYCLES: Final = 100
LONGEST_SHOWN: Final = 12


def check_facts(items: Items, mentions: Mapping[tuple[str, str], Sequence[Mention]], faults: Faults) -> None:
    """Tell every circle among questions and findings. `mentions`: by kind and id, what they name."""
    graph: dict[str, dict[str, Position]] = {}
    for id_, item in items.by_id["questions"].items():
        section = item.value.get("section")
        named = [*mentions.get(("questions", id_), ())]
        if isinstance(section, str):
            named += mentions.get(("sections", section), ())
        graph[id_] = _edges(named)
    for id_ in items.by_id["findings"]:
        graph[id_] = _edges(mentions.get(("findings", id_), ()))
    _tell_circles(graph, "R101", faults)


def check_steps(items: Items, faults: Faults) -> None:
    """Tell every circle among all steps, whichever of them a plan holds."""
    graph: dict[str, dict[str, Position]] = {}
    for id_, item in items.by_id["steps"].items():
        edges = graph.setdefault(id_, {})
        for relation in ("after", "requires"):
            for number, other in item.each(relation):
                if isinstance(other, str):
                    edges.setdefault(other, item.at(relation, number))
    _tell_circles(graph, "R102", faults)


def circles(graph: Mapping[str, Mapping[str, object]]) -> list[list[str]]:
    """Circles of a graph that share no member, each beginning with its first name: `[a, b, a]`.

    Every circle of the graph touches one of them, so that cutting these shows what is left.
    """
    left = {name: set(edges) & graph.keys() for name, edges in graph.items()}
    found: list[list[str]] = []
    while len(found) < MAX_CYCLES:
        sorter = TopologicalSorter({name: sorted(edges) for name, edges in sorted(left.items())})
        try:
            sorter.prepare()
        except CycleError as error:
            # graphlib gives the circle from what comes first to what needs it.
            circle = list(reversed(error.args[1]))[:-1]
            start = circle.index(min(circle))
            circle = circle[start:] + circle[:start]
            found.append([*circle, circle[0]])
            left = {name: edges - set(circle) for name, edges in left.items() if name not in circle}
        else:
            break
    return found


def _edges(named: Sequence[Mention]) -> dict[str, Position]:
    edges: dict[str, Position] = {}
    for mention in named:
        edges.setdefault(mention.fact, mention.position)
    return edges


def _tell_circles(graph: Graph, code: str, faults: Faults) -> None:
    for circle in circles(graph):
        names = circle if len(circle) <= LONGEST_SHOWN else [*circle[: LONGEST_SHOWN - 2], "…", circle[-1]]
        faults.add(graph[circle[0]][circle[1]], code, circle=Words(" → ".join(names)))
