"""Trips as sittings: the seats of the car by rank, the front one for who attends.

Where a guest sits down is right: a seat that the office recorded leaves the order of honour, and
whoever has it is asked for nothing more. The others close up in what is left.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from planner.domain.layouts.car_orders.order import DrivenBy
from planner.domain.layouts.cars import lay_car
from planner.domain.layouts.conventions import CarHost
from planner.domain.layouts.labels import read_label
from planner.domain.people import Role, Side
from planner.domain.sentence import sentence
from planner.domain.shuttle import line_of
from planner.services.solving.laid import VISITOR, Laid, company, person_of
from planner.services.solving.room_sittings import conventions_for
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from planner.domain.event import Event, Register
    from planner.domain.layouts.conventions import Conventions
    from planner.domain.layouts.seat_plan import SeatPlan
    from planner.domain.plan import Plan
    from planner.domain.transfer import Trip
    from solver.seating.problem import Guest

ATTENDING = (Role.GUARD, Role.INTERPRETER, Role.SECRETARY, Role.ASSISTANT, Role.LIAISON)
"""Whose the front seat of a car with a driver is, the first of them that is aboard."""
Recorded = dict[str, str]
"""By person the seat that the office holds."""


def cars(register: Register, event: Event, plan: Plan) -> Iterator[Laid]:
    """Every trip whose vehicle and whose people are known; in shuttles one sits anywhere."""
    recorded = _recorded(plan)
    for trip in plan.trips:
        host = _host_at_the_wheel(register, trip)
        persons = tuple(one for one in _aboard(register, trip) if one != host)
        if trip.vehicle is None or not persons or line_of(event, trip) is not None:
            continue
        driven_by = DrivenBy.DRIVER if host is None else DrivenBy.HOST
        yield _laid(
            register,
            event,
            trip=trip,
            persons=persons,
            driven_by=driven_by,
            recorded=recorded.get(trip.id, {}),
        )


def _recorded(plan: Plan) -> dict[str, Recorded]:
    """By trip who sits where, as far as the office said it."""
    found: dict[str, Recorded] = defaultdict(dict)
    for seat in plan.car_seats:
        if "person" in seat.held and seat.person:
            found[seat.subject][seat.person] = read_label(seat.seat)
    return found


def _host_at_the_wheel(register: Register, trip: Trip) -> str | None:
    """The host who drives: the driver's entry bears the id of one of our own people."""
    hosts = (one for one in register.people if one.id == trip.driver and one.side is Side.HOST)
    return next((one.id for one in hosts), None) if trip.driver else None


def _laid(
    register: Register,
    event: Event,
    *,
    trip: Trip,
    persons: tuple[str, ...],
    driven_by: DrivenBy,
    recorded: Recorded,
) -> Laid:
    assert trip.vehicle is not None
    vehicle = register.vehicle(trip.vehicle)
    there = company(register, event, persons, None)
    conventions = conventions_for(register, event, persons)
    free = tuple(guest for guest in there.guests if guest.id not in recorded)
    ranked = _with_host_second(register, there.guests, conventions)
    lay = partial(lay_car, vehicle, conventions, driven_by=driven_by)
    heard = _heard(lay(attendants=1))
    roles = [role for role in ATTENDING if heard or role is not Role.INTERPRETER]
    attendant = _attendant(register, free, roles) if "F" not in recorded.values() else None
    seats = lay(attendants=int(bool(attendant)))
    if ranked != there.guests:
        seats = replace(seats, conventions=(*seats.conventions, sentence(HOST_SECOND)))
    guests = tuple(_as_recorded(one, recorded) for one in _called(ranked, seats, attendant))
    return Laid(trip.id, vehicle.name, _beside_order(seats, recorded), guests, there.listed)


HOST_SECOND = N_("The chief host has the second seat, beside the chief guest.")


def _aboard(register: Register, trip: Trip) -> tuple[str, ...]:
    """Everyone who rides; of a trip with several loads, those of its fullest leg."""
    everyone = trip.persons()
    if trip.vehicle and _count(register, everyone) <= register.vehicle(trip.vehicle).seats:
        return everyone
    return max((leg.persons for leg in trip.legs), key=lambda p: _count(register, p), default=())


def _count(register: Register, persons: tuple[str, ...]) -> int:
    return sum(register.person(person).people for person in persons)


def _with_host_second(
    register: Register, guests: tuple[Guest, ...], conventions: Conventions
) -> tuple[Guest, ...]:
    """The guests with the first guest ranked first and the first host second, where it is so."""
    if conventions.car_host is CarHost.BY_RANK:
        return guests
    chief = next((one for one in guests if one.side == VISITOR and one.rank is not None), None)
    host = next((one for one in guests if _may_be_chief_host(register, one)), None)
    if chief is None or host is None:
        return guests
    places = {chief.id: 1, host.id: 2}
    return tuple(
        replace(one, rank=places.get(one.id, one.rank + 2)) if one.rank is not None else one
        for one in guests
    )


def _may_be_chief_host(register: Register, guest: Guest) -> bool:
    person = register.person(person_of(guest.id))
    attends = any(person.has(role) for role in ATTENDING)
    return guest.rank is not None and person.side is Side.HOST and not attends


def _heard(seats: SeatPlan) -> bool:
    """Whether who sits in front is heard on the first seat."""
    first = next((seat.id for seat in seats.seats if seat.honour == 1), "")
    return any(first in seat.beside for seat in seats.seats if seat.area == "attendant")


def _attendant(register: Register, guests: tuple[Guest, ...], roles: Iterable[Role]) -> str | None:
    """Who attends, where someone is there to be attended."""
    for role in roles:
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


def _as_recorded(guest: Guest, recorded: Mapping[str, str]) -> Guest:
    """Who has sat down is asked neither for their rank nor for whom they should be beside."""
    if guest.id not in recorded:
        return guest
    return replace(guest, rank=None, areas=(), interprets=None)


def _beside_order(seats: SeatPlan, recorded: Mapping[str, str]) -> SeatPlan:
    """The seats that are recorded taken out of the order of honour; the others close up."""
    taken = set(recorded.values())
    honoured = sorted(
        (seat for seat in seats.seats if seat.honour and seat.id not in taken),
        key=lambda seat: seat.honour or 0,
    )
    place = {seat.id: number for number, seat in enumerate(honoured, start=1)}
    return replace(
        seats,
        seats=tuple(
            replace(seat, honour=place.get(seat.id), sequence="car" if seat.id in place else "")
            for seat in seats.seats
        ),
    )
