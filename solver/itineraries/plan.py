"""What is answered for itineraries: one tour a party and day, its stops in order."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from solver.itineraries.problem import Day, Problem, StopKind
from solver.itineraries.ways import driven
from solver.value import value

if TYPE_CHECKING:
    from collections.abc import Iterator


@value
class Stop:
    """A party at a place for an interval; it leaves for the next stop at the end.

    `id` is that of the site, fixed stop, meal or rest, by kind.
    """

    kind: StopKind
    id: str
    place: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError(f"stop {self.id!r} ends at {self.end}, not after {self.start}")

    def is_for(self, kind: StopKind, identifier: str) -> bool:
        """Whether it serves the thing of that kind and id."""
        return self.kind is kind and self.id == identifier


@value
class Tour:
    """A day of a party: its stops in order, from the day's start place to its end place."""

    day: str
    stops: tuple[Stop, ...] = ()

    def visits(self) -> tuple[Stop, ...]:
        """The stops at sites, in order."""
        return tuple(stop for stop in self.stops if stop.kind is StopKind.VISIT)


@value
class Plan:
    """Every tour; a day that none speaks of has no stops."""

    tours: tuple[Tour, ...] = ()

    def __post_init__(self) -> None:
        counts = Counter(tour.day for tour in self.tours)
        if twice := [day for day, count in counts.items() if count > 1]:
            raise ValueError(f"tours name day {twice[0]!r} twice")

    def within(self, problem: Problem) -> Plan:
        """This plan without the days, and the visits to sites, that the problem does not know."""
        return Plan(
            tours=tuple(
                Tour(
                    day=tour.day,
                    stops=tuple(
                        stop
                        for stop in tour.stops
                        if stop.kind is not StopKind.VISIT or stop.id in problem.site
                    ),
                )
                for tour in self.tours
                if tour.day in problem.day
            )
        )

    @cached_property
    def _by_day(self) -> dict[str, Tour]:
        return {tour.day: tour for tour in self.tours}

    def tour(self, day: str) -> Tour:
        """The tour of a day."""
        return self._by_day.get(day) or Tour(day=day)


def place_of(problem: Problem, day: Day, stop: Stop) -> str:
    """Where a stop is: a site or fixed stop has a place of its own, whatever the plan says."""
    if stop.kind is StopKind.VISIT and stop.id in problem.site:
        return problem.site[stop.id].place
    fixed = {given.id: given.place for given in day.fixed}
    if stop.kind is StopKind.FIXED and stop.id in fixed:
        return fixed[stop.id]
    return stop.place


def places(problem: Problem, day: Day, stops: tuple[Stop, ...]) -> tuple[str, ...]:
    """The places of a day in order, from its start place to its end place."""
    between = (place_of(problem, day, stop) for stop in stops)
    return (day.start_place, *between, day.end_place)


def driving_of(problem: Problem, day: Day, stops: tuple[Stop, ...]) -> int:
    """Ticks of driving of a day, way out and way back included."""
    way = places(problem, day, stops)
    if not problem.peaks or not stops:
        return sum(problem.driving(one, other) for one, other in pairwise(way))
    leaves = (day.earliest, *(stop.end for stop in stops))
    until = (*(stop.start for stop in stops), day.latest)
    return driven(problem, day.party, places=way, spans=tuple(zip(leaves, until, strict=True)))


def tours(problem: Problem, plan: Plan) -> Iterator[tuple[Day, tuple[Stop, ...]]]:
    """Each day of the problem with its stops in order."""
    for day in problem.days:
        yield day, plan.tour(day.id).stops


def visits(problem: Problem, plan: Plan) -> Iterator[tuple[Day, Stop]]:
    """Every visit to a site that the problem knows, with its day."""
    for day, stops in tours(problem, plan):
        for stop in stops:
            if stop.kind is StopKind.VISIT and stop.id in problem.site:
                yield day, stop
