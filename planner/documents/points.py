"""The points of a party's days, in order: where it sets out from, what it sees, the way on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

from planner.documents.desk import Desk
from planner.domain.engagement import Engagement, EngagementKind
from planner.domain.interval import Interval
from planner.domain.people import Party

LATE = timedelta(minutes=15)
"""A ride leads to a visit that begins so long before it arrives, and no sooner."""


@dataclass(frozen=True)
class Way:
    """From one place to another, by the plan's rides; by the table of ways where none is timed."""

    origin: str
    destination: str
    minutes: int
    km: float | None
    interval: Interval | None = None


@dataclass(frozen=True)
class Point:
    """A place where a party sets out (no visit), or which it sees, with its way on."""

    place: str
    visit: Engagement | None = None
    onward: Way | None = None


def parties_with_visits(desk: Desk) -> Iterator[tuple[Party, list[Engagement]]]:
    """Each party that sees anything, with what it sees, in order of time."""
    visits = [one for one in desk.held if one.kind is EngagementKind.VISIT]
    for party in desk.event.party_list(desk.register):
        own = [one for one in visits if party.id in one.parties]
        if own:
            yield party, own


def days_of(desk: Desk, visits: Iterable[Engagement]) -> Iterator[tuple[date, list[Point]]]:
    """The points of each date; a party sets out anew where it comes from another place."""
    zone = desk.event.tzinfo
    for day, own in groupby(visits, key=lambda one: one.interval.astimezone(zone).start.date()):
        yield day, list(_points(desk, list(own)))


def _points(desk: Desk, visits: list[Engagement]) -> Iterator[Point]:
    ways = [_way_to(desk, visit) for visit in visits]
    origins = [way.origin if way else visit.place for way, visit in zip(ways, visits, strict=True)]
    before = ""
    for visit, coming, goal in zip(visits, ways, (*origins[1:], ""), strict=True):
        if coming is not None and coming.origin != before:
            yield Point(coming.origin, onward=coming)
        yield Point(visit.place, visit, _way_from(desk, visit) or _by_table(desk, visit, goal))
        before = visit.place


def _way_to(desk: Desk, visit: Engagement) -> Way | None:
    start = visit.interval.start + LATE
    rides = [
        ride
        for ride in _rides(desk, visit)
        if ride.place == visit.place and ride.interval.end <= start
    ]
    return _way(desk, rides, max((ride.interval.start for ride in rides), default=None))


def _way_from(desk: Desk, visit: Engagement) -> Way | None:
    rides = [
        ride
        for ride in _rides(desk, visit)
        if ride.origin == visit.place and ride.interval.start >= visit.interval.end
    ]
    return _way(desk, rides, min((ride.interval.start for ride in rides), default=None))


def _rides(desk: Desk, visit: Engagement) -> Iterator[Engagement]:
    """Those of its people on the very day."""
    zone, people = desk.event.tzinfo, set(visit.persons)
    day = visit.interval.astimezone(zone).start.date()
    for ride in desk.held:
        carries = ride.kind is EngagementKind.RIDE and not people.isdisjoint(ride.persons)
        if carries and ride.interval.astimezone(zone).start.date() == day:
            yield ride


def _way(desk: Desk, rides: list[Engagement], start: datetime | None) -> Way | None:
    """Of cars that leave together the one that arrives last."""
    leaving = [ride for ride in rides if ride.interval.start == start]
    if not leaving:
        return None
    ride = max(leaving, key=lambda one: (one.interval.end, one.uid))
    minutes = int((ride.interval.end - ride.interval.start).total_seconds() // 60)
    return Way(ride.origin, ride.place, minutes, _km(desk, ride.origin, ride.place), ride.interval)


def _by_table(desk: Desk, visit: Engagement, goal: str) -> Way | None:
    """To where it sets out next, or to what it sees next; it may have walked."""
    way = desk.register.travel_table.times.get((visit.place, goal))
    return Way(visit.place, goal, way.minutes, way.km) if way else None


def _km(desk: Desk, origin: str, destination: str) -> float | None:
    way = desk.register.travel_table.times.get((origin, destination))
    return way.km if way else None
