"""Seats: the sittings of an event as a seating problem, and its answer as placements."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.domain.layouts.labels import read_label
from planner.domain.seating import Placement as Placed
from planner.services.solving.car_sittings import cars
from planner.services.solving.hurrying import Hurrying
from planner.services.solving.laid import person_of
from planner.services.solving.room_sittings import rooms
from planner.services.solving.seat_facts import seats_of
from planner.services.solving.seat_wishes import with_wishes
from planner.services.solving.table_wishes import tables_of
from solver.seating.constraints import CONSTRAINTS
from solver.seating.problem import Pin, Placement, Plan, Problem, Sitting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planner.domain.event import Event, Register
    from planner.domain.plan import Plan as DomainPlan
    from planner.services.solving.laid import Laid


def sittings(register: Register, event: Event, plan: DomainPlan) -> tuple[Laid, ...]:
    """Every room and car in which people are to be seated, as `plan` has them so far."""
    return (*rooms(register, event, plan), *cars(register, event, plan))


def problem_of(register: Register, event: Event, plan: DomainPlan) -> Problem:
    """The chairs and the guests of every sitting; seats that the office typed are pinned."""
    known = {constraint.id for constraint in CONSTRAINTS}
    placed, hurrying = _placed(plan), Hurrying(register, event, plan)
    return Problem(
        sittings=tuple(
            with_wishes(sitting_of(laid, placed.get(laid.id, ())), event, hurrying)
            for laid in sittings(register, event, plan)
        ),
        rules=tuple(rule for rule in event.rules if rule.constraint in known),
    )


def _placed(plan: DomainPlan) -> dict[str, list[Placed]]:
    """The placements of a plan by session, meal or trip: sorted once for all sittings."""
    found: dict[str, list[Placed]] = {}
    for one in (*plan.placements, *plan.car_seats):
        found.setdefault(one.subject, []).append(one)
    return found


def sitting_of(laid: Laid, placed: Sequence[Placed]) -> Sitting:
    """One room or car as it is asked about; what of `placed` the office holds is pinned."""
    held = [one for one in placed if "person" in one.held]
    standing = _beside_the_chairs(laid, held)
    return Sitting(
        id=laid.id,
        seats=seats_of(laid.seats, laid.guests),
        guests=tuple(guest for guest in laid.guests if guest.id not in standing),
        tables=tables_of(laid.seats),
        lines=() if laid.seats.blocks else laid.seats.lines,
        pins=tuple(_pins(laid, held)),
    )


def _beside_the_chairs(laid: Laid, held: Sequence[Placed]) -> set[str | None]:
    """Those whom the office typed on a chair that this layout lacks: they are not seated anew."""
    chairs = {seat.id for seat in laid.seats.seats}
    return {placed.person for placed in held if read_label(placed.seat) not in chairs}


def _pins(laid: Laid, held: Sequence[Placed]) -> Iterator[Pin]:
    """The seats that the office typed, of people who come and chairs that stand there."""
    chairs = {seat.id for seat in laid.seats.seats}
    waiting = [guest.id for guest in laid.guests]
    for placed in held:
        seat = read_label(placed.seat)
        if seat not in chairs:
            continue
        guest = next((one for one in waiting if person_of(one) == placed.person), None)
        if guest is not None:
            waiting.remove(guest)
            yield Pin(guest=guest, seat=seat)


def answer_of(register: Register, event: Event, problem: Problem, plan: DomainPlan) -> Plan:
    """The placements that `plan` holds, of the sittings that are asked about."""
    del register, event
    placed = _placed(plan)
    return Plan(
        placements=tuple(
            one
            for sitting in problem.sittings
            for one in _seated(sitting, placed.get(sitting.id, ()))
        )
    )


def _seated(sitting: Sitting, placed: Sequence[Placed]) -> Iterator[Placement]:
    """The placements at one sitting; of several unnamed guests each takes one."""
    waiting: dict[str, list[str]] = {}
    for guest in sitting.guests:
        waiting.setdefault(person_of(guest.id), []).append(guest.id)
    chairs = {seat.id for seat in sitting.seats}
    for one in placed:
        seat, person = read_label(one.seat), one.person
        if person is None:
            continue
        guests = waiting.get(person)
        if guests:
            # Who is named is found again: on two chairs at once, the rules say so.
            named = guests[0] if guests[0] == person else guests.pop(0)
            yield Placement(sitting=sitting.id, guest=named, seat=seat)
        elif seat in chairs:
            yield Placement(sitting=sitting.id, guest=person, seat=seat)


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
