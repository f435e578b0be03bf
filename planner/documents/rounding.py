"""What guests read is rounded to five minutes so that nobody comes late; staff read minutes."""

from datetime import datetime
from enum import StrEnum

from planner.domain.engagement import Engagement, EngagementKind
from planner.domain.interval import Interval, interval_or_none, later

STEP_MINUTES = 5


class Reader(StrEnum):
    """For whom a paper is."""

    GUEST = "guest"
    STAFF = "staff"


def shown(engagement: Engagement, reader: Reader) -> Interval:
    """The times a reader is told: one leaves rounded down, and arrives rounded up.

    A session's start is when one must be there, so that it is rounded down; trains and flights
    are as printed on the ticket.
    """
    interval = engagement.interval
    if reader is Reader.STAFF or engagement.kind is EngagementKind.JOURNEY:
        return interval
    if engagement.kind is EngagementKind.RIDE:
        return Interval(down(interval.start), up(interval.end))
    arrives = engagement.kind in (EngagementKind.VISIT, EngagementKind.MEAL)
    start = up(interval.start) if arrives else down(interval.start)
    end = down(interval.end)
    return interval_or_none(start, end) or interval


def down(moment: datetime) -> datetime:
    """The last full five minutes."""
    return moment.replace(
        minute=moment.minute // STEP_MINUTES * STEP_MINUTES, second=0, microsecond=0
    )


def up(moment: datetime) -> datetime:
    """The next full five minutes, or this one."""
    floor = down(moment)
    return floor if floor == moment else later(floor, STEP_MINUTES)
