"""A party's day lies between the hour it may leave and the hour it must be back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation
from solver.itineraries.plan import place_of, tours

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.chart import Chart
    from solver.itineraries.model import ItinerariesModel
    from solver.itineraries.plan import Plan, Stop
    from solver.itineraries.problem import Day, Problem


def _early(problem: Problem, day: Day, first: Stop) -> int:
    way = problem.leg(day.party, day.start_place, place_of(problem, day, first))
    return max(0, day.earliest + way - first.start)


def _late(problem: Problem, day: Day, last: Stop) -> int:
    way = problem.leg(day.party, place_of(problem, day, last), day.end_place)
    return max(0, last.end + way - day.latest)


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
                    place = arc.destination.place
                    out.append(problem.leg(day.party, day.start_place, place) * arc.taken)
                if arc.destination is None and arc.origin is not None:
                    place = arc.origin.place
                    back.append(problem.leg(day.party, place, day.end_place) * arc.taken)
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
