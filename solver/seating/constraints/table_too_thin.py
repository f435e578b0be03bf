"""A table that is laid is not left half empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint
from solver.seating.chart import Count, just_one, unit_price
from solver.seating.seated import every

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting, Violation
    from solver.seating.chart import Chart
    from solver.seating.model import SeatingModel
    from solver.seating.problem import Plan, Problem


class TableTooThin(Constraint):
    """At a table sit as many as were asked for."""

    id = "table-too-thin"
    unit = "guests"
    statement = N_("At a table sit as many guests as the office wants there at least.")
    broken = N_("{table} of {sitting} lacks {amount} guests.")
    remedy = N_("Seat more guests at {table}, or do without it.")

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """What a table lacks is priced."""
        for sitting in problem.sittings:
            for table in sitting.tables:
                if table.least_guests:
                    seats = [seat for seat in sitting.seats if seat.table == table.id]
                    there = model.count(sitting, sitting.guests, seats)
                    lacking = model.excess(table.least_guests - there, most=table.least_guests)
                    model.penalise(self, lacking, sitting=sitting.id, table=table.id)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """A price of how many sit at each table that asks for some."""
        price, least = unit_price(setting), {t.id: t.least_guests for t in chart.sitting.tables}
        chart.counts.append(
            Count(
                zone=lambda seat: seat.table if least.get(seat.table) else None,
                label=lambda guest: "",
                weigh=just_one,
                price=lambda label, table, there: price * max(0, least[table] - there),
            )
        )

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Count those at each table."""
        for sitting, placed in every(problem, plan):
            for table in sitting.tables:
                there = sum(seat.table == table.id for _, seat in placed)
                if there < table.least_guests:
                    yield self.violation(
                        amount=table.least_guests - there, sitting=sitting.id, table=table.id
                    )
