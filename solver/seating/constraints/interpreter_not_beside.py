"""An interpreter sits where they can be heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level
from solver.seating.chart import Relation, Tie, unit_price
from solver.seating.seated import are_beside, every, seat_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting, Violation
    from solver.seating.chart import Chart
    from solver.seating.model import SeatingModel
    from solver.seating.problem import Plan, Problem, Seat


class InterpreterNotBeside(Constraint):
    """An interpreter is within a whisper of the person they interpret for."""

    id = "interpreter-not-beside"
    level = Level.SOFT
    weight = 20
    unit = "pairs"
    statement = N_("An interpreter sits beside or behind the person they interpret for.")
    broken = N_("{interpreter} does not sit beside {guest} at {sitting}.")
    remedy = N_("Give {interpreter} a seat beside or behind {guest}.")

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """The two on seats that are not beside one another are priced."""
        for sitting in problem.sittings:
            guests = {guest.id: guest for guest in sitting.guests}
            for interpreter in sitting.guests:
                if interpreter.interprets:
                    pair = (interpreter, guests[interpreter.interprets])
                    model.penalise(
                        self,
                        model.meeting(sitting, pair, _out_of_hearing),
                        sitting=sitting.id,
                        interpreter=interpreter.id,
                        guest=interpreter.interprets,
                    )

    def chart(self, chart: Chart, setting: Setting) -> None:
        """Each interpreter is tied to whom they interpret for."""
        price = unit_price(setting)
        chart.ties += [
            Tie(guest.id, guest.interprets, Relation.BESIDE, met=0, unmet=price)
            for guest in chart.sitting.guests
            if guest.interprets
        ]

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Where both sit, their seats are beside one another."""
        for sitting, placed in every(problem, plan):
            seats = seat_of(placed)
            for guest, seat in placed:
                heard = seats.get(guest.interprets or "")
                if heard is not None and guest.interprets and not are_beside(seat, heard):
                    yield self.violation(
                        sitting=sitting.id, interpreter=guest.id, guest=guest.interprets
                    )


def _out_of_hearing(one: Seat, other: Seat) -> bool:
    return not are_beside(one, other)
