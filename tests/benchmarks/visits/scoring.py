"""What itineraries are worth, and which limits of the generator they break: counted anew.

Worth is a thousand for each unit of value that is seen, less one for each minute of driving and
two for each that a visit is shorter than wished: what an office asks for, turned round.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from solver.itineraries.problem import Problem, StopKind, Wanted
from tests.benchmarks.benchmark import Scored

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.plan import Plan, Stop
    from solver.itineraries.problem import Day

UNIT, SHORTER = 1000, 2


def worth(problem: Problem) -> int:
    """What everything together that may be seen is worth."""
    return UNIT * sum(wish.value for wish in problem.wishes if wish.wanted is Wanted.MAY)


def scored(problem: Problem, plan: Plan) -> Scored:
    """The worth of a plan, and each limit that it breaks."""
    tours = {tour.day: tour.stops for tour in plan.tours}
    days = [(day, tours.get(day.id, ())) for day in problem.days]
    seen = Counter((day.party, stop.id) for day, stops in days for stop in _visits(stops))
    faults = [f"{party} sees {site} {n} times" for (party, site), n in seen.items() if n > 1]
    faults += [
        f"{wish.party} does not see {wish.site}"
        for wish in problem.wishes
        if wish.wanted is Wanted.MUST and not seen[wish.party, wish.site]
    ]
    for day, stops in days:
        faults += _day_faults(problem, day, stops)
    faults += _crowds(problem, days)
    value = UNIT * sum(
        wish.value
        for wish in problem.wishes
        if wish.wanted is Wanted.MAY and seen[wish.party, wish.site]
    )
    minutes = sum(
        _driving(problem, day, stops) + SHORTER * _short(problem, stops) for day, stops in days
    )
    return Scored(value - minutes, tuple(faults))


def _visits(stops: tuple[Stop, ...]) -> list[Stop]:
    return [stop for stop in stops if stop.kind is StopKind.VISIT]


def _driving(problem: Problem, day: Day, stops: tuple[Stop, ...]) -> int:
    way = [day.start_place, *(stop.place for stop in stops), day.end_place]
    return sum(problem.driving(one, other) for one, other in pairwise(way))


def _short(problem: Problem, stops: tuple[Stop, ...]) -> int:
    return sum(
        max(0, problem.site[stop.id].wished_ticks - (stop.end - stop.start))
        for stop in _visits(stops)
    )


def _day_faults(problem: Problem, day: Day, stops: tuple[Stop, ...]) -> Iterator[str]:
    board = problem.party[day.party].board_ticks
    now, here = day.earliest, day.start_place
    for stop in stops:
        ready = now + (0 if here == stop.place else problem.driving(here, stop.place) + board)
        if stop.start < ready:
            yield f"{day.id} is at {stop.id} at {stop.start}, not before {ready}"
        if not _received(problem, day, stop):
            yield f"{day.id} is not received at {stop.id} from {stop.start} to {stop.end}"
        now, here = stop.end, stop.place
    back = now + (0 if here == day.end_place else problem.driving(here, day.end_place) + board)
    if back > day.latest:
        yield f"{day.id} is back at {back}, after {day.latest}"
    eaten = Counter(stop.id for stop in stops if stop.kind is StopKind.MEAL)
    for meal in day.meals:
        if eaten[meal.id] != 1:
            yield f"{day.id} has {meal.id} {eaten[meal.id]} times"


def _received(problem: Problem, day: Day, stop: Stop) -> bool:
    if stop.kind is StopKind.MEAL:
        meal = next(meal for meal in day.meals if meal.id == stop.id)
        in_time = meal.window.start <= stop.start and stop.end <= meal.window.end
        return in_time and stop.end - stop.start >= meal.ticks and stop.place in meal.places
    site = problem.site[stop.id]
    if stop.place != site.place or stop.end - stop.start < site.least_ticks:
        return False
    return any(one.start <= stop.start and stop.end <= one.end for one in site.windows)


def _crowds(problem: Problem, days: list[tuple[Day, tuple[Stop, ...]]]) -> Iterator[str]:
    there = defaultdict(list)
    for day, stops in days:
        for stop in _visits(stops):
            there[stop.id].append((stop.start, stop.end, problem.party[day.party].people))
    for name, stays in there.items():
        site = problem.site[name]
        for at in {start for start, _, _ in stays}:
            people = [count for start, end, count in stays if start <= at < end]
            if site.capacity_parties is not None and len(people) > site.capacity_parties:
                yield f"{name} has {len(people)} parties at {at}"
            if site.capacity_people is not None and sum(people) > site.capacity_people:
                yield f"{name} has {sum(people)} people at {at}"
