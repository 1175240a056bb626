"""What stands in the way: the nearest of what is not met, each thing once."""

from __future__ import annotations

from engine.conditions.forms import Atom
from engine.conditions.release import ConditionId
from engine.planning.obstacles import Obstacle, before_row, complement, in_the_way, merged, nearest
from engine.reasoning.conclude import conclude
from engine.reasoning.conclusion import Conclusion
from tests.engine.planning.examples import NO_CELLS, OTHERS, OWN, TODAY, UNSAID, Answers, example


def concluded(answers: Answers) -> Conclusion:
    return conclude(example(), answers, TODAY)


def one(fact: str, *values: str) -> Atom:
    return Atom(fact, frozenset(values))


def test_of_two_alternatives_the_one_with_less_missing_is_nearest() -> None:
    form = example().domains.form(
        {"any": [{"cells.present": "no", "goal.routes": []}, {"product.own": "no", "cells.present": "yes"}]}
    )
    assert nearest(concluded(OWN), form) == (one("product.own", "no"),)


def test_where_it_may_hold_only_what_is_not_settled_is_named() -> None:
    form = example().domains.form({"cells.present": "yes", "cells.donor": "other"})
    assert nearest(concluded(UNSAID), form) == (one("cells.donor", "other"),)
    assert nearest(concluded(OTHERS), form) == ()


def test_what_nobody_can_answer_is_not_asked_for() -> None:
    obstacle = in_the_way(concluded(OWN), ConditionId("row", "product.own", 1))
    assert [found.needed for found in obstacle] == [((one("cells.donor", "other"),),)]
    assert obstacle[0].atom == one("cells.donor", "n/a", "other")
    assert complement(example(), one("cells.donor", "own")) == one("cells.donor", "other")
    assert complement(example(), one("cells.donor", "own", "other")) == one("cells.donor", "n/a")


def test_a_row_waits_for_the_rows_that_come_first() -> None:
    """The third row of `route.use` is `otherwise`; both closed rows hold without cells."""
    obstacles = before_row(concluded(NO_CELLS), "route.use", 2)
    assert [(found.needed, found.fails) for found in obstacles] == [
        (((one("product.class", "cell"),),), True),
        (((one("product.own", "yes"),),), True),
    ]
    assert before_row(concluded(NO_CELLS), "route.use", 2, harmless=frozenset({"closed"})) == []
    assert [found.fails for found in before_row(concluded(UNSAID), "route.use", 2)] == [False]


def test_what_is_needed_of_one_fact_is_said_once() -> None:
    first = Obstacle(((one("product.class", "cell", "gene"),),), fails=False)
    second = Obstacle(((one("product.class", "cell"),),), fails=True)
    other = Obstacle(((one("cells.present", "yes"),),), fails=False)
    assert [(found.needed, found.fails) for found in merged([first, other, second])] == [
        (((one("product.class", "cell"),),), True),
        (((one("cells.present", "yes"),),), False),
    ]


def test_what_contradicts_each_other_is_said_twice() -> None:
    first = Obstacle(((one("product.class", "gene"),),), fails=True)
    second = Obstacle(((one("product.class", "cell"),),), fails=True)
    assert merged([first, second]) == [first, second]
