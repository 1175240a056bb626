"""What rests on what, in the small content."""

from __future__ import annotations

import pytest

from engine.checking.dependencies import Dependencies, dependencies, named, rule_when
from engine.conditions.release import Release, load
from tests.contents import write
from tests.smallcontents import random_release


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Release:
    return load(write(tmp_path_factory.mktemp("content")))


def edges(found: Dependencies) -> set[tuple[str, str]]:
    return {(of.id, to.id) for of, to in found.edges}


def test_every_connection_of_the_small_content(small: Release) -> None:
    assert edges(dependencies(small, "da")) == {
        ("cells.present", "cells.donor"),
        ("cells.donor", "product.own"),
        ("cells.present", "product.class"),
        ("product.own", "route.trial"),
        ("cells.present", "donor.test"),
        ("cells.donor", "donor.test"),
        ("route.trial", "donor.test"),
        ("donor.test", "test-donor"),
        ("donor.test", "apply"),
        ("cells.donor", "donor.ask"),
        ("goal.routes", "donor.ask"),
        ("donor.ask", "ask"),
        ("cells.present", "exit.no-cells"),
    }


def test_items_bear_what_a_reader_calls_them(small: Release) -> None:
    titles = {node.id: (node.kind, node.title) for node in dependencies(small, "en").nodes}
    assert titles["cells.present"] == ("question", "Are there cells?")
    assert titles["product.own"] == ("finding", "Own cells")
    assert titles["route.trial"] == ("route", "Trial")
    assert titles["donor.test"] == ("rule", "The law says so.")
    assert titles["exit.no-cells"] == ("exit", "No cells")
    assert titles["finish"] == ("step", "Milestone")


def test_around_a_fact_is_all_it_rests_on_and_all_that_rests_on_it(small: Release) -> None:
    found = dependencies(small, "en").around(["product.own"])
    ids = ["cells.present", "cells.donor", "product.own", "route.trial", "donor.test", "test-donor", "apply"]
    assert [node.id for node in found.nodes] == ids
    assert ("cells.present", "product.class") not in edges(found)
    # Two things that rest on the fact, or on which it rests, stay connected with each other.
    assert ("cells.donor", "donor.test") in edges(found)


def test_around_several_is_all_of_them_together(small: Release) -> None:
    whole = dependencies(small, "en")
    apart = [{node.id for node in whole.around([one]).nodes} for one in ("product.class", "donor.ask")]
    assert {node.id for node in whole.around(["product.class", "donor.ask"]).nodes} == set.union(*apart)
    assert whole.around([]).nodes == ()


def test_what_a_condition_names_stands_in_the_order_of_reasoning(small: Release) -> None:
    assert named(small, rule_when(small, "donor.test")) == ["cells.present", "cells.donor"]
    assert named(small, rule_when(small, "donor.ask")) == ["goal.routes", "cells.donor"]
    assert named(small, ()) == []


@pytest.mark.parametrize("seed", range(10))
def test_no_item_rests_on_itself_and_questions_and_findings_agree_with_the_release(seed: int) -> None:
    release = random_release(seed)
    found = dependencies(release, "da")
    assert all(of != to for of, to in found.edges)
    for owner, read in release.reads.items():
        assert {of.id for of, to in found.edges if to.id == owner and to.kind != "rule"} == read
