"""Pins as every stage meets them: what the office holds of a plan, typed or pinned.

A pinned visit, meal or seat is held as if it had been typed; a pinned trip holds the car, the
driver and the departure of each transfer it carries, and with them what it drives from and to.
A visit whose hour a pin leaves open is told to its problem alone (`loose_pins`).
Pins of sessions are read by `rooms` itself.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

from planner.domain.diary import engagements
from planner.domain.engagement import Engagement, EngagementKind
from planner.domain.interval import Interval, instant
from planner.domain.itinerary import MealStop, Visit
from planner.domain.plan import Plan, Slot
from planner.domain.seating import Placement
from planner.services.solving.loose_pins import VISIT, is_loose
from planner.services.solving.ticks import Ticks
from solver.vehicles.problem import Pin as Driven

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence

    from planner.domain.event import Event, Pin, Register
    from planner.domain.transfer import Leg, Trip

Row = TypeVar("Row", Slot, Visit, MealStop)
SESSION, MEAL, TRIP, SEAT = "session", "meal", "trip", "seat"
HELD_OF_A_VISIT = ("site", "start", "end")
HELD_OF_A_MEAL = ("place", "start")
HELD_OF_A_SLOT = ("room", "start")
HELD_OF_A_SEAT = ("person",)
AT_A_PLACE = (EngagementKind.SESSION, EngagementKind.VISIT, EngagementKind.MEAL)


def hold(register: Register, event: Event, plan: Plan) -> Plan:
    """The plan with all that is pinned held, as if the office had typed it."""
    if not event.pins:
        return plan
    around = list(_around(register, event, plan))
    slots = {one.subject for one in around if one.kind is EngagementKind.SESSION}
    return replace(
        plan,
        slots=tuple(_held(s, HELD_OF_A_SLOT) if s.session in slots else s for s in plan.slots),
        visits=_visits(register, event, plan, {one.subject for one in around}),
        meals=_meals(event, plan, around),
        placements=_seats(event, plan.placements, of_trips=False),
        car_seats=_seats(event, plan.car_seats, of_trips=True),
    )


@dataclass(frozen=True)
class Wait:
    """Nothing else is seen between a visit and the pinned departure from there."""

    trip: str
    persons: frozenset[str]
    place: str
    interval: Interval


def waits(register: Register, event: Event, plan: Plan) -> Iterator[Wait]:
    """From each visit that a pinned trip drives from to that trip."""
    for trip, leg, before, _ in _drives(register, event, plan):
        if before is None or before.kind is not EngagementKind.VISIT or leg.leave is None:
            continue
        end = before.interval.end
        if instant(end) < instant(leg.leave):
            yield Wait(trip, frozenset(leg.persons), before.place, Interval(end, leg.leave))


def only_held(event: Event, plan: Plan) -> Plan:
    """What planning starts from: the fields that the office holds; the others are blank.

    Pinned trips are there, not held: what they drive from and to is read of them.
    """
    pinned = pinned_trips(event).keys()
    return replace(
        plan,
        slots=tuple(_bare(slot, ("room", "start", "end")) for slot in plan.slots if slot.held),
        visits=tuple(_bare(visit, ("start", "end")) for visit in plan.visits if visit.held),
        meals=tuple(_bare(meal, ("place", "start", "end")) for meal in plan.meals if meal.held),
        trips=tuple(trip for trip in plan.trips if trip.held or _carries(trip, pinned)),
        placements=tuple(placed for placed in plan.placements if placed.held),
        car_seats=tuple(placed for placed in plan.car_seats if placed.held),
    )


def _carries(trip: Trip, transfers: Collection[str]) -> bool:
    return any(transfer in transfers for leg in trip.legs for transfer in leg.transfers)


def release(original: Plan, plan: Plan) -> Plan:
    """The plan with held only what was held in the original: a pin is told by the event alone."""
    return replace(
        plan,
        slots=_as_held(original.slots, plan.slots, lambda slot: slot.session),
        visits=_as_held(original.visits, plan.visits, lambda visit: visit.id),
        meals=_as_held(original.meals, plan.meals, lambda meal: (meal.meal, meal.party)),
        placements=_released(original.placements, plan.placements),
        car_seats=_released(original.car_seats, plan.car_seats),
    )


def trip_pins(event: Event) -> dict[str, Driven]:
    """By transfer, what is pinned of its ride."""
    ticks, found = Ticks(event), {}
    for pin in event.pins:
        fields = dict(pin.fields)
        if pin.kind == TRIP and (transfer := fields.get("transfer")):
            start = moment(event, fields["start"]) if "start" in fields else None
            found[transfer] = Driven(
                transfer=transfer,
                vehicle=fields.get("vehicle"),
                driver=fields.get("driver"),
                depart=ticks.to_tick(start) if start else None,
            )
    return found


def pinned_trips(event: Event) -> dict[str, str]:
    """By transfer, the id of the pinned trip that carries it."""
    pins = ((dict(pin.fields), pin.subject) for pin in event.pins if pin.kind == TRIP)
    return {fields["transfer"]: subject for fields, subject in pins if "transfer" in fields}


def moment(event: Event, words: str) -> datetime:
    """A moment of a pin, in the event's zone where none is told."""
    told = datetime.fromisoformat(words)
    return told if told.tzinfo else told.replace(tzinfo=event.tzinfo)


def _held(row: Row, names: tuple[str, ...]) -> Row:
    held: Any = tuple(dict.fromkeys((*row.held, *names)))
    return replace(row, held=held)


