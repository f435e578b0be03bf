"""Visitors are not left alone at a table."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level
from solver.seating.chart import Count, unit_price
from solver.seating.problem import HOST
from solver.seating.seated import every

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting, Violation
    from solver.seating.chart import Chart
    from solver.seating.model import SeatingModel
    from solver.seating.problem import Plan, Problem


class TableWithoutHost(Constraint):
    """Someone receives at every table where visitors sit."""

    id = "table-without-host"
    level = Level.SOFT
    weight = 10
    unit = "tables"
    statement = N_("At every table where visitors sit, a host sits with them.")
    broken = N_("Visitors sit at {table} of {sitting} without a host.")
    remedy = N_("Seat a host at {table}.")

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """A visitor at a table needs one host there, or the table is priced."""
        for sitting in problem.sittings:
            hosts = [guest for guest in sitting.guests if guest.side == HOST]
            visitors = [guest for guest in sitting.guests if guest.side not in (HOST, "")]
            for table in sitting.tables:
                if not table.host_wanted:
                    continue
                seats = [seat for seat in sitting.seats if seat.table == table.id]
                alone, receiving = model.flag(), model.count(sitting, hosts, seats)
                for visitor in visitors:
                    here = model.count(sitting, (visitor,), seats)
                    model.at_least(alone, here - receiving)
                model.penalise(self, alone, sitting=sitting.id, table=table.id)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """Hosts count for more than a table of visitors: the sum says whether both are there."""
        price, wanted = unit_price(setting), {t.id for t in chart.sitting.tables if t.host_wanted}
        host = 1 + max(Counter(seat.table for seat in chart.sitting.seats).values(), default=0)
        chart.counts.append(
            Count(
                zone=lambda seat: seat.table if seat.table in wanted else None,
                label=lambda guest: "" if guest.side else None,
                weigh=lambda guest: host if guest.side == HOST else 1,
                price=lambda label, table, there: price * (0 < there < host),
            )
        )

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Gather the sides of those at each table."""
        for sitting, placed in every(problem, plan):
            for table in sitting.tables:
                sides = {guest.side for guest, seat in placed if seat.table == table.id} - {""}
                if table.host_wanted and sides and HOST not in sides:
                    yield self.violation(sitting=sitting.id, table=table.id)
