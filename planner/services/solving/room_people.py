"""Who must be at which session, and when they can: the people of the problem of rooms.

Of a session at a known time, those who come then: one who is away is a finding, or has a
stand-in, and holds up nothing. A session whose time is still open waits for everyone who is
named, and for the greater part of each delegation.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from planner.domain.attendance import Attendances
from planner.domain.interval import Interval
from planner.services.solving.ticks import Ticks
from solver.rooms.problem import Person
from solver.rooms.window import Window

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from planner.domain.event import Event, Register
    from planner.domain.plan import Plan
    from planner.domain.programme import Session

DAY_TICKS = 24 * 60


class RoomPeople:
    """Answers who must be at a session of one event, and when people are here."""

    def __init__(self, register: Register, event: Event, plan: Plan) -> None:
        self.register, self.event, self.plan = register, event, plan
        self.attendances = Attendances(register, event)
        self.ticks = Ticks(event)

    def guests(self, session: Session) -> int:
        """How many chairs: as said, else as many as are expected."""
        if session.guests is not None:
            return session.guests
        return self.attendances.seats(self.attendances.expected(session, self._known(session)))

    def of(self, session: Session) -> tuple[str, ...]:
        """Those who must be there: chair and speakers first, then delegations, then members."""
        interval = self._known(session)
        expected = self.attendances.expected(session, interval)
        if interval is not None and (place := self._place(session)) is not None:
            expected = self.attendances.of(session, interval, place).present
        named = [person for person in session.people_named() if person in expected]
        members = [person for person in expected if person in self._beyond]
        return tuple(dict.fromkeys((*named, *session.delegations, *members)))

    def persons(self, sessions: Sequence[Session]) -> tuple[Person, ...]:
        """Everyone whom `of` names; when they are here, where a session waits for them."""
        waiting = [session for session in sessions if self._known(session) is None]
        waited = {person for session in waiting for person in session.people_named()}
        groups = {delegation for session in waiting for delegation in session.delegations}
        ids = dict.fromkeys(person for session in sessions for person in self.of(session))
        return tuple(self._person(one, waited, groups) for one in ids)

    def _person(self, identifier: str, waited: set[str], groups: set[str]) -> Person:
        if identifier in groups:
            return Person(id=identifier, windows=self._group_here(identifier))
        if identifier not in waited:
            return Person(id=identifier)
        busy = (*self.register.person(identifier).busy, *self._meals(identifier))
        return Person(
            id=identifier,
            windows=self._here(identifier),
            busy=tuple(self._window(interval) for interval in busy),
        )

    def _known(self, session: Session) -> Interval | None:
        """When it is held, where the office fixed or typed that."""
        typed = self.plan.slot(session.id)
        if typed is not None and "start" in typed.held:
            return typed.lasting(session.minutes)
        return session.interval

    def _place(self, session: Session) -> str | None:
        """Its room, or one of those it may have."""
        typed = self.plan.slot(session.id)
        rooms = (*session.rooms_allowed, *(room.id for room in self.register.rooms))
        return (typed and typed.room) or session.room or next(iter(rooms), None)

    @cached_property
    def _beyond(self) -> set[str]:
        """Members with a session of their own: the others are wherever their delegation is."""
        named = (person for session in self.event.sessions for person in session.people_named())
        apart = (person for party in self.event.parties for person in party.members)
        return {*named, *apart}

    def _meals(self, person: str) -> Iterable[Interval]:
        for meal in self.event.meals:
            if meal.start is not None:
                interval = Interval.of(meal.start, meal.minutes)
                if person in self.attendances.expected(meal, interval):
                    yield interval

    def _window(self, interval: Interval) -> Window:
        start, end = self.ticks.of(interval)
        return Window(start=start, end=end)

    @cached_property
    def _venues(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(room.venue for room in self.register.rooms))

    def _ticks_here(self, person: str) -> tuple[int, int]:
        """From and until when a person can be at the venue nearest to their station."""
        spans = [self.attendances.from_until(person, venue) for venue in self._venues]
        first = min((start for start, _ in spans if start is not None), default=None)
        last = max((end for _, end in spans if end is not None), default=None)
        before, after = self._always
        return self._tick(first, before), self._tick(last, after)

    @cached_property
    def _always(self) -> tuple[int, int]:
        """A day more than the event at either end: for those whom no journey limits."""
        start, end = self.ticks.of(self.event.window)
        return start - DAY_TICKS, end + DAY_TICKS

    def _tick(self, moment: datetime | None, otherwise: int) -> int:
        return otherwise if moment is None else self.ticks.to_tick(moment)

    def _here(self, person: str) -> tuple[Window, ...]:
        return self._span(*self._ticks_here(person))

    def _span(self, first: int, last: int) -> tuple[Window, ...]:
        """A window where anything limits it."""
        if (first, last) == self._always:
            return ()
        return (Window(start=first, end=max(first, last)),)

    def _group_here(self, delegation: str) -> tuple[Window, ...]:
        """While half of a delegation is here; a session fixed earlier or later counts as here."""
        members = [p.id for p in self.register.people if p.delegation == delegation]
        spans = [self._ticks_here(person) for person in members]
        if not spans:
            return ()
        half = (len(spans) - 1) // 2
        first = sorted(start for start, _ in spans)[half]
        last = sorted((end for _, end in spans), reverse=True)[half]
        fixed = [
            self.ticks.of(interval)
            for session in self.event.sessions
            if delegation in session.delegations and (interval := self._known(session))
        ]
        first = min([first, *(start for start, _ in fixed)])
        return self._span(first, max([last, *(end for _, end in fixed)]))
