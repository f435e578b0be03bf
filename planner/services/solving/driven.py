"""A plan's trips as they are driven: in time with which chance, and empty from where to where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from planner.domain.errors import PlannerError
from planner.domain.interval import Interval
from planner.services.solving import vehicles
from planner.services.solving.delays import Lateness
from planner.services.solving.ticks import Ticks
from planner.services.solving.typed_trips import TypedTrips
from solver.vehicles.delays import certain, later_of
from solver.vehicles.on_time import on_time
from solver.vehicles.trips import from_home, to_home, trips, vehicle_tours

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.event import Event, Register
    from planner.domain.plan import Plan as DomainPlan
    from solver.vehicles.delays import Spread
    from solver.vehicles.problem import Plan, Problem
    from solver.vehicles.trips import Tour, Trip

    _Run = tuple[str, str, str, int, int]
    """Who drives empty, from where to where, from when until when."""

PATIENCE_MINUTES = 10
"""Guests who wait no longer than that were met in time."""


@dataclass(frozen=True)
class EmptyRun:
    """A car on its way without passengers, and who drives it."""

    vehicle: str
    driver: str
    origin: str
    destination: str
    interval: Interval


@dataclass(frozen=True)
class Driven:
    """What the trips of a plan come to when they are driven."""

    chances: Mapping[tuple[str, int], float] = field(default_factory=dict)
    """By trip and number of its leg, how likely the car is in time; 1 where nothing is unsure."""
    empty: tuple[EmptyRun, ...] = ()


def driven(register: Register, event: Event, plan: DomainPlan) -> Driven:
    """Of the trips of a plan; nothing where the rules cannot be asked as things stand."""
    try:
        problem = vehicles.problem_of(register, event, plan)
    except PlannerError:
        return Driven()
    answer = vehicles.answer_of(register, event, problem, plan).within(problem)
    by_transfer = in_time(problem, answer, Lateness(register, event).outs(problem))
    tours = vehicle_tours(problem, answer).values()
    return Driven(
        dict(_by_leg(TypedTrips(register, event, plan), plan, by_transfer)),
        tuple(run for tour in tours for run in _empty(problem, tour, Ticks(event))),
    )


def in_time(problem: Problem, answer: Plan, outs: Mapping[str, Spread]) -> dict[str, float]:
    """How likely the car of each transfer is there when the plan says, or soon after they are."""
    boards = {
        rider.transfer: rider.board for trip in trips(problem, answer) for rider in trip.aboard
    }
    planned = {
        one: later_of(out, certain(boards[one])) for one, out in outs.items() if one in boards
    }
    return on_time(problem, answer, planned, patience=PATIENCE_MINUTES)


def _by_leg(
    typed: TypedTrips, plan: DomainPlan, chances: Mapping[str, float]
) -> Iterator[tuple[tuple[str, int], float]]:
    for trip in plan.trips:
        for number, leg in enumerate(trip.legs):
            ids = (typed.transfer_of(trip, number),) if trip.held else leg.transfers
            if known := [chances[one] for one in ids if one in chances]:
                yield (trip.id, number), min(known)


def _empty(problem: Problem, tour: Tour, ticks: Ticks) -> Iterator[EmptyRun]:
    for driver, origin, destination, begin, end in _runs(problem, tour):
        if begin < end:
            interval = Interval(ticks.to_time(begin), ticks.to_time(end))
            yield EmptyRun(tour[0].vehicle, driver, origin, destination, interval)


def _runs(problem: Problem, tour: Tour) -> Iterator[_Run]:
    """Out from home and between trips as late as can be, and back at once.

    A car changes hands at home: who drove it brings it there, who is next fetches it.
    """
    yield _out(problem, tour[0])
    for one, other in pairwise(tour):
        if one.driver == other.driver:
            origin, destination = one.run.destination, other.run.origin
            away = other.board - problem.drive(origin, destination)
            yield other.driver, origin, destination, away, other.board
        else:
            yield _back(problem, one)
            yield _out(problem, other)
    yield _back(problem, tour[-1])


def _out(problem: Problem, trip: Trip) -> _Run:
    home = problem.vehicle[trip.vehicle].home
    return trip.driver, home, trip.run.origin, trip.board - from_home(problem, trip), trip.board


def _back(problem: Problem, trip: Trip) -> _Run:
    home, there = problem.vehicle[trip.vehicle].home, trip.clear + to_home(problem, trip)
    return trip.driver, trip.run.destination, home, trip.clear, there
