"""The halls of an event as rows of a timeline: what is held in each, and in what it is part of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.documents.lanes import Row
from planner.domain.booking import ResourceKind
from planner.domain.engagement import EngagementKind
from planner.language import translator
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.documents.lanes import Bar
    from planner.domain.engagement import Engagement
    from planner.domain.venue import Room
    from planner.services.timeline_rows import TimelineRows

SECRET = N_("Secret")
CLOSED = N_("Closed")
SETUP = N_("{minutes} min to set up")
AS_PART = N_("in use as {room}")


def hall_rows(told: TimelineRows) -> Iterator[Row]:
    """Each hall."""
    register = told.opened.register
    for room in register.rooms:
        bars = [_in_room(told, one, room=room) for one in told.rows.held if one.room == room.id]
        wider = [one for one in register.rooms if room.id in one.parts]
        bars += [
            _in_part(told, one, whole=whole, room=room)
            for whole in wider
            for one in told.rows.held
            if one.room == whole.id
        ]
        bars += told.elsewhere(ResourceKind.ROOM, room.id)
        bars += [told.shut(span, CLOSED) for span in room.closed]
        yield Row(room.name, tuple(bars), _venue(told, room))


def _venue(told: TimelineRows, room: Room) -> str:
    name = told.opened.register.place(room.venue).name
    return "" if room.name.startswith(name) else name


def _in_room(told: TimelineRows, one: Engagement, *, room: Room) -> Bar:
    setup = room.setup_minutes if one.kind is EngagementKind.SESSION else 0
    more = [told.say(SETUP, minutes=setup)] if setup else []
    return replace(told.bar(one, _what(told, one), more), before_minutes=setup)


def _in_part(told: TimelineRows, one: Engagement, *, whole: Room, room: Room) -> Bar:
    bar = told.bar(one, _what(told, one), [told.say(AS_PART, room=whole.name)])
    return replace(bar, before_minutes=whole.setup_minutes or room.setup_minutes)


def _what(told: TimelineRows, one: Engagement) -> str:
    say = translator(told.language)
    return say(SECRET) if one.secret else one.what.said(say)
