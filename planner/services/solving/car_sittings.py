"""Trips as sittings: the seats of the car by rank, the front one for who attends."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.domain.layouts.cars import lay_car
from planner.domain.people import Role
from planner.services.solving.laid import Laid, company, person_of
from planner.services.solving.room_sittings import conventions_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.event import Event, Register
    from planner.domain.layouts.seat_plan import SeatPlan
    from planner.domain.plan import Plan
    from planner.domain.transfer import Trip
    from solver.seating.problem import Guest

ATTENDING = (Role.GUARD, Role.INTERPRETER, Role.SECRETARY, Role.ASSISTANT, Role.LIAISON)
"""Whose the front seat of a car with a driver is, the first of them that is aboard."""


def cars(register: Register, event: Event, plan: Plan) -> Iterator[Laid]:
    """Every trip whose vehicle and whose people are known."""
    for trip in plan.trips:
        persons = _aboard(register, trip)
        if trip.vehicle is None or not persons:
            continue
        vehicle = register.vehicle(trip.vehicle)
        there = company(register, event, persons, None)
        attendant = _attendant(register, there.guests)
        seats = lay_car(
            vehicle, conventions_for(register, event, persons), attendants=int(bool(attendant))
        )
        guests = _called(there.guests, seats, attendant)
        yield Laid(trip.id, vehicle.name, seats, guests, there.listed)


def _aboard(register: Register, trip: Trip) -> tuple[str, ...]:
    """Everyone who rides; of a trip with several loads, those of its fullest leg."""
    everyone = trip.persons()
    if trip.vehicle and _count(register, everyone) <= register.vehicle(trip.vehicle).seats:
        return everyone
    return max((leg.persons for leg in trip.legs), key=lambda p: _count(register, p), default=())


def _count(register: Register, persons: tuple[str, ...]) -> int:
    return sum(register.person(person).people for person in persons)


def _attendant(register: Register, guests: tuple[Guest, ...]) -> str | None:
    """Who attends, where someone is there to be attended."""
    for role in ATTENDING:
        for guest in guests:
            if len(guests) > 1 and register.person(person_of(guest.id)).has(role):
                return guest.id
    return None


def _called(guests: tuple[Guest, ...], seats: SeatPlan, attendant: str | None) -> tuple[Guest, ...]:
    """The attendant to the front seat, where the car keeps one; the others to the rest."""
    kept = any(seat.area == "attendant" for seat in seats.seats)
    called = []
    for guest in guests:
        area = "attendant" if kept and guest.id == attendant else "car"
        called.append(replace(guest, areas=(area,), side="", needs=()))
    return tuple(called)
