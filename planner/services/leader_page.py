"""Show one leader's own days: what comes next, today, the other days, whom to call.

Only what the leader must know: no phone but the liaison officer's, no room numbers, nobody's diet.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from planner.documents.rounding import Reader, shown
from planner.documents.sayings import DOUBTS, version_of
from planner.documents.schedule import personal_schedule
from planner.domain.diary import engagements
from planner.domain.engagement import Engagement, EngagementKind
from planner.domain.layouts.labels import read_label, say_label
from planner.domain.liaison import liaison_of
from planner.domain.people import Person
from planner.domain.plan import Plan
from planner.language import CHINESE, sentence, times, translator
from planner.language.wording import listed, place_of
from planner.services.contact import Contact
from planner.services.opened import Opened
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from planner.documents.schedule import Row

ROWS_MOST = 8
"""What a phone shows of a day at once."""
STILL_NEXT = timedelta(minutes=15)
"""So long after its beginning, an engagement is still what the leader is looking for."""
NAMED_MOST = 6


@dataclass(frozen=True)
class Ride:
    """How a leader is brought there."""

    leave: str
    """When and from where."""
    car: str
    seat: str
    along: str
    """Who else is aboard."""


@dataclass(frozen=True)
class Stop:
    """One engagement in words."""

    time: str
    what: str
    place: str
    doubt: str
    seat: str
    receives: str
    """Who chairs, or receives there."""
    rides: tuple[Ride, ...]
    notes: tuple[str, ...]
    over: bool


@dataclass(frozen=True)
class Day:
    """A date with its engagements."""

    name: str
    stops: tuple[Stop, ...]


@dataclass(frozen=True)
class LeaderPage:
    """All that a leader's page says."""

    event: str
    name: str
    post: str
    next: Stop | None
    next_day: str
    today: Day | None
    """At most eight of them, those that are over left out first."""
    rest: tuple[Stop, ...]
    """What that leaves out of today."""
    others: tuple[Day, ...]
    contact: Contact | None
    version: str


def leader_page(
    opened: Opened,
    person: str,
    language: str,
    *,
    now: datetime,
    held: tuple[Engagement, ...] | None = None,
) -> LeaderPage:
    """The page of a person at a moment; NotFound where the event knows no such person.

    `held` are the plan's engagements, where someone has them already.
    """
    plan = opened.plan or Plan(event=opened.event.id)
    if held is None:
        held = engagements(opened.register, opened.event, plan)
    return _Reading(opened, opened.register.person(person), language, now, held).page()


