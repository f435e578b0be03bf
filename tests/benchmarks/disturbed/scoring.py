"""Which rides moved from one plan to another, and which had to."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from solver.catalogue import KINDS
from solver.vehicles.problem import Plan
from solver.verify import verify

if TYPE_CHECKING:
    from collections.abc import Iterable

    from solver.vehicles.problem import Problem, Ride


def moved(before: Plan, after: Plan) -> list[str]:
    """The transfers that another car or driver drives, at another minute, or nobody."""
    now = {ride.transfer: _car(ride) for ride in after.rides}
    return [ride.transfer for ride in before.rides if now.get(ride.transfer) != _car(ride)]


def must_move(problem: Problem, before: Plan) -> list[str]:
    """The transfers that cannot be driven as before, were theirs the only ride of all.

    Where only all who left together break a rule, one of them has to move: the last.
    """
    by_car = sorted(before.rides, key=_car)
    alone = [ride.transfer for ride in by_car if not _can_be(problem, [ride])]
    found = list(alone)
    for _, together in groupby((one for one in by_car if one.transfer not in alone), key=_car):
        rides = list(together)
        if not _can_be(problem, rides):
            found.append(rides[-1].transfer)
    return found


def _car(ride: Ride) -> tuple[str, str, int]:
    return ride.vehicle, ride.driver, ride.depart


def _can_be(problem: Problem, rides: Iterable[Ride]) -> bool:
    plan = Plan(rides=tuple(rides))
    if plan.within(problem) != plan:
        return False
    return verify(KINDS["vehicles"], problem, plan).score.hard == 0
