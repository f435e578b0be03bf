"""Vehicles that move together: who leads, where the chief guest rides, who follows in what order.

Order: the lead car, the main car, the cars of guests and hosts by the highest in them, those of
staff and press, the doctor's, luggage, the spare one. Trips whose first legs leave one place for
the same other place within a few minutes of one another are one motorcade.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from planner.domain.fleet import VehicleClass
from planner.domain.people import Role, Side
from planner.domain.shuttle import line_of
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planner.domain.event import Event, Register
    from planner.domain.fleet import StandingMotorcade, Vehicle
    from planner.domain.plan import Plan
    from planner.domain.transfer import Trip

TOGETHER = timedelta(minutes=5)
"""Cars that leave within so long of the first leave together."""
MAKES = ">"
"""Between the id of a motorcade and the first of the moves that it makes, in its id."""


class Post(StrEnum):
    """What a car is there for; in the order in which they drive."""

    LEAD = "lead"
    MAIN = "main"
    GUESTS = "guests"
    STAFF = "staff"
    MEDICAL = "medical"
    LUGGAGE = "luggage"
    SPARE = "spare"


POST_WORDS = {
    Post.LEAD: N_("Lead car"),
    Post.MAIN: N_("Main car"),
    Post.GUESTS: N_("Guests' car"),
    Post.STAFF: N_("Working car"),
    Post.MEDICAL: N_("Medical car"),
    Post.LUGGAGE: N_("Luggage van"),
    Post.SPARE: N_("Spare car"),
}


@dataclass(frozen=True)
class Car:
    """A place in the order: the vehicle, and its trip where it carries anyone."""

    post: Post
    vehicle: str
    trip: str | None = None


@dataclass(frozen=True)
class Motorcade:
    """The cars in their order, from where to where, and when the first leaves."""

    leave: datetime
    origin: str
    destination: str
    cars: tuple[Car, ...]

    def numbered(self) -> Iterator[tuple[int, Car]]:
        """The cars with their numbers: nought leads, as offices count, and the main car is one."""
        number = 0
        for car in self.cars:
            number += car.post is not Post.LEAD
            yield 0 if car.post is Post.LEAD else number, car


def motorcades(register: Register, event: Event, plan: Plan) -> Iterator[Motorcade]:
    """Every two cars or more that leave together, by departure."""
    placing = _Placing(register, event, plan)
    # A shuttle keeps to its timetable, whoever else leaves at that time.
    for own in _together(trip for trip in plan.trips if line_of(event, trip) is None):
        first = own[0].legs[0]
        assert first.leave is not None
        yield Motorcade(first.leave, first.origin, first.destination, placing.order(own))


def escorting(*standing: StandingMotorcade) -> Iterator[tuple[str, Post]]:
    """The cars that go with motorcades of an event, each once, with what it is there for first."""
    for one in standing:
        named = [(one.lead, Post.LEAD), *((car, Post.STAFF) for car in one.working)]
        first: dict[str, Post] = {}
        for car, post in (*named, (one.medical, Post.MEDICAL), (one.spare, Post.SPARE)):
            if car is not None:
                first.setdefault(car, post)
        yield from first.items()


def accompanied(event: Event, trip: Trip) -> list[StandingMotorcade]:
    """The event's motorcades that a car of theirs goes with on a trip: those that made its moves.

    Where its moves tell of none, it is the one that names the car, unless several do.
    """
    named = {one.id: one for one in event.motorcades if trip.vehicle in dict(escorting(one))}
    moves = [move for leg in trip.legs for move in leg.transfers if MAKES in move]
    made = dict.fromkeys(move.partition(MAKES)[0] for move in moves)
    if not made and len(named) == 1:
        return list(named.values())
    return [named[one] for one in made if one in named]


def officers(register: Register, event: Event) -> frozenset[str]:
    """Who leads a car: liaison officers and guides, and whom a delegation names as its own."""
    named = {one.liaison for one in event.delegations}
    return frozenset(
        person.id
        for person in register.people
        if person.id in named or person.has(Role.LIAISON) or person.has(Role.GUIDE)
    )


def _together(trips: Iterable[Trip]) -> Iterator[list[Trip]]:
    ways: dict[tuple[str, str], list[tuple[datetime, str, Trip]]] = defaultdict(list)
    for trip in trips:
        if trip.legs and trip.vehicle and (leave := trip.legs[0].leave):
            way = trip.legs[0].origin, trip.legs[0].destination
            ways[way].append((leave, trip.id, trip))
    found: list[tuple[datetime, str, list[Trip]]] = []
    for timed in ways.values():
        last: datetime | None = None
        for leave, name, trip in sorted(timed, key=lambda one: one[:2]):
            if last is None or leave - last > TOGETHER:
                found.append((leave, name, []))
                last = leave
            found[-1][2].append(trip)
    for _, _, own in sorted(found, key=lambda one: one[:2]):
        if len(own) > 1:
            yield own


class _Placing:
    """Which post each car has, and who is the highest in it."""

    def __init__(self, register: Register, event: Event, plan: Plan) -> None:
        self._register, self._event, self._plan = register, event, plan
        listed = dict.fromkeys(one for order in event.precedence for one in order.order())
        self._rank = {person: place for place, person in enumerate(listed)}
        self._heads = {one.head: place for place, one in enumerate(event.delegations)}
        self._escorts = dict(escorting(*event.motorcades))

    def order(self, trips: list[Trip]) -> tuple[Car, ...]:
        """The cars of these trips, with the lead car and the spare that are free to go along."""
        main = min(filter(self._has_guests, trips), key=self._highest, default=None)
        ordered = sorted(trips, key=lambda trip: (trip is not main, *self._highest(trip), trip.id))
        cars = [
            Car(Post.MAIN if trip is main else self._post(trip), trip.vehicle or "", trip.id)
            for trip in ordered
        ]
        there = {car.post for car in cars}
        cars += [car for car in self._beside(trips) if car.post not in there]
        posts = list(Post)
        return tuple(sorted(cars, key=lambda car: posts.index(car.post)))

    def _beside(self, trips: list[Trip]) -> Iterator[Car]:
        """The lead car and the first spare one, where nobody else has them then.

        Cars that the event says go with someone have trips of their own: no other goes with these,
        nor they with others.
        """
        if any(self._has_own(trips, standing) for standing in self._event.motorcades):
            return
        others = (car for car in self._register.vehicles if car.id not in self._escorts)
        free = [car for car in others if self._is_free(car, trips)]
        lead = next((car for car in free if car.vehicle_class is VehicleClass.LEAD), None)
        spare = next((car for car in free if car.spare and car is not lead), None)
        if lead is not None:
            yield Car(Post.LEAD, lead.id)
        if spare is not None:
            yield Car(Post.SPARE, spare.id)

    def _has_own(self, trips: list[Trip], standing: StandingMotorcade) -> bool:
        """Whether cars are named for a motorcade, and these trips are a way of it."""
        place, first = self._register.place, trips[0].legs[0]
        assert first.leave is not None  # of timed trips alone, the first to leave
        leave = first.leave
        aboard = {self._register.person(one).delegation for trip in trips for one in trip.persons()}
        ends = {place(first.origin).id, place(first.destination).id}
        places = {place(one).id for one in standing.places}
        return (
            any(escorting(standing))
            and not aboard.isdisjoint(standing.delegations)
            and not (places and places.isdisjoint(ends))
            and (not standing.when or any(span.contains(leave) for span in standing.when))
        )

    def _is_free(self, car: Vehicle, trips: list[Trip]) -> bool:
        spans = [trip.interval for trip in trips if trip.interval]
        taken = (t.interval for t in self._plan.trips if t.vehicle == car.id and t.interval)
        return not any(held.overlaps(span) for held in taken for span in spans)

    def _post(self, trip: Trip) -> Post:
        car = self._register.vehicle(trip.vehicle or "")
        if car.id in self._escorts and not any(leg.people or leg.luggage for leg in trip.legs):
            own = dict(escorting(*accompanied(self._event, trip)))
            return own.get(car.id, self._escorts[car.id])
        people = [self._register.person(person) for person in trip.persons()]
        if car.vehicle_class is VehicleClass.LEAD:
            return Post.LEAD
        if car.vehicle_class is VehicleClass.LUGGAGE or not any(leg.people for leg in trip.legs):
            return Post.LUGGAGE
        staff = [one for one in people if one.side is Side.STAFF or one.has(Role.PRESS)]
        if people and len(staff) == len(people):
            doctors = any(one.has(Role.DOCTOR) for one in people)
            return Post.MEDICAL if doctors else Post.STAFF
        return Post.STAFF if car.is_working else Post.GUESTS

    def _has_guests(self, trip: Trip) -> bool:
        guests = (self._register.person(person).side is Side.GUEST for person in trip.persons())
        return any(guests)

    def _highest(self, trip: Trip) -> tuple[int, int]:
        """The first head aboard, then the first by the signed order."""
        people = trip.persons()
        heads = [self._heads[one] for one in people if one in self._heads]
        ranks = [self._rank[one] for one in people if one in self._rank]
        return (min(heads, default=len(self._heads)), min(ranks, default=len(self._rank)))