@dataclass(frozen=True)
class _Reading:
    opened: Opened
    person: Person
    language: str
    now: datetime
    held: tuple[Engagement, ...]

    @property
    def plan(self) -> Plan:
        return self.opened.plan or Plan(event=self.opened.event.id)

    def page(self) -> LeaderPage:
        register, event = self.opened.register, self.opened.event
        rows = personal_schedule(register, event, self.held, person=self.person.id).rows
        coming = self._coming(rows)
        today = coming.day if coming else self.now.astimezone(event.tzinfo).date()
        days = {day: list(own) for day, own in groupby(rows, key=lambda row: row.day)}
        fitting, rest = self._within(days.pop(today, []))
        return LeaderPage(
            event=event.name,
            name=self.person.name,
            post=self.person.post,
            next=self._stop(coming) if coming else None,
            next_day=times.day(coming.day, self.language) if coming else "",
            today=self._day(today, fitting) if fitting else None,
            rest=tuple(map(self._stop, rest)),
            others=tuple(self._day(day, own) for day, own in days.items()),
            contact=self._contact(coming),
            version=version_of(self.opened.event, self.language),
        )

    def _coming(self, rows: Iterable[Row]) -> Row | None:
        """What comes next, or has just begun."""
        ahead = (row for row in rows if row.told + STILL_NEXT > self.now)
        return next(ahead, None)

    def _within(self, rows: list[Row]) -> tuple[list[Row], list[Row]]:
        """The rows of a day that fit on a screen, and the others."""
        over = [row for row in rows if self._is_over(row)]
        ahead = [row for row in rows if not self._is_over(row)]
        kept = over[max(0, len(over) - max(0, ROWS_MOST - len(ahead))) :]
        fitting = [*kept, *ahead][:ROWS_MOST]
        return fitting, [row for row in rows if row not in fitting]

    def _is_over(self, row: Row) -> bool:
        return row.engagement.interval.end <= self.now

    def _day(self, day: date, rows: Iterable[Row]) -> Day:
        return Day(times.day(day, self.language), tuple(map(self._stop, rows)))

    def _stop(self, row: Row) -> Stop:
        one, say = row.engagement, translator(self.language)
        rides = row.rides
        doubt = DOUBTS.get(one.certainty)
        return Stop(
            time=times.clock(row.told) if one.ticket else times.span(row.times),
            what=one.what.said(say),
            place=self._place(one),
            doubt=say(doubt) if doubt else "",
            seat=self._seat(one),
            receives=self._receives(one),
            rides=tuple(map(self._ride, rides)),
            notes=() if one.kind is EngagementKind.RIDE else tuple(n.said(say) for n in one.notes),
            over=self._is_over(row),
        )

    def _place(self, one: Engagement) -> str:
        """Where, unless what it is says so, or a ride does."""
        place = place_of(one, self.opened.register, self.language)
        said = one.what.said(translator(self.language))
        return "" if one.kind is EngagementKind.RIDE or place in said else place

    def _seat(self, one: Engagement) -> str:
        if one.kind is EngagementKind.RIDE:
            return ""
        return self._seat_at(one.subject)

    def _seat_at(self, subject: str) -> str:
        own = (one.seat for one in self.plan.seats(subject) if one.person == self.person.id)
        seat = next(own, "")
        return say_label(read_label(seat), in_chinese=self.language == CHINESE) if seat else ""

    def _receives(self, one: Engagement) -> str:
        if one.kind is EngagementKind.VISIT:
            return self._called(self.opened.register.site(one.place).host)
        if one.chair == self.person.id:
            return sentence(N_("you chair"), self.language)
        return self._called(one.chair)

    def _called(self, identifier: str | None) -> str:
        """Name and post; a site's host may be typed as a name."""
        known = {person.id: person for person in self.opened.register.people}
        found = known.get(identifier or "")
        if found is None:
            return identifier or ""
        return " ".join(part for part in (found.name, found.post) if part)

    def _ride(self, ride: Engagement) -> Ride:
        register = self.opened.register
        vehicle = register.vehicle(ride.vehicle) if ride.vehicle else None
        leave = sentence(
            N_("{time} from {place}"),
            self.language,
            time=times.clock(_down(ride)),
            place=register.place(ride.origin).name,
        )
        car = " ".join(part for part in (vehicle.name, vehicle.plate) if part) if vehicle else ""
        return Ride(leave, car, self._seat_at(ride.subject), self._along(ride))

    def _along(self, ride: Engagement) -> str:
        others = [self.opened.register.person(one) for one in ride.persons]
        others = [one for one in others if one.id != self.person.id]
        names = [one.name for one in others[:NAMED_MOST]]
        if len(others) <= NAMED_MOST:
            return listed(names, self.language)
        message = N_("{names} and {number} others")
        more = len(others) - NAMED_MOST
        named = listed(names, self.language)
        return sentence(message, self.language, names=named, number=more)

    def _contact(self, coming: Row | None) -> Contact | None:
        """The liaison officer: the leader's own, else the one of what comes next."""
        register, event = self.opened.register, self.opened.event
        if (own := liaison_of(register, event, self.person)) is not None:
            return Contact(own.name, own.phone)
        officers = {one.id: one.liaison for one in event.delegations}
        found = (officers.get(one) for one in (coming.engagement.delegations if coming else ()))
        officer = next((one for one in found if one), None)
        if officer is None:
            return None
        person = register.person(officer)
        return Contact(person.name, person.phone)


def _down(ride: Engagement) -> datetime:
    return shown(ride, Reader.GUEST).start