def _bare(row: Row, names: Iterable[str]) -> Row:
    blank: dict[str, Any] = {name: None for name in names if name not in row.held}
    return replace(row, **blank)


def _as_held(
    original: Iterable[Row], rows: Iterable[Row], key: Callable[[Row], Hashable]
) -> tuple[Row, ...]:
    before = {key(row): row.held for row in original}
    return tuple(_hold_again(row, before.get(key(row), ())) for row in rows)


def _hold_again(row: Row, held: tuple[str, ...]) -> Row:
    names: Any = held
    return replace(row, held=names)


def _released(
    original: Iterable[Placement], placements: Iterable[Placement]
) -> tuple[Placement, ...]:
    before = {(one.subject, one.seat, one.person): one.held for one in original}
    return tuple(
        replace(one, held=before.get((one.subject, one.seat, one.person), ())) for one in placements
    )


def _visits(
    register: Register, event: Event, plan: Plan, around: Collection[str]
) -> tuple[Visit, ...]:
    """The visits with those held that are pinned, or that a pinned trip drives from or to."""
    rows = {visit.id: visit for visit in plan.visits}
    for identifier in around:
        if identifier in rows:
            rows[identifier] = _held(rows[identifier], HELD_OF_A_VISIT)
    known = {site.id for site in register.sites}
    for pin in event.pins:
        if pin.kind == VISIT and not is_loose(pin):
            visit = _visit(event, pin, rows.get(pin.subject))
            if visit is not None and visit.site in known:
                rows[pin.subject] = visit
    return tuple(rows.values())


def _visit(event: Event, pin: Pin, row: Visit | None) -> Visit | None:
    """The visit as it is pinned; None where pin and plan do not say whose it is, where and when."""
    fields = dict(pin.fields)
    party = fields.get("party") or (row.party if row else None)
    site = fields.get("site") or (row.site if row else None)
    start = _moment_of(event, fields, "start", row)
    if not party or not site or start is None:
        return None
    end = _moment_of(event, fields, "end", row)
    made = replace(row or Visit(id=pin.subject, party=party), party=party, site=site)
    return _held(replace(made, start=start, end=end), HELD_OF_A_VISIT)


def _moment_of(
    event: Event, fields: dict[str, str], name: str, row: Visit | MealStop | None
) -> datetime | None:
    if name in fields:
        return moment(event, fields[name])
    planned: datetime | None = getattr(row, name, None)
    return planned


def _meals(event: Event, plan: Plan, around: Iterable[Engagement]) -> tuple[MealStop, ...]:
    rows = {(stop.meal, stop.party): stop for stop in plan.meals}
    for one in around:
        for key in ((one.subject, party) for party in one.parties):
            if key in rows:
                rows[key] = _held(rows[key], HELD_OF_A_MEAL)
    for pin in event.pins:
        fields = dict(pin.fields)
        if pin.kind == MEAL and (party := fields.get("party")):
            row = rows.get((pin.subject, party)) or MealStop(meal=pin.subject, party=party)
            start = _moment_of(event, fields, "start", row)
            made = replace(row, start=start, end=None, place=fields.get("place") or row.place)
            rows[pin.subject, party] = _held(made, HELD_OF_A_MEAL)
    return tuple(rows.values())


def _seats(
    event: Event, placements: tuple[Placement, ...], *, of_trips: bool
) -> tuple[Placement, ...]:
    """The placements with those held that are pinned."""
    trips = {pin.subject for pin in event.pins if pin.kind == TRIP}
    wanted = {
        (pin.subject, fields["seat"]): fields["person"]
        for pin in event.pins
        for fields in [dict(pin.fields)]
        if pin.kind == SEAT and (pin.subject in trips) is of_trips and len(fields) == 2
    }
    left = (one for one in placements if (one.subject, one.seat) not in wanted)
    made = (Placement(*where, person, HELD_OF_A_SEAT) for where, person in wanted.items())
    return (*left, *made)


def _around(register: Register, event: Event, plan: Plan) -> Iterator[Engagement]:
    """What the pinned trips drive from and to."""
    for _, _, before, after in _drives(register, event, plan):
        yield from (one for one in (before, after) if one is not None)


def _drives(
    register: Register, event: Event, plan: Plan
) -> Iterator[tuple[str, Leg, Engagement | None, Engagement | None]]:
    """Trip, leg, and what it drives from and to, of each pinned ride."""
    pinned = pinned_trips(event).keys()
    legs = [(trip.id, leg) for trip in plan.trips for leg in trip.legs if pinned & leg.transfers]
    if not legs:
        return
    stays = [one for one in engagements(register, event, plan) if one.kind in AT_A_PLACE]
    for trip, leg in legs:
        own = [one for one in stays if set(one.persons) & set(leg.persons)]
        yield trip, leg, _before(register, leg, own), _after(register, leg, own)


def _before(register: Register, leg: Leg, stays: Sequence[Engagement]) -> Engagement | None:
    if leg.leave is None:
        return None
    origin, left = register.place(leg.origin).id, instant(leg.leave)
    before = [s for s in stays if s.place == origin and instant(s.interval.end) <= left]
    return before[-1] if before else None


def _after(register: Register, leg: Leg, stays: Sequence[Engagement]) -> Engagement | None:
    if leg.arrive is None:
        return None
    goal, there = register.place(leg.destination).id, instant(leg.arrive)
    after = (s for s in stays if s.place == goal and instant(s.interval.start) >= there)
    return next(after, None)
