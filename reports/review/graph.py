"""What rests on what, as a list: the same that the drawing shows, for all who cannot see or draw it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.checking.dependencies import NODE_KINDS, Dependencies, Node
from engine.conditions.release import Release
from engine.content.base import Language
from reports.blocks import Block, Heading, Item, Points, fields, paragraph, span, words
from reports.review.words import word


def graph_title(release: Release, only: Sequence[str], language: Language) -> str:
    """What a drawing or list of dependencies is called."""
    ruleset = release.content.ruleset
    of = f"{ruleset.title[language]} {ruleset.version}"
    key = "graph-only" if only else "graph"
    return word(key, language, of=of, only=", ".join(only))


def graph_about(found: Dependencies, language: Language) -> str:
    """What it holds, in numbers."""
    counts = []
    for kind in NODE_KINDS:
        number = sum(node.kind == kind for node in found.nodes)
        if number:
            counts.append(f"{word(f'nodes-{kind}', language)}: {number}")
    return word("graph-about", language, counts=", ".join(counts), edges=len(found.edges))


def graph_blocks(
    release: Release, found: Dependencies, only: Sequence[str], language: Language
) -> list[Block]:
    """Dependencies as blocks: every item with what it rests on and what rests on it."""
    return list(_blocks(release, found, only, language))


def _blocks(
    release: Release, found: Dependencies, only: Sequence[str], language: Language
) -> Iterator[Block]:
    below: dict[Node, list[Node]] = {node: [] for node in found.nodes}
    above: dict[Node, list[Node]] = {node: [] for node in found.nodes}
    for of, to in found.edges:
        below[to].append(of)
        above[of].append(to)
    yield Heading(1, graph_title(release, only, language))
    yield paragraph(graph_about(found, language))
    for kind in NODE_KINDS:
        nodes = [node for node in found.nodes if node.kind == kind]
        if not nodes:
            continue
        yield Heading(2, word(f"nodes-{kind}", language))
        yield Points(
            tuple(
                Item(
                    words(span(node.id, "strong"), f" {node.title}"),
                    fields(
                        [
                            (word("rests-on", language), [words(_ids(below[node]))]),
                            (word("carries", language), [words(_ids(above[node]))]),
                        ]
                    ),
                )
                for node in nodes
            )
        )


def _ids(nodes: Sequence[Node]) -> str:
    return ", ".join(node.id for node in nodes)
