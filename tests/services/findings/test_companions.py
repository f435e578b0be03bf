"""Companions at the working meal of official guests."""

from __future__ import annotations

from datetime import date

import pytest

from planner.domain.programme import Meal, MealKind
from planner.services.findings.companions import companions, companions_admitted
from tests.services.findings.said import said, scene
from tests.services.solving.worlds import event, register


@pytest.mark.parametrize(
    ("guests", "admitted"), [(1, 1), (2, 2), (10, 3), (11, 3), (12, 4), (14, 4), (18, 6), (30, 10)]
)
def test_up_to_ten_guests_three_else_a_third(guests: int, admitted: int) -> None:
    """The rule of 2013, floored, and never more companions than guests."""
    assert companions_admitted(guests) == admitted


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
    assert said(companions, scene(visit=visit)) == ["甲团 has 2 working meals; one is admitted."]
