"""Time as the office says it: half-open intervals, hours by weekday, dates that are closed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo


def require_aware(subject: object, *names: str) -> None:
    """Raise ValueError where a field of `subject` holds a datetime without a zone."""
    for name in names:
        moment = getattr(subject, name)
        if isinstance(moment, datetime) and moment.utcoffset() is None:
            raise ValueError(f"{type(subject).__name__}.{name} is {moment}, without a zone")


@dataclass(frozen=True, order=True)
class Interval:
    """`[start, end)`: touching is not overlapping."""

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        require_aware(self, "start", "end")
        if self.end <= self.start:
            raise ValueError(f"interval ends at {self.end}, not after {self.start}")

    @classmethod
    def of(cls, start: datetime, minutes: int) -> "Interval":
        """The interval of so many minutes from `start`."""
        return cls(start, _elapsed(start, minutes))

    @property
    def minutes(self) -> int:
        """Its length in whole elapsed minutes."""
        seconds = self.end.timestamp() - self.start.timestamp()
        return int(seconds // 60)

    def overlaps(self, other: "Interval") -> bool:
        """Whether the two share any time."""
        return self.start < other.end and other.start < self.end

    def contains(self, moment: datetime) -> bool:
        """Whether `moment` lies in it; its end does not."""
        return self.start <= moment < self.end

    def covers(self, other: "Interval") -> bool:
        """Whether the whole of `other` lies in it."""
        return self.start <= other.start and other.end <= self.end

    def meet(self, other: "Interval") -> "Interval | None":
        """What the two share, or None."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Interval(start, end) if start < end else None

    def without(self, others: "Iterable[Interval]") -> "tuple[Interval, ...]":
        """What is left of it when `others` are cut out, in order."""
        left: list[Interval] = []
        start = self.start
        for other in sorted(others):
            if other.end <= start or other.start >= self.end:
                continue
            if start < other.start:
                left.append(Interval(start, other.start))
            start = max(start, other.end)
        if start < self.end:
            left.append(Interval(start, self.end))
        return tuple(left)

    def dates(self) -> Iterator[date]:
        """Every date it touches, in the zone of its start."""
        last = (self.end.astimezone(self.start.tzinfo) - timedelta(microseconds=1)).date()
        day = self.start.date()
        while day <= last:
            yield day
            day += timedelta(days=1)


def _elapsed(start: datetime, minutes: int) -> datetime:
    # Wall-clock addition would be an hour out on the night that summer time begins.
    offset = start.utcoffset()
    if offset is None:
        raise ValueError(f"{start} is without a zone")
    utc = start.replace(tzinfo=None) - offset + timedelta(minutes=minutes)
    zone = start.tzinfo
    assert zone is not None
    return zone.fromutc(utc.replace(tzinfo=zone))


@dataclass(frozen=True, order=True)
class Hours:
    """From one time of day to another on a weekday (Monday 0); an end of 00:00 is midnight."""

    weekday: int
    start: time
    end: time

    def __post_init__(self) -> None:
        if not 0 <= self.weekday <= 6:
            raise ValueError(f"weekday is {self.weekday}, not 0 to 6")
        if self.end <= self.start and self.end != time():
            raise ValueError(f"hours end at {self.end}, not after {self.start}")

    def on(self, day: date, zone: tzinfo) -> Interval:
        """These hours on one date."""
        end_day = day + timedelta(days=1) if self.end == time() else day
        start = datetime.combine(day, self.start, zone)
        return Interval(start, datetime.combine(end_day, self.end, zone))


@dataclass(frozen=True)
class Opening:
    """When a place receives: hours by weekday, with gaps between them, and dates it is closed."""

    hours: tuple[Hours, ...]
    closed_on: tuple[date, ...] = ()

    def __post_init__(self) -> None:
        # In order, so that two ways of writing the same hours are equal.
        object.__setattr__(self, "hours", tuple(sorted(set(self.hours))))
        object.__setattr__(self, "closed_on", tuple(sorted(set(self.closed_on))))

    def on(self, day: date, zone: tzinfo) -> tuple[Interval, ...]:
        """The intervals it is open on one date, in order."""
        if day in self.closed_on:
            return ()
        return tuple(hours.on(day, zone) for hours in self.hours if hours.weekday == day.weekday())

    def during(self, window: Interval) -> tuple[Interval, ...]:
        """The intervals it is open within `window`, in the zone of the window's start."""
        zone = window.start.tzinfo
        assert zone is not None
        opens = (span for day in window.dates() for span in self.on(day, zone))
        return tuple(met for span in opens if (met := span.meet(window)))
