"""After four hours at the wheel a driver rests for twenty minutes.

The limits are those for coaches by day; both are settings. Rest begins where the last party got
out, so the empty run to the next pick-up counts as driving after it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from solver.constraint import N_, Level, Violation, adjustable
from solver.vehicles.trips import driver_approaches, driver_tours
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting
    from solver.vehicles.chart import Chart
    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Plan, Problem
    from solver.vehicles.trips import Tour


@dataclass(frozen=True)
class Rest:
    """How long a driver may drive on end, and how long a rest must be, in minutes."""

    driving_minutes: int = adjustable(240, N_("minutes on end at the wheel"), most=1440)
    rest_minutes: int = adjustable(20, N_("minutes of rest after that"), most=1440)


def _stretches(problem: Problem, tour: Tour, *, rest: int) -> list[tuple[int, int]]:
    """The ticks driven without a rest, and where in the tour each stretch begins."""
    stretches: list[tuple[int, int]] = []
    free = None
    for place, (trip, approach) in enumerate(
        zip(tour, driver_approaches(problem, tour), strict=True)
    ):
        driven = approach + trip.run.ticks
        if free is None or trip.board - approach - free >= rest:
            stretches.append((driven, place))
        else:
            stretches[-1] = (stretches[-1][0] + driven, stretches[-1][1])
        free = trip.clear
    return stretches


class DriverUnrested(Weighed):
    """A driver drives longer than allowed without a rest."""

    id = "driver-unrested"
    levels = (Level.HARD,)
    unit = "minutes"
    statement = N_("A driver drives no longer without a rest than is allowed, empty runs included.")
    broken = N_(
        "{driver} drives {amount} minutes too long without a rest, from {transfer} at"
        " {depart_at} on."
    )
    remedy = N_("Give {driver} a rest, or one of the trips to another driver.")
    parameters = Rest

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """Driving adds up along a driver's tour; a rest, where there is time for one, ends it."""
        limits: Rest = self.active(problem).parameters
        rest = limits.rest_minutes * problem.ticks_per_minute
        driven = model.tours.driven_on_end(rest=rest)
        for transfer, ticks in driven.items():
            most = limits.driving_minutes * problem.ticks_per_minute
            model.require(self, model.cp.add(ticks <= most), transfer=transfer)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Add up the driving of each stretch between two rests."""
        limits: Rest = self.active(problem).parameters
        rest = limits.rest_minutes * problem.ticks_per_minute
        for driver, tour in driver_tours(problem, plan).items():
            for driven, place in _stretches(problem, tour, rest=rest):
                over = driven - limits.driving_minutes * problem.ticks_per_minute
                if over > 0:
                    yield self.violation(
                        driver=driver,
                        transfer=tour[place].transfers[0],
                        depart_at=tour[place].depart,
                        amount=over,
                    )

    def weigh_driver(self, problem: Problem, tour: Tour) -> int:
        """The minutes of all stretches beyond what is allowed."""
        limits: Rest = self.limits(problem)
        most = limits.driving_minutes * problem.ticks_per_minute
        rest = limits.rest_minutes * problem.ticks_per_minute
        return sum(max(0, driven - most) for driven, _ in _stretches(problem, tour, rest=rest))

    def chart(self, chart: Chart, setting: Setting) -> None:
        """How long is driven on end, and the rest after it."""
        chart.firm(self.id, setting)
        limits: Rest = self.limits(chart.problem)
        ticks = chart.problem.ticks_per_minute
        chart.duty.on_end = limits.driving_minutes * ticks
        chart.duty.rest = limits.rest_minutes * ticks
