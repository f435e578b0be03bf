"""The routing model of OR-Tools as anyone would write it: the yardstick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ortools.constraint_solver import pywrapcp, routing_enums_pb2

from tests.benchmarks.benchmark import Asked, Instance, Peer
from tests.benchmarks.darp.scoring import Answer

if TYPE_CHECKING:
    from typing import Any

    from tests.benchmarks.darp.reading import DialARide

FINE = 1000
"""Its ticks a minute: a finer grain gains it nothing."""


def _rounded(minutes: float) -> int:
    return -int(-minutes * FINE // 1)


def _times(asked: DialARide, routing: Any, manager: Any) -> Any:
    """The dimension of time, with windows, longest rides and longest routes."""

    def driven(start: int, goal: int) -> int:
        one, other = manager.IndexToNode(start), manager.IndexToNode(goal)
        return _rounded(float(asked.nodes[one].service) + asked.distance(one, other))

    transit = routing.RegisterTransitCallback(driven)
    horizon = _rounded(float(asked.back))
    routing.AddDimension(transit, horizon, horizon, False, "time")  # no keywords
    times = routing.GetDimensionOrDie("time")
    for node in asked.nodes[1:]:
        window = _rounded(float(node.earliest)), int(float(node.latest) * FINE)
        times.CumulVar(manager.NodeToIndex(node.id)).SetRange(*window)
    for vehicle in range(asked.vehicles):
        times.SetSpanUpperBoundForVehicle(int(asked.longest_route * FINE), vehicle)
    return times


def _pairs(asked: DialARide, routing: Any, manager: Any, times: Any) -> None:
    solver = routing.solver()
    for one in asked.pick_ups:
        into, goal = (manager.NodeToIndex(node) for node in (one, one + asked.requests))
        routing.AddPickupAndDelivery(into, goal)
        solver.Add(routing.VehicleVar(into) == routing.VehicleVar(goal))
        ride = times.CumulVar(goal) - times.CumulVar(into)
        boarding = _rounded(float(asked.nodes[one].service))
        solver.Add(ride >= boarding)
        solver.Add(ride <= boarding + int(asked.longest_ride * FINE))


def _loads(asked: DialARide, routing: Any, manager: Any) -> None:
    loads = routing.RegisterUnaryTransitCallback(
        lambda index: asked.nodes[manager.IndexToNode(index)].load
    )
    routing.AddDimension(loads, 0, asked.capacity, True, "load")  # no keywords


def routed(asked: DialARide, seconds: float) -> Answer | None:
    """What the routing model finds; None where it finds nobody's routes."""
    manager = pywrapcp.RoutingIndexManager(len(asked.nodes), asked.vehicles, 0)
    routing = pywrapcp.RoutingModel(manager)
    cost = routing.RegisterTransitCallback(
        lambda start, goal: _rounded(
            asked.distance(manager.IndexToNode(start), manager.IndexToNode(goal))
        )
    )
    routing.SetArcCostEvaluatorOfAllVehicles(cost)
    times = _times(asked, routing, manager)
    _loads(asked, routing, manager)
    _pairs(asked, routing, manager, times)
    parameters = pywrapcp.DefaultRoutingSearchParameters()
    parameters.first_solution_strategy = (
        routing_enums_pb2.FirstSolutionStrategy.PARALLEL_CHEAPEST_INSERTION
    )
    parameters.local_search_metaheuristic = (
        routing_enums_pb2.LocalSearchMetaheuristic.GUIDED_LOCAL_SEARCH
    )
    parameters.time_limit.FromMilliseconds(max(1, int(seconds * 1000)))
    found = routing.SolveWithParameters(parameters)
    return None if found is None else _answer(asked, routing, manager, times, found)


def _answer(asked: DialARide, routing: Any, manager: Any, times: Any, found: Any) -> Answer:
    tours, begin = [], {}
    for vehicle in range(asked.vehicles):
        tour, index = [], routing.Start(vehicle)
        while not routing.IsEnd(index):
            node = manager.IndexToNode(index)
            if node:
                tour.append(node)
                begin[node] = found.Min(times.CumulVar(index)) / FINE
            index = found.Value(routing.NextVar(index))
        tours.append(tuple(tour))
    return Answer(tours=tuple(tours), begin=begin)


def _ortools(instance: Instance, asked: Asked) -> Answer | None:
    return routed(instance.source, asked.seconds)


PEERS = (Peer("ortools", _ortools),)
