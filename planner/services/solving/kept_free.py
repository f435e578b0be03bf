"""What the office keeps free for the unexpected, in numbers; spare cars count towards it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from planner.documents.workbook.vehicle_policies import KeptFree, standbys, unknown_place
from planner.domain.interval import Interval
from planner.services.solving.ticks import Ticks
from solver.vehicles.motorcades import Standby

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.event import Event, Register
    from planner.services.solving.fleet import Fleet


def kept_free(register: Register, event: Event, fleet: Fleet) -> Iterator[Standby]:
    """Each thing kept free, on each day where it has hours."""
    ticks = Ticks(event)
    for asked in standbys(event.policies):
        place = _place(register, asked)
        many = max(0, asked.many - _held_back(register, fleet, asked, place=place))
        for span in _spans(event, asked):
            start, end = ticks.of(span)
            day = f" {span.start:%m-%d}" if asked.hours else ""
            yield Standby(
                id=f"{asked.said}{day}",
                many=many,
                start=start,
                end=end,
                seats=asked.seats,
                kind=asked.vehicle_class.value if asked.vehicle_class else "",
                place=place,
            )


def _spans(event: Event, asked: KeptFree) -> Iterator[Interval]:
    if asked.hours is None:
        yield event.window
        return
    for day in event.days():
        start, end = (datetime.combine(day, one, event.tzinfo) for one in asked.hours)
        yield Interval(start, end)


def _place(register: Register, asked: KeptFree) -> str:
    """The place where they stand by; Refused where there is none of that name."""
    if not asked.place:
        return ""
    for place in register.places:
        if asked.place in (place.id, place.name):
            return place.id
    raise unknown_place(asked.place)


def _held_back(register: Register, fleet: Fleet, asked: KeptFree, *, place: str) -> int:
    """What the spare cars that nobody plans are worth: they stand by already."""
    planned = {car.id for car in (*fleet.cars, *fleet.escorts)}
    spare = [
        car
        for car in register.vehicles
        if car.id not in planned
        and asked.vehicle_class in (None, car.vehicle_class)
        and place in ("", car.home)
    ]
    return sum(car.seats_planned if asked.seats else 1 for car in spare)
