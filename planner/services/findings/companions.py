"""Companions at table: a third of official guests, as many as the first five of business guests.

Official guests have one working meal, with 3 companions up to 10 guests, else a third of them.
Business guests of a company owned by the state: one each up to 5, one for two of the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.finding import Finding, Severity
from planner.domain.people import Reception, Side, head_count
from planner.domain.programme import MealKind
from planner.domain.sentence import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from planner.domain.programme import Meal
    from planner.services.findings.scene import Scene

SOURCE = "党政机关国内公务接待管理规定 (2013)"
BUSINESS_SOURCE = "国有企业商务招待惯例，以本单位制度为准"
FEW_GUESTS, COMPANIONS_OF_FEW = 10, 3
ONE_EACH = 5
_BUSINESS_MEALS = (MealKind.WORK_MEAL, MealKind.BANQUET)


def companions_admitted(guests: int) -> int:
    """How many companions official guests may have at table: 10 -> 3, 11 -> 3, 12 -> 4, 30 -> 10.

    Never more than there are guests.
    """
    return min(guests, COMPANIONS_OF_FEW) if guests <= FEW_GUESTS else guests // 3


def companions_for_business(guests: int) -> int:
    """How many companions business guests may have at table: 5 -> 5, 6 -> 5, 7 -> 6, 9 -> 7."""
    return min(guests, ONE_EACH) + max(0, guests - ONE_EACH) // 2


def companions(scene: Scene) -> Iterator[Finding]:
    """Count hosts at each meal that has a rule, and working meals a delegation."""
    official = _received(scene, Reception.OFFICIAL)
    business = _received(scene, Reception.BUSINESS)
    for meal in scene.event.meals:
        if meal.kind is MealKind.WORK_MEAL and official.intersection(meal.delegations):
            yield from _too_many(scene, meal, admits=companions_admitted, source=SOURCE)
        elif meal.kind in _BUSINESS_MEALS and meal.delegations and business >= {*meal.delegations}:
            yield from _too_many(
                scene, meal, admits=companions_for_business, source=BUSINESS_SOURCE
            )
    for delegation in sorted(official):
        yield from _too_often(scene, delegation)


def _received(scene: Scene, reception: Reception) -> set[str]:
    """The delegations that are received so."""
    return {
        delegation.id for delegation in scene.event.delegations if delegation.reception is reception
    }


def _too_many(
    scene: Scene, meal: Meal, *, admits: Callable[[int], int], source: str
) -> Iterator[Finding]:
    guests = sum(head_count(scene.members(delegation)) for delegation in meal.delegations)
    hosts = [scene.register.person(person) for person in meal.persons]
    hosting = head_count(person for person in hosts if person.side is Side.HOST)
    admitted = admits(guests)
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
            source,
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
