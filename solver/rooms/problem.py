"""What is given of rooms and sessions, and what is answered: a slot for each session.

Times are integer ticks since the event's first midnight; intervals are half open.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from functools import cached_property
from itertools import combinations
from typing import TypeVar

from solver.constraint import Rule
from solver.nonsense import at_least, known, unique
from solver.rooms.window import Window
from solver.value import value

T = TypeVar("T")

LONGEST = 100_000
"""Ticks from the first to the last start that may be: two months of minutes. The search keeps a
set of starts for each session, a bit a tick."""


@value
class Room:
    """A hall, or two combined: then `parts` names the rooms that it takes.

    `capacity` is by layout: a layout that is not named is not offered, and an empty mapping means
    a place without a limit. Empty `windows` mean always open; `busy` are its bookings for
    something else;
    `setup_ticks` are kept free before each session and each booking.
    """

    id: str
    venue: str = ""
    capacity: Mapping[str, int] = field(default_factory=dict)
    equipment: tuple[str, ...] = ()
    windows: tuple[Window, ...] = ()
    busy: tuple[Window, ...] = ()
    setup_ticks: int = 0
    parts: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        at_least(0, repr(self.id), setup_ticks=self.setup_ticks)
        for layout, guests in self.capacity.items():
            at_least(0, f"{layout!r} of {self.id!r}", capacity=guests)

    def holds(self, layout: str) -> int | None:
        """How many guests fit in a layout ("" is any); None where there is no limit."""
        if not self.capacity:
            return None
        if not layout:
            return max(self.capacity.values())
        return self.capacity.get(layout, 0)


@value
class Session:
    """A session to be given a room and a start.

    `windows` are for the whole interval (a fixed time is a window as long as the session), empty
    means any time from tick 0 on; `rooms` are those allowed, empty means any; `people` must be
    there, chair and speakers among them; `wished` is the span of welcome starts, its end included;
    sessions of one `series` stay in one room if they can; `setup_ticks` is set-up of its own where
    longer than the room's.
    """

    id: str
    duration: int
    layout: str = ""
    guests: int = 0
    equipment: tuple[str, ...] = ()
    windows: tuple[Window, ...] = ()
    rooms: tuple[str, ...] = ()
    preferred: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    wished: Window | None = None
    series: str = ""
    setup_ticks: int = 0

    def __post_init__(self) -> None:
        at_least(1, repr(self.id), duration=self.duration)
        at_least(0, repr(self.id), guests=self.guests, setup_ticks=self.setup_ticks)
        unique("person", self.people)


@value
class Person:
    """A person, or a group that sits together: there within `windows` (empty: always), not when
    `busy`."""

    id: str
    windows: tuple[Window, ...] = ()
    busy: tuple[Window, ...] = ()


@value
class Order:
    """`after` begins at least `gap` ticks after `before` has ended."""

    before: str
    after: str
    gap: int = 0

    def __post_init__(self) -> None:
        at_least(0, f"{self.before} -> {self.after}", gap=self.gap)
        if self.before == self.after:
            raise ValueError(f"order: session {self.before!r} cannot follow itself")


@value
class Travel:
    """The time from one venue to another; it counts for the way back where that is not given."""

    origin: str
    destination: str
    ticks: int

    def __post_init__(self) -> None:
        at_least(0, f"{self.origin} -> {self.destination}", ticks=self.ticks)


@value
class Pin:
    """A decision that the office holds: a session's room, its start, or both."""

    session: str
    room: str | None = None
    start: int | None = None

    def __post_init__(self) -> None:
        if self.room is None and self.start is None:
            raise ValueError(f"pin of session {self.session!r} holds neither room nor start")

    @property
    def whole(self) -> bool:
        """Whether both room and start are held."""
        return self.room is not None and self.start is not None


