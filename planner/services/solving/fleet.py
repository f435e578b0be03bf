"""Vehicles and drivers of the register in numbers: seats, tags, hours."""

from __future__ import annotations

from datetime import datetime, time
from functools import cached_property
from typing import TYPE_CHECKING

from planner.documents.workbook.owed_classes import owed_classes
from planner.domain.fleet import VehicleClass
from planner.domain.interval import Interval as Span
from planner.domain.motorcade import escorting
from planner.domain.people import Role
from planner.domain.venue import PlaceKind, Site
from planner.services.solving.carloads import carries_people
from planner.services.solving.ticks import Ticks
from solver.vehicles.fleet import Driver, Interval, Vehicle

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planner.domain.event import Event, Register
    from planner.domain.fleet import Vehicle as Car
    from planner.domain.plan import Plan

EXPLOSION_PROOF, WHEELCHAIR = "explosion-proof", "wheelchair"
MEALTIMES = ((time(11), time(13, 30)), (time(17), time(19, 30)))
"""When drivers have lunch and supper: practice of the field."""
ESCORT = "escort-"
"""Before the class of a spare car that goes with a motorcade, and takes nobody."""
WORKING = "working-"
"""Before the class of a car that is there to work: no leader rides in that."""


class Fleet:
    """What there is to drive with: spare vehicles only where the office typed them in."""

    def __init__(self, register: Register, event: Event, plan: Plan) -> None:
        self._register, self._event = register, event
        self._ticks = Ticks(event)
        typed = {trip.vehicle for trip in plan.trips if trip.held} | set(_driven(register, plan))
        self._owed = owed_classes(event.policies)
        self.cars = tuple(car for car in register.vehicles if not car.spare or car.id in typed)
        self._named = {car for car, _ in escorting(*event.motorcades)}
        self.escorts = tuple(
            car for car in register.vehicles if car.id in self._named and car not in self.cars
        )
        """Spare ones that go with a motorcade, and take nobody."""

    @cached_property
    def _depot(self) -> str:
        """Where vehicles without a home stand: a depot, else the first delegation's hotel."""
        depots = [one.id for one in self._register.places if one.kind is PlaceKind.DEPOT]
        hotels = [one.hotel for one in self._event.delegations if one.hotel]
        return next(iter([*depots, *hotels, *(one.id for one in self._register.places)]), "")

    @cached_property
    def _lengths(self) -> tuple[float, ...]:
        """The lengths to which roads are limited, anywhere."""
        limits = {place.vehicle_length_metres_max for place in self._register.places}
        return tuple(sorted(limit for limit in limits if limit is not None))

    @cached_property
    def _heights(self) -> tuple[float, ...]:
        """The heights to which gates and garages are limited, anywhere."""
        limits = {place.vehicle_height_metres_max for place in self._register.places}
        return tuple(sorted(limit for limit in limits if limit is not None))

    def vehicles(self) -> tuple[Vehicle, ...]:
        """The vehicles that may be planned."""
        return tuple(
            Vehicle(
                id=car.id,
                seats=car.seats_planned,
                luggage=car.pieces_planned,
                home=self._register.place(car.home).id if car.home else self._depot,
                kind=_kind(car) if car in self.cars else f"{ESCORT}{_kind(car)}",
                boarding=car.boarding_minutes,
                tags=tuple(self._tags(car)),
                wheelchairs=car.wheelchair_places,
                windows=self._spans(car.available),
                range_km=car.range_km,
                charge=car.charge_minutes,
                day_price=car.hire_per_day,
                hour_price=car.hire_per_hour,
                km_price=car.hire_per_km,
            )
            for car in (*self.cars, *self.escorts)
        )

    def drivers(self) -> tuple[Driver, ...]:
        """Those who may drive, each with the vehicles they know."""
        cars = {car.id for car in (*self.cars, *self.escorts)}
        return tuple(
            Driver(
                id=one.id,
                shifts=self._spans(one.shifts),
                vehicles=tuple(car for car in one.vehicles if car in cars),
                meals=self._meals,
            )
            for one in self._register.drivers
            if not one.vehicles or cars.intersection(one.vehicles)
        )

    @cached_property
    def _meals(self) -> tuple[Interval, ...]:
        """When drivers eat, on each day of the event."""
        zone = self._event.tzinfo
        return self._spans(
            Span(datetime.combine(day, start, zone), datetime.combine(day, end, zone))
            for day in self._event.days()
            for start, end in MEALTIMES
        )

    def _spans(self, spans: Iterable[Span]) -> tuple[Interval, ...]:
        ends = (self._ticks.of(span) for span in spans)
        return tuple(Interval(start=start, end=end) for start, end in ends)

    def own_tag(self, car: str) -> str:
        """The tag that one car alone carries."""
        return f"vehicle={car}"

    def _tags(self, car: Car) -> Iterable[str]:
        if car.id in self._named:
            yield self.own_tag(car.id)
        if car.explosion_proof:
            yield EXPLOSION_PROOF
        if car.wheelchair_places:
            yield WHEELCHAIR
        # What nobody noted is taken to be small enough, a coach is not.
        coach = car.vehicle_class is VehicleClass.COACH
        for limit in self._lengths:
            if not coach if car.length_metres is None else car.length_metres <= limit:
                yield _shorter_than(limit)
        for limit in self._heights:
            if not coach if car.height_metres is None else car.height_metres <= limit:
                yield _lower_than(limit)

    def needs(self, persons: Iterable[str], places: Iterable[str]) -> tuple[str, ...]:
        """The tags that a car must carry to take these people on a way with these ends."""
        found: list[str] = []
        for place in (self._register.place(one) for one in places):
            if place.vehicle_length_metres_max is not None:
                found.append(_shorter_than(place.vehicle_length_metres_max))
            if place.vehicle_height_metres_max is not None:
                found.append(_lower_than(place.vehicle_height_metres_max))
            if isinstance(place, Site) and place.explosion_proof_vehicles_only:
                found.append(EXPLOSION_PROOF)
        if self.wheelchairs(persons):
            found.append(WHEELCHAIR)
        return tuple(dict.fromkeys(found))

    def wheelchairs(self, persons: Iterable[str]) -> int:
        """How many places for wheelchairs these people take.

        Without any car that lifts one they are folded: better than to leave their guests behind.
        """
        if not any(car.wheelchair_places for car in self.cars):
            return 0
        return sum(self._register.person(one).wheelchair for one in persons)

    def people_classes(self, persons: Iterable[str], seats: int) -> tuple[str, ...]:
        """The classes in which these people ride: a leader never in a car that is there to work.

        But for a fleet that has no other car for so many: better that than to stay behind.
        """
        cars = [car for car in self.cars if carries_people(car)]
        proper = [car for car in cars if not car.is_working]
        enough = any(car.seats_planned >= seats for car in proper)
        chosen = proper if enough and any(map(self._leads, persons)) else cars
        return tuple(dict.fromkeys(map(_kind, chosen)))

    def _leads(self, person: str) -> bool:
        """Whether someone is a leader, or a delegation's head."""
        heads = {one.head for one in self._event.delegations}
        return person in heads or self._register.person(person).has(Role.LEADER)

    def owed(self, persons: Iterable[str]) -> str:
        """The class owed to the first of them who has a rank that the office named."""
        ranks = (self._register.person(person).rank for person in persons)
        return next((self._owed[rank] for rank in ranks if rank in self._owed), "")

    def luggage_classes(self) -> tuple[str, ...]:
        """The class that carries what the cars do not hold; any where there is none."""
        vans = [car for car in self.cars if car.vehicle_class is VehicleClass.LUGGAGE]
        # Without a van any car takes it, but one that only goes along.
        return tuple(dict.fromkeys(map(_kind, vans or (self.cars if self.escorts else ()))))

    def luggage_beside(self, seats: int) -> int:
        """The most luggage that any car takes besides so many people."""
        cars = [c for c in self.cars if carries_people(c) and c.seats_planned >= seats]
        return max((car.pieces_planned for car in cars), default=0)


def _driven(register: Register, plan: Plan) -> Iterator[str]:
    """The spare cars without which a driver who was typed in has none to drive."""
    named = {trip.driver for trip in plan.trips if "driver" in trip.held}
    spare = {car.id for car in register.vehicles if car.spare}
    for one in register.drivers:
        if one.id in named and spare.issuperset(one.vehicles):
            yield from one.vehicles


def _kind(car: Car) -> str:
    """The class of a car as the solver has it: a working one is of a class of its own."""
    name = car.vehicle_class.value
    apart = car.is_working and carries_people(car)
    return f"{WORKING}{name}" if apart else name


def _shorter_than(metres: float) -> str:
    return f"length<={metres:g}"


def _lower_than(metres: float) -> str:
    return f"height<={metres:g}"
