"""The days of a party: its limits, sessions as fixed stops, meals, and rest at noon."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from planner.domain.attendance import DOOR_MINUTES, Attendances
from planner.domain.event import Event, Register
from planner.domain.interval import Interval, instant, later
from planner.domain.partings import partings
from planner.domain.peaks import longest_minutes
from planner.domain.people import Party
from planner.domain.plan import Plan
from planner.domain.programme import MealForm, MealKind, Reply
from planner.services.solving.pinned import Wait, waits
from planner.services.solving.presence import Presence, presence_of
from planner.services.solving.ticks import Ticks
from solver.itineraries.problem import Day, FixedStop, Meal, Rest, Window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain import programme
    from planner.domain.itinerary import DayLimits, MealStop
    from planner.domain.partings import Parting
    from planner.domain.programme import Session

COACH_DOOR_MINUTES = 16
COASTER_PEOPLE = 26
"""Two Coasters take so many; a larger party goes by coach: eight minutes in, eight out."""
SPARED_MINUTES = 30
"""A car may leave later than an itinerary reckons with: a wait for it ends so much sooner."""
REST_MINUTES_LEAST = 20
"""A noon rest that lunch leaves shorter than this is not asked for."""
CUSTOM = {
    MealKind.BREAKFAST: (time(6, 30), time(8, 30)),
    MealKind.LUNCH: (time(11, 30), time(13, 30)),
    MealKind.WORK_MEAL: (time(11, 30), time(13, 30)),
    MealKind.DINNER: (time(17, 30), time(20, 0)),
    MealKind.BANQUET: (time(18, 0), time(21, 0)),
}
"""The kitchen's hours where nobody said otherwise; practice of the field."""
NOON = time(12, 0)


def door_minutes(people: int) -> int:
    """To get aboard and out again, by size of party."""
    return DOOR_MINUTES if people <= COASTER_PEOPLE else COACH_DOOR_MINUTES


@dataclass(frozen=True)
class HeldSession:
    """A session that has its time and place, with those who come."""

    id: str
    interval: Interval
    place: str
    present: frozenset[str]


@dataclass(frozen=True)
class Held:
    """The sessions of an event as a plan places them: found once for all parties."""

    register: Register
    event: Event
    plan: Plan

    @cached_property
    def attendances(self) -> Attendances:
        """Who comes to what."""
        return Attendances(self.register, self.event)

    @cached_property
    def sessions(self) -> tuple[HeldSession, ...]:
        """In order of time."""
        found = (self._held(session) for session in self.event.sessions)
        return tuple(sorted((s for s in found if s), key=lambda s: (s.interval, s.id)))

    @cached_property
    def waits(self) -> tuple[Wait, ...]:
        """Where pinned trips are waited for after a visit."""
        return tuple(waits(self.register, self.event, self.plan))

    def _held(self, session: Session) -> HeldSession | None:
        slot = self.plan.slot(session.id)
        interval = (slot.lasting(session.minutes) if slot else None) or session.interval
        room = (slot.room if slot else None) or session.room
        if interval is None or room is None or session.reply is not Reply.ACCEPTED:
            return None
        present = frozenset(self.attendances.of(session, interval, room).present)
        return HeldSession(session.id, interval, self.register.place(room).id, present)


