"""What of an earlier plan can still stand: told to a problem, so that the next changes little."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.vehicles.problem import Planned
from solver.vehicles.trips import trip

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from solver.vehicles.problem import Problem, Ride


def planned(problem: Problem, rides: Iterable[Ride]) -> Iterator[Planned]:
    """Of each ride of a known transfer its vehicle, driver and departure, as far as they can be.

    What is gone is not told: a ride whose car broke down is still to keep its driver and its
    hour, one whose flight is late its car and its driver.
    """
    for ride in rides:
        if ride.transfer in problem.transfer:
            told = Planned(
                transfer=ride.transfer,
                vehicle=ride.vehicle if ride.vehicle in problem.vehicle else None,
                driver=ride.driver if ride.driver in problem.driver else None,
                depart=ride.depart if _in_time(problem, ride) else None,
            )
            if (told.vehicle, told.driver, told.depart) != (None, None, None):
                yield told


def _in_time(problem: Problem, ride: Ride) -> bool:
    """Whether a party can be aboard by then, and out in time where it is driven straight."""
    party = problem.transfer[ride.transfer]
    if ride.vehicle not in problem.vehicle:
        latest = party.due - problem.run(party).ticks - party.alighting
        return party.ready + party.boarding <= ride.depart <= latest
    straight = trip(problem, ride, (ride.transfer,))
    return party.ready <= straight.board and (
        ride.arrive is not None or straight.clear <= party.due
    )
