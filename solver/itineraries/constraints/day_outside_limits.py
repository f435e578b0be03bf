"""A party's day lies between the hour it may leave and the hour it must be back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation
from solver.itineraries.plan import place_of, tours
from solver.itineraries.ways import reached

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.chart import Chart
    from solver.itineraries.model import ItinerariesModel
    from solver.itineraries.plan import Plan, Stop
    from solver.itineraries.problem import Day, Problem


def _early(problem: Problem, day: Day, first: Stop) -> int:
    ways = day.start_place, place_of(problem, day, first)
    there = reached(problem, day.party, ways=ways, leaves=day.earliest)
    return max(0, there - first.start)


def _late(problem: Problem, day: Day, last: Stop) -> int:
    ways = place_of(problem, day, last), day.end_place
    back = reached(problem, day.party, ways=ways, leaves=last.end)
    return max(0, back - day.latest)


class DayOutsideLimits(Constraint):
    """The way out begins, and the way back ends, within the day's limits."""

    id = "day-outside-limits"
    levels = (Level.HARD,)
    unit = "minutes"
    statement = N_("A party's day lies between the hour it may leave and the hour it must be back.")
    broken = N_("{party} needs {amount} minutes outside the limits of the day because of {stop}.")
    remedy = N_("Move {stop}, or widen the limits of the day.")

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """The first start and the last end, with the ways; both are free on an idle day."""
        for day in problem.days:
            out, back = [], []
            for arc in model.arcs(day.id):
                if arc.origin is None and arc.destination is not None:
                    ways = day.start_place, arc.destination.place
                    there = reached(problem, day.party, ways=ways, leaves=day.earliest)
                    out.append((there - day.earliest) * arc.taken)
                if arc.destination is None and arc.origin is not None:
                    place = arc.origin.place
                    way = problem.leg(day.party, place, day.end_place)
                    back.append(way * arc.taken + model.delayed(arc))
            begun = model.cp.add(model.first_start[day.id] >= day.earliest + sum(out))
            over = model.cp.add(model.last_end[day.id] <= day.latest - sum(back))
            model.require(self, begun, over, day=day.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look at the first and the last stop of each day."""
        for day, stops in tours(problem, plan):
            if not stops:
                continue
            for stop, ticks in (
                (stops[0], _early(problem, day, stops[0])),
                (stops[-1], _late(problem, day, stops[-1])),
            ):
                if ticks:
                    yield self.violation(amount=ticks, day=day.id, party=day.party, stop=stop.id)

    def weigh(self, problem: Problem, day: Day, stops: tuple[Stop, ...]) -> int:
        """The ticks outside the limits."""
        if not stops:
            return 0
        return _early(problem, day, stops[0]) + _late(problem, day, stops[-1])

    def chart(self, chart: Chart, price: int) -> None:
        """The hour of being back; no tour begins before the day does."""
        del price
        for own, day in zip(chart.days, chart.problem.days, strict=True):
            own.latest = day.latest