@dataclass(frozen=True)
class PartyDays:
    """One party in one event; the plan says where and when its sessions are."""

    held: Held
    plan: Plan
    party: Party

    @property
    def register(self) -> Register:
        """What the office owns."""
        return self.held.register

    @property
    def event(self) -> Event:
        """What is planned."""
        return self.held.event

    @cached_property
    def _ticks(self) -> Ticks:
        return Ticks(self.event)

    @cached_property
    def presence(self) -> Presence | None:
        """Where and when it is there."""
        return presence_of(self.held.attendances, self.party)

    def _presence_on(self, day: date) -> Presence | None:
        """As `presence`; on the day on which it leaves or meets its main party, from there."""
        presence, apart = self.presence, self.party.window
        if presence is None or apart is None:
            return presence
        zone, start_place, end_place = self.event.tzinfo, self.party.leaves_at, self.party.joins_at
        if start_place is not None and apart.start.astimezone(zone).date() == day:
            presence = replace(presence, start_place=self.register.place(start_place).id)
        if end_place is not None and apart.end.astimezone(zone).date() == day:
            presence = replace(presence, end_place=self.register.place(end_place).id)
        return presence

    @cached_property
    def people(self) -> int:
        """How many they are, unnamed ones included."""
        return self.held.attendances.seats(self.party.members)

    def days(self) -> Iterator[Day]:
        """One day for each date on which the party has time for anything."""
        for day in self.event.days():
            made = self._day(day)
            if made is not None:
                yield made

    def _day(self, day: date) -> Day | None:
        presence = self._presence_on(day)
        limits = self.event.limits_for(self.party.delegation, day)
        span = self._span(presence, limits, day) if presence else None
        if presence is None or span is None:
            return None
        fixed, meals = tuple(self._fixed(span)), tuple(self._meals(day, span))
        noon = limits.rest_from or NOON
        return Day(
            id=f"{self.party.id} {day.isoformat()}",
            party=self.party.id,
            start_place=presence.start_place,
            end_place=presence.end_place,
            earliest=self._ticks.to_tick(span.start),
            latest=self._ticks.to_tick(span.end),
            noon=self._tick(day, noon),
            visits_until=self._tick(day, limits.last_visit_end),
            fixed=fixed,
            meals=meals,
            rests=tuple(self._rests(span, limits, fixed=fixed, meals=meals)),
            sites_per_half=limits.sites_per_half_day,
            driving_ticks=limits.driving_minutes,
        )

    def _at(self, day: date, clock: time) -> datetime:
        return datetime.combine(day, clock, self.event.tzinfo)

    def _tick(self, day: date, clock: time) -> int:
        return self._ticks.to_tick(self._at(day, clock))

    def _span(self, presence: Presence, limits: DayLimits, day: date) -> Interval | None:
        """From assembly to the evening, wider where a session or meal asks for it."""
        start, end = self._at(day, limits.assemble_from), self._at(day, limits.assemble_until)
        midnight = self._at(day, time())
        whole = Interval(midnight, self._at(day + timedelta(days=1), time()))
        here = whole.meet(presence.interval)
        if here is None:
            return None
        for stop in self._fixed(here):
            way = self._ways(presence, stop.place)
            start = min(start, self._ticks.to_time(stop.start - way[0]), key=instant)
            end = max(end, self._ticks.to_time(stop.end + way[1]), key=instant)
        for meal, typed in self._own_meals(day):
            # As early or late as the meal can do with: a banquet may end after the usual hour.
            window = self._window(meal, typed)
            out, back = self._ways(presence, self._places(meal, typed)[0])
            start = min(start, later(window.end, -meal.minutes - out), key=instant)
            end = max(end, later(window.start, meal.minutes + back), key=instant)
        return here.meet(Interval(start, end))

    def _ways(self, presence: Presence, place: str) -> tuple[int, int]:
        """Minutes out to a place and back at worst, with the doors."""
        return self._way(presence.start_place, place), self._way(place, presence.end_place)

    def _way(self, origin: str, destination: str) -> int:
        if origin == destination:
            return 0
        way = self.register.travel_table.between(origin, destination)
        return longest_minutes(self.event, way) + door_minutes(self.people)

    def _fixed(self, span: Interval) -> Iterator[FixedStop]:
        """The sessions of the party, of which no two overlap: the earlier one is kept."""
        busy: list[Interval] = []
        for session in self._own_sessions:
            held = session.interval
            if span.covers(held) and not any(held.overlaps(other) for other in busy):
                busy.append(held)
                start, end = self._ticks.of(held)
                yield FixedStop(id=session.id, place=session.place, start=start, end=end)
        for met in self.meetings:
            # Where they are in a session anyway, they part from it, or meet in it.
            if span.covers(met.interval) and not any(met.interval.overlaps(held) for held in busy):
                busy.append(met.interval)
                start, end = self._ticks.of(met.interval)
                yield FixedStop(id=met.id, place=met.place, start=start, end=end)
        yield from self._waits(span, busy)

    def _waits(self, span: Interval, busy: list[Interval]) -> Iterator[FixedStop]:
        """Waiting for pinned trips, but for the last half hour: no visit fits into that."""
        for wait in self.held.waits:
            until = later(wait.interval.end, -SPARED_MINUTES)
            own = wait.persons.intersection(self.party.members)
            if not own or instant(until) <= instant(wait.interval.start):
                continue
            held = Interval(wait.interval.start, until)
            if span.covers(held) and not any(held.overlaps(other) for other in busy):
                busy.append(held)
                start, end = self._ticks.of(held)
                yield FixedStop(id=wait.trip, place=wait.place, start=start, end=end)

    @cached_property
    def meetings(self) -> tuple[Parting, ...]:
        """Where and when the main party is left, and met again, by those that move apart."""
        if self.party.id != self.party.delegation:
            return ()
        own = self.party.delegation
        found = partings(self.register, self.event)
        return tuple(one for one in found if one.party.delegation == own)

    def unmet(self) -> Iterator[tuple[Parting, str | None]]:
        """The meetings to which the party cannot come, with the session elsewhere that keeps it."""
        days = self.days() if self.meetings else ()
        made = {stop.id for day in days for stop in day.fixed}
        for met in self.meetings:
            around = [one for one in self._own_sessions if one.interval.overlaps(met.interval)]
            also = [one for one in self.meetings if one.id in made and one.interval == met.interval]
            places = {one.place for one in around} | {one.place for one in also}
            if met.id not in made and met.place not in places:
                yield met, next((session.id for session in around), None)

    @cached_property
    def _own_sessions(self) -> list[HeldSession]:
        """Those to which the party goes as one: most of its people are there."""
        members = self.party.members
        there = (
            (session, [member for member in members if member in session.present])
            for session in self.held.sessions
        )
        seats = self.held.attendances.seats
        return [session for session, came in there if 2 * seats(came) > self.people]

    def _own_meals(self, day: date) -> Iterator[tuple[programme.Meal, MealStop | None]]:
        """The meals of the party on a date, with what the office typed of each."""
        typed = {stop.meal: stop for stop in self.plan.meals if stop.party == self.party.id}
        for meal in self.event.meals:
            if meal.day == day and self.party.delegation in meal.delegations:
                yield meal, typed.get(meal.id)

    def _meals(self, day: date, span: Interval) -> Iterator[Meal]:
        for meal, typed in self._own_meals(day):
            window = span.meet(self._window(meal, typed))
            if window is not None and window.minutes >= meal.minutes:
                start, end = self._ticks.of(window)
                yield Meal(
                    id=meal.id,
                    window=Window(start=start, end=end),
                    ticks=meal.minutes,
                    places=self._places(meal, typed),
                )

    def _window(self, meal: programme.Meal, typed: MealStop | None = None) -> Interval:
        """When it may lie: as typed or fixed; one table for several parties sits down at once."""
        if typed is not None and typed.start is not None and "start" in typed.held:
            return Interval.of(typed.start, meal.minutes)
        if meal.start is not None:
            return Interval.of(meal.start, meal.minutes)
        window = meal.window or self._customary(meal)
        together = meal.room is not None or meal.form is MealForm.TABLE
        if together and len(self._eaters(meal)) > 1:
            return Interval.of(window.start, meal.minutes)
        return window

    def _eaters(self, meal: programme.Meal) -> list[str]:
        parties = self.event.party_list(self.register)
        return [party.id for party in parties if party.delegation in meal.delegations]

    def _customary(self, meal: programme.Meal) -> Interval:
        start, end = CUSTOM[meal.kind]
        return Interval(self._at(meal.day, start), self._at(meal.day, end))

    def _places(self, meal: programme.Meal, typed: MealStop | None) -> tuple[str, ...]:
        assert self.presence is not None
        if typed is not None and typed.place is not None and "place" in typed.held:
            named: tuple[str, ...] = (typed.place,)
        elif meal.room is not None:
            named = (meal.room,)
        else:
            named = meal.places_allowed or (self.presence.start_place,)
        return tuple(dict.fromkeys(self.register.place(place).id for place in named))

    def _rests(
        self,
        span: Interval,
        limits: DayLimits,
        *,
        fixed: tuple[FixedStop, ...],
        meals: tuple[Meal, ...],
    ) -> Iterator[Rest]:
        """The noon rest takes in lunch; what lunch leaves of it is asked for."""
        if limits.rest_from is None or limits.rest_until is None or self.presence is None:
            return
        day = span.start.date()
        noon = Interval(self._at(day, limits.rest_from), self._at(day, limits.rest_until))
        start, end = self._ticks.of(noon)
        # By the kitchen's hours: a lunch that is held early leaves no longer a rest to be had.
        noons = {m.id for m, _ in self._own_meals(day) if self._window(m).overlaps(noon)}
        lunches = [meal for meal in meals if meal.id in noons]
        ticks = end - start - max((lunch.ticks for lunch in lunches), default=0)
        places = tuple(dict.fromkeys(place for lunch in lunches for place in lunch.places))
        free = max(_gaps(start, end, [(stop.start, stop.end) for stop in fixed]), default=0)
        # Who comes or leaves in the middle of it is not promised any.
        if span.covers(noon) and REST_MINUTES_LEAST <= ticks <= free:
            yield Rest(
                id="rest",
                window=Window(start=start, end=end),
                ticks=ticks,
                places=places or (self.presence.end_place,),
            )


def _gaps(start: int, end: int, taken: list[tuple[int, int]]) -> Iterator[int]:
    """The lengths of what is left of `[start, end)`."""
    for begun, over in sorted(taken):
        if over > start and begun < end:
            yield begun - start
            start = max(start, over)
    yield end - start
