"""Between the last drop of one day and the first pick-up of the next a driver sleeps."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from solver.constraint import N_, Level, Violation, adjustable
from solver.vehicles.trips import driver_tours
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting
    from solver.vehicles.chart import Chart
    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Plan, Problem
    from solver.vehicles.trips import Tour, Trip


@dataclass(frozen=True)
class Night:
    """The rest between two days of work, and the minute of the day at which one day ends.

    Three in the morning: whoever fetches the 23:55 flight works late, whoever leaves at 4:05
    begins early.
    """

    rest_minutes: int = adjustable(480, N_("minutes of rest in the night"), most=1440)
    day_begins_minute: int = adjustable(180, N_("when one day ends and the next begins"), most=1440)


def _day(problem: Problem, night: Night, trip: Trip) -> int:
    ticks = problem.ticks_per_minute
    return (trip.depart - night.day_begins_minute * ticks) // (1440 * ticks)


class ShortNight(Weighed):
    """A driver's first pick-up follows too soon on the last drop of the day before."""

    id = "short-night"
    levels = (Level.HARD,)
    unit = "minutes"
    statement = N_(
        "Between the last drop of one day and the first pick-up of the next a driver has the"
        " night's rest."
    )
    broken = N_(
        "{driver} is to begin {transfer} at {board_at}: the night after {earlier} is {amount}"
        " minutes too short."
    )
    remedy = N_("Give {transfer} to a driver who was free earlier.")
    parameters = Night

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """Each step of a driver's tour stays within a day, or leaves the night's rest."""
        night: Night = self.active(problem).parameters
        ticks = problem.ticks_per_minute
        days = model.tours.days(start=night.day_begins_minute * ticks, length=1440 * ticks)
        for (earlier, later), step in model.tours.driver_steps.step.items():
            same = model.cp.new_bool_var("")
            guard = model.guard(self, transfer=later, earlier=earlier)
            model.cp.add(days[earlier] == days[later]).only_enforce_if(step, same, *guard)
            model.cp.add(
                model.boards(later) >= model.clears(earlier) + night.rest_minutes * ticks
            ).only_enforce_if(step, ~same, *guard)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Compare each two trips of a driver that follow one another on different days."""
        for tour in driver_tours(problem, plan).values():
            for earlier, later in pairwise(tour):
                if short := self._short(problem, earlier, later):
                    yield self.violation(
                        driver=later.driver,
                        transfer=later.transfers[0],
                        earlier=earlier.transfers[0],
                        board_at=later.board,
                        amount=short,
                    )

    def _short(self, problem: Problem, earlier: Trip, later: Trip) -> int:
        night: Night = self.limits(problem)
        if _day(problem, night, earlier) == _day(problem, night, later):
            return 0
        rest = night.rest_minutes * problem.ticks_per_minute
        return max(0, earlier.clear + rest - later.board)

    def weigh_driver(self, problem: Problem, tour: Tour) -> int:
        """The minutes that all nights are short of."""
        return sum(self._short(problem, earlier, later) for earlier, later in pairwise(tour))

    def chart(self, chart: Chart, setting: Setting) -> None:
        """The night's rest, and when a day begins."""
        chart.firm(self.id, setting)
        night: Night = self.limits(chart.problem)
        ticks = chart.problem.ticks_per_minute
        chart.duty.night = night.rest_minutes * ticks
        chart.duty.day, chart.duty.dawn = 1440 * ticks, night.day_begins_minute * ticks
