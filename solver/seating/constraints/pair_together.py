"""Two who are to be kept apart are apart."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level
from solver.seating.chart import Relation, Tie, unit_price
from solver.seating.problem import Wish
from solver.seating.seated import are_beside, are_near, every, neighbours, seats_of, share_a_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting, Violation
    from solver.seating.chart import Chart
    from solver.seating.model import Meets, SeatingModel
    from solver.seating.problem import Plan, Problem, Sitting


class PairTogether(Constraint):
    """A wish not to sit beside someone, near them, or at their table, is met."""

    id = "pair-together"
    level = Level.SOFT
    weight = 10
    unit = "wishes"
    statement = N_("Two guests who are to be kept apart are not seated near one another.")
    broken = N_("{one} and {other} sit near one another at {sitting}, and should not.")
    remedy = N_("Move {one} or {other} away.")

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """The two on seats that meet against the wish are priced."""
        for sitting in problem.sittings:
            guests = {guest.id: guest for guest in sitting.guests}
            met = _met(sitting)
            for pair in sitting.pairs:
                if pair.wish in met:
                    both = (guests[pair.one], guests[pair.other])
                    model.penalise(
                        self,
                        pair.weight * model.meeting(sitting, both, met[pair.wish]),
                        sitting=sitting.id,
                        one=pair.one,
                        other=pair.other,
                    )

    def chart(self, chart: Chart, setting: Setting) -> None:
        """Each wish is a tie, dear where the two meet."""
        price = unit_price(setting)
        chart.ties += [
            Tie(one.one, one.other, _RELATIONS[one.wish], met=price * one.weight, unmet=0)
            for one in chart.sitting.pairs
            if one.wish in _RELATIONS
        ]

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Where both sit, on any chair of theirs, their seats do not meet."""
        for sitting, placed in every(problem, plan):
            if not sitting.pairs:
                continue
            seats, met = seats_of(placed), _met(sitting)
            for pair in sitting.pairs:
                if pair.wish not in met:
                    continue
                both = product(seats[pair.one], seats[pair.other])
                if any(one is not other and met[pair.wish](one, other) for one, other in both):
                    yield self.violation(
                        amount=pair.weight, sitting=sitting.id, one=pair.one, other=pair.other
                    )


def _met(sitting: Sitting) -> dict[Wish, Meets]:
    """For each wish to sit apart: whether two seats go against it."""
    beside = neighbours(sitting)
    return {
        Wish.NOT_BESIDE: are_beside,
        Wish.NOT_NEAR: lambda one, other: are_near(beside, one, other),
        Wish.NOT_SAME_TABLE: share_a_table,
    }


_RELATIONS = {
    Wish.NOT_BESIDE: Relation.BESIDE,
    Wish.NOT_NEAR: Relation.NEAR,
    Wish.NOT_SAME_TABLE: Relation.TABLE,
}
