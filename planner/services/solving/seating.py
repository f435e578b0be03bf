"""Seats: the sittings of an event as a seating problem, and its answer as placements."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.domain.layouts.labels import read_label
from planner.domain.seating import Placement as Placed
from planner.services.solving.car_sittings import cars
from planner.services.solving.laid import person_of
from planner.services.solving.room_sittings import rooms
from solver.seating.constraints import CONSTRAINTS
from solver.seating.problem import Pin, Placement, Plan, Problem, Seat, Sitting, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.event import Event, Register
    from planner.domain.layouts.seat_plan import LaidSeat
    from planner.domain.plan import Plan as DomainPlan
    from planner.services.solving.laid import Laid


def sittings(register: Register, event: Event, plan: DomainPlan) -> tuple[Laid, ...]:
    """Every room and car in which people are to be seated, as `plan` has them so far."""
    return (*rooms(register, event, plan), *cars(register, event, plan))


def problem_of(register: Register, event: Event, plan: DomainPlan) -> Problem:
    """The chairs and the guests of every sitting; seats that the office typed are pinned."""
    known = {constraint.id for constraint in CONSTRAINTS}
    return Problem(
        sittings=tuple(_sitting(laid, plan) for laid in sittings(register, event, plan)),
        rules=tuple(rule for rule in event.rules if rule.constraint in known),
    )


def _sitting(laid: Laid, plan: DomainPlan) -> Sitting:
    standing = _beside_the_chairs(laid, plan)
    return Sitting(
        id=laid.id,
        seats=tuple(_seat(seat) for seat in laid.seats.seats),
        guests=tuple(guest for guest in laid.guests if guest.id not in standing),
        tables=tuple(Table(id=table, host_wanted=True) for table in laid.seats.hosted),
        lines=laid.seats.lines,
        pins=tuple(_pins(laid, plan)),
    )


def _beside_the_chairs(laid: Laid, plan: DomainPlan) -> set[str | None]:
    """Those whom the office typed on a chair that this layout lacks: they are not seated anew."""
    chairs = {seat.id for seat in laid.seats.seats}
    typed = (placed for placed in plan.seats(laid.id) if "person" in placed.held)
    return {placed.person for placed in typed if read_label(placed.seat) not in chairs}


def _seat(seat: LaidSeat) -> Seat:
    return Seat(
        id=seat.id,
        table=seat.table,
        area=seat.area,
        side=seat.side,
        sequence=seat.sequence,
        honour=seat.honour,
        beside=seat.beside,
        offers=seat.offers,
    )


def _pins(laid: Laid, plan: DomainPlan) -> Iterator[Pin]:
    """The seats that the office typed, of people who come and chairs that stand there."""
    chairs = {seat.id for seat in laid.seats.seats}
    waiting = [guest.id for guest in laid.guests]
    for placed in plan.seats(laid.id):
        seat = read_label(placed.seat)
        if "person" not in placed.held or seat not in chairs:
            continue
        guest = next((one for one in waiting if person_of(one) == placed.person), None)
        if guest is not None:
            waiting.remove(guest)
            yield Pin(guest=guest, seat=seat)


def answer_of(register: Register, event: Event, problem: Problem, plan: DomainPlan) -> Plan:
    """The placements that `plan` holds, of the sittings that are asked about."""
    del register, event
    placements: list[Placement] = []
    for sitting in problem.sittings:
        waiting = [guest.id for guest in sitting.guests]
        chairs = {seat.id for seat in sitting.seats}
        for placed in plan.seats(sitting.id):
            if placed.person is None:
                continue
            guest = next((one for one in waiting if person_of(one) == placed.person), None)
            if guest is None and read_label(placed.seat) not in chairs:
                continue
            if guest is not None and guest != placed.person:
                waiting.remove(guest)
            placements.append(
                Placement(
                    sitting=sitting.id,
                    guest=guest or placed.person,
                    seat=read_label(placed.seat),
                )
            )
    return Plan(placements=tuple(placements))


def decided(
    register: Register, event: Event, problem: Problem, answer: Plan, plan: DomainPlan
) -> DomainPlan:
    """The plan with everyone on their seat; what the office typed stays as it was typed."""
    del event, problem
    trips = {trip.id for trip in plan.trips}
    found: dict[bool, list[Placed]] = {False: [], True: []}
    for subject, seat, person in _new(answer, plan):
        found[subject in trips].append(Placed(subject=subject, seat=seat, person=person))
    return replace(
        plan,
        placements=(*_typed(plan.placements), *found[False]),
        car_seats=(*_typed(plan.car_seats), *found[True]),
    )


def _typed(placements: tuple[Placed, ...]) -> tuple[Placed, ...]:
    return tuple(placed for placed in placements if placed.held)


def _new(answer: Plan, plan: DomainPlan) -> Iterator[tuple[str, str, str]]:
    """What is answered beyond what was typed."""
    typed = {
        (placed.subject, read_label(placed.seat), placed.person)
        for placed in (*plan.placements, *plan.car_seats)
        if placed.held
    }
    for entry in answer.placements:
        key = (entry.sitting, entry.seat, person_of(entry.guest))
        if key not in typed:
            yield key
