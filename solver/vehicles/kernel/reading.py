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
        nodes = [int(entry(s, NODE, route, k)) for k in range(size)]
        moments = [int(entry(s, BEGUN, route, k)) for k in range(size)]
        moment = dict(zip(nodes, moments, strict=True))
        car = self.problem.vehicles[route]
        return [
            Ride(
                transfer=self.problem.transfers[node].id,
                vehicle=car.id,
                driver=self._driver[car.id],
                depart=moment[node] + int(table.service(self.tables, route, node)),
                arrive=None if straight else moment[node + half],
            )
            for trip in self._trips(nodes)
            for straight in [self._is_straight(trip, route, moment)]
            for node in trip
        ]

    def _trips(self, nodes: list[int]) -> list[list[int]]:
        """Who gets in on each trip, from an empty car to an empty car."""
        found: list[list[int]] = []
        aboard = 0
        for node in nodes:
            if node < len(self.problem.transfers):
                if aboard == 0:
                    found.append([])
                found[-1].append(node)
                aboard += 1
            else:
                aboard -= 1
        return found

    def _is_straight(self, trip: list[int], route: int, moment: dict[int, int]) -> bool:
        """Whether all of a trip get in together, and out together as soon as they are there."""
        parties = [self.problem.transfers[one] for one in trip]
        half = len(self.problem.transfers)
        ridden = {
            moment[one + half] - moment[one] - int(table.service(self.tables, route, one))
            for one in trip
        }
        runs = {self.problem.run(one) for one in parties}
        # Who takes time of their own gets in beside others, not as one with them.
        as_one = len(parties) == 1 or not any(one.boarding or one.alighting for one in parties)
        return as_one and len(runs) == 1 and ridden == {run.ticks for run in runs}

    def routes(self, plan: Plan) -> list[list[int]]:
        """The nodes of each route, in the order of their moments."""
        place = {one.id: at for at, one in enumerate(self.problem.transfers)}
        cars = {car.id: at for at, car in enumerate(self.problem.vehicles)}
        half, calls = len(place), [list[tuple[int, int, int, int]]() for _ in cars]
        for ride in plan.within(self.problem).rides:
            one, run = place[ride.transfer], self.problem.run(self.problem.transfer[ride.transfer])
            arrive = ride.depart + run.ticks if ride.arrive is None else ride.arrive
            route = cars[ride.vehicle]
            into, out = (int(table.service(self.tables, route, one + k)) for k in (0, half))
            # Who takes longer to get in begins sooner; who takes no time is done before the rest.
            calls[route].append((ride.depart - into, into, arrive, one))
            calls[route].append((arrive, out, arrive, one + half))
        return [[node for *_, node in sorted(own)] for own in calls]
