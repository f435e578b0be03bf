"""The whole plan as the event's own problem: who is where, who rides in what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.diary import engagements
from planner.domain.engagement import Engagement, EngagementKind
from planner.domain.motorcade import officers
from planner.domain.people import Role, Side
from planner.domain.seat_change import attending, changes_at
from planner.services.solving.ticks import Ticks
from solver.event.constraints import CONSTRAINTS
from solver.event.problem import Booking, Motorcade, Pair, Plan, Problem, Ride, Seat, Stay, Travel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planner.domain.event import Event, Register
    from planner.domain.plan import Plan as DomainPlan
    from planner.domain.transfer import Trip

STAYING = (
    EngagementKind.SESSION,
    EngagementKind.VISIT,
    EngagementKind.MEAL,
    EngagementKind.PARTING,
    EngagementKind.JOURNEY,
)


def problem_of(register: Register, event: Event, bookings: Iterable[Booking] = ()) -> Problem:
    """What the whole plan must respect: travel, other events' bookings, who rides with whom."""
    known = {constraint.id for constraint in CONSTRAINTS}
    return Problem(
        travel=tuple(
            Travel(origin=origin, destination=destination, ticks=time.minutes)
            for (origin, destination), time in register.travel_table.times.items()
        ),
        bookings=tuple(bookings),
        pairs=tuple(_pairs(register, event)),
        carried=tuple(_carried(register, event)),
        rules=tuple(rule for rule in event.rules if rule.constraint in known),
        motorcades=tuple(_motorcades(register, event)),
        liaisons=tuple(sorted(officers(register, event))) if event.motorcades else (),
    )


def _motorcades(register: Register, event: Event) -> Iterator[Motorcade]:
    """The guests of each motorcade, the places it goes to and its hours."""
    ticks = Ticks(event)
    for one in event.motorcades:
        yield Motorcade(
            id=one.id,
            people=tuple(
                person.id
                for person in register.people
                if person.side is Side.GUEST and person.delegation in one.delegations
            ),
            places=tuple(register.place(place).id for place in one.places),
            hours=tuple(ticks.of(span) for span in one.when),
        )


def _pairs(register: Register, event: Event) -> Iterator[Pair]:
    """Each delegation's head with the chief host, who is the first host on a signed list."""
    hosts = [
        person
        for listed in event.precedence
        for person in listed.order()
        if register.person(person).side is Side.HOST
    ]
    if hosts:
        for delegation in event.delegations:
            if delegation.head is not None:
                yield Pair(guest=delegation.head, host=hosts[0])


def _carried(register: Register, event: Event) -> Iterator[str]:
    """Guests of the event's delegations whom no journey says to come in a car of their own."""
    own = {person for journey in event.journeys if journey.own_car for person in journey.persons}
    ours = {delegation.id for delegation in event.delegations}
    for person in register.people:
        guest = person.side is Side.GUEST and person.delegation in ours
        if guest and person.id not in own and not person.has(Role.DRIVER):
            yield person.id


def plan_of(register: Register, event: Event, plan: DomainPlan) -> Plan:
    """Everything that is placed in time, in the event's own terms."""
    ticks = Ticks(event)
    held = engagements(register, event, plan)
    return Plan(
        stays=tuple(_stay(ticks, event, one) for one in held if one.kind in STAYING),
        rides=tuple(ride for trip in plan.trips for ride in _rides(ticks, trip)),
        seats=tuple(
            Seat(stay=placed.subject, seat=placed.seat, person=placed.person)
            for placed in plan.placements
            if placed.person is not None
        ),
    )


def _stay(ticks: Ticks, event: Event, held: Engagement) -> Stay:
    start, end = ticks.of(held.interval)
    return Stay(
        id=held.subject,
        kind=held.kind.value,
        place=held.place,
        start=start,
        end=end,
        people=attending(held.persons, changes_at(event.pins, held.subject)),
        resources=(held.room,) if held.room else (),
    )


def _rides(ticks: Ticks, trip: Trip) -> Iterator[Ride]:
    for leg in trip.legs:
        if leg.leave is not None and leg.arrive is not None:
            yield Ride(
                id=trip.id,
                vehicle=trip.vehicle,
                driver=trip.driver,
                origin=leg.origin,
                destination=leg.destination,
                depart=ticks.to_tick(leg.leave),
                arrive=ticks.to_tick(leg.arrive),
                people=leg.persons,
            )
