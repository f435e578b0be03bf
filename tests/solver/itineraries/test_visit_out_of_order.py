"""A party sees one site before another, with as much time between them as is asked for."""

from dataclasses import replace

import pytest

from solver.itineraries.plan import Plan, Tour
from solver.itineraries.problem import Problem
from solver.itineraries.relations import Order
from tests.solver.itineraries.worlds import RED, WORLD, amounts, plan, visit

FIRST = visit("museum", 600, 640)


def _ordered(least: int = 0, most: int | None = None) -> Problem:
    order = Order(party="red", first="museum", then="harbour", least_ticks=least, most_ticks=most)
    return replace(WORLD, orders=(order,))


def test_in_order() -> None:
    """The second may begin as the first ends; the other party's order is its own affair."""
    made = plan(red=(FIRST, visit("harbour", 640, 680)), blue=(visit("harbour", 550, 580), FIRST))
    assert amounts("visit-out-of-order", _ordered(), made) == []


def test_the_other_way_round() -> None:
    """A visit over at 580 that should begin after 640 is ninety minutes off: it began at 550."""
    made = plan(red=(visit("harbour", 550, 580), FIRST))
    assert amounts("visit-out-of-order", _ordered(), made) == [90]


def test_only_one_of_them() -> None:
    """Where only one is seen, there is no order to keep."""
    assert amounts("visit-out-of-order", _ordered(), plan(red=(FIRST,))) == []


def test_too_near_and_too_far() -> None:
    """Twenty minutes apart are ten too few of thirty, and ten too many of ten."""
    made = plan(red=(FIRST, visit("harbour", 660, 700)))
    assert amounts("visit-out-of-order", _ordered(least=30), made) == [10]
    assert amounts("visit-out-of-order", _ordered(most=10), made) == [10]
    assert amounts("visit-out-of-order", _ordered(least=20, most=20), made) == []


def test_on_different_days() -> None:
    """The order holds over all days of a party."""
    later = replace(RED, id="red 2", earliest=480 + 1440, latest=1080 + 1440)
    problem = replace(_ordered(), days=(*WORLD.days, later))
    tours = (
        Tour(day="red 1", stops=(visit("harbour", 600, 640),)),
        Tour(day="red 2", stops=(visit("museum", 2040, 2080),)),
    )
    assert amounts("visit-out-of-order", problem, Plan(tours=tours)) == [2080 - 600]


def test_nonsense() -> None:
    """A site before itself, and a gap that is at most less than at least, are refused."""
    with pytest.raises(ValueError, match="before itself"):
        Order(party="red", first="museum", then="museum")
    with pytest.raises(ValueError, match="less than least_ticks"):
        Order(party="red", first="museum", then="works", least_ticks=20, most_ticks=10)
