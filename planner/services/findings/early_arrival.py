"""Guests who are at the hotel before its rooms are ready, or leave before breakfast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.attendance import DOOR_MINUTES
from planner.domain.finding import Finding, Severity
from planner.domain.interval import later
from planner.domain.sentence import sentence
from planner.domain.transfer import Direction
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from planner.domain.transfer import Journey
    from planner.domain.venue import Hotel
    from planner.services.findings.scene import Scene


def early_arrival(scene: Scene) -> Iterator[Finding]:
    """Follow each journey to or from the delegation's hotel."""
    for journey in scene.event.journeys:
        hotel = scene.event.delegation(journey.delegation).hotel
        if hotel is not None and journey.place in (None, hotel):
            yield from _at(scene, journey, scene.register.hotel(hotel))


def _at(scene: Scene, journey: Journey, hotel: Hotel) -> Iterator[Finding]:
    moment = _moment(scene, journey, hotel)
    local = moment.astimezone(scene.event.tzinfo)
    if journey.direction is Direction.ARRIVAL:
        ready = hotel.check_in_from
        if ready is not None and local.hour >= 6 and local.time() < ready:
            yield _finding(
                scene, journey, hotel, moment=moment, ready=f"{ready:%H:%M}",
                what=N_("{people} people reach {hotel} at {at}; rooms are ready from {ready}."),
                remedy=N_("Ask for early check-in, or keep the luggage and begin with a visit."),
            )  # fmt: skip
    elif hotel.breakfast_from is not None and local.time() < hotel.breakfast_from:
        yield _finding(
            scene, journey, hotel, moment=moment, ready=f"{hotel.breakfast_from:%H:%M}",
            what=N_("{people} people leave {hotel} at {at}; breakfast is from {ready}."),
            remedy=N_("Order packed breakfast and a wake-up call."),
        )  # fmt: skip


def _moment(scene: Scene, journey: Journey, hotel: Hotel) -> datetime:
    if journey.station is None:
        return journey.at
    kerb = journey.kerb_at(scene.register.station(journey.station))
    drive = scene.register.travel_table.minutes(journey.station, hotel.id) + DOOR_MINUTES
    return later(kerb, drive if journey.direction is Direction.ARRIVAL else -drive)


def _finding(
    scene: Scene,
    journey: Journey,
    hotel: Hotel,
    *,
    moment: datetime,
    ready: str,
    what: str,
    remedy: str,
) -> Finding:
    people = journey.people or scene.attendances.seats(journey.persons)
    said = sentence(what, people=people, hotel=hotel.name, at=scene.clock(moment), ready=ready)
    return Finding((journey.id, hotel.id), Severity.NOTICE, said, sentence(remedy))
