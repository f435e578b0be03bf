"""Who comes to what: delegations' members and those named, while they are here and free.

Asked by every stage, so that rooms, cars, meals and seats count the same people.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from planner.domain.interval import Interval, instant, later
from planner.domain.people import Side
from planner.domain.programme import Reply
from planner.domain.transfer import Direction, Journey

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from planner.domain.event import Event, Register
    from planner.domain.programme import Meal, Session


DOOR_MINUTES = 10
"""Into the vehicle and out of it again, to the chair: a Coaster's five minutes each way."""


class Absence(StrEnum):
    """Why someone who is expected does not come."""

    NOT_YET_HERE = "not-yet-here"
    ALREADY_LEFT = "already-left"
    BUSY = "busy"
    ELSEWHERE = "elsewhere"
    """At another session at that time, with a weightier part in it."""


@dataclass(frozen=True)
class Attendance:
    """The people expected at something who come, those who do not and why, and stand-ins."""

    present: tuple[str, ...]
    absent: tuple[tuple[str, Absence], ...] = ()
    standing_in: tuple[tuple[str, str], ...] = ()
    """(who is missing, who goes instead)."""


@dataclass(frozen=True)
class _Call:
    """A session at a fixed time that names someone, and how weighty their part in it is."""

    session: str
    interval: Interval
    claim: int


class Attendances:
    """Answers who is expected at, and who can come to, each session and meal of an event."""

    def __init__(self, register: Register, event: Event) -> None:
        self.register, self.event = register, event
        self._limits: dict[tuple[str, str], tuple[datetime | None, datetime | None]] = {}

    @cached_property
    def _members(self) -> dict[str, tuple[str, ...]]:
        return {
            delegation.id: tuple(
                person.id for person in self.register.people if person.delegation == delegation.id
            )
            for delegation in self.event.delegations
        }

    @cached_property
    def _journeys(self) -> dict[tuple[str, Direction], Journey]:
        """The journey of each person each way; a delegation's unnamed one serves the others."""
        found: dict[tuple[str, Direction], Journey] = {}
        for journey in sorted(self.event.journeys, key=lambda one: not one.persons):
            for person in journey.persons or self._members.get(journey.delegation, ()):
                found.setdefault((person, journey.direction), journey)
        return found

    def journey(self, person: str, direction: Direction) -> Journey | None:
        """How a person comes or goes, where that is known."""
        return self._journeys.get((person, direction))

    def expected(self, engagement: Session | Meal, interval: Interval | None) -> tuple[str, ...]:
        """Everyone on the list: members of its delegations but those whose party is apart then,
        and those named one by one."""
        named = _named(engagement)
        away = self._apart(interval) - set(named)
        members = (
            person
            for delegation in engagement.delegations
            for person in self._members.get(delegation, ())
        )
        return tuple(dict.fromkeys(p for p in (*named, *members) if p not in away))

    def _apart(self, interval: Interval | None) -> set[str]:
        return {
            member
            for party in self.event.parties
            if party.window is None or interval is None or party.window.overlaps(interval)
            for member in party.members
        }

    def of(self, engagement: Session | Meal, interval: Interval, place: str) -> Attendance:
        """Who comes, when it is held in `interval` at `place` (a room, venue, site or hotel)."""
        present: list[str] = []
        absent: list[tuple[str, Absence]] = []
        standing_in: list[tuple[str, str]] = []
        for person in self.expected(engagement, interval):
            reason = self.absence(person, interval, place)
            if reason is None and self._called_elsewhere(person, engagement, interval):
                reason = Absence.ELSEWHERE
            if reason is None:
                present.append(person)
                continue
            stand_in = self._stand_in(engagement, person)
            if stand_in and self.absence(stand_in, interval, place) is None:
                present.append(stand_in)
                standing_in.append((person, stand_in))
            else:
                absent.append((person, reason))
        return Attendance(tuple(dict.fromkeys(present)), tuple(absent), tuple(standing_in))

    def absence(self, person: str, interval: Interval, place: str) -> Absence | None:
        """Why a person cannot be at `place` for all of `interval`; None where they can."""
        if not self.register.person(person).free(interval):
            return Absence.BUSY
        here = self.from_until(person, place)
        if here[0] is not None and here[0] > interval.instants[0]:
            return Absence.NOT_YET_HERE
        if here[1] is not None and here[1] < interval.instants[1]:
            return Absence.ALREADY_LEFT
        return None

    def _called_elsewhere(
        self, person: str, engagement: Session | Meal, interval: Interval
    ) -> bool:
        """Whether another session, at a fixed time that overlaps, has the better claim."""
        calls = self._calls.get(person)
        if not calls:
            return False
        here, passed = _claim(person, engagement), False
        for other in calls:
            if other.session == engagement.id:
                passed = True
                continue
            # Of two equal claims the one that the programme lists first is kept.
            better = other.claim > here or (other.claim == here and not passed)
            if better and other.interval.overlaps(interval):
                return True
        return False

    @cached_property
    def _calls(self) -> dict[str, list[_Call]]:
        """By person, the sessions at a fixed time that name them, as the programme lists them."""
        found: dict[str, list[_Call]] = {}
        for session in self.event.sessions:
            held = session.interval
            if held is not None and session.reply is Reply.ACCEPTED:
                for person in _named(session):
                    call = _Call(session.id, held, _claim(person, session))
                    found.setdefault(person, []).append(call)
        return found

    def from_until(self, person: str, place: str) -> tuple[datetime | None, datetime | None]:
        """From when, and until when, a person can be at `place`, in UTC; None is not limited."""
        # Asked of the same few thousand pairs a hundred times over while a plan is checked.
        if (person, place) not in self._limits:
            arrival = self.journey(person, Direction.ARRIVAL)
            departure = self.journey(person, Direction.DEPARTURE)
            self._limits[person, place] = (
                self._there(arrival, place) if arrival else None,
                self._there(departure, place) if departure else None,
            )
        return self._limits[person, place]

    def _there(self, journey: Journey, place: str) -> datetime:
        """The earliest that its people can be at a place, or the latest that they must leave it."""
        if journey.station is None:
            return instant(journey.at)
        kerb = instant(journey.kerb_at(self.register.station(journey.station)))
        drive = self._drive_minutes(journey.station, self.register.place(place).id)
        return later(kerb, drive if journey.direction is Direction.ARRIVAL else -drive)

    def _drive_minutes(self, station: str, place: str) -> int:
        if station == place:
            return 0
        return self.register.travel_table.minutes(station, place) + DOOR_MINUTES

    def _stand_in(self, engagement: Session | Meal, person: str) -> str | None:
        for substitute in getattr(engagement, "substitutes", ()):
            if substitute.person == person:
                return str(substitute.substitute)
        return self.register.person(person).stand_in

    def guests(self, people: Iterable[str]) -> tuple[str, ...]:
        """Those of `people` who are guests."""
        return tuple(p for p in people if self.register.person(p).side is Side.GUEST)

    def seats(self, people: Iterable[str]) -> int:
        """How many chairs `people` take, unnamed places counted in full."""
        return sum(self.register.person(person).people for person in people)


def _claim(person: str, engagement: Session | Meal) -> int:
    """How weighty a person's part is: chair, speaker, named, one of a delegation."""
    if getattr(engagement, "chair", None) == person:
        return 3
    if person in getattr(engagement, "speakers", ()):
        return 2
    return 1 if person in engagement.persons else 0


def _named(engagement: Session | Meal) -> tuple[str, ...]:
    named = getattr(engagement, "people_named", None)
    return tuple(named()) if named else tuple(engagement.persons)
