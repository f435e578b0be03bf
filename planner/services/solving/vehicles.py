"""Transfers and the fleet as a problem of driving, and its rides as trips of the plan.

What the office typed of a trip is a transfer of its own, pinned where it was typed; nobody it
carries is moved a second time for the same reason.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from planner.domain.transfer import Leg, Trip
from planner.services.solving.carloads import Carloads
from planner.services.solving.delays import Buffers
from planner.services.solving.fleet import Fleet
from planner.services.solving.kept_free import kept_free
from planner.services.solving.motorcades import escorted
from planner.services.solving.moves import Moves
from planner.services.solving.peak_rides import PeakRides
from planner.services.solving.pinned import pinned_trips, trip_pins
from planner.services.solving.pooled import Pooled, legs_of
from planner.services.solving.road_lengths import chargers, kilometres
from planner.services.solving.rode_before import RodeBefore
from planner.services.solving.shuttles import Shuttles, with_others
from planner.services.solving.ticks import Ticks
from planner.services.solving.typed_trips import TypedTrips
from solver.vehicles.constraints import CONSTRAINTS
from solver.vehicles.problem import Pair, Pin, Plan, Problem, Ride, Transfer
from solver.vehicles.trips import trips

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from planner.domain.event import Event, Register
    from planner.domain.plan import Plan as DomainPlan
    from planner.services.solving.carloads import Carload
    from planner.services.solving.move import Move
    from solver.vehicles.trips import Trip as Driven

UNKNOWN_WAY_MINUTES = 10_000
"""Between two places that the travel table does not join: longer than any window."""


def problem_of(register: Register, event: Event, plan: DomainPlan) -> Problem:
    """Every transfer that the plan brings, with those who can drive it."""
    demand = Demand(register, event, plan)
    fleet, typed = demand.fleet, demand.typed
    buffers = Buffers(register, event)
    derived = [
        demand.pooled.shared(move, one)
        for move in demand.moves
        for one in _transfers(demand, move, buffers)
    ]
    ways = escorted(register, event, fleet, transfers=derived)
    derived += [escort for way in ways for escort in way.escorts]
    rides = PeakRides(register, event)
    derived = [*map(rides.slowed, derived), *demand.shuttles.transfers()]
    as_typed = (replace(one, buffer=buffers.of(one)) for one in typed.transfers(fleet))
    transfers = (*as_typed, *derived)
    vehicles = fleet.vehicles()
    known = {constraint.id for constraint in CONSTRAINTS}
    standbys = tuple(kept_free(register, event, fleet))
    stands = (
        *(vehicle.home for vehicle in vehicles),
        *(one.place for one in standbys if one.place),
    )
    places, travel = _travel(register, transfers, stands)
    return Problem(
        places=places,
        travel=travel,
        transfers=transfers,
        vehicles=vehicles,
        drivers=fleet.drivers(),
        apart=(*_apart(event, derived), *demand.pooled.apart(derived)),
        pins=(*typed.pins(), *_pins(event, derived)),
        rules=tuple(rule for rule in event.rules if rule.constraint in known),
        kilometres=kilometres(register, event, places=places, vehicles=vehicles),
        chargers=chargers(register, places),
        motorcades=tuple(way.motorcade for way in ways),
        standbys=standbys,
    )


class Demand:
    """What is to be driven: what was typed, who rides in shuttles, and the moves of the others."""

    def __init__(self, register: Register, event: Event, plan: DomainPlan) -> None:
        self.event = event
        self.fleet = Fleet(register, event, plan)
        self.typed = TypedTrips(register, event, plan)
        self.carloads = Carloads(register, event, self.fleet.cars)
        self.rode = RodeBefore(register, event, plan, cars=self.fleet.cars)
        self.pooled = Pooled(register, event)
        self.shuttles = Shuttles(register, event, plan, fleet=self.fleet, ties=self.carloads.ties)
        every = self.typed.uncovered(Moves(register, event, plan).all())
        self.moves = self.shuttles.left(every)


def _pins(event: Event, derived: Sequence[Transfer]) -> Iterator[Pin]:
    """The pins of transfers that the plan still brings."""
    pinned = trip_pins(event)
    return (pinned[one.id] for one in derived if one.id in pinned)


def _transfers(demand: Demand, move: Move, buffers: Buffers) -> Iterator[Transfer]:
    fleet = demand.fleet
    loads = demand.rode.kept(move, demand.carloads.of(move.delegation, move.persons))
    pieces = sum(one.luggage for one in demand.event.journeys if one.id in move.journeys)
    shares = _shared(pieces, loads)
    for number, (load, luggage) in enumerate(zip(loads, shares, strict=True), start=1):
        alone = _transfer(move, load, number, fleet)
        whole = replace(alone, buffer=buffers.of(alone))
        taken = min(luggage, fleet.luggage_beside(load.seats))
        yield replace(whole, luggage=taken)
        if luggage > taken:
            yield replace(
                whole,
                id=f"{whole.id}/luggage",
                people=(),
                seats=0,
                luggage=luggage - taken,
                wheelchairs=0,
                group="",
                leg="",
                classes=fleet.luggage_classes(),
            )


def _transfer(move: Move, load: Carload, number: int, fleet: Fleet) -> Transfer:
    return Transfer(
        id=f"{move.id}/{number}",
        seats=load.seats,
        origin=move.origin,
        destination=move.destination,
        ready=move.ready,
        due=move.due,
        wish=move.wish,
        people=load.persons,
        group=f"{move.delegation}/{number}",
        leg=move.id,
        classes=fleet.people_classes(load.persons, load.seats),
        wished_class=fleet.owed(load.persons),
        needs=fleet.needs(load.persons, (move.origin, move.destination)),
        wheelchairs=fleet.wheelchairs(load.persons),
    )


def _shared(pieces: int, loads: Sequence[Carload]) -> list[int]:
    """Pieces of luggage over the carloads by their seats; what is left over to the first."""
    seats = sum(load.seats for load in loads)
    shares = [pieces * load.seats // max(1, seats) for load in loads]
    if shares:
        shares[0] += pieces - sum(shares)
    return shares


def _apart(event: Event, transfers: Sequence[Transfer]) -> Iterator[Pair]:
    """Transfers of delegations that must not meet, where they could share a car."""
    shunned = {one.id: set(one.must_not_meet) for one in event.delegations}
    for place, one in enumerate(transfers):
        for other in transfers[place + 1 :]:
            mine, theirs = one.leg.partition(":")[0], other.leg.partition(":")[0]
            same_way = (one.origin, one.destination) == (other.origin, other.destination)
            shun = theirs in shunned.get(mine, ()) or mine in shunned.get(theirs, ())
            if same_way and shun and one.ready < other.due and other.ready < one.due:
                yield Pair(one=one.id, other=other.id)


def _travel(
    register: Register, transfers: Sequence[Transfer], stands: Sequence[str]
) -> tuple[tuple[str, ...], tuple[tuple[int, ...], ...]]:
    ends = [end for transfer in transfers for end in (transfer.origin, transfer.destination)]
    places = tuple(dict.fromkeys((*ends, *stands)))
    times = register.travel_table.times
    return places, tuple(
        tuple(
            0
            if one == other
            else times[one, other].minutes
            if (one, other) in times
            else UNKNOWN_WAY_MINUTES
            for other in places
        )
        for one in places
    )


def answer_of(register: Register, event: Event, problem: Problem, plan: DomainPlan) -> Plan:
    """The rides that `plan` already holds: complete trips, typed or planned before."""
    ticks = Ticks(event)
    typed = TypedTrips(register, event, plan)
    rides: dict[str, Ride] = {}
    for trip in plan.trips:
        pools = not trip.held and _pools(problem, trip)
        for number, leg in enumerate(trip.legs):
            ids = (typed.transfer_of(trip, number),) if trip.held else leg.transfers
            for transfer in ids:
                if transfer in problem.transfer and trip.vehicle and trip.driver and leg.leave:
                    # Who rides on over several legs, in a shuttle too, leaves on the first.
                    ride = Ride(
                        transfer=transfer,
                        vehicle=trip.vehicle,
                        driver=trip.driver,
                        depart=ticks.to_tick(leg.leave),
                    )
                    ride = rides.setdefault(transfer, ride)
                    if pools and leg.arrive:
                        rides[transfer] = replace(ride, arrive=ticks.to_tick(leg.arrive))
    return Plan(rides=tuple(rides.values()))


def _pools(problem: Problem, trip: Trip) -> bool:
    """Whether any of those aboard may share the way: then each has an arrival of its own."""
    aboard = {one for leg in trip.legs for one in leg.transfers if one in problem.transfer}
    return any(problem.transfer[one].most_ride is not None for one in aboard)


def decided(
    register: Register, event: Event, problem: Problem, answer: Plan, plan: DomainPlan
) -> DomainPlan:
    """The plan with every ride in a trip; typed trips keep their ids and what they hold."""
    typed = TypedTrips(register, event, plan)
    named = pinned_trips(event) | typed.trip_of
    ticks = Ticks(event)
    # Who rides where on a run is asked again: of the same plan it is always the same.
    runs = Demand(register, event, plan).shuttles.runs if event.shuttles else {}
    legs: dict[str, list[Leg]] = defaultdict(list)
    cars: dict[str, Driven] = {}
    for driven in trips(problem, answer):
        name = next(
            (named[one] for one in driven.transfers if one in named),
            driven.transfers[0],
        )
        cars.setdefault(name, driven)
        run = [
            leg
            for one in driven.transfers
            for leg in (runs[one].legs() if one in runs else typed.legs_of(one))
        ]
        whole = legs_of(problem, driven, ticks)
        legs[name] += with_others(register, run, whole[0]) if run else whole
    numbers = _numbers(legs, {*named.values(), *(trip.id for trip in plan.trips if trip.held)})
    made = [
        Trip(
            id=numbers[name],
            vehicle=cars[name].vehicle,
            driver=cars[name].driver,
            legs=tuple(sorted(own, key=_leave)),
            held=typed.held.get(name, ()),
        )
        for name, own in legs.items()
    ]
    undriven = [trip for trip in plan.trips if trip.held and trip.id not in legs]
    return replace(plan, trips=(*sorted(made, key=lambda trip: trip.id), *undriven))


def _numbers(legs: Mapping[str, Sequence[Leg]], typed: Collection[str]) -> dict[str, str]:
    """Ids as an office numbers trips, T01, T02 … by departure; what is held keeps its own."""
    free = (name for number in count(1) if (name := f"T{number:02d}") not in typed)
    order = sorted(legs, key=lambda name: (min(map(_leave, legs[name])), name))
    return {name: name if name in typed else next(free) for name in order}


def _leave(leg: Leg) -> str:
    return leg.leave.isoformat() if leg.leave else ""
