"""Everybody knows somebody at their table: those with whom they wish to share it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from solver.constraint import Constraint, adjustable
from solver.seating.chart import Company, unit_price
from solver.seating.problem import Wish
from solver.seating.seated import every, seat_of, share_a_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting, Violation
    from solver.seating.chart import Chart
    from solver.seating.model import SeatingModel
    from solver.seating.problem import Plan, Problem, Sitting


@dataclass(frozen=True)
class Known:
    """How many."""

    min_known: int = adjustable(1, "known at the table at least", most=100)


class GuestAmongStrangers(Constraint):
    """A guest knows at least so many of those at the table."""

    id = "guest-among-strangers"
    unit = "guests"
    statement = "A guest knows at least so many of those at the table."
    broken = "{guest} knows {amount} too few at the table at {sitting}."
    remedy = "Move {guest} to a table of those they know."
    parameters = Known

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """At a table where a guest sits, enough of those they know sit as well."""
        least = self.active(problem).parameters.min_known
        for sitting in problem.sittings:
            tables = sorted({seat.table for seat in sitting.seats})
            knows = acquaintances(sitting)
            guests = {guest.id: guest for guest in sitting.guests}
            for guest in sitting.guests:
                for table in tables:
                    seats = [seat for seat in sitting.seats if seat.table == table]
                    known = model.count(sitting, [guests[one] for one in knows[guest.id]], seats)
                    here = model.count(sitting, (guest,), seats)
                    lacking = model.excess(least * here - known, most=least)
                    model.penalise(self, lacking, sitting=sitting.id, guest=guest.id)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """Everybody's acquaintances, and how many of them are wanted."""
        chart.companies.append(
            Company(
                knows=acquaintances(chart.sitting),
                least=setting.parameters.min_known,
                price=unit_price(setting),
            )
        )

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Count for each guest those they know at their table."""
        least = self.active(problem).parameters.min_known
        for sitting, placed in every(problem, plan):
            seats, knows = seat_of(placed), acquaintances(sitting)
            for guest, seat in placed:
                near = sum(
                    share_a_table(seat, seats[one]) for one in knows[guest.id] if one in seats
                )
                if near < least:
                    yield self.violation(amount=least - near, sitting=sitting.id, guest=guest.id)


def acquaintances(sitting: Sitting) -> dict[str, list[str]]:
    """Guest id -> those with whom they wish to share a table."""
    found: dict[str, list[str]] = {guest.id: [] for guest in sitting.guests}
    for pair in sitting.pairs:
        if pair.wish is Wish.SAME_TABLE:
            found[pair.one].append(pair.other)
            found[pair.other].append(pair.one)
    return found
