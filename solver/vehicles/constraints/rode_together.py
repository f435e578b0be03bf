"""Those who are to be kept apart never share a car."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Violation
from solver.vehicles.trips import trips
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting
    from solver.vehicles.chart import Chart
    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Plan, Problem
    from solver.vehicles.trips import Trip


class RodeTogether(Weighed):
    """Two parties that are kept apart sit in one car: two leaders, two delegations."""

    id = "rode-together"
    unit = "pairs"
    statement = N_("Parties that are to be kept apart do not ride in one car at the same time.")
    broken = N_("{transfer} and {other} ride together in {vehicle}, but are to be kept apart.")
    remedy = N_("Move {other} to another vehicle.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """A kept-apart pair is not on one trip."""
        for pair in problem.apart:
            amount = model.together(pair.one, pair.other)
            model.penalise(self, amount, transfer=pair.one, other=pair.other)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look for each pair among those aboard."""
        for trip in trips(problem, plan):
            for pair in problem.apart:
                if {pair.one, pair.other} <= set(trip.transfers):
                    yield self.violation(transfer=pair.one, other=pair.other, vehicle=trip.vehicle)

    def weigh_trip(self, problem: Problem, trip: Trip) -> int:
        """The kept-apart pairs aboard."""
        if len(trip.transfers) < 2:
            return 0
        return sum({pair.one, pair.other} <= set(trip.transfers) for pair in problem.apart)

    def asks(self, problem: Problem) -> bool:
        """Whether anyone is kept apart."""
        return bool(problem.apart)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """Who is kept apart from whom."""
        chart.firm(self.id, setting)
        for pair in chart.problem.apart:
            one, other = chart.places((pair.one, pair.other))
            chart.apart += [(one, other), (other, one)]
