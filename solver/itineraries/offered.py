"""What a day may hold at all, and the numbers that a model needs of it beforehand."""

from __future__ import annotations

import itertools
from collections import defaultdict
from typing import TYPE_CHECKING

from solver.itineraries.problem import StopKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from solver.itineraries.problem import Day, Problem


def offered(problem: Problem, day: Day) -> Iterator[tuple[StopKind, str, str]]:
    """Kind, id and place of every stop that a day may make."""
    for wish in problem.wishes:
        if wish.party == day.party:
            yield StopKind.VISIT, wish.site, problem.site[wish.site].place
    for pin in problem.pins:
        if pin.day == day.id and (day.party, pin.site) not in problem.wish:
            yield StopKind.VISIT, pin.site, problem.site[pin.site].place
    for fixed in day.fixed:
        yield StopKind.FIXED, fixed.id, fixed.place
    for meal in day.meals:
        yield from ((StopKind.MEAL, meal.id, place) for place in meal.places)
    for rest in day.rests:
        yield from ((StopKind.REST, rest.id, place) for place in rest.places)


def most(problem: Problem, span: int) -> int:
    """More than any amount of a rule comes to."""
    longest = max((max(way.ticks, way.peak_ticks or 0) for way in problem.travel), default=0)
    stops = max((sum(1 for _ in offered(problem, day)) for day in problem.days), default=0)
    lengths = [
        problem.wished_ticks(party.id, site.id)
        for party in problem.parties
        for site in problem.sites
    ]
    lengths += [order.least_ticks for order in problem.orders]
    return span + max(lengths, default=0) + longest * (stops + 1)


def levels(taken: Iterable[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    """The steps of a sum of loads, each from one moment to the next."""
    change: dict[int, int] = defaultdict(int)
    for start, end, load in taken:
        change[start] += load
        change[end] -= load
    moments, level = sorted(change), 0
    for moment, after in itertools.pairwise(moments):
        level += change[moment]
        if level:
            yield moment, after, level
