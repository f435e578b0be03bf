"""The feeds of an event: a calendar file for each person, delegation, room and vehicle."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property

import icalendar

from planner.calendars.audience import Subject, subjects
from planner.calendars.component import Stamp, Writer
from planner.domain.diary import engagements
from planner.domain.engagement import Engagement
from planner.domain.event import Event, Register
from planner.domain.plan import Plan
from planner.language import CHINESE
from planner.language.text import file_names, in_one_line

PRODUCT = "-//Reception Planner//Calendars//EN"
FOOT = b"END:VCALENDAR\r\n"
REFRESH = timedelta(minutes=15)
REFRESH_IN_WORDS = "PT15M"
HORIZON = timedelta(days=365)
"""How far the zone's rules are written out on either side of the event."""


def calendars(
    register: Register,
    event: Event,
    plan: Plan,
    language: str = CHINESE,
    *,
    cancelled: Iterable[Engagement] = (),
) -> Iterator[tuple[str, bytes]]:
    """Relative path and bytes of every feed; `cancelled` are an earlier revision's engagements.

    The same revision gives the same bytes, whenever it is asked.
    """
    held = engagements(register, event, plan)
    kept = {one.uid for one in held}
    gone = {one.uid: one for one in cancelled if one.uid not in kept}
    every = tuple(sorted((*held, *gone.values()), key=lambda one: one.order))
    writer = Writer(register, event, Stamp.of(event, plan), language)
    feeds = _Feeds(writer, frozenset(gone))
    for folder, own in subjects(register, event, every).items():
        files = file_names(subject.id for subject in own)
        for subject in own:
            yield f"{folder}/{files[subject.id]}.ics", feeds.feed(folder, subject)


@dataclass(frozen=True)
class _Feeds:
    """Puts components into feeds; each is made once."""

    writer: Writer
    gone: frozenset[str]
    made: dict[tuple[str, bool], bytes] = field(default_factory=dict)

    def feed(self, folder: str, subject: Subject) -> bytes:
        calendar = self._head(f"{folder}-{subject.id}", subject.name)
        if self.zone is not None:
            calendar.add_component(self.zone)
        # Written once and pasted: a plenary of 300 would be folded 300 times over.
        head = bytes(calendar.to_ical()).removesuffix(FOOT)
        parts = (self._part(one, one.uid in subject.masked) for one in subject.engagements)
        return b"".join((head, *parts, FOOT))

    def _head(self, uid: str, name: str) -> icalendar.Calendar:
        event = self.writer.event
        title = in_one_line(f"{name} · {event.name}")
        calendar = icalendar.Calendar()
        calendar.add("prodid", PRODUCT)
        calendar.add("version", "2.0")
        calendar.add("calscale", "GREGORIAN")
        calendar.add("uid", self.writer.uid(uid))
        calendar.add("last-modified", self.writer.stamp.moment)
        calendar.add("name", title)
        calendar.add("x-wr-calname", title)
        calendar.add("x-wr-timezone", event.zone)
        # Without VALUE=DURATION strict readers drop the property, and one the whole feed.
        calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
        calendar.add("x-published-ttl", REFRESH_IN_WORDS)
        return calendar

    @cached_property
    def zone(self) -> icalendar.Timezone | None:
        """The rules of the event's zone, about its dates; none are needed for UTC."""
        event = self.writer.event
        if event.zone == "UTC":
            return None
        days = event.days()
        zone = icalendar.Timezone.from_tzid(
            event.zone, first_date=days[0] - HORIZON, last_date=days[-1] + HORIZON
        )
        zone.pop("comment", None)  # not everyone expects one there
        return zone

    def _part(self, engagement: Engagement, masked: bool) -> bytes:
        key = (engagement.uid, masked)
        if key not in self.made:
            self.made[key] = bytes(self._make(engagement, masked).to_ical())
        return self.made[key]

    def _make(self, engagement: Engagement, masked: bool) -> icalendar.Event:
        if engagement.uid in self.gone:
            return self.writer.cancelled(engagement, masked=masked)
        return self.writer.component(engagement, masked=masked)