@value
class Problem:
    """All of it. Sessions begin on multiples of `step` ticks, pinned ones where they are pinned."""

    rooms: tuple[Room, ...]
    sessions: tuple[Session, ...]
    persons: tuple[Person, ...] = ()
    orders: tuple[Order, ...] = ()
    travels: tuple[Travel, ...] = ()
    pins: tuple[Pin, ...] = ()
    step: int = 5
    ticks_per_minute: int = 1
    rules: tuple[Rule, ...] = ()

    def __post_init__(self) -> None:
        at_least(1, "the problem", step=self.step, ticks_per_minute=self.ticks_per_minute)
        unique("room", (room.id for room in self.rooms))
        unique("session", (session.id for session in self.sessions))
        unique("person", (person.id for person in self.persons))
        unique("pin of session", (pin.session for pin in self.pins))
        self._refer()
        if self.horizon.end - self.horizon.start > LONGEST:
            raise ValueError(f"the times of the problem span more than {LONGEST} ticks")

    def _refer(self) -> None:
        rooms = {room.id: room for room in self.rooms}
        for room in self.rooms:
            known(f"part of {room.id!r}", rooms, room.parts)
            if any(rooms[part].parts for part in room.parts):
                raise ValueError(f"parts of {room.id!r}: a part cannot have parts itself")
        persons = {person.id for person in self.persons}
        for session in self.sessions:
            known(f"room of {session.id!r}", rooms, session.rooms)
            known(f"preferred of {session.id!r}", rooms, session.preferred)
            known(f"person of {session.id!r}", persons, session.people)
        sessions = {session.id for session in self.sessions}
        for order in self.orders:
            known("order", sessions, (order.before, order.after))
        for pin in self.pins:
            known("pin", sessions, (pin.session,))
            known(f"pin of {pin.session!r}", rooms, (pin.room,))

    def session(self, identifier: str) -> Session:
        """The session of that id; ValueError where there is none."""
        return _found("session", identifier, self._sessions)

    def room(self, identifier: str) -> Room:
        """The room of that id; ValueError where there is none."""
        return _found("room", identifier, self._rooms)

    def person(self, identifier: str) -> Person:
        """The person of that id; ValueError where there is none."""
        return _found("person", identifier, self._persons)

    def pin(self, session: str) -> Pin | None:
        """What is pinned of a session, or None."""
        return self._pins.get(session)

    def travel(self, origin: str, destination: str) -> int:
        """Ticks from venue to venue; none where nothing is said."""
        way, back = (origin, destination), (destination, origin)
        return 0 if origin == destination else self._travels.get(way, self._travels.get(back, 0))

    def setup(self, session: Session, room: Room) -> int:
        """Ticks kept free before a session in a room: the longer set-up of the two."""
        return max(session.setup_ticks, room.setup_ticks)

    def share(self, one: Room, other: Room) -> bool:
        """Whether two rooms take the same walls: the same room, or one a part of the other."""
        return not {one.id, *one.parts}.isdisjoint({other.id, *other.parts})

    @cached_property
    def meetings(self) -> tuple[tuple[Session, Session], ...]:
        """The pairs of sessions at which someone must be at both."""
        people = {session.id: frozenset(session.people) for session in self.sessions}
        return tuple(
            (one, other)
            for one, other in combinations(self.sessions, 2)
            if not people[one.id].isdisjoint(people[other.id])
        )

    @cached_property
    def horizon(self) -> Window:
        """A span that holds every start that may be best: windows and pins, and where time is
        open, room for all sessions after everything that is named."""
        sessions = [window for session in self.sessions for window in session.windows]
        rooms = [window for room in self.rooms for window in room.windows]
        given = list(sessions)
        if not all(session.windows for session in self.sessions):
            given += rooms
            if not all(room.windows for room in self.rooms):
                return self._open_horizon
        return self._around(given, more=0)

    @cached_property
    def _open_horizon(self) -> Window:
        given = [w for session in self.sessions for w in session.windows]
        given += [session.wished for session in self.sessions if session.wished is not None]
        given += [w for room in self.rooms for w in (*room.windows, *room.busy)]
        given += [w for person in self.persons for w in (*person.windows, *person.busy)]
        return self._around(given, more=self._need)

    def _around(self, windows: Iterable[Window], more: int) -> Window:
        moments = [0, *(moment for w in windows for moment in (w.start, w.end))]
        moments += [pin.start for pin in self.pins if pin.start is not None]
        return Window(start=min(moments) // self.step * self.step, end=max(moments) + more)

    @cached_property
    def _need(self) -> int:
        # One after the other with the longest set-up, way and gap between them: always enough.
        setup = max((room.setup_ticks for room in self.rooms), default=0)
        way = max((travel.ticks for travel in self.travels), default=0)
        gap = max((order.gap for order in self.orders), default=0)
        each = setup + way + gap + self.step
        return sum(each + session.duration + session.setup_ticks for session in self.sessions)

    @cached_property
    def _sessions(self) -> dict[str, Session]:
        return {session.id: session for session in self.sessions}

    @cached_property
    def _rooms(self) -> dict[str, Room]:
        return {room.id: room for room in self.rooms}

    @cached_property
    def _persons(self) -> dict[str, Person]:
        return {person.id: person for person in self.persons}

    @cached_property
    def _pins(self) -> dict[str, Pin]:
        return {pin.session: pin for pin in self.pins}

    @cached_property
    def _travels(self) -> dict[tuple[str, str], int]:
        return {(travel.origin, travel.destination): travel.ticks for travel in self.travels}


@value
class Slot:
    """A session in a room from a start on; it ends when its duration is over."""

    session: str
    room: str
    start: int


@value
class Plan:
    """The slots of the sessions that are placed; the others are left out."""

    slots: tuple[Slot, ...] = ()

    def __post_init__(self) -> None:
        unique("slot of session", (slot.session for slot in self.slots))

    def within(self, problem: Problem) -> Plan:
        """This plan without the slots that name what the problem does not know."""
        known = {session.id for session in problem.sessions}, {room.id for room in problem.rooms}
        kept = (slot for slot in self.slots if slot.session in known[0] and slot.room in known[1])
        return Plan(slots=tuple(kept))

    def slot(self, session: str) -> Slot | None:
        """The slot of a session, or None where it is left out."""
        return self._slots.get(session)

    @cached_property
    def _slots(self) -> dict[str, Slot]:
        return {slot.session: slot for slot in self.slots}


def _found(name: str, identifier: str, known: Mapping[str, T]) -> T:
    if identifier not in known:
        raise ValueError(f"unknown {name} {identifier!r}")
    return known[identifier]
