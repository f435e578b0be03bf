"""Show one day of an event as timelines: of halls, or of vehicles with those who drive them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from planner.documents.lanes import Bar, Row, Sort
from planner.documents.timeline import Drawing, sheets, timeline
from planner.language import times, translator
from planner.services.driving_rows import DrivingRows
from planner.services.hall_rows import hall_rows
from planner.services.list_events import all_events
from planner.services.programme_rows import stored_rows
from planner.services.solving.driven import Driven, driven
from planner.services.stored_checks import checked
from planner.services.timeline_rows import TimelineRows
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.persistence.store import Store
    from planner.services.opened import Opened


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
    sheets: tuple[Drawing, ...]
    """The drawing again in sheets to be printed, where one of paper does not hold it."""
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
        ("rooms", opened.event.id, language, shown.told.day),
        (opened, shown.pending, shown.others),
        shown.halls,
    )


def vehicle_timelines(
    store: Store, opened: Opened, language: str, *, day: date | None
) -> Timelines:
    """The vehicles and the drivers on a day."""
    shown = _shown(store, opened, language, day)
    return store.memory.recall(
        ("vehicles", opened.event.id, language, shown.told.day),
        (opened, shown.pending, shown.others),
        shown.driving,
    )


def _shown(store: Store, opened: Opened, language: str, day: date | None) -> _Shown:
    days = opened.event.days()
    standing = checked(store, opened)
    others = _others(store, opened)
    told = TimelineRows(
        opened,
        stored_rows(store, opened),
        language,
        day if day in days else days[0],
        frozenset(standing.broken_about if standing else ()),
        others,
    )
    return _Shown(told, pending=standing is not None and standing.pending, others=others)


def _others(store: Store, opened: Opened) -> dict[str, str]:
    """The names of the events that hold something; the list of events tells them to everyone."""
    holding = {one.event for one in opened.bookings}
    return {one.id: one.name for one in all_events(store) if one.id in holding} if holding else {}


@dataclass(frozen=True)
class _Shown:
    told: TimelineRows
    pending: bool
    """Whether it is not known yet what clashes."""
    others: dict[str, str]

    def halls(self) -> Timelines:
        """The page of halls."""
        return self._page(((N_("Halls"), tuple(hall_rows(self.told))),))

    def driving(self) -> Timelines:
        """The page of vehicles and drivers."""
        register, event, plan, *_ = self.told.opened
        rows = DrivingRows(self.told, driven(register, event, plan) if plan else Driven())
        vehicles, drivers = tuple(rows.vehicles()), tuple(rows.drivers())
        return self._page(((N_("Vehicles"), vehicles), (N_("Drivers"), drivers)))

    def _page(self, parts: tuple[tuple[str, tuple[Row, ...]], ...]) -> Timelines:
        told, event = self.told, self.told.opened.event
        return Timelines(
            days=tuple((day, times.short_day(day, told.language)) for day in event.days()),
            day=told.day,
            name=times.day(told.day, told.language),
            zone=times.zone(told.whole_day.start, told.language),
            parts=tuple(self._part(title, rows) for title, rows in parts),
            pending=self.pending,
        )

    def _part(self, title: str, rows: Iterable[Row]) -> Part:
        said = translator(self.told.language)(title)
        today = [self._of_the_day(row) for row in rows]
        busy = [row for row in today if any(bar.sort is not Sort.CLOSED for bar in row.bars)]
        name = f"{said}, {times.day(self.told.day, self.told.language)}"
        printed = sheets(busy, self.told.whole_day, name)
        return Part(
            title=said,
            drawing=timeline(busy, self.told.whole_day, name),
            entries=tuple(self._entry(row, bar) for row in busy for bar in sorted(
                row.bars, key=lambda bar: bar.interval)),
            sheets=printed if len(printed) > 1 else (),
            idle=tuple(row.name for row in today if row not in busy),
        )  # fmt: skip

    def _of_the_day(self, row: Row) -> Row:
        own = (bar for bar in row.bars if bar.whole.overlaps(self.told.whole_day))
        return replace(row, bars=tuple(own))

    def _entry(self, row: Row, bar: Bar) -> Entry:
        local = bar.interval.astimezone(self.told.opened.event.tzinfo)
        return Entry(row.name, times.span(local), bar.title or bar.text, bar.link)
