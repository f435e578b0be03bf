"""The rows of an itinerary: engagements in order, each with the ride that brings people there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import groupby

from planner.documents.rounding import Reader, shown
from planner.domain.engagement import Engagement, EngagementKind
from planner.domain.event import Event, Register
from planner.domain.interval import Interval

EARLY = timedelta(minutes=90)
LATE = timedelta(minutes=15)
"""A ride belongs to what begins where it ends, at most so long after or before its arrival."""


@dataclass(frozen=True)
class Row:
    """An engagement, the times its reader is told, and the rides that lead to it."""

    engagement: Engagement
    times: Interval
    rides: tuple[Engagement, ...] = ()

    @property
    def told(self) -> datetime:
        """The time at its head: of a journey the one on the ticket, wherever one must be before."""
        ticket = self.engagement.ticket
        return ticket.astimezone(self.times.start.tzinfo) if ticket else self.times.start

    @property
    def day(self) -> date:
        """The date that time is on."""
        return self.told.date()


@dataclass(frozen=True)
class Schedule:
    """A paper's rows with all that is needed to say them."""

    register: Register
    event: Event
    reader: Reader
    rows: tuple[Row, ...]
    delegation: str | None = None
    """None: the whole event's, or a person's."""
    person: str | None = None
    """Whose own it is, where it is one person's."""

    def days(self) -> Iterator[tuple[date, tuple[Row, ...]]]:
        """The rows of each date."""
        for day, rows in groupby(self.rows, key=lambda row: row.day):
            yield day, tuple(rows)


def whole_schedule(register: Register, event: Event, held: Iterable[Engagement]) -> Schedule:
    """The event's, to the minute, for the office."""
    open_ones = [one for one in held if _listed(one)]
    rows = _rows(open_ones, event, Reader.STAFF)
    return Schedule(register, event, Reader.STAFF, rows)


def delegation_schedule(
    register: Register, event: Event, held: Iterable[Engagement], *, delegation: str
) -> Schedule:
    """A delegation's, rounded, for its guests."""
    own = [one for one in held if _listed(one) and delegation in one.delegations]
    return Schedule(register, event, Reader.GUEST, _rows(own, event, Reader.GUEST), delegation)


def personal_schedule(
    register: Register, event: Event, held: Iterable[Engagement], *, person: str
) -> Schedule:
    """A person's own, rounded; a secret session stands in it, since it is told to who comes."""
    own = [one for one in held if one.kind is not EngagementKind.TRIP and person in one.persons]
    return own_schedule(register, event, own, person=person, reader=Reader.GUEST)


def own_schedule(
    register: Register, event: Event, own: list[Engagement], *, person: str, reader: Reader
) -> Schedule:
    """A person's, of engagements that are known to be their own."""
    return Schedule(register, event, reader, _rows(own, event, reader), person=person)


def _listed(engagement: Engagement) -> bool:
    """A secret session stands in nobody's paper but the invited one's."""
    return engagement.kind is not EngagementKind.TRIP and not engagement.secret


def _rows(held: list[Engagement], event: Event, reader: Reader) -> tuple[Row, ...]:
    zone = event.tzinfo
    local = [replace(one, interval=one.interval.astimezone(zone)) for one in held]
    others = [one for one in local if one.kind is not EngagementKind.RIDE]
    rides = [one for one in local if one.kind is EngagementKind.RIDE]
    leading: dict[str, list[Engagement]] = {}
    alone: list[Engagement] = []
    for ride in rides:
        target = next((one for one in others if _leads(ride, one)), None)
        if target is None:
            alone.append(ride)
        else:
            leading.setdefault(target.uid, []).append(ride)
    rows = [Row(one, shown(one, reader), tuple(leading.get(one.uid, ()))) for one in others]
    rows += [Row(own[0], shown(own[0], reader), own) for own in _convoys(alone)]
    return tuple(sorted(rows, key=lambda row: (row.told, row.times, row.engagement.uid)))


def _leads(ride: Engagement, other: Engagement) -> bool:
    arrive, begin = ride.interval.instants[1], other.interval.instants[0]
    return (
        ride.place == other.place
        and begin - EARLY <= arrive <= begin + LATE
        and not set(ride.persons).isdisjoint(other.persons)
    )


def _convoys(rides: list[Engagement]) -> Iterator[tuple[Engagement, ...]]:
    """Vehicles that leave together for the same place are one row."""

    def together(ride: Engagement) -> tuple[str, str, Interval]:
        return (ride.origin, ride.place, ride.interval)

    for _, own in groupby(sorted(rides, key=lambda ride: (*together(ride), ride.uid)), together):
        yield tuple(own)
