"""What rests on what: questions and findings, the rules and exits over them, the steps rules select."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from engine.conditions.forms import Form
from engine.conditions.release import ConditionId, Release
from engine.content.base import Language

NodeKind = Literal["question", "finding", "route", "rule", "exit", "step"]
NODE_KINDS: Final[tuple[NodeKind, ...]] = ("question", "finding", "route", "rule", "exit", "step")


@dataclass(frozen=True, slots=True)
class Node:
    """An item others rest on, or that rests on others. Ids are unique within a kind only."""

    kind: NodeKind
    id: str
    title: str
    """What a reader calls it; of a rule, which has no name, its reason."""


@dataclass(frozen=True)
class Dependencies:
    """Nodes, and who rests on whom, both in the content's order."""

    nodes: tuple[Node, ...]
    edges: tuple[tuple[Node, Node], ...]
    """From what is named to what names it."""

    def around(self, ids: Iterable[str]) -> Dependencies:
        """Only the nodes of these ids, all that they rest on, and all that rests on them."""
        start = {node for node in self.nodes if node.id in set(ids)}
        kept = _reached(start, [(to, of) for of, to in self.edges]) | _reached(start, self.edges)
        return Dependencies(
            tuple(node for node in self.nodes if node in kept),
            tuple((of, to) for of, to in self.edges if of in kept and to in kept),
        )


def dependencies(release: Release, language: Language) -> Dependencies:
    """The dependencies of a content, whatever the day."""
    nodes = {(node.kind, node.id): node for node in _nodes(release, language)}
    facts = {node.id: node for node in nodes.values() if node.kind in ("question", "finding", "route")}
    edges = [(facts[of], facts[to]) for to in release.reads for of in sorted(release.reads[to])]
    for rule in release.content.rules.values():
        node = nodes["rule", rule.id]
        edges += [(facts[fact], node) for fact in named(release, rule_when(release, rule.id))]
        edges += [(facts[route], node) for route in rule.for_]
        edges += [(node, nodes["step", step]) for step in rule.select]
    for exit_ in release.content.exits:
        form = release.forms[ConditionId("exit", exit_)]
        edges += [(facts[fact], nodes["exit", exit_]) for fact in named(release, form)]
    return Dependencies(tuple(nodes.values()), tuple(dict.fromkeys(edges)))


def named(release: Release, form: Form) -> list[str]:
    """The questions and findings a condition names, each after those it rests on."""
    owners = {release.owner_of(atom.fact) for term in form for atom in term}
    return [owner for owner in release.order if owner in owners]


def rule_when(release: Release, rule: str) -> Form:
    """The normal form of a rule's `when` alone, without that one of its routes is wanted."""
    return release.domains.form(release.content.rules[rule].when)


def _nodes(release: Release, language: Language) -> Iterator[Node]:
    content = release.content
    for question in content.questions.values():
        yield Node("question", question.id, question.ask[language])
    for finding in content.findings.values():
        yield Node("route" if finding.is_route else "finding", finding.id, finding.title[language])
    for rule in content.rules.values():
        yield Node("rule", rule.id, rule.because[language])
    for exit_ in content.exits.values():
        yield Node("exit", exit_.id, exit_.title[language])
    for step in content.steps.values():
        yield Node("step", step.id, step.title[language])


def _reached(start: Iterable[Node], edges: Iterable[tuple[Node, Node]]) -> set[Node]:
    """All that can be reached along edges, the start among it."""
    following: dict[Node, list[Node]] = {}
    for of, to in edges:
        following.setdefault(of, []).append(to)
    reached, waiting = set(start), list(start)
    while waiting:
        for node in following.get(waiting.pop(), ()):
            if node not in reached:
                reached.add(node)
                waiting.append(node)
    return reached
