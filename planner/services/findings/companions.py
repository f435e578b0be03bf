"""Companions at table, and how many working meals guests have, by the packs in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.finding import Finding
from planner.domain.people import Side, head_count
from planner.domain.policies.in_force import scope_of
from planner.domain.policy import PolicyRule, Scope
from planner.domain.programme import MealKind
from planner.domain.sentence import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from planner.domain.people import Delegation
    from planner.domain.programme import Meal
    from planner.services.findings.scene import Scene

_WITH_HOSTS = (MealKind.WORK_MEAL, MealKind.BANQUET)


def by_share(rule: PolicyRule, guests: int) -> int:
    """So many for few guests, and one for several where there are more, rounded down.

    Never more than there are guests.
    """
    if guests <= rule.figure("few_guests"):
        return min(guests, rule.figure("companions_of_few"))
    return guests // rule.figure("guests_a_companion")


def one_each_and_beyond(rule: PolicyRule, guests: int) -> int:
    """As many as the first guests, and one for several of those beyond, rounded down."""
    each = min(guests, rule.figure("one_each_up_to"))
    return each + (guests - each) // rule.figure("guests_a_companion")


TOO_MANY = N_("{meal} has {hosts} companions for {guests} guests; {admitted} are admitted.")
ADMITTED: dict[str, Callable[[PolicyRule, int], int]] = {
    "companions": by_share,
    "companions-beyond": one_each_and_beyond,
}
"""By key of a rule, how many companions it admits."""


def companions(scene: Scene) -> Iterator[Finding]:
    """Count hosts at each meal that has a rule, and working meals a delegation."""
    for meal in scene.event.meals:
        if (scope := _about(scene, meal)) is not None:
            for key in ADMITTED:
                yield from _too_many(scene, meal, key, scope=scope)
    for delegation in scene.event.delegations:
        yield from _too_often(scene, delegation)


def _about(scene: Scene, meal: Meal) -> Scope | None:
    """For which guests it is held: official ones go before all others at a working meal."""
    scopes = {scope_of(scene.event.delegation(one)) for one in meal.delegations}
    if meal.kind not in _WITH_HOSTS or not scopes:
        return None
    if Scope.OFFICIAL in scopes:
        return Scope.OFFICIAL if meal.kind is MealKind.WORK_MEAL else None
    return Scope.BUSINESS if Scope.BUSINESS in scopes else Scope.FOREIGN


def _too_many(scene: Scene, meal: Meal, key: str, *, scope: Scope) -> Iterator[Finding]:
    guests = sum(head_count(scene.members(delegation)) for delegation in meal.delegations)
    expected = map(scene.register.person, scene.attendances.expected(meal, meal.window))
    hosting = head_count(person for person in expected if person.side is Side.HOST)
    for ruling in scene.policies.rulings(key, scope):
        admitted = ADMITTED[key](ruling.rule, guests)
        if hosting > admitted:
            yield Finding(
                (meal.id,),
                ruling.severity,
                sentence(
                    TOO_MANY,
                    meal=meal.title or meal.id,
                    hosts=hosting,
                    guests=guests,
                    admitted=admitted,
                ),
                sentence(N_("Take companions off the list.")),
                ruling.source,
            )


def _too_often(scene: Scene, delegation: Delegation) -> Iterator[Finding]:
    meals = [
        meal
        for meal in scene.event.meals
        if meal.kind is MealKind.WORK_MEAL and delegation.id in meal.delegations
    ]
    for ruling in scene.policies.rulings("work-meals", scope_of(delegation)):
        if len(meals) > (most := ruling.rule.figure("at_most")):
            yield Finding(
                (delegation.id, *(meal.id for meal in meals)),
                ruling.severity,
                sentence(
                    N_("{delegation} has {meals} working meals; {admitted} admitted."),
                    delegation=delegation.name,
                    meals=len(meals),
                    admitted=most,
                ),
                sentence(N_("Let the others be meals at the guests' own standard.")),
                ruling.source,
            )
