"""Rooms and times: sessions become slots to be found, and slots come back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from planner.domain.interval import Interval
from planner.domain.peaks import longest_minutes
from planner.domain.plan import Slot
from planner.domain.programme import Reply, Timing
from planner.services.solving.room_people import RoomPeople
from planner.services.solving.ticks import Ticks
from solver.rooms.constraints import CONSTRAINTS
from solver.rooms.problem import Order, Pin, Plan, Problem, Room, Session, Travel
from solver.rooms.problem import Slot as Answered
from solver.rooms.window import Window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.event import Event, Register
    from planner.domain.plan import Plan as DomainPlan
    from planner.domain.programme import Session as DomainSession
    from planner.domain.venue import Room as DomainRoom

STEP_MINUTES = 5
PINNED_KIND = "session"
SECRET = "secret"  # the tag of a room fit for secret sessions, beside its equipment


def problem_of(register: Register, event: Event, plan: DomainPlan) -> Problem:
    """The accepted sessions, the office's rooms, and who must be where; what is typed is pinned."""
    return _Asking(register, event, plan).problem()


def answer_of(register: Register, event: Event, problem: Problem, plan: DomainPlan) -> Plan:
    """The slots that `plan` already has, with room and start."""
    del register
    ticks = Ticks(event)
    asked = {session.id for session in problem.sessions}
    return Plan(
        slots=tuple(
            Answered(session=slot.session, room=slot.room, start=ticks.to_tick(slot.start))
            for slot in plan.slots
            if slot.session in asked and slot.room is not None and slot.start is not None
        )
    )


def decided(
    register: Register, event: Event, problem: Problem, answer: Plan, plan: DomainPlan
) -> DomainPlan:
    """`plan` with the rooms and times of `answer`; what was typed stays held."""
    del register
    ticks = Ticks(event)
    slots = []
    for session in event.sessions:
        typed, found = plan.slot(session.id), answer.slot(session.id)
        if found is not None:
            end = found.start + problem.session(session.id).duration
            slots.append(
                Slot(
                    session=session.id,
                    room=found.room,
                    start=ticks.to_time(found.start),
                    end=ticks.to_time(end),
                    held=typed.held if typed else (),
                )
            )
        elif typed is not None:
            slots.append(typed)
    return replace(plan, slots=tuple(slots))


