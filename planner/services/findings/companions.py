"""Companions at the one working meal of official guests: at most 3 up to 10, else a third."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.finding import Finding, Severity
from planner.domain.people import Reception, Side, head_count
from planner.domain.programme import MealKind
from planner.domain.sentence import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.programme import Meal
    from planner.services.findings.scene import Scene

SOURCE = "党政机关国内公务接待管理规定 (2013)"
FEW_GUESTS, COMPANIONS_OF_FEW = 10, 3


def companions_admitted(guests: int) -> int:
    """How many companions official guests may have at table: 10 -> 3, 11 -> 3, 12 -> 4, 30 -> 10.

    Never more than there are guests.
    """
    return min(guests, COMPANIONS_OF_FEW) if guests <= FEW_GUESTS else guests // 3


def companions(scene: Scene) -> Iterator[Finding]:
    """Count hosts at each working meal, and working meals a delegation."""
    official = {
        delegation.id
        for delegation in scene.event.delegations
        if delegation.reception is Reception.OFFICIAL
    }
    for meal in scene.event.meals:
        if meal.kind is MealKind.WORK_MEAL and official.intersection(meal.delegations):
            yield from _too_many(scene, meal)
    for delegation in sorted(official):
        yield from _too_often(scene, delegation)


def _too_many(scene: Scene, meal: Meal) -> Iterator[Finding]:
    guests = sum(head_count(scene.members(delegation)) for delegation in meal.delegations)
    hosts = [scene.register.person(person) for person in meal.persons]
    hosting = head_count(person for person in hosts if person.side is Side.HOST)
    admitted = companions_admitted(guests)
    if hosting > admitted:
        yield Finding(
            (meal.id,),
            Severity.POLICY,
            sentence(
                N_("{meal} has {hosts} companions for {guests} guests; {admitted} are admitted."),
                meal=meal.title or meal.id,
                hosts=hosting,
                guests=guests,
                admitted=admitted,
            ),
            sentence(N_("Take companions off the list.")),
            SOURCE,
        )


def _too_often(scene: Scene, delegation: str) -> Iterator[Finding]:
    meals = [
        meal
        for meal in scene.event.meals
        if meal.kind is MealKind.WORK_MEAL and delegation in meal.delegations
    ]
    if len(meals) > 1:
        yield Finding(
            (delegation, *(meal.id for meal in meals)),
            Severity.POLICY,
            sentence(
                N_("{delegation} has {meals} working meals; one is admitted."),
                delegation=scene.event.delegation(delegation).name,
                meals=len(meals),
            ),
            sentence(N_("Let the others be meals at the guests' own standard.")),
            SOURCE,
        )
