"""A delegation is kept in one vehicle where it fits."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from solver.constraint import N_, Level, Violation
from solver.vehicles.trips import trips
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from solver.constraint import Setting
    from solver.vehicles.chart import Chart
    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Plan, Problem
    from solver.vehicles.trips import Trip
    from solver.vehicles.weighing import Circle


def legs(problem: Problem) -> dict[str, tuple[str, ...]]:
    """The parts of each move that is told as one."""
    found: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for transfer in problem.transfers:
        if transfer.leg:
            found[transfer.leg] += (transfer.id,)
    return found


def fewest(problem: Problem, members: tuple[str, ...]) -> int:
    """The trips that the largest vehicle would need for all of them."""
    seats = sum(problem.transfer[member].seats for member in members)
    largest = max((vehicle.seats for vehicle in problem.vehicles), default=0)
    return max(1, -(-seats // max(1, largest)))


class DelegationSplit(Weighed):
    """Parts of one move go in more trips than the largest vehicle would need."""

    id = "delegation-split"
    level = Level.SOFT
    weight = 15
    unit = "trips"
    statement = N_("Those who make one move together do so in as few vehicles as they fit in.")
    broken = N_("{leg} goes in more vehicles than it needs (vehicles to spare: {amount}).")
    remedy = N_("Use a larger vehicle for {leg}.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """Count the trips of each move by the first of it in each."""
        for leg, members in legs(problem).items():
            heads = sum(model.leads(member, among=members) for member in members)
            most = fewest(problem, members)
            model.penalise(self, model.excess(heads - most, most=len(members)), leg=leg)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Count the trips that take part of each move."""
        driven = trips(problem, plan)
        for leg, members in legs(problem).items():
            taking = [trip for trip in driven if set(members) & set(trip.transfers)]
            over = len(taking) - fewest(problem, members)
            if over > 0:
                yield self.violation(leg=leg, amount=over)

    def circles(self, problem: Problem) -> tuple[Circle, ...]:
        """The members of each move."""
        return tuple(legs(problem).values())

    def weigh_circle(self, problem: Problem, circle: Circle, *, trips: Sequence[Trip]) -> int:
        """The trips beyond the fewest."""
        return max(0, len(set(trips)) - fewest(problem, circle))

    def asks(self, problem: Problem) -> bool:
        """Whether anyone moves together."""
        return any(one.leg for one in problem.transfers)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """The parts of each move, and the trips that it may take."""
        found = legs(chart.problem).values()
        chart.moves.of = [chart.places(members) for members in found]
        chart.moves.free = [fewest(chart.problem, members) for members in found]
        chart.moves.price = chart.price(setting)
