"""Who has to get from where to where, and when: what journeys, sessions, visits and meals bring.

Each person's stays are put in order; between two of them at places too far apart to walk lies a
move. Guests begin and end their days where they are lodged, and go there between two stays that
leave time for it. Our own people who belong to a delegation do the same, until its last stay;
other hosts come and go by themselves, but ride along where guests make their way.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from planner.domain.attendance import Attendances
from planner.domain.diary import engagements
from planner.domain.engagement import EngagementKind
from planner.domain.people import Side
from planner.domain.transfer import Direction
from planner.services.solving.move import (
    BOARDING_MINUTES,
    Move,
    grouped,
    named_apart,
    with_hosts,
)
from planner.services.solving.ticks import Ticks
from solver.event.problem import Problem as Whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.event import Event, Register
    from planner.domain.plan import Plan
    from planner.domain.transfer import Journey

STAYING = (
    EngagementKind.SESSION,
    EngagementKind.VISIT,
    EngagementKind.MEAL,
    EngagementKind.PARTING,
)
REST_MINUTES = 60
"""Less than this at the hotel between two stays is not worth the way."""
MARGIN_MINUTES = 10
"""How long before it must a party likes to be there."""
PATIENCE_MINUTES = 60
"""How long a party may wait at the kerb, or be early where it need not be at a given time."""
EARLY_MINUTES = 30
"""How long before the best departure a party may be made to leave."""
NIGHT_ENDS = timedelta(hours=3)
"""What ends after midnight but before three belongs to the evening."""


@dataclass(frozen=True)
class Stop:
    """Someone at a place: held there from `since` to `until`.

    At the hotel (`since` None) nothing begins: `until` is when they should have come there.
    """

    place: str
    since: int | None
    until: int
    reason: str
    journey: bool = False


@dataclass(frozen=True)
class _Held:
    """A session in its room, and who is expected there."""

    session: str
    place: str
    room: str
    start: int
    end: int
    expected: frozenset[str]


class Moves:
    """The moves of one plan."""

    def __init__(self, register: Register, event: Event, plan: Plan) -> None:
        self._register, self._event, self._plan = register, event, plan
        self._ticks = Ticks(event)
        self._attendances = Attendances(register, event)
        self._homes = {one.id: one.hotel for one in event.delegations}

    @cached_property
    def _stays(self) -> dict[str, list[Stop]]:
        """By person, where they are held, in order of time."""
        found: dict[str, list[Stop]] = defaultdict(list)
        for held in engagements(self._register, self._event, self._plan):
            if held.kind in STAYING and held.place:
                start, end = self._ticks.of(held.interval)
                place = self._register.place(held.place).id
                for person in held.persons:
                    found[person].append(Stop(place, start, end, held.subject))
        return found

    def all(self) -> tuple[Move, ...]:
        """Every move, in order of time; guests with the hosts who ride along."""
        guests = grouped(self._of_delegations())
        joined = with_hosts(guests, list(self._of_hosts()))
        return named_apart(sorted(joined, key=lambda move: (move.ready, move.id)))

    def _of_delegations(self) -> Iterator[Move]:
        for person in self._register.people:
            if person.delegation in self._homes:
                stops = self._day_by_day(person.id, person.delegation)
                if person.side is not Side.GUEST and stops and stops[-1].reason == "home":
                    del stops[-1]  # who belongs here goes home alone when the guests have left
                yield from self._between(person.id, person.delegation, stops)

    def _of_hosts(self) -> Iterator[Move]:
        for person, stops in self._stays.items():
            if self._register.person(person).delegation in self._homes:
                continue
            for one, other in pairwise(stops):
                if self._day(one) == self._day(other):
                    yield from self._between(person, "", [one, other])

    # A person's stops.

    def _day_by_day(self, person: str, delegation: str) -> list[Stop]:
        """The stays of a guest with the journeys before and after, and the hotel between."""
        arrival = self._attendances.journey(person, Direction.ARRIVAL)
        departure = self._attendances.journey(person, Direction.DEPARTURE)
        stops = list(self._stays.get(person, ()))
        if departure is not None:
            stops.extend(self._left_early(person, departure))
        if arrival is not None:
            stops.insert(0, self._end(arrival, delegation))
        if departure is not None:
            stops.append(self._end(departure, delegation))
        return list(self._lodged(stops, self._homes[delegation], arrival, departure))

    def _left_early(self, person: str, departure: Journey) -> Iterator[Stop]:
        """The session that one leaves before its end to depart: one was driven there for it."""
        if departure.station is None or departure.own_car:
            return
        for held in self._sessions_at.get(departure.place, ()):
            _, until = self._attendances.from_until(person, held.room)
            if until is None or not held.start < (leave := self._ticks.to_tick(until)) < held.end:
                continue
            if person in held.expected:
                yield Stop(held.place, held.start, leave, held.session)

    @cached_property
    def _sessions_at(self) -> dict[str | None, list[_Held]]:
        """By place, the sessions that are held there."""
        found: dict[str | None, list[_Held]] = defaultdict(list)
        for slot in self._plan.slots:
            session = self._event.session(slot.session)
            interval = slot.lasting(session.minutes)
            if interval is not None and slot.room is not None:
                place = self._register.place(slot.room).id
                expected = frozenset(self._attendances.expected(session, interval))
                start, end = self._ticks.of(interval)
                found[place].append(_Held(session.id, place, slot.room, start, end, expected))
        return found

    def _end(self, journey: Journey, delegation: str) -> Stop:
        """The far end of a journey; for those who drive themselves, where they come to."""
        home = journey.place or self._homes[delegation] or ""
        if journey.station is None or journey.own_car:
            at = self._ticks.to_tick(journey.at)
            place = self._register.place(home).id if home else ""
            return Stop(place, at, at, journey.id)
        station = self._register.station(journey.station)
        at = self._ticks.to_tick(journey.kerb_at(station))
        return Stop(station.id, at, at, journey.id, journey=True)

    def _lodged(
        self,
        stops: list[Stop],
        home: str | None,
        arrival: Journey | None,
        departure: Journey | None,
    ) -> Iterator[Stop]:
        """The stops with the hotel put in: first, last, by night, and where there is time."""
        if not home or not stops:
            yield from stops
            return
        if arrival is None:
            yield Stop(home, None, self._dawn(stops[0]), "home")
        yield stops[0]
        for one, other in pairwise(stops):
            place = home
            if one.journey and arrival is not None and arrival.place:
                place = self._register.place(arrival.place).id
            if other.journey and departure is not None and departure.place:
                place = self._register.place(departure.place).id
            yield from self._rest(one, other, place)
            yield other
        if departure is None:
            last = stops[-1]
            home_at = last.until + self._drive(last.place, home) + BOARDING_MINUTES
            yield Stop(home, None, home_at + PATIENCE_MINUTES, "home")

    def _rest(self, one: Stop, other: Stop, home: str) -> Iterator[Stop]:
        """The hotel between two stops, where there is time for it."""
        if home in (one.place, other.place) or other.since is None or not one.place:
            return
        soonest = one.until + self._drive(one.place, home) + BOARDING_MINUTES
        away = other.since - self._drive(home, other.place) - BOARDING_MINUTES - MARGIN_MINUTES
        if away - soonest >= REST_MINUTES:
            yield Stop(home, None, min(soonest + PATIENCE_MINUTES, away), "home")

    def _day(self, stop: Stop) -> int:
        moment = self._ticks.to_time(stop.until) - NIGHT_ENDS
        return moment.toordinal()

    def _dawn(self, stop: Stop) -> int:
        moment = self._ticks.to_time(stop.until)
        return self._ticks.to_tick(moment.replace(hour=0, minute=0, second=0, microsecond=0))

    def _drive(self, origin: str, destination: str) -> int:
        if origin == destination or not origin or not destination:
            return 0
        return self._register.travel_table.minutes(origin, destination)

    # What lies between two stops.

    def _between(self, person: str, delegation: str, stops: list[Stop]) -> Iterator[Move]:
        for one, other in pairwise(stops):
            drive = self._drive(one.place, other.place)
            if drive > (0 if one.journey or other.journey else Whole.on_foot_ticks):
                yield self._move(person, delegation, one, other)

    def _move(self, person: str, delegation: str, one: Stop, other: Stop) -> Move:
        drive = self._drive(one.place, other.place)
        soonest = one.until + BOARDING_MINUTES
        if other.since is None:
            ready, due, wish = one.until, other.until, soonest
        elif one.journey:
            ready, due = one.until, min(other.since, soonest + drive + PATIENCE_MINUTES)
            wish = soonest
        else:
            due = other.since
            wish = min(max(soonest, due - drive - MARGIN_MINUTES), max(soonest, due - drive))
            early = wish - BOARDING_MINUTES - EARLY_MINUTES
            ready = max(one.until, self._assembled(delegation, one, other, wish, early=early))
        return Move(
            # Named for what it leads to: that outlives a change of what went before.
            id=f"{delegation}:{one.reason}>home"
            if other.since is None
            else f"{delegation}:{other.reason}",
            delegation=delegation,
            origin=one.place,
            destination=other.place,
            ready=ready,
            due=max(due, ready),
            wish=wish,
            late=wish + drive > due,
            persons=(person,),
            journeys=tuple(stop.reason for stop in (one, other) if stop.journey),
            free=self._assembled(delegation, one, other, wish, early=soonest),
            home=other.since is None,
        )

    def _assembled(self, delegation: str, one: Stop, other: Stop, wish: int, *, early: int) -> int:
        """From when on a party may be asked to board: not long before it need, nor too early."""
        if one.reason != "home" or other.journey or not delegation:
            return early
        moment = self._ticks.to_time(wish)
        limits = self._event.limits_for(delegation, moment.date())
        from_ = datetime.combine(moment.date(), limits.assemble_from, moment.tzinfo)
        return min(max(early, self._ticks.to_tick(from_)), wish - BOARDING_MINUTES)
