"""Vehicles and drivers as rows of a timeline: trips, empty runs, rests and meals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import TYPE_CHECKING

from planner.documents.lanes import Bar, Row, Sort
from planner.domain.booking import ResourceKind
from planner.domain.engagement import EngagementKind
from planner.domain.interval import Interval, instant, interval_or_none
from planner.language import times, translator
from planner.services.solving.driven import Driven
from planner.services.solving.fleet import MEALTIMES
from planner.services.timeline_rows import TimelineRows
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planner.domain.engagement import Engagement

REST_MINUTES = 20
"""A pause of a driver that is shorter is none."""
MEAL_MINUTES = 30
SURE = 0.995
REST = N_("Rest {hours}:{minutes}")
WITH_MEAL = N_("Rest {hours}:{minutes}, time for a meal")
NIGHT = N_("off for {hours}:{minutes}")
EMPTY = N_("Empty: {origin} → {destination}, {time}")
IN_TIME = N_("in time in {chance} of 100 cases")


@dataclass(frozen=True)
class DrivingRows:
    """The rows of those who drive, and of what they drive."""

    told: TimelineRows
    driven: Driven

    def vehicles(self) -> Iterator[Row]:
        """Each vehicle: its trips, with who drives, and where it drives empty."""
        for vehicle in self.told.opened.register.vehicles:
            bars = [self._trip(one, self._driver(one)) for one in self._trips(vehicle=vehicle.id)]
            bars += self._empty(vehicle=vehicle.id)
            bars += self.told.elsewhere(ResourceKind.VEHICLE, vehicle.id)
            bars += self.told.unavailable(vehicle.available)
            yield Row(vehicle.name, tuple(bars), vehicle.plate or vehicle.model)

    def drivers(self) -> Iterator[Row]:
        """Each driver: trips, with which vehicle, empty runs, and the rests between them."""
        for driver in self.told.opened.register.drivers:
            bars = [self._trip(one, self._car(one)) for one in self._trips(driver=driver.id)]
            bars += self._empty(driver=driver.id)
            bars += self.told.elsewhere(ResourceKind.DRIVER, driver.id)
            held = _merged(bar.interval for bar in bars)
            night = self._night(held)
            bars += [*self._rests(held), *self.told.unavailable(driver.shifts)]
            yield Row(driver.name, tuple(bars), night)

    def _trips(self, **of: str) -> list[Engagement]:
        return [
            one
            for one in self.told.rows.held
            if one.kind is EngagementKind.TRIP
            and all(getattr(one, name) == value for name, value in of.items())
        ]

    def _trip(self, one: Engagement, who: str) -> Bar:
        route = one.what.said(translator(self.told.language))
        people = self.told.say(N_("{people} people"), people=one.people)
        to = f"{one.line} {who} → {route.rpartition(' → ')[2]}".strip()
        more = [route, *self._in_time(one.subject)]
        return self.told.bar(one, " · ".join(part for part in (to, people) if part), more)

    def _in_time(self, trip: str) -> list[str]:
        """How likely the car is there, where a flight before may make it late."""
        chance = min((c for (one, _), c in self.driven.chances.items() if one == trip), default=1.0)
        return [] if chance >= SURE else [self.told.say(IN_TIME, chance=int(100 * chance))]

    def _driver(self, one: Engagement) -> str:
        return self.told.opened.register.driver(one.driver).name if one.driver else ""

    def _car(self, one: Engagement) -> str:
        return self.told.opened.register.vehicle(one.vehicle).name if one.vehicle else ""

    def _empty(self, **of: str) -> list[Bar]:
        """Thin, below the trips."""
        place, zone = self.told.opened.register.place, self.told.opened.event.tzinfo
        return [
            Bar(one.interval, "", Sort.EMPTY, title=self.told.say(
                EMPTY,
                origin=place(one.origin).name,
                destination=place(one.destination).name,
                time=times.span(one.interval.astimezone(zone)),
            ))
            for one in self.driven.empty
            if all(getattr(one, name) == value for name, value in of.items())
        ]  # fmt: skip

    def _rests(self, held: list[Interval]) -> Iterator[Bar]:
        """The pauses between two drives of the same day."""
        for before, after in pairwise(held):
            rest = interval_or_none(before.end, after.start)
            if rest and rest.minutes >= REST_MINUTES and self._same_day(rest):
                message = WITH_MEAL if self._eats(rest) else REST
                yield Bar(rest, self._rested(message, rest), Sort.REST)

    def _eats(self, rest: Interval) -> bool:
        """Whether half an hour of a pause lies in a mealtime."""
        zone = self.told.opened.event.tzinfo
        day = rest.start.astimezone(zone).date()
        spans = (
            Interval(datetime.combine(day, start, zone), datetime.combine(day, end, zone))
            for start, end in MEALTIMES
        )
        shared = (rest.meet(span) for span in spans)
        return any(one is not None and one.minutes >= MEAL_MINUTES for one in shared)

    def _same_day(self, rest: Interval) -> bool:
        zone = self.told.opened.event.tzinfo
        return rest.start.astimezone(zone).date() == rest.end.astimezone(zone).date()

    def _night(self, held: list[Interval]) -> str:
        """How long a driver was off before the first drive of the day."""
        for before, after in pairwise(held):
            begins = self.told.whole_day.contains(after.start)
            rest = interval_or_none(before.end, after.start)
            if begins and rest and instant(before.end) <= self.told.whole_day.instants[0]:
                return self._rested(NIGHT, rest)
        return ""

    def _rested(self, message: str, rest: Interval) -> str:
        hours, minutes = divmod(rest.minutes, 60)
        return self.told.say(message, hours=hours, minutes=f"{minutes:02d}")


def _merged(spans: Iterable[Interval]) -> list[Interval]:
    """In order, those that overlap made one."""
    found: list[Interval] = []
    for span in sorted(spans):
        if found and instant(span.start) <= instant(found[-1].end):
            end = max(found[-1].end, span.end, key=instant)
            found[-1] = Interval(found[-1].start, end)
        else:
            found.append(span)
    return found
