"""Nobody waits, and nobody is hurried: a party leaves when it suits it best."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Level, Violation
from solver.vehicles.trips import trips
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting
    from solver.vehicles.chart import Chart
    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Plan, Problem
    from solver.vehicles.trips import Trip


def _off(problem: Problem, transfer: str, depart: int) -> int:
    wish = problem.transfer[transfer].wish
    return 0 if wish is None else abs(depart - wish)


class Waiting(Weighed):
    """A party leaves at another time than it wishes."""

    id = "waiting"
    level = Level.SOFT
    weight = 1
    unit = "minutes"
    statement = N_("A party leaves when it wishes to, neither kept waiting nor hurried.")
    broken = N_("{transfer} leaves at {depart_at}, {amount} minutes off the time wished for.")
    remedy = N_("Let the vehicle of {transfer} leave when the party wishes to.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """The distance of departure and wish is the amount."""
        for transfer in problem.transfers:
            if transfer.wish is not None:
                off = model.depart(transfer.id) - transfer.wish
                amount = model.excess_if(model.driven(transfer.id), off, -off)
                model.penalise(self, amount, transfer=transfer.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Compare each departure with the wish."""
        for trip in trips(problem, plan):
            for rider in trip.aboard:
                if off := _off(problem, rider.transfer, rider.depart):
                    yield self.violation(
                        transfer=rider.transfer, depart_at=rider.depart, amount=off
                    )

    def weigh_trip(self, problem: Problem, trip: Trip) -> int:
        """The minutes of everyone aboard."""
        return sum(_off(problem, rider.transfer, rider.depart) for rider in trip.aboard)

    def asks(self, problem: Problem) -> bool:
        """Whether anyone wishes for a time."""
        return any(one.wish is not None for one in problem.transfers)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """When each party wishes to leave, and the price of a tick off it."""
        chart.waiting = chart.price(setting)
        chart.wishes = [one.wish for one in chart.problem.transfers]