class _Asking:
    """One event's rooms and times, put as a problem."""

    def __init__(self, register: Register, event: Event, plan: DomainPlan) -> None:
        self.register, self.event, self.plan = register, event, plan
        self.ticks = Ticks(event)
        self.sessions = [s for s in event.sessions if s.reply is Reply.ACCEPTED]
        self.people = RoomPeople(register, event, plan)

    def problem(self) -> Problem:
        known = {constraint.id for constraint in CONSTRAINTS}
        return Problem(
            rooms=tuple(self._room(room) for room in self.register.rooms),
            sessions=tuple(self._session(session) for session in self.sessions),
            persons=self.people.persons(self.sessions),
            orders=tuple(self._orders()),
            travels=tuple(self._travels()),
            pins=tuple(self._pins()),
            step=STEP_MINUTES,
            rules=tuple(rule for rule in self.event.rules if rule.constraint in known),
        )

    def _window(self, interval: Interval) -> Window:
        start, end = self.ticks.of(interval)
        return Window(start=start, end=end)

    def _room(self, room: DomainRoom) -> Room:
        spans = (self.event.window,) if room.windows is None else self._open(room)
        shut = [span for one in spans for span in one.without(room.closed)]
        always = room.windows is None and not room.closed
        meals = [meal for meal in self.event.meals if meal.room == room.id and meal.start]
        tags = (*room.equipment, SECRET) if room.secret else room.equipment
        return Room(
            id=room.id,
            venue=room.venue,
            capacity={layout.value: guests for layout, guests in room.capacity.items()},
            equipment=tags,
            windows=() if always else tuple(self._window(span) for span in shut),
            busy=tuple(
                self._window(Interval.of(meal.start, meal.minutes)) for meal in meals if meal.start
            ),
            setup_ticks=room.setup_minutes,
            parts=room.parts,
        )

    def _open(self, room: DomainRoom) -> tuple[Interval, ...]:
        assert room.windows is not None
        return room.windows.during(self.event.window)

    def _session(self, session: DomainSession) -> Session:
        windows = tuple(self._window(window) for window in self._windows(session))
        minutes = self._minutes(session)
        return Session(
            id=session.id,
            duration=minutes,
            layout=session.layout.value,
            guests=self.people.guests(session),
            equipment=(*session.equipment, SECRET) if session.secret else session.equipment,
            windows=windows,
            rooms=(session.room,) if session.room else session.rooms_allowed,
            preferred=session.rooms_preferred,
            people=self.people.of(session),
            wished=_wished(session.timing, windows, minutes),
        )

    def _minutes(self, session: DomainSession) -> int:
        """Its length, or that of the slot that the office typed."""
        typed = self.plan.slot(session.id)
        return typed.interval.minutes if typed and typed.interval else session.minutes

    def _windows(self, session: DomainSession) -> tuple[Interval, ...]:
        """Its fixed time, else its windows, else the days from assembly to assembly's end; an
        event that lies in the night is open for as long as it lasts."""
        if session.start is not None:
            return (Interval.of(session.start, self._minutes(session)),)
        return session.windows or tuple(self._days()) or (self.event.window,)

    def _days(self) -> Iterator[Interval]:
        for day in self.event.days():
            limits = self.event.limits_for("", day)
            start = datetime.combine(day, limits.assemble_from, self.event.tzinfo)
            end = datetime.combine(day, limits.assemble_until, self.event.tzinfo)
            if within := Interval(start, end).meet(self.event.window):
                yield within

    def _orders(self) -> Iterator[Order]:
        asked = {session.id for session in self.sessions}
        for session in self.sessions:
            for before in session.follows:
                if before in asked:
                    yield Order(before=before, after=session.id, gap=session.gap_minutes)

    def _travels(self) -> Iterator[Travel]:
        venues = {room.venue for room in self.register.rooms}
        for (origin, destination), way in self.register.travel_table.times.items():
            if origin in venues and destination in venues and origin != destination:
                # Not yet known is the hour: there is time for the way at a peak.
                minutes = longest_minutes(self.event, way)
                yield Travel(origin=origin, destination=destination, ticks=minutes)

    def _pins(self) -> Iterator[Pin]:
        for session in self.sessions:
            room, start = self._held(session)
            if room is not None or start is not None:
                tick = None if start is None else self.ticks.to_tick(start)
                yield Pin(session=session.id, room=room, start=tick)

    def _held(self, session: DomainSession) -> tuple[str | None, datetime | None]:
        """What the office holds of a slot: typed on the plan, else pinned."""
        pinned = {
            name: words
            for pin in self.event.pins
            if (pin.kind, pin.subject) == (PINNED_KIND, session.id)
            for name, words in pin.fields
        }
        room, start = pinned.get("room"), None
        if "start" in pinned:
            start = datetime.fromisoformat(pinned["start"])
            start = start if start.tzinfo else start.replace(tzinfo=self.event.tzinfo)
        typed = self.plan.slot(session.id)
        if typed is not None and "room" in typed.held:
            room = typed.room
        if typed is not None and "start" in typed.held:
            start = typed.start
        return room, start


def _wished(timing: Timing, windows: tuple[Window, ...], minutes: int) -> Window | None:
    """The first or the last start that the windows allow, where one is wished for."""
    holding = [window for window in windows if window.end - window.start >= minutes]
    if timing is Timing.INDIFFERENT or not holding:
        return None
    first = min(window.start for window in holding)
    last = max(window.end for window in holding) - minutes
    start = first if timing is Timing.EARLY else last
    return Window(start=start, end=start)
