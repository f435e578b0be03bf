"""Doctors, politicians, coaches and developers at a table are not all of one kind."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from solver.constraint import Constraint, Level
from solver.seating.chart import Count, unit_price
from solver.seating.seated import every
from tests.benchmarks.dinner.constraints.job_missing import job_type
from tests.benchmarks.dinner.scoring import OF_SEVERAL_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting, Violation
    from solver.seating.chart import Chart
    from solver.seating.model import SeatingModel
    from solver.seating.problem import Plan, Problem


class JobsAlike(Constraint):
    """Two or more of such a type at a table have two jobs at least."""

    id = "jobs-alike"
    level = Level.SOFT
    unit = "tables"
    statement = "Those of some job types at a table are not all of one kind."
    broken = "All at {table} of {sitting} who are {type} are of one kind."
    remedy = "Move another of {type} to {table}."

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """For each kind: two of it and none of another are priced."""
        for sitting in problem.sittings:
            for table in sorted({seat.table for seat in sitting.seats}):
                seats = [seat for seat in sitting.seats if seat.table == table]
                for kind in OF_SEVERAL_KINDS:
                    of_type = [guest for guest in sitting.guests if job_type(guest) == kind]
                    alike = model.flag()
                    for unit in sorted({guest.unit for guest in of_type}):
                        these = [guest for guest in of_type if guest.unit == unit]
                        others = [guest for guest in of_type if guest.unit != unit]
                        another = model.count(sitting, others, seats)
                        for one, other in combinations(these, 2):
                            both = model.count(sitting, (one, other), seats)
                            model.at_least(alike, both - 1 - another)
                    model.penalise(self, alike, sitting=sitting.id, table=table, type=kind)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """For each job: the sum at a table says whether two of it and none of another are there."""
        price, units = unit_price(setting), Counter(g.unit for g in chart.sitting.guests)
        most = max(Counter(seat.table for seat in chart.sitting.seats).values(), default=0)
        for unit, number in sorted(units.items()):
            if number > 1 and unit.partition("/")[0] in OF_SEVERAL_KINDS:
                chart.counts.append(_alike(unit, price=price, most=most))

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Gather the kinds of each such type at each table."""
        for sitting, placed in every(problem, plan):
            for table in sorted({seat.table for seat in sitting.seats}):
                here = [guest.unit for guest, seat in placed if seat.table == table]
                for kind in OF_SEVERAL_KINDS:
                    of_type = [unit for unit in here if unit.partition("/")[0] == kind]
                    if len(of_type) > 1 and len(set(of_type)) == 1:
                        yield self.violation(sitting=sitting.id, table=table, type=kind)


def _alike(unit: str, *, price: int, most: int) -> Count:
    """Another of the type counts for more than a table full of this job."""
    kind = unit.partition("/")[0]
    return Count(
        zone=lambda seat: seat.table,
        label=lambda guest: kind if job_type(guest) == kind else None,
        weigh=lambda guest: 1 if guest.unit == unit else most + 1,
        price=lambda kind, table, there: price * (1 < there <= most),
    )
