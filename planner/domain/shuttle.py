"""Shuttles: buses that run a line of stops to a timetable, for whoever has to go along it.

A run goes from the first stop to the last; then its bus drives back to the first, where it boards
again. So many buses as leave while one of them is away keep the headway: ceil(loop / headway).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from planner.domain.fleet import BOARDING_MINUTES, VehicleClass
from planner.domain.interval import Interval, later
from planner.domain.peaks import longest_minutes, peaks
from planner.domain.transfer import Stop

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from planner.domain.event import Event, Register
    from planner.domain.transfer import Trip

MOST_STOPS = 5
"""Of one line, where a ring comes back to not counted again: practice of the field."""
USUAL_STOP_MINUTES = 5
"""For a coach to take up its guests on the way; a name of its own, as for a visit's minutes."""
USUAL_BEFORE_MINUTES = 10


@dataclass(eq=False, kw_only=True)
class ShuttleLine:
    """A line: its stops in order, when it runs, how often, with what, and for whom."""

    id: str
    name: str
    stops: tuple[str, ...]
    """Where the last is the first, the line is a ring."""
    windows: tuple[Interval, ...]
    """From the first departure to the last one, which leaves at the end at the latest."""
    headway_minutes: int
    stop_minutes: int = USUAL_STOP_MINUTES
    """How long it stands at a stop on the way."""
    before_minutes: int = USUAL_BEFORE_MINUTES
    """Guests are set down so long before what they come for begins."""
    vehicle_class: VehicleClass = VehicleClass.COACH
    delegations: tuple[str, ...] = ()
    """For whom it runs; empty: for everyone along it."""
    note: str = ""

    def __post_init__(self) -> None:
        for name in ("headway_minutes", "stop_minutes", "before_minutes"):
            least = 1 if name == "headway_minutes" else 0
            if getattr(self, name) < least:
                raise ValueError(f"shuttle {self.id!r}: {name} is {getattr(self, name)}")
        if len(self.stops) < 2 or any(one == other for one, other in pairwise(self.stops)):
            raise ValueError(f"shuttle {self.id!r} goes nowhere: {self.stops}")
        if len(set(self.stops)) > MOST_STOPS:
            raise ValueError(f"shuttle {self.id!r} has {len(set(self.stops))} stops")


@dataclass(frozen=True)
class Departure:
    """One run of a line: which of its buses, and when it stops where."""

    id: str
    line: ShuttleLine
    bus: int
    """Of the line's buses, counted from 1; they leave in turn."""
    window: int
    stops: tuple[Stop, ...]

    @property
    def leave(self) -> datetime:
        """When it leaves the first stop."""
        leave = self.stops[0].leave
        assert leave is not None
        return leave

    @property
    def arrive(self) -> datetime:
        """When it arrives at the last stop."""
        arrive = self.stops[-1].arrive
        assert arrive is not None
        return arrive


def loop_minutes(register: Register, event: Event, line: ShuttleLine) -> int:
    """From one departure of a bus to its next: the run, the way back, and boarding; at worst."""
    between, stops = register.travel_table.between, _places(register, line)
    ways = pairwise((*stops, stops[0]))
    driven = sum(longest_minutes(event, between(one, other)) for one, other in ways)
    stands = line.stop_minutes * (len(line.stops) - 2)
    return driven + stands + BOARDING_MINUTES[line.vehicle_class]


def buses_needed(register: Register, event: Event, line: ShuttleLine) -> int:
    """How many buses keep the headway."""
    return -(-loop_minutes(register, event, line) // line.headway_minutes)


def departures(register: Register, event: Event, line: ShuttleLine) -> Iterator[Departure]:
    """Every run of a line, window by window."""
    buses = buses_needed(register, event, line)
    for window, span in enumerate(line.windows):
        for turn in range(span.minutes // line.headway_minutes + 1):
            leave = later(span.start, turn * line.headway_minutes).astimezone(event.tzinfo)
            yield Departure(
                # Named for when it leaves: that outlives a change of the hours around it.
                id=f"{line.id}@{leave:%m-%dT%H:%M}",
                line=line,
                bus=turn % buses + 1,
                window=window,
                stops=tuple(_halts(register, event, line, leave)),
            )


def line_of(event: Event, trip: Trip) -> ShuttleLine | None:
    """The line that a trip runs on, if any."""
    named = {one.rpartition("@")[0] for leg in trip.legs for one in leg.transfers}
    return next((line for line in event.shuttles if line.id in named), None)


def follows_line(register: Register, event: Event, trip: Trip) -> bool:
    """Whether a trip halts where a line does, stop by stop, whenever it leaves."""
    ways = [tuple(register.place(end).id for end in (o.origin, o.destination)) for o in trip.legs]
    return len(ways) > 1 and any(
        ways == list(pairwise(_places(register, line))) for line in event.shuttles
    )


def _halts(register: Register, event: Event, line: ShuttleLine, leave: datetime) -> Iterator[Stop]:
    busy, stops = tuple(peaks(event)), _places(register, line)
    yield Stop(stops[0], None, leave)
    for number, (one, other) in enumerate(pairwise(stops), start=2):
        way = register.travel_table.between(one, other)
        full = any(span.contains(leave) for span in busy)
        arrive = later(leave, way.at_peak if full else way.minutes)
        leave = later(arrive, line.stop_minutes)
        yield Stop(other, arrive, None if number == len(stops) else leave)


def _places(register: Register, line: ShuttleLine) -> tuple[str, ...]:
    """The stops; a room's is its venue."""
    return tuple(register.place(stop).id for stop in line.stops)
