"""Planning again with least change: visits keep their day and hour, rides their car, driver and
departure, unless much is won by a move."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from solver.itineraries.plan import visits
from solver.itineraries.relations import Planned
from solver.vehicles.planned import planned

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from planner.domain.plan import Plan as DomainPlan
    from solver.itineraries.plan import Plan
    from solver.itineraries.problem import Problem
    from solver.vehicles.problem import Plan as Rides
    from solver.vehicles.problem import Planned as Driven
    from solver.vehicles.problem import Problem as Driving


def near(kind: str, problem: Any, previous: Any) -> Any:
    """The problem of a stage that keeps near to what was planned before."""
    if kind not in _TOLD or previous is None:
        return problem
    return replace(problem, planned=tuple(_TOLD[kind](problem, previous)))


def with_company(kind: str, plan: DomainPlan, before: DomainPlan) -> DomainPlan:
    """What a stage is asked for: where rides are, with the trips that tell who rode together.

    Without their hours, so that they are nobody's engagement.
    """
    if kind != "vehicles":
        return plan
    own = {trip.id for trip in plan.trips}
    told = (
        replace(trip, legs=tuple(replace(leg, leave=None, arrive=None) for leg in trip.legs))
        for trip in before.trips
        if trip.id not in own
    )
    return replace(plan, trips=(*plan.trips, *told))


def without_previous(kind: str, problem: Any) -> Any:
    """The problem of a stage as it would be had nothing been planned before."""
    return replace(problem, planned=()) if kind in _TOLD else problem


def _visited(problem: Problem, previous: Plan) -> Iterator[Planned]:
    """Each visit that was planned, and may still be made; of two to one site, the first."""
    seen: set[tuple[str, str]] = set()
    for day, stop in visits(problem, previous):
        pair = (day.party, stop.id)
        if pair in problem.wish and pair not in seen:
            seen.add(pair)
            yield Planned(party=day.party, site=stop.id, day=day.id, start=stop.start)


def _driven(problem: Driving, previous: Rides) -> Iterator[Driven]:
    """Each ride that was planned, as far as it can still be."""
    return planned(problem, previous.rides)


_TOLD: dict[str, Callable[[Any, Any], Iterable[Any]]] = {
    "itineraries": _visited,
    "vehicles": _driven,
}
"""By kind of problem, what of an earlier plan it is told."""
