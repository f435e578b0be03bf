"""At a mixed table no unit keeps to itself."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level
from solver.seating.chart import Count, just_one, unit_price
from solver.seating.seated import every, mixed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting, Violation
    from solver.seating.chart import Chart
    from solver.seating.model import SeatingModel
    from solver.seating.problem import Plan, Problem


class UnitClustered(Constraint):
    """Where units are to mix, only so many of one sit at a table."""

    id = "unit-clustered"
    level = Level.SOFT
    weight = 5
    unit = "guests"
    statement = N_(
        "At a table where units are to mix, no more of one unit sit than the office allows."
    )
    broken = N_("At {table} of {sitting} {amount} too many of {unit} sit together.")
    remedy = N_("Move someone of {unit} from {table} to another table.")

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """Those of a unit beyond what a mixed table takes are priced."""
        for sitting in problem.sittings:
            for table, most in mixed(sitting).items():
                seats = [seat for seat in sitting.seats if seat.table == table]
                for unit in sorted({guest.unit for guest in sitting.guests} - {""}):
                    members = [guest for guest in sitting.guests if guest.unit == unit]
                    here = model.count(sitting, members, seats)
                    beyond = model.excess(here - most, most=len(members))
                    model.penalise(self, beyond, sitting=sitting.id, table=table, unit=unit)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """By how many of a unit sit at each mixed table."""
        price, most = unit_price(setting), mixed(chart.sitting)
        chart.counts.append(
            Count(
                zone=lambda seat: seat.table if seat.table in most else None,
                label=lambda guest: guest.unit or None,
                weigh=just_one,
                price=lambda unit, table, there: price * max(0, there - most[table]),
            )
        )

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Count those of each unit at each mixed table."""
        for sitting, placed in every(problem, plan):
            for table, most in mixed(sitting).items():
                there = Counter(g.unit for g, seat in placed if g.unit and seat.table == table)
                for unit, number in sorted(there.items()):
                    if number > most:
                        yield self.violation(
                            amount=number - most, sitting=sitting.id, table=table, unit=unit
                        )
