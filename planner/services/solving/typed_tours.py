"""The tours that a plan already says: to check what was typed, and to start from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.services.solving.ticks import Ticks
from solver.itineraries.plan import Plan, Stop, Tour
from solver.itineraries.problem import StopKind
from solver.itineraries.ways import left_by, reached

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain import plan as domain
    from planner.domain.event import Event
    from solver.itineraries.problem import Day, Problem, Rest


def tours_of(event: Event, problem: Problem, plan: domain.Plan) -> Plan:
    """Each day with its sessions, the visits and meals of `plan`, and rest where there is time."""
    ticks = Ticks(event)
    return Plan(
        tours=tuple(
            Tour(day=day.id, stops=_stops(ticks, problem, day, plan=plan)) for day in problem.days
        )
    )


def _stops(ticks: Ticks, problem: Problem, day: Day, *, plan: domain.Plan) -> tuple[Stop, ...]:
    fixed = (_stop(StopKind.FIXED, f.id, f.place, start=f.start, end=f.end) for f in day.fixed)
    found = [*fixed, *_visits(ticks, problem, day, plan=plan), *_meals(ticks, day, plan)]
    stops = sorted(found, key=lambda stop: (stop.start, stop.end))
    for rest in day.rests:
        stops = _rested(problem, day, stops, rest=rest)
    return tuple(stops)


def _stop(kind: StopKind, identifier: str, place: str, *, start: int, end: int) -> Stop:
    return Stop(kind=kind, id=identifier, place=place, start=start, end=end)


def _visits(ticks: Ticks, problem: Problem, day: Day, *, plan: domain.Plan) -> Iterator[Stop]:
    for visit in plan.visits_of(day.party):
        if visit.site is None or visit.start is None:
            continue
        start = ticks.to_tick(visit.start)
        if _on(problem, day, start):
            known = visit.site in problem.site
            wished = problem.wished_ticks(day.party, visit.site) if known else 1
            end = ticks.to_tick(visit.end) if visit.end else start + wished
            yield _stop(StopKind.VISIT, visit.site, visit.site, start=start, end=end)


def _meals(ticks: Ticks, day: Day, plan: domain.Plan) -> Iterator[Stop]:
    asked = {meal.id: meal for meal in day.meals}
    for stop in plan.meals:
        meal = asked.get(stop.meal)
        if stop.party == day.party and stop.start is not None and meal is not None:
            start = ticks.to_tick(stop.start)
            end = ticks.to_tick(stop.end) if stop.end else start + meal.ticks
            place = stop.place or meal.places[0]
            yield _stop(StopKind.MEAL, meal.id, place, start=start, end=end)


def _on(problem: Problem, day: Day, start: int) -> bool:
    """Whether a moment belongs to this day of its party: to the one that begins last before it."""
    own = [other for other in problem.days_of(day.party) if other.earliest <= start]
    return day is (own[-1] if own else problem.days_of(day.party)[0])


def _rested(problem: Problem, day: Day, stops: list[Stop], *, rest: Rest) -> list[Stop]:
    """The stops with a rest in the first gap that has room for it."""
    for place in range(len(stops) + 1):
        for where in rest.places:
            begin, until = _gap(problem, day, stops, place=place, where=where)
            begin, until = max(begin, rest.window.start), min(until, rest.window.end)
            if begin + rest.ticks <= until:
                made = _stop(StopKind.REST, rest.id, where, start=begin, end=begin + rest.ticks)
                return [*stops[:place], made, *stops[place:]]
    return stops


def _gap(
    problem: Problem, day: Day, stops: list[Stop], *, place: int, where: str
) -> tuple[int, int]:
    """From when until when one can be at `where` before the stop at `place`."""
    ends = (day.start_place, day.earliest), (day.end_place, day.latest)
    before = (stops[place - 1].place, stops[place - 1].end) if place else ends[0]
    after = (stops[place].place, stops[place].start) if place < len(stops) else ends[1]
    there, onward = (before[0], where), (where, after[0])
    return (
        reached(problem, day.party, ways=there, leaves=before[1]),
        left_by(problem, day.party, ways=onward, until=after[1]),
    )
