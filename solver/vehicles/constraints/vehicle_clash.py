"""A car is at its next stop when it is wanted there."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from solver.constraint import N_, Level, Violation
from solver.vehicles.trips import halts, vehicle_gap, vehicle_tours
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Plan, Problem
    from solver.vehicles.trips import Halt, Trip


def _missed(problem: Problem, trip: Trip) -> Iterator[tuple[Halt, Halt, int]]:
    """The halts of a trip that the car cannot reach in time from the one before."""
    for earlier, later in pairwise(halts(problem, trip.shared)):
        there = earlier.end + problem.drive(earlier.place, later.place)
        if there > later.begin:
            yield earlier, later, there - later.begin


def _short(problem: Problem, earlier: Trip, later: Trip) -> int:
    return max(0, earlier.clear + vehicle_gap(problem, earlier, later) - later.board)


class VehicleClash(Weighed):
    """A car is on two trips at once, or cannot drive from one stop to the next in time."""

    id = "vehicle-clash"
    levels = (Level.HARD,)
    unit = "minutes"
    statement = N_(
        "From stop to stop a car has time to drive, full or empty; it changes drivers at home."
    )
    broken = N_(
        "{vehicle} cannot begin {transfer} at {board_at}: after {earlier} it is {amount}"
        " minutes short."
    )
    remedy = N_("Take another vehicle for {transfer}, or move it by {amount} minutes.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """Along the tours of the vehicles each boarding waits for the empty run before it."""
        for earlier, later, gaps in model.tours.vehicle_gaps():
            for literals, ticks in gaps:
                model.cp.add(model.boards(later) >= model.clears(earlier) + ticks).only_enforce_if(
                    *literals, *model.guard(self, transfer=later, earlier=earlier)
                )

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Compare each two trips, and each two halts on a trip, that follow one another."""
        for tour in vehicle_tours(problem, plan).values():
            for earlier, later in pairwise(tour):
                if short := _short(problem, earlier, later):
                    yield self.violation(
                        vehicle=later.vehicle,
                        transfer=later.transfers[0],
                        earlier=earlier.transfers[0],
                        board_at=later.board,
                        amount=short,
                    )
            for trip in tour:
                yield from self._on_the_way(problem, trip)

    def _on_the_way(self, problem: Problem, trip: Trip) -> Iterator[Violation]:
        for earlier, later, short in _missed(problem, trip):
            yield self.violation(
                vehicle=trip.vehicle,
                transfer=(later.into + later.out)[0],
                earlier=(earlier.into + earlier.out)[0],
                board_at=later.begin,
                amount=short,
            )

    def weigh_trip(self, problem: Problem, trip: Trip) -> int:
        """The minutes that are short between two halts on the way."""
        return sum(short for _, _, short in _missed(problem, trip))

    def weigh_step(self, problem: Problem, earlier: Trip | None, later: Trip | None) -> int:
        """The minutes that are short between two trips."""
        return 0 if earlier is None or later is None else _short(problem, earlier, later)

    def asks(self, problem: Problem) -> bool:
        """The tables of ways say it all."""
        del problem
        return False
