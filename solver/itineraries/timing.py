"""Times for a day's calls in a given order: each as early as the way and the rules admit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.itineraries.crowd import Call
from solver.itineraries.plan import Stop
from solver.itineraries.ways import reached
from solver.scale import HARD

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from solver.itineraries.crowd import Crowd
    from solver.itineraries.feel import Feel
    from solver.itineraries.problem import Day, Problem

    Waiting = Callable[[Day, Call, int], int]


class Clock:
    """Puts calls in time, and counts how often it was asked."""

    def __init__(self, problem: Problem, feel: Feel, crowd: Crowd) -> None:
        self._problem, self._feel, self.crowd = problem, feel, crowd
        self.asked = 0

    def timed(
        self, day: Day, kept: tuple[Stop, ...], calls: Sequence[Call]
    ) -> tuple[Stop, ...] | None:
        """The stops `kept` as they are, then `calls` in order; None where a hard rule forbids.

        Each as early as it can be, or when it had better be, where that still fits.
        """
        found = self._timed(day, kept, calls, self._preferred) if self._feel.choosy else None
        return found or self._timed(day, kept, calls, _at_once)

    def _preferred(self, day: Day, call: Call, ready: int) -> int:
        return self._feel.preferred(day, call, ready)

    def _timed(
        self, day: Day, kept: tuple[Stop, ...], calls: Sequence[Call], wait: Waiting
    ) -> tuple[Stop, ...] | None:
        self.asked += 1
        stops = list(kept)
        place, now = (stops[-1].place, stops[-1].end) if stops else (day.start_place, day.earliest)
        for call in calls:
            ways = place, call.place
            ready = reached(self._problem, day.party, ways=ways, leaves=now)
            start = self._feel.start(self.crowd, day, call, wait(day, call, ready))
            if start is None:
                return None
            now, place = start + call.ticks, call.place
            stops.append(Stop(kind=call.kind, id=call.id, place=place, start=start, end=now))
        made = tuple(stops)
        return made if self.price(day, made) < HARD else None

    def price(self, day: Day, stops: tuple[Stop, ...]) -> int:
        """What the rules say against this tour."""
        return self._feel.price(day, stops)


def _at_once(day: Day, call: Call, ready: int) -> int:
    del day, call
    return ready


def call_of(stop: Stop, ticks: int | None = None) -> Call:
    """What a stop calls for, at its own length or another."""
    return Call(stop.kind, stop.id, stop.place, ticks or stop.end - stop.start)
