"""A party rides in a car of the class that is owed to it."""

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


class ClassMissed(Weighed):
    """The car is of another class than the one wished for."""

    id = "class-missed"
    level = Level.SOFT
    weight = 20
    unit = "parties"
    statement = N_("A party rides in a vehicle of the class that is owed to its rank.")
    broken = N_("{transfer} rides in {vehicle}, which is not of the class wished for.")
    remedy = N_("Give {transfer} a vehicle of the class wished for.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """Each car of another class costs one."""
        for transfer in problem.transfers:
            if transfer.wished_class:
                others = [v.id for v in problem.vehicles if v.kind != transfer.wished_class]
                amount = sum(model.takes(transfer.id, vehicle) for vehicle in others)
                model.penalise(self, amount, transfer=transfer.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Compare the class of each car with the wish."""
        for trip in trips(problem, plan):
            for transfer in trip.transfers:
                wished = problem.transfer[transfer].wished_class
                if wished and problem.vehicle[trip.vehicle].kind != wished:
                    yield self.violation(transfer=transfer, vehicle=trip.vehicle)

    def weigh_trip(self, problem: Problem, trip: Trip) -> int:
        """The parties aboard whose wish is not met."""
        kind = problem.vehicle[trip.vehicle].kind
        wishes = (problem.transfer[transfer].wished_class for transfer in trip.transfers)
        return sum(bool(wish) and wish != kind for wish in wishes)

    def asks(self, problem: Problem) -> bool:
        """Whether a class is wished for."""
        return any(one.wished_class for one in problem.transfers)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """What a car of another class costs."""
        price = chart.price(setting)
        for row, car in zip(chart.owed, chart.problem.vehicles, strict=True):
            for place, one in enumerate(chart.problem.transfers):
                if one.wished_class and one.wished_class != car.kind:
                    row[place] += price
