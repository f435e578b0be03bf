"""A delegation keeps its driver over the visit."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from solver.constraint import N_, Level, Violation
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from solver.constraint import Setting
    from solver.vehicles.chart import Chart
    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Plan, Problem
    from solver.vehicles.trips import Trip
    from solver.vehicles.weighing import Circle


def _groups(problem: Problem) -> dict[str, tuple[str, ...]]:
    groups: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for transfer in problem.transfers:
        if transfer.group:
            groups[transfer.group] += (transfer.id,)
    return groups


class DriverChanged(Weighed):
    """A carload has more than one driver over the visit."""

    id = "driver-changed"
    level = Level.SOFT
    weight = 5
    unit = "drivers"
    statement = N_("Those who ride together keep their driver over the visit.")
    broken = N_("{group} does not keep one driver over the visit (further drivers: {amount}).")
    remedy = N_("Give all transfers of {group} to one driver.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """Count the drivers that drive any of a group."""
        for group, members in _groups(problem).items():
            used = sum(
                model.either(*(model.steers(member, driver.id) for member in members))
                for driver in problem.drivers
            )
            model.penalise(self, model.excess(used - 1, most=len(members)), group=group)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Count the drivers of each group's rides."""
        for group, members in _groups(problem).items():
            used = {ride.driver for ride in plan.rides if ride.transfer in members}
            if len(used) > 1:
                yield self.violation(group=group, amount=len(used) - 1)

    def circles(self, problem: Problem) -> tuple[Circle, ...]:
        """The members of each group."""
        return tuple(_groups(problem).values())

    def weigh_circle(self, problem: Problem, circle: Circle, *, trips: Sequence[Trip]) -> int:
        """The drivers beyond the first."""
        del problem, circle
        return max(0, len({trip.driver for trip in trips}) - 1)

    def asks(self, problem: Problem) -> bool:
        """Whether anyone keeps a driver."""
        return any(one.group for one in problem.transfers)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """The members of each group: there each car keeps its driver."""
        found = _groups(chart.problem).values()
        chart.carloads.of = [chart.places(members) for members in found]
        chart.carloads.free = [1] * len(found)
        chart.carloads.price += chart.price(setting)
