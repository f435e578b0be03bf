"""Two who wish to sit near sit near."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level
from solver.seating.problem import Wish
from solver.seating.seated import are_beside, every, seat_of, share_a_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Violation
    from solver.seating.model import SeatingModel
    from solver.seating.problem import Plan, Problem, Seat


class PairApart(Constraint):
    """A wish to sit beside someone, or at their table, is met."""

    id = "pair-apart"
    level = Level.SOFT
    weight = 5
    unit = "pairs"
    statement = N_("Two guests who wish to sit near one another do.")
    broken = N_("{one} and {other} do not sit near one another at {sitting}, as they wished.")
    remedy = N_("Seat {one} and {other} together, or drop the wish.")

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """The two on seats that do not meet the wish are priced."""
        for sitting in problem.sittings:
            guests = {guest.id: guest for guest in sitting.guests}
            for pair in sitting.pairs:
                if pair.wish in _UNMET:
                    both = (guests[pair.one], guests[pair.other])
                    model.penalise(
                        self,
                        model.meeting(sitting, both, _UNMET[pair.wish]),
                        sitting=sitting.id,
                        one=pair.one,
                        other=pair.other,
                    )

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Where both sit, their seats meet the wish."""
        for sitting, placed in every(problem, plan):
            seats = seat_of(placed)
            for pair in sitting.pairs:
                one, other = seats.get(pair.one), seats.get(pair.other)
                if one is None or other is None:
                    continue
                apart = pair.wish is Wish.BESIDE and not are_beside(one, other)
                away = pair.wish is Wish.SAME_TABLE and not share_a_table(one, other)
                if apart or away:
                    yield self.violation(sitting=sitting.id, one=pair.one, other=pair.other)


def _not_beside(one: Seat, other: Seat) -> bool:
    return not are_beside(one, other)


def _not_at_one_table(one: Seat, other: Seat) -> bool:
    return not share_a_table(one, other)


_UNMET = {Wish.BESIDE: _not_beside, Wish.SAME_TABLE: _not_at_one_table}
