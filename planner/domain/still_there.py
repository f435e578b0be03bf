"""What a saved plan still says of its event, when some of what it speaks of is there no more."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from planner.domain.event import Event, Register

if TYPE_CHECKING:
    from planner.domain.plan import Plan, Slot
    from planner.domain.transfer import Leg, Trip


def still_there(register: Register, event: Event, plan: Plan) -> Plan:
    """The plan without sessions, people, halls, sites and cars that have been taken out since.

    What remains keeps its id and times: a hall or car that is gone leaves a blank to be filled.
    """
    left = _Left(register, event)
    trips = tuple(left.trip(one) for one in plan.trips if left.leads_somewhere(one))
    subjects = left.sessions | left.meals
    aboard = {trip.id for trip in trips}
    return replace(
        plan,
        slots=tuple(left.slot(one) for one in plan.slots if one.session in left.sessions),
        visits=tuple(
            one
            for one in plan.visits
            if one.party in left.parties and (one.site is None or one.site in left.places)
        ),
        meals=tuple(
            one
            for one in plan.meals
            if one.meal in left.meals and (one.place is None or one.place in left.halls)
        ),
        trips=trips,
        placements=tuple(
            one for one in plan.placements if one.subject in subjects and left.knows(one.person)
        ),
        car_seats=tuple(
            one for one in plan.car_seats if one.subject in aboard and left.knows(one.person)
        ),
    )


@dataclass(frozen=True)
class _Left:
    """The ids of what is there."""

    register: Register
    event: Event

    @cached_property
    def sessions(self) -> set[str]:
        return {one.id for one in self.event.sessions}

    @cached_property
    def meals(self) -> set[str]:
        return {one.id for one in self.event.meals}

    @cached_property
    def parties(self) -> set[str]:
        return {one.id for one in self.event.party_list(self.register)}

    @cached_property
    def people(self) -> set[str]:
        return {one.id for one in self.register.people}

    @cached_property
    def rooms(self) -> set[str]:
        return {one.id for one in self.register.rooms}

    @cached_property
    def places(self) -> set[str]:
        return {one.id for one in self.register.places}

    @cached_property
    def halls(self) -> set[str]:
        """Where one may eat, and be driven to: a hall stands for its venue."""
        return self.rooms | self.places

    @cached_property
    def cars(self) -> set[str]:
        return {one.id for one in self.register.vehicles}

    @cached_property
    def drivers(self) -> set[str]:
        return {one.id for one in self.register.drivers}

    def knows(self, person: str | None) -> bool:
        return person is None or person in self.people

    def slot(self, slot: Slot) -> Slot:
        if slot.room is None or slot.room in self.rooms:
            return slot
        return replace(slot, room=None, held=_without(slot.held, "room"))

    def leads_somewhere(self, trip: Trip) -> bool:
        return all({leg.origin, leg.destination} <= self.halls for leg in trip.legs)

    def trip(self, trip: Trip) -> Trip:
        if trip.vehicle is not None and trip.vehicle not in self.cars:
            trip = replace(trip, vehicle=None, held=_without(trip.held, "vehicle"))
        if trip.driver is not None and trip.driver not in self.drivers:
            trip = replace(trip, driver=None, held=_without(trip.held, "driver"))
        if self.people.issuperset(trip.persons()):
            return trip
        return replace(trip, legs=tuple(map(self.leg, trip.legs)))

    def leg(self, leg: Leg) -> Leg:
        persons = tuple(one for one in leg.persons if one in self.people)
        fewer = len(leg.persons) - len(persons)
        return replace(leg, persons=persons, people=max(leg.people - fewer, len(persons)))


def _without(held: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(one for one in held if one != name)
