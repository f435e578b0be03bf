"""Visitors are not left alone at a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level
from solver.seating.problem import HOST
from solver.seating.seated import every

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Violation
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

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Gather the sides of those at each table."""
        for sitting, placed in every(problem, plan):
            for table in sitting.tables:
                sides = {guest.side for guest, seat in placed if seat.table == table.id} - {""}
                if table.host_wanted and sides and HOST not in sides:
                    yield self.violation(sitting=sitting.id, table=table.id)
