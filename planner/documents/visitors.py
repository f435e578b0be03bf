"""Who comes with each delegation, how they come and go, and where they are lodged: in words."""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import groupby

from planner.documents.desk import Desk
from planner.domain.people import Delegation, Person, Side, head_count
from planner.domain.transfer import Direction, Journey
from planner.language import sentence, times
from planner.language.wording import listed, remarks
from solver.constraint import N_


def guests_of(desk: Desk, delegation: str) -> list[Person]:
    """A delegation's own people: ours who go along with it are none."""
    return [
        person
        for person in desk.register.people
        if person.delegation == delegation and person.side is Side.GUEST
    ]


def arrival(desk: Desk, delegation: Delegation) -> str:
    """When and by what they come, each journey with its number."""
    return _journeys(desk, delegation, Direction.ARRIVAL)


def departure(desk: Desk, delegation: Delegation) -> str:
    """When and by what they leave."""
    return _journeys(desk, delegation, Direction.DEPARTURE)


def _journeys(desk: Desk, delegation: Delegation, direction: Direction) -> str:
    own = [
        one
        for one in desk.event.journeys
        if one.delegation == delegation.id and one.direction is direction
    ]
    own.sort(key=lambda one: (one.at, one.id))
    by_day = groupby(own, key=lambda one: _local(desk, one).date())
    return remarks([_day(desk, day, list(journeys)) for day, journeys in by_day], desk.language)


def _day(desk: Desk, day: date, journeys: list[Journey]) -> str:
    told = listed([_journey(desk, one) for one in journeys], desk.language)
    return f"{times.short_day(day, desk.language)} {told}"


def _journey(desk: Desk, journey: Journey) -> str:
    station = desk.register.place(journey.station).name if journey.station else ""
    people = journey.people or head_count(map(desk.register.person, journey.persons))
    how = " ".join(filter(None, (journey.carrier, station)))
    return sentence(
        N_("{time} {how} ({people} people)"),
        desk.language,
        time=times.clock(_local(desk, journey)),
        how=how or sentence(N_("own car"), desk.language),
        people=people,
    )


def _local(desk: Desk, journey: Journey) -> datetime:
    return journey.at.astimezone(desk.event.tzinfo)


def staying(desk: Desk) -> Iterator[tuple[str, list[str], int]]:
    """Each hotel with the delegations lodged there and how many they are."""
    for hotel in desk.register.hotels:
        own = [one for one in desk.event.delegations if one.hotel == hotel.id]
        people = sum(head_count(guests_of(desk, one.id)) for one in own)
        if people:
            yield hotel.name, [one.name for one in own], people
