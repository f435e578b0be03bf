"""From datetimes to ticks and back: elapsed minutes since the event's first midnight."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.domain.event import Event
    from planner.domain.interval import Interval


class Ticks:
    """One tick a minute, elapsed, so that summer time changes nothing; may be negative."""

    def __init__(self, event: Event) -> None:
        self._zone = event.tzinfo
        first = event.start.astimezone(self._zone).date()
        self._midnight = datetime.combine(first, time(), self._zone).astimezone(UTC)

    def to_tick(self, moment: datetime) -> int:
        """The tick of an aware datetime; seconds are dropped."""
        return int((moment.astimezone(UTC) - self._midnight) // timedelta(minutes=1))

    def to_time(self, tick: int) -> datetime:
        """The datetime of a tick, in the event's zone."""
        return (self._midnight + timedelta(minutes=tick)).astimezone(self._zone)

    def of(self, interval: Interval) -> tuple[int, int]:
        """The ticks at which an interval starts and ends."""
        return self.to_tick(interval.start), self.to_tick(interval.end)
