"""How late flights come, as far as an office knows that has not kept count itself."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from planner.domain.transfer import Direction
from planner.domain.venue import PlaceKind
from planner.services.solving.moves import Moves
from planner.services.solving.ticks import Ticks
from planner.services.solving.typed_trips import TypedTrips
from solver.vehicles.delays import Spread, spread

if TYPE_CHECKING:
    from planner.domain.event import Event, Register
    from planner.domain.plan import Plan
    from solver.vehicles.problem import Problem

STEPS = ((0.0, -30), (0.5, -5), (0.75, 14), (0.9, 52), (0.95, 91), (0.99, 190), (1.0, 230))
"""Shares of flights that were no later than so many minutes: domestic arrivals at three American
airports over a year (Bureau of Transportation Statistics, 2013); evenly between two steps, and the
first and last steps set by us.
"""


def flights() -> Spread:
    """The delays of flights in general; who is early is taken as punctual, for the car is told."""
    weights: dict[int, float] = defaultdict(float)
    for (low, begin), (high, end) in pairwise(STEPS):
        for minute in range(begin, end):
            weights[max(0, minute)] += (high - low) / (end - begin)
    return spread(weights)


def outs(register: Register, event: Event, plan: Plan, problem: Problem) -> dict[str, Spread]:
    """When those who come by air can be at the kerb, by transfer; trains are taken as punctual."""
    ticks, late = Ticks(event), flights()
    journeys = {one.id: one for one in event.journeys}
    kerbs: dict[str, Spread] = {}
    for move in TypedTrips(register, event, plan).uncovered(Moves(register, event, plan).all()):
        for journey in (journeys[one] for one in move.journeys):
            if journey.direction is not Direction.ARRIVAL or journey.station is None:
                continue
            station = register.station(journey.station)
            if station.kind is PlaceKind.AIRPORT:
                kerbs[move.id] = late.moved(ticks.to_tick(journey.kerb_at(station)))
    return {one.id: kerbs[one.leg] for one in problem.transfers if one.leg in kerbs}
