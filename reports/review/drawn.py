"""Dependencies as a drawing in SVG, laid out by Graphviz: the optional extra `graph`."""

from __future__ import annotations

import re
import subprocess
import sys
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Final

from engine.checking.dependencies import Dependencies, Node, NodeKind
from engine.conditions.release import Release
from engine.content.base import Language
from reports.review.graph import graph_about, graph_title
from reports.review.words import word

_SHAPES: Final[Mapping[NodeKind, Mapping[str, str]]] = {
    "question": {"shape": "ellipse"},
    "finding": {"shape": "box", "style": "rounded"},
    "route": {"shape": "box", "penwidth": "3"},
    "rule": {"shape": "hexagon"},
    "exit": {"shape": "octagon"},
    "step": {"shape": "box", "peripheries": "2"},
}
"""Kind -> how it is drawn: by shape, not by colour."""
_LINE: Final = 34
"""Signs on a line of a label."""
_LINES: Final = 3
_PATIENCE: Final = 300
"""Seconds; the shipped content takes one."""
_LAY_OUT: Final = """
import sys, pygraphviz
graph = pygraphviz.AGraph(string=sys.stdin.buffer.read().decode("utf-8"))
sys.stdout.buffer.write(graph.draw(format="svg", prog="dot"))
"""


def graph_svg(release: Release, found: Dependencies, only: Sequence[str], language: Language) -> str:
    """The drawing, with a title, a description and alternative texts.

    Needs the extra `graph`; raises CalledProcessError without it, or where Graphviz fails.
    """
    drawn = _laid_out("\n".join(_dot(found, only, language)))
    title, about = graph_title(release, only, language), graph_about(found, language)
    return _described(drawn, title, f"{about} {word('shapes', language)}", language)


def _dot(found: Dependencies, only: Sequence[str], language: Language) -> Iterator[str]:
    """The graph in Graphviz's own language."""
    yield "digraph {"
    yield 'rankdir=LR nodesep=0.15 ranksep=0.8 node [fontname="sans-serif" fontsize=10 margin="0.08,0.04"]'
    yield 'edge [arrowsize=0.6 color="#6b7785"]'
    for node in found.nodes:
        attributes = {**_SHAPES[node.kind], "label": _label(node), "tooltip": _tooltip(node, language)}
        if node.id in only:
            attributes |= {"style": "filled,bold", "fillcolor": "#dbe6f1"}
        said = " ".join(f"{name}={_quoted(value)}" for name, value in attributes.items())
        yield f"{_quoted(_key(node))} [{said}]"
    for of, to in found.edges:
        yield f"{_quoted(_key(of))} -> {_quoted(_key(to))}"
    yield "}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _laid_out(dot: str) -> str:
    """The drawing as Graphviz makes it: in a process of its own, for it waits for ever where WeasyPrint has
    loaded another copy of the libraries both of them use."""
    command = [sys.executable, "-P", "-c", _LAY_OUT]
    done = subprocess.run(
        command, input=dot.encode("utf-8"), capture_output=True, check=True, timeout=_PATIENCE
    )
    return done.stdout.decode("utf-8")


def _described(drawn: str, title: str, about: str, language: Language) -> str:
    """The drawing as an image with a name and a description; nothing that tells the tool's version."""
    before, root, rest = drawn.partition("<svg")
    head, end, inner = rest.partition(">")
    names = f' role="img" lang="{language}" aria-labelledby="graph-title graph-about"'
    told = f'\n<title id="graph-title">{escape(title)}</title>\n<desc id="graph-about">{escape(about)}</desc>'
    return re.sub(r"<!--.*?-->\n?", "", f"{before}{root}{names}{head}{end}{told}{inner}", flags=re.DOTALL)


def _key(node: Node) -> str:
    return f"{node.kind}:{node.id}"


def _label(node: Node) -> str:
    """The id and the beginning of the title, in a few lines."""
    lines = textwrap.wrap(node.title, _LINE, max_lines=_LINES, placeholder=" …")
    return "\n".join([node.id, *lines])


def _tooltip(node: Node, language: Language) -> str:
    return f"{word(f'node-{node.kind}', language)}: {node.title}"
