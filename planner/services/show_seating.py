"""Show who sits where: the list of all sittings, and one of them drawn and in order of honour."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from planner.documents.chart_paper import Paper, on_paper
from planner.documents.chart_seats import IN_A_ROOM
from planner.documents.seating_chart import View
from planner.domain.event import missing
from planner.domain.interval import instant
from planner.domain.plan import Plan
from planner.language import times
from planner.services.pins import pinned
from planner.services.seated_people import Seated, seated
from planner.services.seating_charts import car_charts, place_and_time, room_charts, units_of
from planner.services.solving.car_sittings import cars
from planner.services.solving.laid import Laid
from planner.services.solving.pinned import TRIP
from planner.services.solving.room_sittings import rooms

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from planner.persistence.store import Store
    from planner.services.opened import Opened

__all__ = ["Paper", "View", "one_chart", "seating", "sittings"]

CHAIRS_BESIDE = 8
"""A drawing wider than so many chairs has the list below it."""


@dataclass(frozen=True)
class Listed:
    """A sitting as the list of all has it."""

    subject: str
    title: str
    time: str
    place: str
    car: bool
    seated: int
    coming: int


@dataclass(frozen=True)
class Day:
    """A date with its sittings, those in rooms before those in cars; the last has no date."""

    name: str
    rooms: tuple[Listed, ...]
    cars: tuple[Listed, ...]


@dataclass(frozen=True)
class Seating:
    """One sitting."""

    subject: str
    title: str
    when: str
    place: str
    car: bool
    wide: bool
    """Whether the drawing leaves no room for the list beside it."""
    charts: tuple[tuple[str, str], ...]
    """A name (of the way, in a car) and the SVG of each."""
    people: tuple[Seated, ...]
    units: tuple[str, ...]
    """Of a hall too large for posts, the units of which each has a drawing of its part."""
    list_name: str
    """The list by which they sit."""
    loose: bool
    """Whether it is a car whose trip has to be pinned before its seats can be."""


@dataclass(frozen=True)
class _Sittings:
    rooms: tuple[Laid, ...]
    cars: tuple[Laid, ...]

    def named(self, subject: str) -> Laid | None:
        return next((one for one in (*self.rooms, *self.cars) if one.id == subject), None)


def sittings(store: Store, opened: Opened, language: str) -> tuple[Day, ...]:
    """Everything that is seated, by date and time."""
    question = ("listed sittings", opened.event.id, language)
    return store.memory.recall(question, opened, lambda: _listed(store, opened, language))


def _listed(store: Store, opened: Opened, language: str) -> tuple[Day, ...]:
    known = _known(store, opened)
    lines = [_moment(opened, one, car=False, language=language) for one in known.rooms]
    lines += [_moment(opened, one, car=True, language=language) for one in known.cars]
    lines.sort(key=lambda one: (one[0] is None, one[0] and instant(one[0]), one[1].title))
    zone = opened.event.tzinfo
    days = groupby(lines, key=lambda one: one[0].astimezone(zone).date() if one[0] else None)
    return tuple(_day(times.day(day, language) if day else "", own) for day, own in days)


def _day(name: str, lines: Iterator[tuple[datetime | None, Listed]]) -> Day:
    own = [line for _, line in lines]
    return Day(name, tuple(one for one in own if not one.car), tuple(one for one in own if one.car))


def _known(store: Store, opened: Opened) -> _Sittings:
    def laid() -> _Sittings:
        every = (opened.register, opened.event, _plan(opened))
        return _Sittings(tuple(rooms(*every)), tuple(cars(*every)))

    return store.memory.recall(("sittings", opened.event.id), opened, laid)


def _plan(opened: Opened) -> Plan:
    return opened.plan or Plan(event=opened.event.id)


def _moment(
    opened: Opened, laid: Laid, *, car: bool, language: str
) -> tuple[datetime | None, Listed]:
    where, when = place_and_time(opened.register, opened.event, _plan(opened), laid.id)
    taken = {placed.seat for placed in _plan(opened).seats(laid.id) if placed.person}
    time = times.clock(when.astimezone(opened.event.tzinfo)) if when else ""
    line = Listed(laid.id, laid.title, time, where, car, len(taken), len(laid.guests))
    return when, line


def seating(
    store: Store,
    opened: Opened,
    subject: str,
    language: str,
    *,
    view: View,
    of: str = "",
    unit: str = "",
) -> Seating:
    """One sitting; those whose name or post has `of` in it are marked. NotFound for no sitting.

    With a `unit` that sits there its part of the room is drawn.
    """
    known = _known(store, opened)
    laid = known.named(subject)
    if laid is None:
        raise missing(subject)
    car = laid in known.cars
    where, told = _where_and_when(opened, subject, language)
    listed = laid.listed
    units = _units(opened, laid, language) if not car else ()
    part = unit if unit in units else ""
    loose = car and (TRIP, subject) not in pinned(opened.event)
    return Seating(
        subject=subject,
        title=laid.title,
        when=told,
        place=where,
        car=car,
        wide=_across(laid) > CHAIRS_BESIDE,
        charts=_drawn_once(store, opened, laid, language, view=view, unit=part, car=car),
        units=units,
        people=tuple(seated(opened, laid, language, of=of.strip().casefold(), loose=loose)),
        loose=loose,
        list_name=(listed.name or listed.id) if listed else "",
    )


def _where_and_when(opened: Opened, subject: str, language: str) -> tuple[str, str]:
    where, when = place_and_time(opened.register, opened.event, _plan(opened), subject)
    local = when.astimezone(opened.event.tzinfo) if when else None
    return where, f"{times.day(local.date(), language)} {times.clock(local)}" if local else ""


def one_chart(
    store: Store,
    opened: Opened,
    subject: str,
    language: str,
    *,
    view: View,
    unit: str = "",
    number: int = 1,
    paper: Paper = Paper.SCREEN,
) -> bytes:
    """The SVG of a sitting from one side; of a car, of its load of that number."""
    shown = seating(store, opened, subject, language, view=view, unit=unit)
    if not 1 <= number <= len(shown.charts):
        raise missing(f"{subject} {number}")
    return on_paper(shown.charts[number - 1][1], paper).encode()


def _units(opened: Opened, laid: Laid, language: str) -> tuple[str, ...]:
    if len(laid.seats.seats) <= IN_A_ROOM:
        return ()
    return units_of(opened.register, opened.event, _plan(opened), laid, language)


def _drawn_once(
    store: Store, opened: Opened, laid: Laid, language: str, *, view: View, unit: str, car: bool
) -> tuple[tuple[str, str], ...]:
    return store.memory.recall(
        ("charts", opened.event.id, laid.id, language, view, unit),
        opened,
        lambda: _charts(opened, laid, language, view=view, unit=unit, car=car),
    )


def _charts(
    opened: Opened, laid: Laid, language: str, *, view: View, unit: str, car: bool
) -> tuple[tuple[str, str], ...]:
    register, event, plan = opened.register, opened.event, _plan(opened)
    if car:
        drawn = car_charts(register, event, plan, laid, language=language)
    else:
        of_room = partial(room_charts, register, event, plan, laid, view=view, language=language)
        drawn = tuple(of_room(unit=unit))
    # A name for each chair, so that the list can lead to it; two loads of a car share none.
    return tuple(
        (name, svg.replace('<g data-seat="', f'<g id="seat-{number}-'))
        for number, (name, svg) in enumerate(drawn, start=1)
    )


def _across(laid: Laid) -> float:
    """How many chairs the drawing is wide."""
    across = [seat.x for seat in laid.seats.seats]
    return max(across, default=0.0) - min(across, default=0.0)
