"""Plans as tours of nodes, and tours as plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.vehicles.chart import charted
from solver.vehicles.kernel import tables as table
from solver.vehicles.kernel.crews import crews
from solver.vehicles.kernel.making import tables
from solver.vehicles.kernel.tours import BEGUN, NODE, SIZE, entry
from solver.vehicles.problem import Plan, Ride

if TYPE_CHECKING:
    from solver.compiled.arrays import Whole
    from solver.vehicles.problem import Problem


class Reading:
    """A problem between its names and its numbers."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.tables = tables(charted(problem))
        self._driver = crews(problem)

    def plan(self, s: Whole) -> Plan:
        """Tours as rides, each at its own moments."""
        rides = [ride for route in range(len(self.problem.vehicles)) for ride in self._of(s, route)]
        return Plan(rides=tuple(rides))

    def _of(self, s: Whole, route: int) -> list[Ride]:
        size, half = int(s[s[SIZE] + route]), len(self.problem.transfers)
        car = self.problem.vehicles[route]
        moment = {
            int(entry(s, NODE, route, k)): int(entry(s, BEGUN, route, k)) for k in range(size)
        }
        return [
            Ride(
                transfer=self.problem.transfers[node].id,
                vehicle=car.id,
                driver=self._driver[car.id],
                depart=begin + int(table.service(self.tables, route, node)),
                # One that has its own way is driven straight.
                arrive=None if self._is_alone(node) else moment[node + half],
            )
            for node, begin in moment.items()
            if node < half
        ]

    def _is_alone(self, request: int) -> bool:
        return self.problem.transfers[request].ride is not None

    def routes(self, plan: Plan) -> list[list[int]]:
        """The nodes of each route, in the order of their moments."""
        place = {one.id: at for at, one in enumerate(self.problem.transfers)}
        cars = {car.id: at for at, car in enumerate(self.problem.vehicles)}
        half, calls = len(place), [list[tuple[int, int, int]]() for _ in cars]
        for ride in plan.within(self.problem).rides:
            one, run = place[ride.transfer], self.problem.run(self.problem.transfer[ride.transfer])
            arrive = ride.depart + run.ticks if ride.arrive is None else ride.arrive
            calls[cars[ride.vehicle]].append((ride.depart, arrive, one))
            calls[cars[ride.vehicle]].append((arrive, arrive, one + half))
        return [[node for _, _, node in sorted(own)] for own in calls]
