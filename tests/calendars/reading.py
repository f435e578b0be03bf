"""What a reader finds in a feed: two independent readers, one answer."""

from datetime import UTC, datetime
from typing import NamedTuple

import icalendar
import vobject


class Entry(NamedTuple):
    """An engagement as a calendar shows it."""

    uid: str
    start: datetime
    end: datetime
    status: str
    summary: str


def by_icalendar(feed: bytes) -> list[Entry]:
    """The entries as icalendar reads them."""
    events = icalendar.Calendar.from_ical(feed).walk("VEVENT")
    return [
        Entry(
            str(one["uid"]),
            one.start.astimezone(UTC),
            one.end.astimezone(UTC),
            str(one["status"]),
            str(one["summary"]),
        )
        for one in events
    ]


def by_vobject(feed: bytes) -> list[Entry]:
    """The entries as vobject reads them, by the zone rules written in the feed."""
    calendar = vobject.readOne(feed.decode())
    calendar.validate(raiseException=True)
    return [
        Entry(
            one.uid.value,
            one.dtstart.value.astimezone(UTC),
            one.dtend.value.astimezone(UTC),
            one.status.value,
            one.summary.value,
        )
        for one in calendar.contents.get("vevent", [])
    ]
