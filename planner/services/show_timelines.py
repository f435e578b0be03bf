"""Show one day of an event as timelines: of halls, or of vehicles with those who drive them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import quote

from planner.documents.lanes import Bar, Row, Sort
from planner.documents.timeline import Drawing, timeline
from planner.domain.booking import ResourceKind
from planner.domain.engagement import Engagement, EngagementKind
from planner.domain.fact import Certainty
from planner.domain.interval import Interval, instant, interval_or_none
from planner.language import sentence, times, translator
from planner.services.list_events import all_events
from planner.services.programme_rows import ProgrammeRows, stored_rows
from planner.services.stored_checks import checked
from planner.services.stored_events import Opened
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planner.domain.fleet import Vehicle
    from planner.domain.venue import Room
    from planner.persistence.store import Store

REST_MINUTES = 20
"""A pause of a driver that is shorter is none."""
SECRET = N_("Secret")
CLOSED = N_("Closed")
ELSEWHERE = N_("Held by another event: {event}")
SETUP = N_("{minutes} min to set up")
AS_PART = N_("in use as {room}")
REST = N_("Rest {hours}:{minutes}")
NIGHT = N_("off for {hours}:{minutes}")
OFF = N_("Not available")
CLASH = N_("Clash")


@dataclass(frozen=True)
class Entry:
    """A bar in words, for those who cannot see it."""

    row: str
    time: str
    text: str
    link: str


@dataclass(frozen=True)
class Part:
    """A drawing of some rows, and the same in words."""

    title: str
    drawing: Drawing
    entries: tuple[Entry, ...]
    idle: tuple[str, ...]
    """Those that nothing holds on the day."""


@dataclass(frozen=True)
class Timelines:
    """What a page of timelines shows."""

    days: tuple[tuple[date, str], ...]
    day: date
    name: str
    """The day in words."""
    zone: str
    parts: tuple[Part, ...]
    pending: bool
    """Whether the plan is still being checked: no bar is told to clash, or not to."""


def room_timelines(store: Store, opened: Opened, language: str, *, day: date | None) -> Timelines:
    """The halls on a day of the event; on its first where `day` is none of its days."""
    shown = _shown(store, opened, language, day)
    return store.memory.recall(
        ("rooms", opened.event.id, language, shown.day),
        (opened, shown.pending, shown.others),
        lambda: shown.page(((N_("Halls"), tuple(shown.rooms())),)),
    )


def vehicle_timelines(
    store: Store, opened: Opened, language: str, *, day: date | None
) -> Timelines:
    """The vehicles and the drivers on a day."""
    shown = _shown(store, opened, language, day)
    return store.memory.recall(
        ("vehicles", opened.event.id, language, shown.day),
        (opened, shown.pending, shown.others),
        shown.driving,
    )


def _shown(store: Store, opened: Opened, language: str, day: date | None) -> _Shown:
    days = opened.event.days()
    standing = checked(store, opened)
    return _Shown(
        opened,
        stored_rows(store, opened),
        language,
        day if day in days else days[0],
        frozenset(standing.broken_about if standing else ()),
        pending=standing is not None and standing.pending,
        others=_others(store, opened),
    )


def _others(store: Store, opened: Opened) -> dict[str, str]:
    """The names of the events that hold something; the list of events tells them to everyone."""
    holding = {one.event for one in opened.bookings}
    return {one.id: one.name for one in all_events(store) if one.id in holding} if holding else {}


@dataclass(frozen=True)
class _Shown:
    opened: Opened
    rows: ProgrammeRows
    language: str
    day: date
    broken: frozenset[str]
    """The ids of what a hard rule is broken about."""
    pending: bool
    """These are not known yet."""
    others: dict[str, str]
    """The names of the other events that hold something, by id."""

    @cached_property
    def whole_day(self) -> Interval:
        zone = self.opened.event.tzinfo
        start, end = (
            datetime.combine(day, time(), zone) for day in (self.day, self.day + timedelta(days=1))
        )
        return Interval(start, end)

    def page(self, parts: tuple[tuple[str, tuple[Row, ...]], ...]) -> Timelines:
        event = self.opened.event
        return Timelines(
            days=tuple((day, times.short_day(day, self.language)) for day in event.days()),
            day=self.day,
            name=times.day(self.day, self.language),
            zone=times.zone(self.whole_day.start, self.language),
            parts=tuple(self._part(title, rows) for title, rows in parts),
            pending=self.pending,
        )

    def driving(self) -> Timelines:
        """The page of vehicles and drivers."""
        vehicles, drivers = tuple(self.vehicles()), tuple(self.drivers())
        return self.page(((N_("Vehicles"), vehicles), (N_("Drivers"), drivers)))

    def _part(self, title: str, rows: Iterable[Row]) -> Part:
        said = translator(self.language)(title)
        today = [self._of_the_day(row) for row in rows]
        busy = [row for row in today if any(bar.sort is not Sort.CLOSED for bar in row.bars)]
        name = f"{said}, {times.day(self.day, self.language)}"
        return Part(
            title=said,
            drawing=timeline(busy, self.whole_day, name),
            entries=tuple(self._entry(row, bar) for row in busy for bar in sorted(
                row.bars, key=lambda bar: bar.interval)),
            idle=tuple(row.name for row in today if row not in busy),
        )  # fmt: skip

    def _of_the_day(self, row: Row) -> Row:
        own = (bar for bar in row.bars if bar.whole.overlaps(self.whole_day))
        return replace(row, bars=tuple(own))

    def _entry(self, row: Row, bar: Bar) -> Entry:
        local = bar.interval.astimezone(self.opened.event.tzinfo)
        return Entry(row.name, times.span(local), bar.title or bar.text, bar.link)

    def rooms(self) -> Iterator[Row]:
        """Each hall: what is held in it, and in what it is a part of."""
        for room in self.opened.register.rooms:
            own = [one for one in self.rows.held if one.room == room.id]
            bars = [self._in_room(one, room) for one in own]
            wider = [r for r in self.opened.register.rooms if room.id in r.parts]
            bars += [
                self._in_part(one, whole, room)
                for whole in wider
                for one in self.rows.held
                if one.room == whole.id
            ]
            bars += self._elsewhere(ResourceKind.ROOM, room.id)
            bars += [self._shut(span, CLOSED) for span in room.closed]
            yield Row(room.name, tuple(bars), self._venue(room))

    def _venue(self, room: Room) -> str:
        name = self.opened.register.place(room.venue).name
        return "" if room.name.startswith(name) else name

    def _in_room(self, one: Engagement, room: Room) -> Bar:
        setup = room.setup_minutes if one.kind is EngagementKind.SESSION else 0
        told = [sentence(SETUP, self.language, minutes=setup)] if setup else []
        bar = self._bar(one, self._what(one), told)
        return replace(bar, before_minutes=setup)

    def _in_part(self, one: Engagement, whole: Room, room: Room) -> Bar:
        told = sentence(AS_PART, self.language, room=whole.name)
        bar = self._bar(one, self._what(one), [told])
        return replace(bar, before_minutes=whole.setup_minutes or room.setup_minutes)

    def _what(self, one: Engagement) -> str:
        say = translator(self.language)
        return say(SECRET) if one.secret else one.what.said(say)

    def vehicles(self) -> Iterator[Row]:
        """Each vehicle: its trips, with who drives."""
        for vehicle in self.opened.register.vehicles:
            bars = [
                self._trip(one, self._driver(one))
                for one in self._trips()
                if one.vehicle == vehicle.id
            ]
            bars += self._elsewhere(ResourceKind.VEHICLE, vehicle.id)
            bars += self._unavailable(vehicle.available)
            yield Row(vehicle.name, tuple(bars), self._note(vehicle))

    def drivers(self) -> Iterator[Row]:
        """Each driver: trips, with which vehicle, and the rests between them."""
        for driver in self.opened.register.drivers:
            own = [one for one in self._trips() if one.driver == driver.id]
            bars = [self._trip(one, self._car(one)) for one in own]
            bars += self._elsewhere(ResourceKind.DRIVER, driver.id)
            held = sorted(bar.interval for bar in bars)
            bars += [*self._rests(held), *self._unavailable(driver.shifts)]
            yield Row(driver.name, tuple(bars), self._night(held))

    def _trips(self) -> list[Engagement]:
        return [one for one in self.rows.held if one.kind is EngagementKind.TRIP]

    def _trip(self, one: Engagement, who: str) -> Bar:
        route = one.what.said(translator(self.language))
        people = sentence(N_("{people} people"), self.language, people=one.people)
        to = f"{who} → {route.rpartition(' → ')[2]}".strip()
        return self._bar(one, " · ".join(part for part in (to, people) if part), [route])

    def _driver(self, one: Engagement) -> str:
        return self.opened.register.driver(one.driver).name if one.driver else ""

    def _car(self, one: Engagement) -> str:
        return self.opened.register.vehicle(one.vehicle).name if one.vehicle else ""

    @staticmethod
    def _note(vehicle: Vehicle) -> str:
        return vehicle.plate or vehicle.model

    def _rests(self, held: list[Interval]) -> Iterator[Bar]:
        """The pauses between two trips of the same day."""
        for before, after in pairwise(held):
            rest = interval_or_none(before.end, after.start)
            if rest and rest.minutes >= REST_MINUTES and self._same_day(rest):
                yield Bar(rest, self._rested(REST, rest), Sort.REST)

    def _same_day(self, rest: Interval) -> bool:
        zone = self.opened.event.tzinfo
        return rest.start.astimezone(zone).date() == rest.end.astimezone(zone).date()

    def _night(self, held: list[Interval]) -> str:
        """How long a driver was off before the first trip of the day."""
        for before, after in pairwise(held):
            begins = self.whole_day.contains(after.start)
            rest = interval_or_none(before.end, after.start)
            if begins and rest and instant(before.end) <= self.whole_day.instants[0]:
                return self._rested(NIGHT, rest)
        return ""

    def _rested(self, message: str, rest: Interval) -> str:
        hours, minutes = divmod(rest.minutes, 60)
        return sentence(message, self.language, hours=hours, minutes=f"{minutes:02d}")

    def _bar(self, one: Engagement, text: str, more: list[str]) -> Bar:
        title = " · ".join((text, *more))
        sort = Sort.DOUBT if one.certainty is not Certainty.CONFIRMED else Sort.OWN
        if one.subject in self.broken:
            sort, text = Sort.CLASH, f"{translator(self.language)(CLASH)}: {text}"
        return Bar(one.interval, text, sort, link=self._link(one), title=title)

    def _link(self, one: Engagement) -> str:
        lines = self.rows.line_of
        line = lines.get(one.uid) or lines.get(one.subject)
        return f"/events/{quote(self.opened.event.id)}#{quote(line)}" if line else ""

    def _elsewhere(self, kind: ResourceKind, resource: str) -> list[Bar]:
        return [
            Bar(one.interval, sentence(ELSEWHERE, self.language, event=name), Sort.OTHER)
            for one in self.opened.bookings
            if (one.kind, one.resource) == (kind, resource)
            for name in (self.others.get(one.event, one.event),)
        ]

    def _shut(self, span: Interval, message: str) -> Bar:
        return Bar(span, translator(self.language)(message), Sort.CLOSED)

    def _unavailable(self, spans: tuple[Interval, ...]) -> list[Bar]:
        if not spans:
            return []
        return [self._shut(span, OFF) for span in self.whole_day.without(spans)]
