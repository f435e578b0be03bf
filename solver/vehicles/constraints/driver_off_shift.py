"""A driver drives within a shift, and for one event at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Level, Violation
from solver.vehicles.trips import outside, taken, trips
from solver.vehicles.weighing import Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting
    from solver.vehicles.chart import Chart
    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.problem import Plan, Problem
    from solver.vehicles.trips import Trip


class DriverOffShift(Weighed):
    """The driver is off shift, or held by a published plan of another event."""

    id = "driver-off-shift"
    levels = (Level.HARD,)
    unit = "minutes"
    statement = N_("A driver drives within one shift, and not while another event holds them.")
    broken = N_("{driver} drives {transfer} at {depart_at}: {amount} minutes are not on shift.")
    remedy = N_("Give {transfer} another driver, or lengthen the shift of {driver}.")

    def post(self, problem: Problem, model: VehiclesModel) -> None:
        """From boarding to getting out each ride lies in one span and beside all that is busy."""
        for transfer in problem.transfers:
            start, end = model.boards(transfer.id), model.clears(transfer.id)
            for driver in problem.drivers:
                made = model.within(start, end, spans=driver.shifts, busy=driver.busy)
                for condition in made:
                    condition.only_enforce_if(
                        model.steers(transfer.id, driver.id),
                        *model.guard(self, driver=driver.id, transfer=transfer.id),
                    )

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Compare each trip with the hours of its driver."""
        for trip in trips(problem, plan):
            if amount := self.weigh_trip(problem, trip):
                yield self.violation(
                    driver=trip.driver,
                    depart_at=trip.depart,
                    transfer=trip.transfers[0],
                    amount=amount,
                )

    def weigh_trip(self, problem: Problem, trip: Trip) -> int:
        """The minutes of the trip outside its hours, and those that another event holds."""
        driver = problem.driver[trip.driver]
        beyond = outside(trip.board, trip.clear, within=driver.shifts)
        return beyond + taken(trip.board, trip.clear, busy=driver.busy)

    def asks(self, problem: Problem) -> bool:
        """Whether any driver has hours."""
        return any(one.shifts or one.busy for one in problem.drivers)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """The hours of each driver."""
        chart.firm(self.id, setting)
        for driver in chart.problem.drivers:
            hours = chart.shifts[driver.id]
            hours.windows, hours.busy = driver.shifts, driver.busy
