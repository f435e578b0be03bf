"""What was driven before is driven as before: by the same car and driver, at the same time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from solver.constraint import N_, Level, Violation, adjustable
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Plan, Planned, Problem, Transfer
    from solver.vehicles.trips import Trip


@dataclass(frozen=True)
class Leeway:
    """What still counts as the same time."""

    minutes: int = adjustable(0, N_("Minutes by which a departure may shift"), most=120)


def _kept(planned: Planned, vehicle: str, driver: str, *, depart: int, leeway: int) -> bool:
    return (
        planned.vehicle in (None, vehicle)
        and planned.driver in (None, driver)
        and (planned.depart is None or abs(depart - planned.depart) <= leeway)
    )


class RideMoved(Weighed):
    """A ride that is left out now was moved as well; one that is new was not.

    One move weighs as much as a thousand minutes of waiting.
    """

    id = "ride-moved"
    level = Level.SOFT
    weight = 1000
    unit = "rides"
    statement = N_("A ride that was planned before keeps its vehicle, driver and departure.")
    broken = N_("{transfer} is not driven as it was planned before.")
    remedy = N_("Put {transfer} back, or tell its passengers and its driver of the change.")
    parameters = Leeway

    def _leeway(self, problem: Problem) -> int:
        minutes: int = self.limits(problem).minutes
        return minutes * problem.ticks_per_minute

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """A literal that may be true only where everything is as planned."""
        leeway = self._leeway(problem)
        for one in problem.planned:
            held = model.is_driven_as(
                one.transfer,
                vehicle=one.vehicle,
                driver=one.driver,
                depart=one.depart,
                leeway=leeway,
            )
            model.penalise(self, model.unless(held), transfer=one.transfer)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look for each planned ride among the rides."""
        rides = {ride.transfer: ride for ride in plan.rides}
        leeway = self._leeway(problem)
        for one in problem.planned:
            ride = rides.get(one.transfer)
            if ride is None or not _kept(
                one, ride.vehicle, ride.driver, depart=ride.depart, leeway=leeway
            ):
                yield self.violation(transfer=one.transfer)

    def weigh_trip(self, problem: Problem, trip: Trip) -> int:
        """How many of those aboard are not driven as planned."""
        if not problem.planned:
            return 0
        leeway = self._leeway(problem)
        riders = ((problem.before.get(rider.transfer), rider.depart) for rider in trip.aboard)
        return sum(
            one is not None
            and not _kept(one, trip.vehicle, trip.driver, depart=depart, leeway=leeway)
            for one, depart in riders
        )

    def weigh_left(self, problem: Problem, transfer: Transfer) -> int:
        """One where the transfer was planned before."""
        return int(transfer.id in problem.before)

    def asks(self, problem: Problem) -> bool:
        """Whether anything was planned before."""
        return bool(problem.planned)
