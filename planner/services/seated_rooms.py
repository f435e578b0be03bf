"""The rooms of a plan as their plates stand: every chair in its order, and who has none."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from planner.domain.attendance import Attendances
from planner.domain.layouts.labels import read_label
from planner.domain.plates import Chair, SeatedRoom, row_of, walked
from planner.services.solving.laid import person_of
from planner.services.solving.room_sittings import rooms

if TYPE_CHECKING:
    from datetime import datetime

    from planner.domain.event import Event, Register
    from planner.domain.plan import Plan
    from planner.services.solving.laid import Laid


def seated_rooms(register: Register, event: Event, plan: Plan) -> tuple[SeatedRoom, ...]:
    """Every session and meal at which anybody has a seat."""
    attendances = Attendances(register, event)
    laid = (_room(attendances, plan, one) for one in rooms(register, event, plan))
    return tuple(room for room in laid if room.plates)


def _room(attendances: Attendances, plan: Plan, laid: Laid) -> SeatedRoom:
    event = attendances.event
    sits = {read_label(one.seat): one.person for one in plan.seats(laid.id) if one.person}
    session = next((one for one in event.sessions if one.id == laid.id), None)
    seated = Counter(sits.values())
    coming = Counter(person_of(guest.id) for guest in laid.guests)
    hall, start = _where_and_when(event, plan, laid.id)
    return SeatedRoom(
        subject=laid.id,
        title=laid.title,
        hall=hall,
        start=start,
        layout=session.layout if session else event.meal(laid.id).layout,
        chairs=tuple(
            Chair(seat.id, row_of(laid.seats, seat), seat.x, seat.y, sits.get(seat.id))
            for seat in walked(laid.seats)
        ),
        waiting=tuple((coming - seated).elements()),
        absent=_absent(attendances, plan, laid.id),
    )


def _where_and_when(event: Event, plan: Plan, subject: str) -> tuple[str, datetime | None]:
    """The hall, and the start in the event's zone."""
    slot = plan.slot(subject)
    stop = next((one for one in plan.meals if one.meal == subject), None)
    held = (slot.room, slot.start) if slot else (stop.place, stop.start) if stop else (None, None)
    hall, start = held
    return hall or "", start.astimezone(event.tzinfo) if start else None


def _absent(attendances: Attendances, plan: Plan, subject: str) -> tuple[str, ...]:
    """Who is expected at a session and cannot be there, without a stand-in."""
    slot = plan.slot(subject)
    if slot is None or slot.room is None:
        return ()
    session = attendances.event.session(subject)
    interval = slot.lasting(session.minutes)
    if interval is None:
        return ()
    return tuple(person for person, _ in attendances.of(session, interval, slot.room).absent)
