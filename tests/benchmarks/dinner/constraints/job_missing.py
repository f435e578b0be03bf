"""At each table sit two at least of each job type; a guest's unit is written TYPE/JOB."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import Constraint, Level
from solver.seating.chart import Count, just_one, unit_price
from solver.seating.seated import every
from tests.benchmarks.dinner.scoring import OF_A_TYPE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting, Violation
    from solver.seating.chart import Chart
    from solver.seating.model import SeatingModel
    from solver.seating.problem import Guest, Plan, Problem


class JobMissing(Constraint):
    """What lacks to two is counted for each table and type."""

    id = "job-missing"
    level = Level.SOFT
    unit = "guests"
    statement = "At each table sit two of each job type."
    broken = "{table} of {sitting} lacks {amount} of {type}."
    remedy = "Move one of {type} to {table}."

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """What lacks is priced."""
        for sitting in problem.sittings:
            for table in sorted({seat.table for seat in sitting.seats}):
                seats = [seat for seat in sitting.seats if seat.table == table]
                for job in sorted({job_type(guest) for guest in sitting.guests}):
                    there = [guest for guest in sitting.guests if job_type(guest) == job]
                    lacking = OF_A_TYPE - model.count(sitting, there, seats)
                    amount = model.excess(lacking, most=OF_A_TYPE)
                    model.penalise(self, amount, sitting=sitting.id, table=table, type=job)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """A price of how many of each type sit at each table."""
        price = unit_price(setting)
        chart.counts.append(
            Count(
                zone=lambda seat: seat.table,
                label=job_type,
                weigh=just_one,
                price=lambda job, table, there: price * max(0, OF_A_TYPE - there),
            )
        )

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Count those of each type at each table."""
        for sitting, placed in every(problem, plan):
            for table in sorted({seat.table for seat in sitting.seats}):
                here = [job_type(guest) for guest, seat in placed if seat.table == table]
                for job in sorted({job_type(guest) for guest in sitting.guests}):
                    if (lacking := OF_A_TYPE - here.count(job)) > 0:
                        yield self.violation(
                            amount=lacking, sitting=sitting.id, table=table, type=job
                        )


def job_type(guest: Guest) -> str:
    """What stands before the stroke of a guest's unit."""
    return guest.unit.partition("/")[0]
