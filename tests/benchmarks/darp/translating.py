"""Dial-a-ride as a problem of transfers: every node a place, every request a transfer.

A tick is a hundred-thousandth of a minute. Ways are rounded up to ticks, so whatever keeps the
rules in ticks keeps them in minutes; what is lost is less than the thousandth of a minute.
"""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING

from solver.constraint import Rule
from solver.vehicles.fleet import Driver, Vehicle
from solver.vehicles.problem import Plan, Problem, Transfer
from tests.benchmarks.darp.scoring import Answer

if TYPE_CHECKING:
    from decimal import Decimal

    from tests.benchmarks.darp.reading import DialARide, Node

TICKS = 100_000
OFFICE_ONLY = (
    "driver-unrested",
    "driver-overworked",
    "short-night",
    "vehicles-used",
    "waiting",
)
"""Rules of the office that the publication does not know."""
ONLY_DISTANCE = (
    Rule("empty-driving", weight=1),
    Rule("loaded-driving", weight=1),
    *(Rule(constraint, on=False) for constraint in OFFICE_ONLY),
)


def problem_of(asked: DialARide) -> Problem:
    """The instance as a problem of transfers."""
    places = tuple(str(node.id) for node in asked.nodes)
    return Problem(
        places=places,
        travel=tuple(
            tuple(_travel(asked, one.id, other.id) for other in asked.nodes) for one in asked.nodes
        ),
        transfers=tuple(_transfer(asked, one) for one in asked.pick_ups),
        vehicles=tuple(
            Vehicle(
                id=_car(place),
                seats=asked.capacity,
                home="0",
                most_tour=floor(asked.longest_route * TICKS),
            )
            for place in range(asked.vehicles)
        ),
        drivers=tuple(
            Driver(id=f"driver {place + 1}", vehicles=(_car(place),))
            for place in range(asked.vehicles)
        ),
        ticks_per_minute=TICKS,
        rules=ONLY_DISTANCE,
    )


def _car(place: int) -> str:
    return f"vehicle {place + 1}"


def _travel(asked: DialARide, one: int, other: int) -> int:
    # What a float holds too much of is far below a tick's hundredth.
    return 0 if one == other else ceil(asked.distance(one, other) * TICKS - 1e-4)


def _ticks(minutes: Decimal) -> int:
    """Minutes that are whole in ticks, as all of a file are."""
    return int(minutes * TICKS)


def _window(asked: DialARide, node: Node) -> tuple[int, int]:
    """When service may begin, so that the depot's hours are kept before and after."""
    depot = asked.nodes[0]
    soonest = _ticks(depot.earliest) + _travel(asked, 0, node.id)
    latest = _ticks(asked.back - node.service) - _travel(asked, node.id, 0)
    return max(_ticks(node.earliest), soonest), min(_ticks(node.latest), latest)


def _transfer(asked: DialARide, request: int) -> Transfer:
    into, goal = asked.nodes[request], asked.nodes[request + asked.requests]
    ready, board_by = _window(asked, into)
    arrive_from, arrive_by = _window(asked, goal)
    return Transfer(
        id=str(request),
        seats=into.load,
        origin=str(into.id),
        destination=str(goal.id),
        ready=ready,
        board_by=board_by,
        arrive_from=arrive_from,
        due=max(ready, arrive_by + _ticks(goal.service)),
        boarding=_ticks(into.service),
        alighting=_ticks(goal.service),
        most_ride=_ticks(asked.longest_ride),
    )


def answer_of(asked: DialARide, plan: Plan) -> Answer:
    """The nodes of each vehicle in the order of their moments."""
    begun: dict[str, list[tuple[int, int]]] = {_car(place): [] for place in range(asked.vehicles)}
    for ride in plan.rides:
        into = int(ride.transfer)
        goal = into + asked.requests
        straight = ride.depart + _travel(asked, into, goal)
        board = ride.depart - _ticks(asked.nodes[into].service)
        arrive = straight if ride.arrive is None else ride.arrive
        begun[ride.vehicle] += [(board, into), (arrive, goal)]
    return Answer(
        tours=tuple(tuple(node for _, node in sorted(own)) for own in begun.values()),
        begin={node: tick / TICKS for own in begun.values() for tick, node in own},
    )
