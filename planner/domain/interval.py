"""Time as the office says it: half-open intervals, hours by weekday, dates that are closed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cached_property, total_ordering


def require_aware(subject: object, *names: str) -> None:
    """Raise ValueError where a field of `subject` holds a datetime without a zone."""
    for name in names:
        moment = getattr(subject, name)
        if isinstance(moment, datetime) and moment.utcoffset() is None:
            raise ValueError(f"{type(subject).__name__}.{name} is {moment}, without a zone")


def instant(moment: datetime) -> datetime:
    """A moment in UTC, to be compared by.

    Python compares two moments of one zone by their wall clocks, which in autumn show one hour
    twice.
    """
    return moment.astimezone(UTC)


def later(moment: datetime, minutes: int) -> datetime:
    """The moment so many elapsed minutes on (or back), in its own zone.

    Wall-clock addition would be an hour out on the nights that clocks are changed.
    """
    return (instant(moment) + timedelta(minutes=minutes)).astimezone(moment.tzinfo)


@total_ordering
@dataclass(frozen=True, eq=False)
class Interval:
    """`[start, end)`: touching is not overlapping. Instants are compared, never wall clocks."""

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        require_aware(self, "start", "end")
        if self.instants[1] <= self.instants[0]:
            raise ValueError(f"interval ends at {self.end}, not after {self.start}")

    @classmethod
    def of(cls, start: datetime, minutes: int) -> "Interval":
        """The interval of so many minutes from `start`."""
        return cls(start, later(start, minutes))

    @cached_property
    def instants(self) -> tuple[datetime, datetime]:
        """Its start and its end in UTC."""
        return instant(self.start), instant(self.end)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Interval) and self.instants == other.instants

    def __lt__(self, other: "Interval") -> bool:
        return self.instants < other.instants

    def __hash__(self) -> int:
        return hash(self.instants)

    @property
    def minutes(self) -> int:
        """Its length in whole elapsed minutes."""
        start, end = self.instants
        return (end - start) // timedelta(minutes=1)

    def astimezone(self, zone: tzinfo) -> "Interval":
        """The same interval as the clocks of a zone show it."""
        return Interval(self.start.astimezone(zone), self.end.astimezone(zone))

    def overlaps(self, other: "Interval") -> bool:
        """Whether the two share any time."""
        return self.instants[0] < other.instants[1] and other.instants[0] < self.instants[1]

    def contains(self, moment: datetime) -> bool:
        """Whether `moment` lies in it; its end does not."""
        return self.instants[0] <= instant(moment) < self.instants[1]

    def covers(self, other: "Interval") -> bool:
        """Whether the whole of `other` lies in it."""
        return self.instants[0] <= other.instants[0] and other.instants[1] <= self.instants[1]

    def meet(self, other: "Interval") -> "Interval | None":
        """What the two share, or None."""
        start = max(self.start, other.start, key=instant)
        end = min(self.end, other.end, key=instant)
        return interval_or_none(start, end)

    def without(self, others: "Iterable[Interval]") -> "tuple[Interval, ...]":
        """What is left of it when `others` are cut out, in order."""
        left: list[Interval | None] = []
        start = self.start
        for other in sorted(others):
            rest = interval_or_none(start, self.end)
            if rest is not None and rest.overlaps(other):
                left.append(interval_or_none(start, other.start))
                start = other.end
        left.append(interval_or_none(start, self.end))
        return tuple(span for span in left if span)

    def dates(self) -> Iterator[date]:
        """Every date it touches, in the zone of its start."""
        last = (self.end.astimezone(self.start.tzinfo) - timedelta(microseconds=1)).date()
        day = self.start.date()
        while day <= last:
            yield day
            day += timedelta(days=1)


def interval_or_none(start: datetime, end: datetime) -> Interval | None:
    """The interval between two moments; None where no time lies between them."""
    return Interval(start, end) if instant(start) < instant(end) else None


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

    def on(self, day: date, zone: tzinfo) -> Interval | None:
        """These hours on one date; None where the clock is put forward over all of them."""
        end_day = day + timedelta(days=1) if self.end == time() else day
        start = datetime.combine(day, self.start, zone)
        return interval_or_none(start, datetime.combine(end_day, self.end, zone))


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
        own = (hours.on(day, zone) for hours in self.hours if hours.weekday == day.weekday())
        return tuple(span for span in own if span)

    def during(self, window: Interval) -> tuple[Interval, ...]:
        """The intervals it is open within `window`, in the zone of the window's start."""
        zone = window.start.tzinfo
        assert zone is not None
        opens = (span for day in window.dates() for span in self.on(day, zone))
        return tuple(met for span in opens if (met := span.meet(window)))
