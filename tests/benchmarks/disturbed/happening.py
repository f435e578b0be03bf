"""What may happen to an event that is planned: late arrivals, broken cars, one guest more."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from planner.domain.interval import Interval
from planner.domain.people import Person
from planner.domain.transfer import Direction

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.event import Event, Register

LATE = timedelta(minutes=90)
NOON = time(12)


class Happening(NamedTuple):
    """The register and the event after something happened."""

    name: str
    register: Register
    event: Event


def happenings(register: Register, event: Event) -> Iterator[Happening]:
    """Nothing; then each arrival late, each car that is driven broken, a guest for each
    delegation."""
    yield Happening("nothing", register, event)
    for journey in event.journeys:
        if journey.direction is Direction.ARRIVAL and journey.station is not None:
            yield Happening(f"late:{journey.id}", register, _late(event, journey.id))
    for vehicle in register.vehicles:
        if not vehicle.spare:
            yield Happening(f"broken:{vehicle.id}", _broken(register, event, vehicle.id), event)
    for delegation in event.delegations:
        yield Happening(f"guest:{delegation.id}", _with_guest(register, delegation.id), event)


def _late(event: Event, journey: str) -> Event:
    journeys = tuple(
        replace(one, at=one.at + LATE) if one.id == journey else one for one in event.journeys
    )
    return replace(event, journeys=journeys)


def _broken(register: Register, event: Event, vehicle: str) -> Register:
    """A car that is in the workshop from noon of the second day on."""
    noon = datetime.combine(event.days()[1], NOON, event.tzinfo)
    until = (Interval(event.start, noon),)
    vehicles = tuple(
        replace(one, available=until) if one.id == vehicle else one for one in register.vehicles
    )
    return replace(register, vehicles=vehicles)


def _with_guest(register: Register, delegation: str) -> Register:
    """With a guest who comes along wherever the delegation goes."""
    guest = Person(id="one-more", name="临时来宾", delegation=delegation)
    return replace(register, people=(*register.people, guest))
