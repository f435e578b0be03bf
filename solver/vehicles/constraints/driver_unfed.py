"""At mealtimes a driver has half an hour off the wheel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from solver.constraint import N_, Level, Violation, adjustable
from solver.vehicles.hours import longest_free
from solver.vehicles.trips import driver_tours
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ortools.sat.python import cp_model

    from solver.constraint import Setting
    from solver.vehicles.chart import Chart
    from solver.vehicles.fleet import Driver, Interval
    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Plan, Problem
    from solver.vehicles.trips import Tour


@dataclass(frozen=True)
class Meal:
    """How long a driver's meal takes, in minutes."""

    meal_minutes: int = adjustable(30, N_("minutes for a driver's meal"), most=240)


class DriverUnfed(Weighed):
    """A driver has no time to eat."""

    id = "driver-unfed"
    level = Level.SOFT
    weight = 2
    unit = "minutes"
    statement = N_("Within each mealtime a driver has time on end for a meal.")
    broken = N_("Between {start_at} and {end_at} {driver} has {amount} minutes too few for a meal.")
    remedy = N_("Give one of the trips of {driver} at that time to another driver.")
    parameters = Meal

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """A meal lies beside every trip of its driver, shortened where it does not fit."""
        if not self.asks(problem):
            return
        empty = model.tours.approaches()
        for driver in problem.drivers:
            for window in driver.meals:
                eaten = self._eaten(problem, model, driver, window=window, empty=empty)
                model.penalise(self, self._asked(problem, window) - eaten, driver=driver.id)

    def _eaten(
        self,
        problem: Problem,
        model: VehiclesModel,
        driver: Driver,
        *,
        window: Interval,
        empty: dict[str, cp_model.IntVar],
    ) -> cp_model.IntVar:
        """How long a meal of this driver lasts: within the window, beside all that they drive."""
        cp = model.cp
        start = cp.new_int_var(window.start, window.end, "")
        length = cp.new_int_var(0, self._asked(problem, window), "")
        cp.add(start + length <= window.end)
        # Who drives without a break has no meal, which lies nowhere then.
        eats = cp.new_bool_var("")
        cp.add(length == 0).only_enforce_if(~eats)
        for transfer in problem.transfers:
            before, drives = cp.new_bool_var(""), model.steers(transfer.id, driver.id)
            sets_out = model.boards(transfer.id) - empty[transfer.id]
            cp.add(start + length <= sets_out).only_enforce_if(eats, drives, before)
            out = model.clears(transfer.id)
            cp.add(start >= out).only_enforce_if(eats, drives, ~before)
        return length

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Find the longest time off the wheel in each mealtime."""
        for driver, tour in driver_tours(problem, plan).items():
            for window in problem.driver[driver].meals:
                if short := self._short(problem, tour, window):
                    yield self.violation(
                        driver=driver, start_at=window.start, end_at=window.end, amount=short
                    )

    def _asked(self, problem: Problem, window: Interval) -> int:
        """A meal, or all of a window that is shorter."""
        meal: Meal = self.limits(problem)
        return min(meal.meal_minutes * problem.ticks_per_minute, window.end - window.start)

    def _short(self, problem: Problem, tour: Tour, window: Interval) -> int:
        return max(0, self._asked(problem, window) - longest_free(problem, tour, window))

    def weigh_driver(self, problem: Problem, tour: Tour) -> int:
        """The minutes that all meals are short of."""
        if not tour:
            return 0
        meals = problem.driver[tour[0].driver].meals
        return sum(self._short(problem, tour, window) for window in meals)

    def asks(self, problem: Problem) -> bool:
        """Whether any driver is to eat."""
        return any(one.meals for one in problem.drivers)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """When each driver eats, and for how long."""
        chart.unfed = chart.price(setting)
        for driver in chart.problem.drivers:
            chart.meals[driver.id] = [
                (window.start, window.end, self._asked(chart.problem, window))
                for window in driver.meals
            ]
