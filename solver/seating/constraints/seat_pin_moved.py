"""What the office has given stays given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting, Violation
    from solver.seating.chart import Chart
    from solver.seating.model import SeatingModel
    from solver.seating.problem import Plan, Problem


class SeatPinMoved(Constraint):
    """A seat that the office gave is kept."""

    id = "seat-pin-moved"
    unit = "guests"
    statement = N_("A guest sits where the office has put them.")
    broken = N_("{guest} does not sit on {seat} of {sitting}, as the office decided.")
    remedy = N_("Put {guest} back on {seat}, or unpin the seat.")

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """The literal of each pin holds."""
        for sitting in problem.sittings:
            guests = {guest.id: guest for guest in sitting.guests}
            seats = {seat.id: seat for seat in sitting.seats}
            for pin in sitting.pins:
                there = model.sits(sitting, guests[pin.guest], seats[pin.seat])
                model.penalise(self, 1 - there, sitting=sitting.id, guest=pin.guest, seat=pin.seat)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """Pinned guests stay."""
        chart.pinned.update({pin.guest: pin.seat for pin in chart.sitting.pins})

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look for each pin among the placements."""
        held = {(entry.sitting, entry.guest, entry.seat) for entry in plan.placements}
        for sitting in problem.sittings:
            for pin in sitting.pins:
                if (sitting.id, pin.guest, pin.seat) not in held:
                    yield self.violation(sitting=sitting.id, guest=pin.guest, seat=pin.seat)
