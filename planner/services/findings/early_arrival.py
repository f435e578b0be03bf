"""Guests who are at the hotel before its rooms are ready, or leave before breakfast."""

from __future__ import annotations

from collections import defaultdict
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

NIGHT_IS_OVER = 6
"""Who comes before this hour has the room of the night before."""
SAID = {
    Direction.ARRIVAL: (
        N_("At {hotel} before rooms are ready ({ready}): {moments}."),
        N_("Ask for early check-in, or keep the luggage and begin with a visit."),
    ),
    Direction.DEPARTURE: (
        N_("Leaving {hotel} before breakfast ({ready}): {moments}."),
        N_("Order packed breakfast and a wake-up call."),
    ),
}


def early_arrival(scene: Scene) -> Iterator[Finding]:
    """Follow each journey to or from the delegation's hotel; told once a hotel, with the times."""
    early: dict[tuple[str, Direction], list[Journey]] = defaultdict(list)
    for journey in scene.event.journeys:
        hotel = scene.event.delegation(journey.delegation).hotel
        if hotel is None or journey.place not in (None, hotel):
            continue
        if _too_early(scene, journey, scene.register.hotel(hotel)):
            early[hotel, journey.direction].append(journey)
    for (hotel, direction), journeys in early.items():
        yield _finding(scene, scene.register.hotel(hotel), direction, journeys=journeys)


def _too_early(scene: Scene, journey: Journey, hotel: Hotel) -> bool:
    local = _moment(scene, journey, hotel).astimezone(scene.event.tzinfo)
    if journey.direction is Direction.ARRIVAL:
        ready = hotel.check_in_from
        return ready is not None and local.hour >= NIGHT_IS_OVER and local.time() < ready
    return hotel.breakfast_from is not None and local.time() < hotel.breakfast_from


def _moment(scene: Scene, journey: Journey, hotel: Hotel) -> datetime:
    if journey.station is None:
        return journey.at
    kerb = journey.kerb_at(scene.register.station(journey.station))
    drive = scene.register.travel_table.minutes(journey.station, hotel.id) + DOOR_MINUTES
    return later(kerb, drive if journey.direction is Direction.ARRIVAL else -drive)


def _finding(
    scene: Scene, hotel: Hotel, direction: Direction, *, journeys: list[Journey]
) -> Finding:
    ready = hotel.check_in_from if direction is Direction.ARRIVAL else hotel.breakfast_from
    people: dict[datetime, int] = defaultdict(int)
    for journey in journeys:
        seats = journey.people or scene.attendances.seats(journey.persons)
        people[_moment(scene, journey, hotel)] += seats
    what, remedy = SAID[direction]
    said = sentence(
        what,
        hotel=hotel.name,
        ready=f"{ready:%H:%M}",
        moments=tuple(f"{scene.clock(at)} × {people[at]}" for at in sorted(people)),
    )
    subjects = (hotel.id, *(journey.id for journey in journeys))
    return Finding(subjects, Severity.NOTICE, said, sentence(remedy))
