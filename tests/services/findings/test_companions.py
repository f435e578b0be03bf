"""Companions at the working meal of official guests."""

from __future__ import annotations

from datetime import date

import pytest

from planner.domain.people import Reception
from planner.domain.policies.shipped import shipped
from planner.domain.programme import Meal, MealKind
from planner.services.findings.companions import ADMITTED, companions
from tests.services.findings.said import said, scene
from tests.services.solving.worlds import event, register


def _admitted(key: str, guests: int) -> int:
    (rule,) = (rule for pack in shipped() for rule in pack.rules if rule.key == key)
    return ADMITTED[key](rule, guests)


@pytest.mark.parametrize(
    ("guests", "admitted"), [(1, 1), (2, 2), (10, 3), (11, 3), (12, 4), (14, 4), (18, 6), (30, 10)]
)
def test_up_to_ten_guests_three_else_a_third(guests: int, admitted: int) -> None:
    """The rule of 2013, floored, and never more companions than guests."""
    assert _admitted("companions", guests) == admitted


@pytest.mark.parametrize(
    ("guests", "admitted"), [(0, 0), (1, 1), (5, 5), (6, 5), (7, 6), (8, 6), (9, 7)]
)
def test_one_for_each_of_five_business_guests_else_one_for_two(guests: int, admitted: int) -> None:
    """As many as the first five guests, and half of the others, floored."""
    assert _admitted("companions-beyond", guests) == admitted


def test_our_people_who_move_with_the_guests_are_companions() -> None:
    """Two on the list and two who belong to the delegation's day are four, for six guests."""
    world, visit = register(), event()
    visit.meals = (
        Meal(
            id="lunch", title="工作餐", kind=MealKind.WORK_MEAL, day=date(2026, 11, 25),
            delegations=("A",), persons=("lu",),
        ),
    )  # fmt: skip
    world.person("qin").delegation = "A"
    world.person("qin").people = 3
    assert said(companions, scene(world, visit)) == [
        "工作餐 has 4 companions for 6 guests; 3 are admitted."
    ]


def test_too_many_companions_are_counted() -> None:
    """Six guests may have three companions; four are one too many."""
    world, visit = register(), event()
    lunch = Meal(
        id="lunch", title="工作餐", kind=MealKind.WORK_MEAL, day=date(2026, 11, 25),
        delegations=("A",), persons=("lu", "qin"),
    )  # fmt: skip
    visit.meals = (lunch,)
    assert said(companions, scene(world, visit)) == []
    world.person("qin").people = 3
    assert said(companions, scene(world, visit)) == [
        "工作餐 has 4 companions for 6 guests; 3 are admitted."
    ]


def test_a_second_working_meal_is_one_too_many() -> None:
    """Official guests have one."""
    visit = event()
    visit.meals = tuple(
        Meal(id=name, kind=MealKind.WORK_MEAL, day=date(2026, 11, 25), delegations=("A",))
        for name in ("lunch", "dinner")
    )
    assert said(companions, scene(visit=visit)) == ["甲团 has 2 working meals; 1 admitted."]


def test_business_guests_have_companions_at_a_banquet_too() -> None:
    """Six guests may have five companions there; six are one too many."""
    world, visit = register(), event()
    visit.delegations[0].reception = Reception.BUSINESS
    visit.meals = (
        Meal(
            id="dinner", title="晚宴", kind=MealKind.BANQUET, day=date(2026, 11, 25),
            delegations=("A",), persons=("lu",),
        ),
    )  # fmt: skip
    world.person("lu").people = 5
    assert said(companions, scene(world, visit)) == []
    world.person("lu").people = 6
    assert said(companions, scene(world, visit)) == [
        "晚宴 has 6 companions for 6 guests; 5 are admitted."
    ]


def test_a_banquet_of_official_guests_has_no_rule_of_business() -> None:
    """Only where every delegation is there on business does that rule hold."""
    world, visit = register(), event()
    visit.meals = (
        Meal(
            id="dinner", kind=MealKind.BANQUET, day=date(2026, 11, 25),
            delegations=("A",), persons=("lu",),
        ),
    )  # fmt: skip
    world.person("lu").people = 6
    assert said(companions, scene(world, visit)) == []
