"""Two who are to be kept apart are apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level
from solver.seating.problem import Wish
from solver.seating.seated import are_beside, every, seat_of, share_a_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Violation
    from solver.seating.model import SeatingModel
    from solver.seating.problem import Plan, Problem


class PairTogether(Constraint):
    """A wish not to sit beside someone, or not at their table, is met."""

    id = "pair-together"
    level = Level.SOFT
    weight = 10
    unit = "pairs"
    statement = N_("Two guests who are to be kept apart are not seated near one another.")
    broken = N_("{one} and {other} sit near one another at {sitting}, and should not.")
    remedy = N_("Move {one} or {other} away.")

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """The two on seats that meet against the wish are priced."""
        for sitting in problem.sittings:
            guests = {guest.id: guest for guest in sitting.guests}
            for pair in sitting.pairs:
                if pair.wish in _MET:
                    both = (guests[pair.one], guests[pair.other])
                    model.penalise(
                        self,
                        model.meeting(sitting, both, _MET[pair.wish]),
                        sitting=sitting.id,
                        one=pair.one,
                        other=pair.other,
                    )

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Where both sit, their seats do not meet."""
        for sitting, placed in every(problem, plan):
            seats = seat_of(placed)
            for pair in sitting.pairs:
                one, other = seats.get(pair.one), seats.get(pair.other)
                if one is None or other is None:
                    continue
                near = pair.wish is Wish.NOT_BESIDE and are_beside(one, other)
                at_table = pair.wish is Wish.NOT_SAME_TABLE and share_a_table(one, other)
                if near or at_table:
                    yield self.violation(sitting=sitting.id, one=pair.one, other=pair.other)


_MET = {Wish.NOT_BESIDE: are_beside, Wish.NOT_SAME_TABLE: share_a_table}
